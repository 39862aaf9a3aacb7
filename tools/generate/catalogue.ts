import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Rule } from "#checks"

/** A folder of src/checks/catalogue: its name and its rule. */
export interface CataloguedRule {
  readonly name: string
  readonly rule: Rule
}

/** Names of the folders that hold a rule, sorted. */
export function ruleFolders(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "index.ts")))
    .map((entry) => entry.name)
    .sort()
}

/** The pages for people (rule.md) of the rules that have one. */
export function rulePages(folder: string): { readonly rule: string; readonly page: string }[] {
  return ruleFolders(folder)
    .filter((name) => existsSync(join(folder, name, "rule.md")))
    .map((name) => ({ rule: name, page: readFileSync(join(folder, name, "rule.md"), "utf8") }))
}

/** Loads every rule; fails, naming the folder, where `rule` is not exported or bears another name. */
export async function readCatalogue(folder: string): Promise<CataloguedRule[]> {
  const catalogued: CataloguedRule[] = []
  for (const name of ruleFolders(folder)) {
    const module = await loaded(join(folder, name, "index.ts"), name)
    if (!module.rule) throw new Error(`src/checks/catalogue/${name}/index.ts does not export \`rule\``)
    if (module.rule.name !== name)
      throw new Error(`src/checks/catalogue/${name}: the rule calls itself ${module.rule.name}`)
    catalogued.push({ name, rule: module.rule })
  }
  return catalogued
}

async function loaded(path: string, name: string): Promise<{ readonly rule?: Rule }> {
  try {
    return (await import(pathToFileURL(path).href)) as { readonly rule?: Rule }
  } catch (error) {
    throw new Error(`src/checks/catalogue/${name} cannot be loaded: ${error instanceof Error ? error.message : error}`)
  }
}

/** The source of src/checks/catalogue/index.ts for these folders, as the formatter would write it. */
export function catalogueSource(names: readonly string[]): string {
  const imports = names.map((name) => `import { rule as ${identifier(name)} } from "./${name}/index.ts"\n`)
  const declaration = "export const catalogue: readonly Rule[] ="
  const oneLine = `${declaration} [${names.map(identifier).join(", ")}]`
  const lines = names.map((name) => `  ${identifier(name)},\n`).join("")
  return [
    "// Written by `npm run generate`: one line a folder. Do not edit.\n",
    'import type { Rule } from "../rule.ts"\n',
    ...imports,
    "\n/** Every rule, by name. @zh 规则目录 */\n",
    oneLine.length <= 120 ? `${oneLine}\n` : `${declaration} [\n${lines}]\n`,
  ].join("")
}

function identifier(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
