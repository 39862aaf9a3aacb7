import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { type PackedStatutes, type Statutes, statutesFrom } from "#statutes"

type PackedClassifications = PackedStatutes["classifications"]

/** Reads the packed statutory data of this installation (dist/statutes). */
export async function loadStatutes(): Promise<Statutes> {
  const folder = join(productFolder(), "dist", "statutes")
  if (!existsSync(join(folder, "forms.json")))
    throw new Error(`the statutory data is not packed: ${folder} is missing; run "npm run generate"`)
  const json = async <T>(name: string) => JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as T
  const list = (name: string) => json<PackedClassifications["function"]>(`classifications/${name}`)
  const [
    functions,
    department,
    government,
    economicMapping,
    revenue,
    forms,
    families,
    lexicon,
    parameters,
    layouts,
    narratives,
    rubrics,
  ] = await Promise.all([
    list("function"),
    list("economic-department"),
    list("economic-government"),
    json<PackedClassifications["economicMapping"]>("classifications/economic-mapping"),
    json<PackedClassifications["revenue"]>("classifications/revenue"),
    json<PackedStatutes["forms"]>("forms"),
    json<PackedStatutes["families"]>("families"),
    json<PackedStatutes["lexicon"]>("lexicon"),
    json<PackedStatutes["parameters"]>("parameters"),
    json<NonNullable<PackedStatutes["layouts"]>>("layouts"),
    json<NonNullable<PackedStatutes["narratives"]>>("narratives"),
    json<NonNullable<PackedStatutes["rubrics"]>>("rubrics"),
  ])
  const classifications = {
    function: functions,
    economicDepartment: department,
    economicGovernment: government,
    economicMapping,
    revenue,
  }
  return statutesFrom({ classifications, forms, families, lexicon, parameters, layouts, narratives, rubrics })
}

/** The folder with package.json above this file, from the sources as from the bundle. */
function productFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
