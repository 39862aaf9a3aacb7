/**
 * `npm run generate [-- --check]`: packs statutes/ and the rules' pages to dist/, and writes the files that are made
 * from them: src/checks/catalogue/index.ts, docs/rules/README.md, docs/checks.md, docs/guide/ledger.md. With --check nothing is written;
 * a stale file is named and the exit status is 1. dist/ is built, never compared. --packed, used by the build, writes
 * dist/ only, so that a build never changes a committed file.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { type CountedThing, layoutProblems } from "#statutes"
import { coveragePage } from "../seed-coverage/coverage-page.ts"
import { coverageRows } from "../seed-coverage/coverage-row.ts"
import { catalogueSource, readCatalogue, ruleFolders, rulePages } from "./catalogue.ts"
import { csvRecords } from "./csv.ts"
import { ledgerGuide } from "./ledger-guide.ts"
import { checksPage, rulesPage } from "./pages.ts"
import { packStatutes } from "./statutes.ts"

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..")
const check = process.argv.includes("--check")
const packedOnly = process.argv.includes("--packed")

const catalogueFolder = join(root, "src", "checks", "catalogue")

if (packedOnly) {
  console.log(`generate: ${pack()} packed files written`)
} else {
  const rules = await readCatalogue(catalogueFolder)
  const checks = csvRecords(readFileSync(join(root, "statutes", "national", "checks.csv"), "utf8"))
  const committed: readonly (readonly [path: string, text: string])[] = [
    ["src/checks/catalogue/index.ts", catalogueSource(ruleFolders(catalogueFolder))],
    ["docs/rules/README.md", rulesPage(rules)],
    ["docs/checks.md", checksPage(checks, rules)],
    ["docs/coverage.md", coveragePage(coverageRows(readFileSync(join(root, "docs", "coverage.csv"), "utf8")))],
    ["docs/guide/ledger.md", ledgerGuide(countedThings())],
  ]
  const stale = committed.filter(([path, text]) => current(path) !== text)
  if (check) {
    for (const [path] of stale)
      console.error(`${path} is stale: run \`npm run generate\` / 已过期，请运行 npm run generate`)
    process.exitCode = stale.length ? 1 : 0
  } else {
    for (const [path, text] of stale) write(path, text)
    console.log(`generate: ${rules.length} rules, ${checks.length} checks; ${stale.length + pack()} files written`)
  }
}

/** Writes what is packed to dist/ where it changed; gives how many files that were. */
function pack(): number {
  let written = 0
  const packed = packStatutes(join(root, "statutes"))
  const problems = layoutProblems(files(packed, "layouts"), contents(packed, "forms"), contents(packed, "families"))
  if (problems.length > 0) throw new Error(`statutes/ holds layouts that cannot be used:\n${problems.join("\n")}`)
  for (const [name, value] of packed) written += writeWhenNew(`dist/statutes/${name}`, value)
  return written + writeWhenNew("dist/rules.json", rulePages(catalogueFolder))
}

function countedThings(): readonly CountedThing[] {
  const parameters = contents<{ id: string; values: unknown[] }>(packStatutes(join(root, "statutes")), "parameters")
  return parameters.filter(({ id }) => id === "counts").flatMap(({ values }) => values as CountedThing[])
}

type Packed = ReturnType<typeof packStatutes>

function files<T>(packed: Packed, kind: string): { readonly path: string; readonly content: T }[] {
  return (packed.get(`${kind}.json`) ?? []) as { path: string; content: T }[]
}

function contents<T>(packed: Packed, kind: string): T[] {
  return files<T[]>(packed, kind).flatMap((file) => file.content)
}

function current(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined
}

function writeWhenNew(path: string, value: unknown): number {
  const text = JSON.stringify(value)
  if (current(path) === text) return 0
  write(path, text)
  return 1
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
