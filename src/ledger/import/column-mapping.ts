import type { RawRow, RawTable } from "../tables/raw-table.ts"
import { headName } from "../tables/table-head.ts"
import { type ExportField, exportHeads } from "./export-columns.ts"

/**
 * Which column of an export is which field: saved once, used for every export of the same form. Heads are compared
 * without spaces and units.
 * @zh 列对应
 */
export interface ColumnMapping {
  readonly format: "mingzhang/mapping@1"
  /** Sheet the lines stand on; the first that fits where it is not said. */
  readonly sheet?: string
  readonly unit?: "元" | "万元"
  /** Field → head as it stands in the export. */
  readonly columns: { readonly [F in ExportField]?: string }
}

/** A mapping found on a sheet: where its head stands, and which column is which. */
export interface FoundMapping {
  readonly raw: RawTable
  readonly head: RawRow
  readonly columns: ReadonlyMap<ExportField, number>
  readonly mapping: ColumnMapping
}

const fields = Object.keys(exportHeads) as ExportField[]
/** The head stands among the first rows, under titles and notes. */
const rowsLooked = 30

/** Finds the sheet, head and columns of an export by the heads known; undefined where no sheet has an amount and two more. */
export function guessedMapping(sheets: readonly RawTable[]): FoundMapping | undefined {
  let best: FoundMapping | undefined
  for (const raw of sheets)
    for (const head of raw.rows.slice(0, rowsLooked)) {
      const columns = knownColumns(head)
      if (!columns.has("fen") || columns.size < 3 || columns.size <= (best?.columns.size ?? 0)) continue
      best = { raw, head, columns, mapping: mappingOf(raw, head, columns) }
    }
  return best
}

/** Finds the heads a saved mapping names; gives those that no row has instead. */
export function appliedMapping(
  sheets: readonly RawTable[],
  mapping: ColumnMapping,
): FoundMapping | { readonly missing: readonly string[]; readonly sheet: string } {
  const wanted = Object.entries(mapping.columns) as [ExportField, string][]
  let nearest: { missing: readonly string[]; sheet: string } | undefined
  for (const raw of sheets) {
    if (mapping.sheet !== undefined && raw.name !== mapping.sheet && raw.form === "sheet") continue
    for (const head of raw.rows.slice(0, rowsLooked)) {
      const names = head.cells.map((text) => headName(text).name)
      const columns = new Map<ExportField, number>()
      for (const [field, name] of wanted) {
        const index = names.indexOf(headName(name).name)
        if (index >= 0) columns.set(field, index)
      }
      const missing = wanted.filter(([field]) => !columns.has(field)).map(([, name]) => name)
      if (missing.length === 0) return { raw, head, columns, mapping }
      if (!nearest || missing.length < nearest.missing.length) nearest = { missing, sheet: raw.name }
    }
  }
  return nearest ?? { missing: wanted.map(([, name]) => name), sheet: mapping.sheet ?? "" }
}

/** Reads a saved mapping; undefined where it is none. */
export function readMapping(text: string): ColumnMapping | undefined {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""))
  } catch {
    return undefined
  }
  if (typeof value !== "object" || value === null) return undefined
  const { sheet, unit, columns } = value as Record<string, unknown>
  if (typeof columns !== "object" || columns === null) return undefined
  const heads = fields.flatMap((field) => {
    const head = (columns as Record<string, unknown>)[field]
    return typeof head === "string" && head !== "" ? [[field, head] as const] : []
  })
  if (heads.length === 0) return undefined
  return {
    format: "mingzhang/mapping@1",
    ...(typeof sheet === "string" ? { sheet } : {}),
    ...(unit === "元" || unit === "万元" ? { unit } : {}),
    columns: Object.fromEntries(heads),
  }
}

/** A mapping as it is saved, for people to correct. */
export function writeMapping(mapping: ColumnMapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`
}

function knownColumns({ cells }: RawRow): Map<ExportField, number> {
  const places = new Map<string, number>()
  cells.forEach((text, index) => {
    const name = text === "" ? "" : headName(text).name.toLowerCase()
    if (name !== "" && !places.has(name)) places.set(name, index)
  })
  const columns = new Map<ExportField, number>()
  const taken = new Set<number>()
  for (const field of fields) {
    const index = exportHeads[field]
      .map((head) => places.get(head.toLowerCase()))
      .find((place) => place !== undefined && !taken.has(place))
    if (index === undefined) continue
    columns.set(field, index)
    taken.add(index)
  }
  return columns
}

function mappingOf(raw: RawTable, head: RawRow, columns: ReadonlyMap<ExportField, number>): ColumnMapping {
  const unit = headName(head.cells[columns.get("fen")!] ?? "").unit ?? declaredUnit(raw, head)
  return {
    format: "mingzhang/mapping@1",
    ...(raw.form === "sheet" ? { sheet: raw.name } : {}),
    ...(unit ? { unit } : {}),
    columns: Object.fromEntries([...columns].map(([field, index]) => [field, (head.cells[index] ?? "").trim()])),
  }
}

/** 单位：万元 in the rows above the head. */
function declaredUnit(raw: RawTable, head: RawRow): "元" | "万元" | undefined {
  for (const row of raw.rows) {
    if (row.row >= head.row) return undefined
    const match = /单位[:：]\s*(万元|元)/.exec(row.cells.join(" "))
    if (match) return match[1] as "元" | "万元"
  }
  return undefined
}
