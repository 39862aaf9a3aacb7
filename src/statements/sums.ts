import type { Leaf } from "./head.ts"
import type { FilledLine, FilledTable } from "./fill-table.ts"
import type { PlannedRow } from "./row-plan.ts"

/**
 * A total and its parts by the structure of the table: over rows one part a line, in the same column unless `leaves` has
 * one for each; over columns one part a leaf, in the same line.
 */
export interface Sum {
  readonly line: number
  readonly leaf: Leaf
  readonly along: "rows" | "columns"
  readonly lines: readonly number[]
  readonly leaves: readonly Leaf[]
}

/** A part of a sum: a line and a column. */
export interface SumPart {
  readonly line: number
  readonly leaf: Leaf
}

/** The slots a sum adds up. */
export function partsOfSum({ along, line, lines, leaves }: Sum): SumPart[] {
  return along === "columns"
    ? leaves.map((leaf) => ({ line, leaf }))
    : lines.map((at, i) => ({ line: at, leaf: leaves[i] ?? leaves[0]! }))
}

/** The parts of a sum added up, nothing counting as 0. */
export function addedUp(lines: readonly FilledLine[], sum: Sum): number {
  let total = 0
  if (sum.along === "columns") for (const leaf of sum.leaves) total += valueAt(lines, sum.line, leaf)
  else
    for (let i = 0; i < sum.lines.length; i++) total += valueAt(lines, sum.lines[i]!, sum.leaves[i] ?? sum.leaves[0]!)
  return total
}

/** All sums a table states: totals over their rows, and total columns over the columns beside them. */
export function sumsOf(table: FilledTable): Sum[] {
  return [...rowSums(table), ...columnSums(table)]
}

interface PanelRow {
  readonly row: PlannedRow
  readonly line: number
}

function rowSums({ leaves, lines }: FilledTable): Sum[] {
  const sums: Sum[] = []
  const moneyOf = perPanel((panel) => leaves.filter((leaf) => leaf.panel === panel && leaf.money))
  const rowsOf = perPanel((panel) =>
    lines.flatMap((line, i): PanelRow[] => {
      const row = line.rows[panel]
      return row && row.kind !== "blank" ? [{ row, line: i }] : []
    }),
  )
  const topOf = perPanel((panel) => topRows(rowsOf(panel).filter((r) => !r.row.foot)))
  for (const panel of new Set(leaves.map((leaf) => leaf.panel))) {
    const rows = rowsOf(panel)
    const money = moneyOf(panel).filter((leaf) => leaf.column.measure === undefined)
    for (const [i, { row, line }] of rows.entries()) {
      const { over } = row
      const parts = over ? over.flatMap(topOf) : partsOf(rows, i)
      if (parts.length === 0) continue
      const at = parts.map((part) => part.line)
      for (const [nth, leaf] of money.entries())
        sums.push({
          line,
          leaf,
          along: "rows",
          lines: at,
          leaves: over ? over.flatMap((p) => topOf(p).map(() => moneyOf(p)[nth] ?? leaf)) : [leaf],
        })
    }
  }
  return sums
}

/** An answer for each panel, found once. */
function perPanel<T>(make: (panel: number) => T): (panel: number) => T {
  const known = new Map<number, T>()
  return (panel) => {
    const found = known.get(panel) ?? make(panel)
    known.set(panel, found)
    return found
  }
}

/** Rows no other row stands above. */
function topRows(rows: readonly PanelRow[]): PanelRow[] {
  const counted = rows.filter((r) => !r.row.ofWhich)
  const least = Math.min(...counted.map((r) => r.row.level))
  return counted.filter((r) => r.row.level === least)
}

/** What a row sums: the rows directly below it in the tree; of a total at the bottom those since the total before it, with it. */
function partsOf(rows: readonly PanelRow[], i: number): PanelRow[] {
  const { row } = rows[i]!
  const isBottom = row.kind === "total" && i > 0
  if (isBottom) {
    let start = i - 1
    while (start >= 0 && rows[start]!.row.kind !== "total") start--
    const between = rows.slice(start + 1, i)
    const before = start >= 0 ? [rows[start]!] : []
    return between.length === 0 && before.length === 0 ? [] : [...before, ...(between.length ? topRows(between) : [])]
  }
  const below: PanelRow[] = []
  for (let j = i + 1; j < rows.length && rows[j]!.row.level > row.level && rows[j]!.row.kind !== "total"; j++)
    below.push(rows[j]!)
  return below.length === 0 || row.ofWhich ? [] : topRows(below)
}

function columnSums({ leaves, lines }: FilledTable): Sum[] {
  const sums: Sum[] = []
  for (const leaf of leaves) {
    const parts = leaf.column.total ? partColumns(leaf, leaves) : []
    if (parts.length === 0) continue
    lines.forEach((line, i) => {
      if (line.cells[leaf.index]) sums.push({ line: i, leaf, along: "columns", lines: [], leaves: parts })
    })
  }
  return sums
}

/** The columns beside a total: single ones, and of a group its own total, else the columns of that group. */
function partColumns(total: Leaf, leaves: readonly Leaf[]): Leaf[] {
  const depth = total.nodes.length - 1
  const parent = total.nodes[depth - 1]
  const beside = leaves.filter(
    (leaf) => leaf !== total && leaf.panel === total.panel && leaf.money && leaf.nodes[depth - 1] === parent,
  )
  return covering(beside, depth)
}

function covering(leaves: readonly Leaf[], depth: number): Leaf[] {
  const result: Leaf[] = []
  const groups = new Map<unknown, Leaf[]>()
  for (const leaf of leaves) {
    const node = leaf.nodes[depth]
    if (node === undefined || node.ofWhich || leaf.column.measure !== undefined) continue
    const group = groups.get(node)
    if (group) group.push(leaf)
    else groups.set(node, [leaf])
  }
  for (const [node, group] of groups) {
    if (group.length === 1 && group[0]!.nodes[depth] === group[0]!.column) {
      result.push(group[0]!)
      continue
    }
    void node
    const own = group.find((leaf) => leaf.nodes.length === depth + 2 && leaf.column.total)
    if (own) result.push(own)
    else result.push(...covering(group, depth + 1))
  }
  return result
}

/** The value at a slot; nothing counts as 0. */
export function valueAt(lines: readonly FilledLine[], line: number, leaf: Leaf): number {
  return lines[line]?.cells[leaf.index]?.value ?? 0
}
