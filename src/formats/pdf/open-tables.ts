import { type Column, columnAt, columnsOf, isBodyLine, widened } from "./column-rivers.ts"
import { hasLeader } from "./numbering.ts"
import type { PageCell, PageTable } from "./page-table.ts"
import type { Ruling } from "./printed-page.ts"
import type { TextLine } from "./text-lines.ts"

export interface OpenTables {
  readonly tables: PageTable[]
  /** Lines that belong to no table. */
  readonly rest: TextLine[]
}

/** Body lines that make a table by themselves, and between the rules of a three-line table. */
const fewestLines = 3
const fewestRuledLines = 1
/** Lines of a table follow each other within this many ems. */
const widestPitch = 3.2

/**
 * Tables without a grid: three-line tables (三线表), whose rules only stand at the top, under the head and at the
 * bottom, and tables whose columns are only white space. Lines of running text or contents pages make none.
 */
export function openTables(lines: readonly TextLine[], rules: readonly Ruling[]): OpenTables {
  if (!lines.some(isBodyLine)) return { tables: [], rest: [...lines] }
  const taken = new Set<TextLine>()
  const tables: PageTable[] = []
  const add = (band: readonly TextLine[], fewest: number, frame: readonly Ruling[]): void => {
    const table = tableOf(band, fewest, frame)
    if (!table) return
    tables.push(table)
    for (const line of band) taken.add(line)
  }
  for (const frame of ruleFrames(rules)) {
    const top = frame[0]!.at
    const bottom = frame[frame.length - 1]!.at
    const inside = lines.filter(
      (line) => (line.y0 + line.y1) / 2 > top && (line.y0 + line.y1) / 2 < bottom && !taken.has(line),
    )
    add(inside, fewestRuledLines, frame)
  }
  for (const band of bands(lines.filter((line) => !taken.has(line)))) add(band, fewestLines, [])
  return { tables, rest: lines.filter((line) => !taken.has(line)) }
}

/** Rules of equal extent under each other, at least three: the frames of three-line tables. */
function ruleFrames(rules: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.to - rule.from < 120) continue
    const group = groups.find((g) => Math.abs(g[0]!.from - rule.from) < 4 && Math.abs(g[0]!.to - rule.to) < 4)
    if (group) group.push(rule)
    else if (groups.length < 50) groups.push([rule])
  }
  return groups.filter((group) => group.length >= 3)
}

/** Runs of lines with several segments each; a single short line between them is a wrapped label. */
function bands(lines: readonly TextLine[]): TextLine[][] {
  const result: TextLine[][] = []
  let band: TextLine[] = []
  const finish = (): void => {
    while (band.length > 0 && band[band.length - 1]!.segments.length < 2) band.pop()
    if (band.length >= fewestLines) result.push(band)
    band = []
  }
  for (const line of lines) {
    const last = band[band.length - 1]
    if (last && line.base - last.base > widestPitch * Math.max(line.em, last.em)) finish()
    if (hasLeader(line.text)) finish()
    else if (line.segments.length >= 2) band.push(line)
    else if (last && last.segments.length >= 2 && line.x1 < last.segments[1]!.x0 && !/[。；]$/.test(line.text))
      band.push(line)
    else finish()
  }
  finish()
  return result
}

function tableOf(band: readonly TextLine[], fewest: number, frame: readonly Ruling[]): PageTable | undefined {
  const body = band.filter(isBodyLine)
  if (body.length < fewest || body.length * 2 < band.length) return undefined
  const rivers = columnsOf(body.length === 1 ? band.filter((line) => line.segments.length >= 2) : body)
  if (!rivers) return undefined
  const columns = widened(rivers, band)
  const xs = edgesOf(columns, frame)
  const rows = rowsOf(band, frame)
  const ys = rows.map((row) => row[0]!.y0)
  ys[0] = frame[0]?.at ?? ys[0]!
  ys.push(frame[frame.length - 1]?.at ?? band[band.length - 1]!.y1)
  const cells = rows.flatMap((row, index) => cellsOf(row, index, columns, xs, ys))
  return {
    xs,
    rows: rows.length,
    columns: columns.length,
    cells,
    box: { x0: xs[0]!, y0: ys[0]!, x1: xs[columns.length]!, y1: ys[rows.length]! },
  }
}

/** Column edges: the middle of each river, and the rules' ends or the outermost texts. */
function edgesOf(columns: readonly Column[], frame: readonly Ruling[]): number[] {
  const first = columns[0]!
  const last = columns[columns.length - 1]!
  const xs = [Math.min(frame[0]?.from ?? first.x0, first.x0)]
  for (let i = 1; i < columns.length; i++) xs.push((columns[i - 1]!.x1 + columns[i]!.x0) / 2)
  xs.push(Math.max(frame[0]?.to ?? last.x1, last.x1))
  return xs
}

/** Lines grouped into rows: by the rules where every row has one, else each line, with wrapped labels under theirs. */
function rowsOf(band: readonly TextLine[], frame: readonly Ruling[]): TextLine[][] {
  const rows: TextLine[][] = []
  const byRules = frame.length >= 5
  const interval = (line: TextLine): number => frame.filter((rule) => rule.at < (line.y0 + line.y1) / 2).length
  for (const line of band) {
    const row = rows[rows.length - 1]
    const last = row?.[row.length - 1]
    const together =
      last !== undefined &&
      (byRules
        ? interval(line) === interval(last)
        : line.segments.length === 1 && line.base - last.base < 1.35 * line.em)
    if (row && together) row.push(line)
    else rows.push([line])
  }
  return rows
}

/** The cells of a row; a segment over several columns, in a head, becomes a merged cell. */
function cellsOf(
  row: readonly TextLine[],
  index: number,
  columns: readonly Column[],
  xs: readonly number[],
  ys: readonly number[],
): PageCell[] {
  const texts = columns.map(() => "")
  const spans = columns.map(() => 1)
  for (const line of row) {
    const complete = line.segments.length === columns.length
    line.segments.forEach((segment, k) => {
      const covered = complete ? [k] : columns.flatMap((c, i) => (c.x0 < segment.x1 && c.x1 > segment.x0 ? [i] : []))
      const column = covered[0] ?? columnAt(columns, segment)
      texts[column] += `${texts[column] === "" ? "" : "\n"}${segment.text}`
      if (covered.length > 1 && row.length === 1) spans[column] = covered.length
    })
  }
  const cells: PageCell[] = []
  for (let column = 0; column < columns.length; ) {
    let columnSpan = 1
    while (columnSpan < spans[column]! && texts[column + columnSpan] === "") columnSpan++
    const box = { x0: xs[column]!, y0: ys[index]!, x1: xs[column + columnSpan]!, y1: ys[index + 1]! }
    cells.push({ row: index, column, rowSpan: 1, columnSpan, text: texts[column]!, box, isFull: false })
    column += columnSpan
  }
  return cells
}
