import type { Segment, TextLine } from "./text-lines.ts"

/** A column of an unruled table: the stretch of x that its texts cover. */
export interface Column {
  x0: number
  x1: number
}

const figure = /^[-+−(（]?[¥￥]?\d[\d,，.]*[%％)）]?$|^[-—–]{1,2}$/

/** A segment that is a figure or a dash standing for none. */
export const isFigure = (segment: Segment): boolean => figure.test(segment.text.replaceAll(" ", ""))

/** A line of a table's body: several segments, one of them after the first a figure. */
export const isBodyLine = (line: TextLine): boolean =>
  line.segments.length >= 2 && line.segments.slice(1).some(isFigure)

/**
 * The columns that white rivers leave between the texts of the body lines; undefined when the lines do not share
 * rivers, so that two segments of one line would fall into one column.
 */
export function columnsOf(body: readonly TextLine[]): Column[] | undefined {
  const spans = body.flatMap((line) => line.segments).sort((a, b) => a.x0 - b.x0)
  const columns: Column[] = []
  for (const { x0, x1 } of spans) {
    const last = columns[columns.length - 1]
    if (last && x0 < last.x1 + 2) last.x1 = Math.max(last.x1, x1)
    else columns.push({ x0, x1 })
  }
  if (columns.length < 2 || columns.length > 40) return undefined
  for (const line of body) {
    const used = new Set(line.segments.map((segment) => columnAt(columns, segment)))
    if (used.size < line.segments.length) return undefined
  }
  return hasFigureColumn(body, columns) && !isContents(body, columns) ? columns : undefined
}

/**
 * Columns widened by the lines that have a text for each of them: heads stand at the left of a column or in its
 * middle while its figures stand at the right.
 */
export function widened(columns: readonly Column[], lines: readonly TextLine[]): Column[] {
  const result = columns.map((column) => ({ ...column }))
  for (const { segments } of lines) {
    if (segments.length !== result.length) continue
    segments.forEach(({ x0, x1 }, k) => {
      const column = result[k]!
      if (x0 > (result[k - 1]?.x1 ?? Number.NEGATIVE_INFINITY)) column.x0 = Math.min(column.x0, x0)
      if (x1 < (result[k + 1]?.x0 ?? Number.POSITIVE_INFINITY)) column.x1 = Math.max(column.x1, x1)
    })
  }
  return result
}

/** Index of the column that a segment overlaps most. */
export function columnAt(columns: readonly Column[], { x0, x1 }: { x0: number; x1: number }): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  columns.forEach((column, index) => {
    const overlap = Math.min(x1, column.x1) - Math.max(x0, column.x0)
    if (overlap > most) {
      most = overlap
      best = index
    }
  })
  return best
}

/** Some column after the first holds mostly figures. */
function hasFigureColumn(body: readonly TextLine[], columns: readonly Column[]): boolean {
  const figures = columns.map(() => 0)
  const texts = columns.map(() => 0)
  for (const segment of body.flatMap((line) => line.segments)) {
    const column = columnAt(columns, segment)
    texts[column]! += 1
    if (isFigure(segment)) figures[column]! += 1
  }
  return figures.some((count, column) => column > 0 && count >= 2 && count >= 0.6 * texts[column]!)
}

/** Two columns of which the last counts up in small whole numbers: pages of a table of contents. */
function isContents(body: readonly TextLine[], columns: readonly Column[]): boolean {
  if (columns.length > 2) return false
  let last = 0
  for (const line of body) {
    const text = line.segments[line.segments.length - 1]!.text
    if (!/^\d{1,3}$/.test(text) || Number(text) < last) return false
    last = Number(text)
  }
  return true
}
