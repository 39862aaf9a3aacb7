import type { FlowNode, FlowTable } from "./flow-node.ts"
import { textOf } from "./flow-node.ts"
import { gridSize } from "./grid.ts"

/** A cell with more text than this holds a page, not a value. */
const pageLeast = 2_000
/** A table with more cells than this is no frame around a page. */
const frameCellsMost = 12

/**
 * Whether a table only sets its content in place: a frame of one column, one around other tables, or one around a
 * whole page of text. Such content is read as if the table were not there.
 * @zh 布局表格
 */
export function isLayout(table: FlowTable): boolean {
  const { columns } = gridSize(table)
  if (columns <= 1) return true
  let nested = 0
  let own = 0
  let pages = 0
  for (const { content } of table.cells) {
    if (content.some(isDataTable)) nested++
    else {
      const text = textOf(content)
      if (text !== "") own++
      if (text.length > pageLeast && content.length > 4) pages++
    }
  }
  if (nested > 0) return own <= nested * 3
  return pages > 0 && table.cells.length <= frameCellsMost
}

/** A table inside a cell with rows and columns of its own, however deep. */
function isDataTable(node: FlowNode): boolean {
  if (node.kind !== "table") return false
  const { rows, columns } = gridSize(node)
  return (rows > 1 && columns > 1) || node.cells.some((cell) => cell.content.some(isDataTable))
}

/** The content of a layout table in reading order: by rows, then columns. */
export function layoutContent(table: FlowTable): FlowNode[] {
  return table.cells
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .flatMap((cell) =>
      cell.content.map((node, i) => (i === 0 && node.kind === "line" ? { ...node, apart: true } : node)),
    )
}

/** Tables inside the cells of a data table: each is read as a table of its own behind it. */
export function nestedTables(table: FlowTable): FlowNode[] {
  return table.cells.flatMap((cell) => cell.content.filter((node) => node.kind !== "line"))
}
