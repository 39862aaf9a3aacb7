import type { Coordinate } from "#fiscal"
import type { LayoutColumn, LayoutPanel } from "#statutes"
import { normaliseLabel, panelHeads } from "#statutes"
import { anchorName } from "./anchor.ts"
import { filled, type StatementContext } from "./statement-context.ts"
import { dated } from "./meaning.ts"

/** A column at the bottom of the head. */
export interface Leaf {
  /** Its place among all columns of the layout, from 0. */
  readonly index: number
  readonly panel: number
  readonly column: LayoutColumn
  /** Heads from top to bottom, as printed. */
  readonly path: readonly string[]
  /** The layout's nodes from the top to the leaf. */
  readonly nodes: readonly LayoutColumn[]
  readonly money: boolean
  readonly coordinate: Coordinate
  readonly key: string
  /** Its part of the address of a figure. */
  readonly anchor: string
}

/** A cell of the head. */
export interface HeadCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** The columns of a layout from left to right with their meaning. */
export function leavesOf(panels: readonly LayoutPanel[], context: StatementContext): Leaf[] {
  const leaves: Leaf[] = []
  const year = context.ledger.publisher.year
  panels.forEach((panel, index) => {
    const walk = (column: LayoutColumn, nodes: readonly LayoutColumn[], path: readonly string[], at: Coordinate) => {
      const head = headText(column, context)
      const own = head === "" ? path : [...path, head]
      const coordinate = { ...at, ...dated(column.at ?? {}, year) }
      const here = [...nodes, column]
      if (column.columns) {
        for (const child of column.columns) walk(child, here, own, coordinate)
        return
      }
      const key = own
        .map(normaliseLabel)
        .filter((label) => !panelHeads.has(label))
        .join("/")
      leaves.push({
        index: leaves.length,
        panel: index,
        column,
        path: own,
        nodes: here,
        money: column.part === undefined,
        coordinate,
        key,
        anchor: anchorName(key),
      })
    }
    const base = { ...(context.layout.coordinate ?? context.form.coordinate), ...dated(panel.at ?? {}, year) }
    for (const column of panel.columns) walk(column, [], [], base)
  })
  return leaves
}

/**
 * The cells of the head over these leaves: a group stands over its columns, equal groups of neighbouring panels are one,
 * a leaf reaches down to the last row. Gives also how many rows that takes.
 */
export function headCells(leaves: readonly Leaf[], context: StatementContext): { cells: HeadCell[]; rows: number } {
  const rows = Math.max(1, ...leaves.map((leaf) => leaf.nodes.length))
  const cells: HeadCell[] = []
  for (let depth = 0; depth < rows; depth++)
    for (let c = 0; c < leaves.length; c++) {
      const leaf = leaves[c]!
      const node = leaf.nodes[depth]
      if (!node) continue
      const text = headText(node, context)
      if (!node.columns) {
        cells.push({ row: depth, column: c, rowSpan: rows - depth, columnSpan: 1, text })
        continue
      }
      const start = c
      while (c + 1 < leaves.length && sameGroup(leaf, leaves[c + 1]!, depth)) c++
      cells.push({ row: depth, column: start, rowSpan: 1, columnSpan: c - start + 1, text })
    }
  return { cells, rows }
}

function headText(column: LayoutColumn, context: StatementContext): string {
  const head = column.head ?? ""
  return filled(context.layout.heads?.[head] ?? head, context)
}

/** Whether the next leaf stands under the same head at a depth: the same node, or an equal one at the top of the next panel. */
function sameGroup(leaf: Leaf, next: Leaf, depth: number): boolean {
  const a = leaf.nodes[depth]
  const b = next.nodes[depth]
  if (!a?.columns || !b?.columns) return false
  if (a === b && leaf.panel === next.panel) return true
  return depth === 0 && leaf.panel !== next.panel && a.head !== undefined && a.head !== "" && a.head === b.head
}
