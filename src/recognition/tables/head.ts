import type { Lexicon } from "#statutes"
import type { Grid } from "./grid.ts"

/**
 * The head of a table: which rows it takes and, for every column, the labels above it from top to bottom.
 * @zh 表头
 */
export interface Head {
  /** Rows above the head inside the table: its own title, unit or department line. */
  readonly captionRows: readonly number[]
  readonly headRows: readonly number[]
  /** First row of data. */
  readonly bodyStart: number
  readonly paths: readonly (readonly string[])[]
}

const deepest = 7
const codeLike = /^(\d{3}|\d{5}|\d{6}|\d{7}|\d{21})$/
const ordinalLike = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}、)/

/** Finds the head and the path of labels of each column. */
export function headOf(grid: Grid, lexicon: Lexicon): Head {
  const captionRows: number[] = []
  const headRows: number[] = []
  let row = 0
  for (; row < grid.rows; row++) {
    if (grid.repeated(row)) continue
    const found = filled(grid, row)
    if (found.length === 0) continue
    if (headRows.length === 0 && isCaption(grid, row, found)) {
      captionRows.push(row)
      continue
    }
    if (isNumbering(grid, row, found)) {
      headRows.push(row)
      continue
    }
    if (headRows.length >= deepest || isBody(grid, row, found, lexicon, headRows.length > 0)) break
    headRows.push(row)
  }
  const labelled = headRows.filter((r) => !isNumbering(grid, r, filled(grid, r)))
  return {
    captionRows,
    headRows,
    bodyStart: row,
    paths: grid.merged ? spannedPaths(grid, labelled) : slotPaths(grid, labelled),
  }
}

function filled(grid: Grid, row: number): number[] {
  const result: number[] = []
  for (let c = 0; c < grid.columns; c++) if (grid.own(row, c) && grid.label(row, c) !== "") result.push(c)
  return result
}

/** A title, unit line or "部门：…" line inside the frame: one cell over (nearly) the whole width. */
function isCaption(grid: Grid, row: number, found: readonly number[]): boolean {
  if (grid.columns < 3) return false
  const first = grid.label(row, found[0]!)
  if (
    /^(?:部门|单位|编制部门|编制单位|填报单位|预算主管部门)(?:\(单位\))?(?:名称)?:/.test(first) ||
    /^单位:/.test(first)
  )
    return true
  if (/^金额单位:/.test(first)) return true
  if (found.length !== 1) return false
  return grid.merged
    ? grid.cell(row, found[0]!).columnSpan >= grid.columns - 1
    : found[0] === 0 && /[表]$|年度\)$/.test(first)
}

/** The row that numbers the columns: 栏次 1 2 3 …, or only 1 2 3 …. */
function isNumbering(grid: Grid, row: number, found: readonly number[]): boolean {
  let expected = 0
  let count = 0
  for (const c of found) {
    const label = grid.label(row, c)
    if (label === "栏次" || label === "行次") continue
    const number = grid.number(row, c)
    if (!number || number.decimals > 0) return false
    if (count > 0 && number.scaled !== expected) return false
    if (count === 0 && number.scaled !== 1) return false
    expected = number.scaled + 1
    count++
  }
  return count >= 3 || (count >= 1 && found.some((c) => grid.label(row, c) === "栏次"))
}

function isBody(grid: Grid, row: number, found: readonly number[], lexicon: Lexicon, underHead: boolean): boolean {
  for (const c of found) {
    const label = grid.label(row, c)
    const number = grid.number(row, c)
    if (number && !(number.decimals === 0 && codeLike.test(label) && c > 3)) return true
    if (c < 4 && codeLike.test(label)) return true
    if (ordinalLike.test(label) && underHead) return true
    if (underHead && lexicon.ofWhich.some((word) => label.startsWith(word)) && c < 2) return true
  }
  if (!underHead) return false
  // a lone total label under a head opens the body of a table without figures
  return found.length === 1 && lexicon.totals.includes(grid.label(row, found[0]!)) && found[0]! < 6 && !grid.merged
    ? true
    : grid.merged &&
        found.length === 1 &&
        ["合计", "总计"].includes(grid.label(row, found[0]!)) &&
        allBlankBelow(grid, row)
}

function allBlankBelow(grid: Grid, row: number): boolean {
  for (let r = row + 1; r < grid.rows; r++) if (filled(grid, r).length > 1) return false
  return true
}

/** Paths where the source knows its merged cells: the distinct cells above each column. */
function spannedPaths(grid: Grid, headRows: readonly number[]): string[][] {
  return Array.from({ length: grid.columns }, (_, c) => {
    const path: string[] = []
    let last: unknown
    for (const r of headRows) {
      const cell = grid.cell(r, c)
      if (cell === last) continue
      last = cell
      const label = grid.label(r, c)
      if (label !== "") path.push(label)
    }
    return path
  })
}

/**
 * Paths where merged cells are blank slots: a label reaches right over blank slots as far as the label above it
 * does. Conversions often drop a slot of the upper row; a group whose 小计 is not its first column is moved there.
 */
function slotPaths(grid: Grid, headRows: readonly number[]): string[][] {
  const n = grid.columns
  let parents = new Array<number>(n).fill(0)
  const paths: string[][] = Array.from({ length: n }, () => [])
  headRows.forEach((r, depth) => {
    const own = Array.from({ length: n }, (_, c) => grid.label(r, c))
    const next = headRows[depth + 1]
    if (next !== undefined) alignToSubtotals(grid, own, next, headRows[depth + 2])
    const groups = new Array<number>(n).fill(-1)
    for (let c = 0; c < n; c++) {
      if (own[c] !== "") groups[c] = c
      else if (c > 0 && groups[c - 1]! >= 0 && parents[c] === parents[c - 1]) groups[c] = groups[c - 1]!
    }
    const lower = headRows.slice(depth + 1)
    for (let c = 0; c < n; c++) {
      const start = groups[c]!
      if (start < 0) continue
      const reaches = start === c || lower.some((l) => grid.label(l, c) !== "") || depth === 0
      if (reaches) paths[c]!.push(own[start]!)
    }
    parents = groups.map((g, c) => (g >= 0 ? g : parents[c]! + n * (depth + 1)))
  })
  return paths
}

function alignToSubtotals(grid: Grid, own: string[], next: number, lowest: number | undefined): void {
  for (let start = 1; start < own.length; start++) {
    if (own[start] === "" || grid.label(next, start) !== "") continue
    let j = start
    while (j < own.length && grid.label(next, j) === "" && (j === start || own[j] === "")) j++
    const isSubtotal = j < own.length && (j === start || own[j] === "") && subtotals.has(grid.label(next, j))
    const isOrphan = lowest !== undefined && grid.label(lowest, start) !== ""
    if (isSubtotal && isOrphan) {
      own[j] = own[start]!
      own[start] = ""
    }
  }
  for (let start = 1; start + 1 < own.length; start++) {
    if (own[start] === "" || own[start + 1] !== "" || grid.label(next, start) === "") continue
    if (subtotals.has(grid.label(next, start)) || !subtotals.has(grid.label(next, start + 1))) continue
    // only where the group before begins with its own subtotal: there the heads are known to nest so
    let before = start - 1
    while (before > 0 && own[before] === "") before--
    if (!subtotals.has(grid.label(next, before))) continue
    own[start + 1] = own[start]!
    own[start] = ""
    start++
  }
}

const subtotals: ReadonlySet<string> = new Set(["小计", "合计"])
