import { printedNumber } from "#money"
import { bareText } from "./caption.ts"
import type { Row } from "./table-run.ts"

const headRowsMost = 6
/** Words that stand alone in the head of an official table and hardly ever in its body. */
const headWords = new Set(
  "收入 支出 项目 行次 栏次 金额 预算数 决算数 年初预算数 全年预算数 类 款 项 科目编码 科目名称 科目代码 功能分类科目编码 功能科目编码 功能科目名称 经济分类科目编码 单位代码 单位名称 单位编码 部门代码 部门名称 类型 项目名称 项目单位 序号 备注 基本支出 项目支出 人员经费 公用经费 本年收入 本年支出 上年结转结余 资金来源 总计 小计 一般公共预算 政府性基金预算 因公出国（境）费 公务接待费 公务用车购置及运行费".split(
    " ",
  ),
)

/** The filled cells of a row without white space: heads broken by conversion differ only there. */
function words(row: Row): string[] {
  return row.cells.filter((cell) => cell.length > 0).map(bareText)
}

/** A row with only one filled cell, its first, that names a table: a title set inside the frame. */
export function isTitleRow(row: Row | undefined): boolean {
  const filled = row ? words(row) : []
  const [text] = filled
  if (filled.length !== 1 || text === undefined || text.length > 60 || /[。；：:]$/.test(text)) return false
  return /表(?:[（(][^（）()]*[)）])?$/.test(text)
}

/** Whether a row holds an amount: a printed number with decimals or thousands separators. */
function holdsAmount(row: Row): boolean {
  return row.cells.some((cell) => /[.,]/.test(cell.slice(0, 40)) && printedNumber(cell) !== undefined)
}

/** The share of filled cells two rows have in common, in any column; 1 when they say the same. */
function sameness(a: Row, b: Row): number {
  const left = words(a)
  const right = words(b)
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared++
    counts.set(word, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

/** How many rows at the top of a table are its head: rows above the first that holds an amount. */
export function headRows(rows: readonly Row[]): number {
  const amount = rows.slice(0, headRowsMost).findIndex(holdsAmount)
  return amount < 0 ? Math.min(headRowsMost, rows.length) : amount
}

/** How many of the first rows repeat the head of the table before, from wherever in its head. */
export function repeatedHeadRows(base: readonly Row[], rows: readonly Row[]): number {
  const most = headRows(base)
  for (let start = 0; start < most; start++) {
    let count = 0
    while (start + count < most && count < rows.length && isRepeated(base[start + count]!, rows[count]!)) count++
    // A single word may stand anywhere; a head that is repeated has more to say.
    if (count > 0 && rows.slice(0, count).some((row) => words(row).length >= 2)) return count
  }
  return 0
}

function isRepeated(head: Row, row: Row): boolean {
  return !holdsAmount(row) && sameness(head, row) >= 0.7
}

/** Whether rows begin a head of their own: at least two cells, most of them words of a head. */
export function beginsHead(rows: readonly Row[]): boolean {
  const filled = rows[0] ? words(rows[0]) : []
  const known = filled.filter((word) => headWords.has(word)).length
  return filled.length >= 2 && known >= 2 && known >= filled.length * 0.6
}

/** Whether two rows are the same line of a form filled in differently: equal labels, other content. */
export function isSameField(a: Row | undefined, b: Row | undefined): boolean {
  if (!a || !b) return false
  const [label, ...left] = words(a)
  const [other, ...right] = words(b)
  if (label === undefined || label !== other || /^[\d.,%]+$/.test(label)) return false
  return left.length > 0 && right.length > 0
}
