import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { classificationFiles, packClassifications } from "./classifications.ts"
import { csvRecords } from "./csv.ts"
import { checkNarratives } from "./narratives.ts"

/** One file of statutory data as packed: where it stands and what it says. */
export interface PackedStatute {
  /** Folder under statutes/: national, or a province. */
  readonly region: string
  /** Path under statutes/, with slashes. */
  readonly path: string
  readonly content: unknown
}

/**
 * Packs the statutory data: file name under dist/statutes → JSON value. Code lists become one file each under
 * classifications/; every other folder statutes/REGION/KIND gives KIND.json, and a table statutes/REGION/NAME.csv
 * gives NAME.json, each an array over regions and files.
 */
export function packStatutes(folder: string): ReadonlyMap<string, unknown> {
  const packed = new Map<string, unknown>()
  const kinds = new Map<string, PackedStatute[]>()
  const lists = join(folder, "national", "classifications")
  const codes = packClassifications((name) => readFileSync(join(lists, `${name}.csv`), "utf8"))
  for (const [key, name] of Object.entries(classificationFiles))
    packed.set(`classifications/${name}.json`, codes[key as keyof typeof classificationFiles])
  for (const path of statuteFiles(folder)) {
    const [region = "", second = "", third] = path.split("/")
    if (third !== undefined && second === "classifications") continue
    const kind = third === undefined ? second.replace(/\.[a-z]+$/, "") : second
    const entry = { region, path, content: contentOf(join(folder, path)) }
    const entries = kinds.get(kind)
    if (entries) entries.push(entry)
    else kinds.set(kind, [entry])
  }
  checkNarratives(kinds.get("narratives") ?? [])
  for (const [kind, entries] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) packed.set(`${kind}.json`, entries)
  return packed
}

function statuteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|csv)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort()
}

function contentOf(path: string): unknown {
  const text = readFileSync(path, "utf8")
  if (path.endsWith(".csv")) return csvRecords(text)
  try {
    return parse(text) as unknown
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
