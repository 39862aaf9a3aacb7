import type { Place } from "#documents"
import type { Coordinate } from "#fiscal"
import type { RecognisedRow } from "../recognition.ts"
import type { PanelInput } from "./coded-rows.ts"

const kinds: readonly (readonly [RegExp, string])[] = [
  [/货物/, "goods"],
  [/工程/, "works"],
  [/服务/, "services"],
]

/**
 * Reads a list whose depth is told by the column its label stands in: total, class, programme, article. Columns that
 * are filled together in some row are of one depth.
 * @zh 政府采购明细
 */
export function nestedRows(input: PanelInput): RecognisedRow[] {
  const { grid, block, panel, columns } = input
  const labels = columns.filter((c) => c.role.kind !== "amount").map((c) => c.index)
  const depth = depths(input, labels)
  const rows: RecognisedRow[] = []
  for (let r = input.bodyStart; r < grid.rows; r++) {
    if (grid.repeated(r) || !columns.some((c) => c.role.kind === "amount" && grid.number(r, c.index))) continue
    const first = labels.find((c) => grid.own(r, c) && grid.label(r, c) !== "")
    const at: Place = { block, row: r, column: first ?? columns[0]!.index }
    const label = first === undefined ? "" : grid.label(r, first)
    const base = {
      index: r,
      panel,
      codes: [],
      label: first === undefined ? "合计" : grid.cell(r, first).text.replace(/\s+/g, ""),
      labelAt: at,
    }
    if (first === undefined || label === "合计" || label === "总计") {
      rows.push({ ...base, kind: "total", key: "合计", coordinate: {}, level: 0 })
      continue
    }
    const level = 1 + (depth.get(first) ?? 0)
    const kind = level === 1 ? kinds.find(([pattern]) => pattern.test(label))?.[1] : undefined
    const coordinate: Coordinate = kind ? { procurement: kind } : { procurement: `${label}#${r}` }
    rows.push({ ...base, kind: "item", key: `${label}#${r}`, codeKind: "row", coordinate, level })
  }
  return rows
}

/** Depth of each label column: columns filled in one row share the depth of the leftmost. */
function depths(input: PanelInput, labels: readonly number[]): ReadonlyMap<number, number> {
  const leader = new Map(labels.map((c) => [c, c]))
  const find = (c: number): number => (leader.get(c) === c ? c : find(leader.get(c)!))
  for (let r = input.bodyStart; r < input.grid.rows; r++) {
    const filled = labels.filter((c) => input.grid.own(r, c) && input.grid.label(r, c) !== "")
    for (const c of filled.slice(1)) {
      const [a, b] = [find(filled[0]!), find(c)].sort((x, y) => x - y) as [number, number]
      leader.set(b, a)
    }
  }
  const leaders = [...new Set(labels.map(find))].sort((a, b) => a - b)
  return new Map(labels.map((c) => [c, leaders.indexOf(find(c))]))
}
