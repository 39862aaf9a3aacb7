import type { Word } from "../claim.ts"
import { type IndicatorRole, indicatorRole, isFirstLevel, isSecondLevel } from "./heads.ts"
import { type IndicatorRow, indicatorColumns, indicatorRows, isTotalRow } from "./indicator-rows.ts"
import type { TargetIndicator } from "./performance-table.ts"
import { plain } from "./plain-text.ts"
import type { IndicatorColumn } from "./row-alignment.ts"
import type { SheetRow } from "./sheet.ts"
import { type OfferedLevel, targetValue } from "#performance"

/** The indicator block of a sheet: its head's columns and the rows below it. */
export interface IndicatorBlock {
  readonly head: number
  readonly columns: readonly IndicatorColumn[]
  readonly rows: readonly SheetRow[]
  readonly totals: readonly SheetRow[]
}

/**
 * Finds the indicator block; a head repeated on a later page is left out, and so is what stands below the total: verdicts,
 * signatures.
 */
export function indicatorBlock(rows: readonly SheetRow[]): IndicatorBlock | undefined {
  const head = rows.findIndex((row) => indicatorColumns(row) !== undefined)
  if (head < 0) return undefined
  const { columns, lines } = headOf(rows, head)
  const rest = rows.slice(head + lines)
  const below = rest.filter((row, index) => !isHead(row, rest[index - 1]) && !isSide(row))
  const lastTotal = below.findLastIndex(isTotalRow)
  const body = below.filter((row, index) => lastTotal < 1 || index <= lastTotal || row.cells.some(isLevel))
  return {
    head,
    columns,
    rows: body.filter((row) => !isTotalRow(row)),
    totals: body.filter(isTotalRow),
  }
}

/** The columns of a head of one line, or of two: 年度指标 above 指标值 and 计量单位, 自评 above 分值 and 得分. */
function headOf(
  rows: readonly SheetRow[],
  head: number,
): { readonly columns: readonly IndicatorColumn[]; readonly lines: number } {
  const own = indicatorColumns(rows[head]!)!
  const second = rows[head + 1]
  if (!second || !isSecondLine(second)) return { columns: own, lines: 1 }
  const lower = second.cells.map(({ label, column }) => ({ role: indicatorRole(label)!, column }))
  const kept = own.filter(({ role, column }) => !lower.some((one) => one.role === role || one.column === column))
  return { columns: [...kept, ...lower].sort((a, b) => a.column - b.column), lines: 2 }
}

/** The second line of a head names columns, and nothing else. */
function isSecondLine(row: SheetRow): boolean {
  return row.cells.length > 0 && row.cells.every(({ label }) => indicatorRole(label) !== undefined)
}

function isHead(row: SheetRow, above: SheetRow | undefined): boolean {
  return indicatorColumns(row) !== undefined || (above !== undefined && isHead(above, undefined) && isSecondLine(row))
}

const isLevel = ({ label }: SheetRow["cells"][number]) => isFirstLevel(label) || isSecondLevel(label)

const sides = /^(?:注\d*[:、]|说明:|备注:|绩效指标$|年度绩效指标$)/
/** What a form asks beside its indicators; never an indicator's name. */
const otherBlocks =
  /^(?:评价结论|自评结论|自评结果|存在的?(?:主要)?问题|改进措施|下一步|整改|偏差.*原因|(?:项目|财务|单位|部门)负责人|填[表报](?:人|日期|单位)|审核人|联系(?:人|电话)|评价人员|(?:年度)?(?:绩效)?目标[\d一二三四五六七八九十]{1,3}(?:[:(]|$))/

function isSide(row: SheetRow): boolean {
  const [cell] = row.cells
  if (!cell) return false
  if (row.cells.length === 1 && sides.test(cell.label)) return true
  return otherBlocks.test(cell.label) && !row.cells.some(isLevel)
}

/** Indicators of target rows. Rows of the form that were left blank (only levels printed) are not indicators. */
export function targetIndicators(block: IndicatorBlock): {
  readonly indicators: TargetIndicator[]
  readonly slots: number
  readonly levels: OfferedLevel[]
} {
  const rows = indicatorRows(block.rows, block.columns)
  const levels: OfferedLevel[] = []
  const indicators = rows.flatMap((row) => {
    const indicator = indicatorOf(row)
    if (row.first && row.second && levels.length < mostLevels)
      levels.push({ first: row.first.text, second: row.second.text, filled: indicator ? "indicator" : answerOf(row) })
    return indicator ? [indicator] : []
  })
  return { indicators, slots: rows.length, levels }
}

/** More rows than any form offers levels. */
const mostLevels = 500

/** A row without an indicator: answered with 无, or left blank. */
function answerOf(row: IndicatorRow): "none" | "blank" {
  return row.texts.has("third") || row.texts.has("target") ? "none" : "blank"
}

/** The indicator of an aligned row; undefined where neither name nor value is printed, or the name says 无. */
export function indicatorOf(row: IndicatorRow): TargetIndicator | undefined {
  const at = (role: IndicatorRole): Word | undefined => {
    const cell = row.cells.get(role)
    return cell ? { text: row.texts.get(role) ?? cell.text, place: cell.place } : undefined
  }
  const target = at("target")
  const name =
    at("third") ?? (target || row.cells.has("score") || row.cells.has("actual") ? (row.second ?? row.first) : undefined)
  if (!name || /^(?:无|-|\/|不适用|不涉及)$/.test(plain(name.text))) return undefined
  // 「无」 under a level without a name of its own: the level does not apply.
  if (!row.cells.has("third") && target && targetValue(target.text).kind === "none") return undefined
  const text = `${at("operator")?.text ?? ""}${target?.text ?? ""}${at("measure-unit")?.text ?? ""}`
  const note = at("note")
  return {
    ...(row.first ? { first: row.first } : {}),
    ...(row.second ? { second: row.second } : {}),
    name,
    ...(target ? { target } : {}),
    value: targetValue(text.replace(/^定[性量]/, "")),
    ...(note ? { note } : {}),
  }
}
