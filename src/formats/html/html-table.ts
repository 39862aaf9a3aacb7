import type { FlowCell, FlowNode, FlowTable } from "../flow/index.ts"
import type { HtmlElement, HtmlNode } from "./bounded-tree.ts"
import { attribute, isUnshown } from "./element.ts"

const spanMost = 1_000

interface Row {
  readonly element: HtmlElement
  readonly header: boolean
  /** The number of its group: a span never leaves its group. */
  readonly group: number
}

/** A cell that reaches into rows below: its columns are taken until its last row. */
interface Reaching {
  readonly start: number
  readonly end: number
  readonly last: number
}

/** The rows of a table in the order they are shown: heads first, feet last, hidden ones left out. */
export function rowsOf(table: HtmlElement): Row[] {
  const parts: { readonly rank: number; readonly rows: Row[] }[] = []
  let group = 0
  for (const child of elements(table.childNodes)) {
    if (isUnshown(child)) continue
    if (child.tagName === "tr") parts.push({ rank: 1, rows: [{ element: child, header: false, group }] })
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      const header = child.tagName === "thead"
      const own = ++group
      const rows = elements(child.childNodes).filter((one) => one.tagName === "tr" && !isUnshown(one))
      parts.push({
        rank: header ? 0 : child.tagName === "tfoot" ? 2 : 1,
        rows: rows.map((element) => ({ element, header, group: own })),
      })
      group++
    }
  }
  return parts.toSorted((a, b) => a.rank - b.rank).flatMap((part) => part.rows)
}

/** A table with its cells where browsers put them; `content` reads what is inside a cell. */
export function tableOf(
  table: HtmlElement,
  line: number,
  content: (cell: HtmlElement) => readonly FlowNode[],
): FlowTable {
  const rows = rowsOf(table)
  const cells: FlowCell[] = []
  const groupEnds = new Map<number, number>()
  for (const [i, { group }] of rows.entries()) groupEnds.set(group, i)
  let reaching: Reaching[] = []
  for (const [row, { element, header, group }] of rows.entries()) {
    reaching = reaching.filter((one) => one.last >= row).sort((a, b) => a.start - b.start)
    const own = elements(element.childNodes).filter((one) => /^t[dh]$/.test(one.tagName) && !isUnshown(one))
    const isHead = header || (own.length > 1 && own.every((one) => one.tagName === "th"))
    const added: Reaching[] = []
    let column = 0
    let next = 0
    for (const cell of own) {
      for (; next < reaching.length && reaching[next]!.start <= column; next++)
        column = Math.max(column, reaching[next]!.end)
      const columnSpan = Math.max(1, span(cell, "colspan") ?? 1)
      const last = groupEnds.get(group)!
      const rowSpan = Math.min(span(cell, "rowspan") ?? 1, last - row + 1) || last - row + 1
      const place = { row, column, rowSpan, columnSpan, line: cell.line ?? element.line ?? line }
      cells.push({ ...place, content: content(cell), ...(isHead && { header: true }) })
      if (rowSpan > 1) added.push({ start: column, end: column + columnSpan, last: row + rowSpan - 1 })
      column += columnSpan
    }
    for (const one of added) reaching.push(one)
  }
  return { kind: "table", line, rows: rows.length, cells }
}

/** A span as written, at most 1000; 0 rows mean all of the group. */
function span(cell: HtmlElement, name: "rowspan" | "colspan"): number | undefined {
  const text = attribute(cell, name)
  const digits = text === undefined ? undefined : /^\s{0,9}\+?(\d{1,9})/.exec(text)?.[1]
  return digits === undefined ? undefined : Math.min(spanMost, Number(digits))
}

export function elements(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter((node): node is HtmlElement => "tagName" in node)
}
