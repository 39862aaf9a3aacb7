import type { Word } from "../claim.ts"
import type { IndicatorRole } from "./heads.ts"
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

/** Finds the indicator block; a head repeated on a later page is left out. */
export function indicatorBlock(rows: readonly SheetRow[]): IndicatorBlock | undefined {
  const head = rows.findIndex((row) => indicatorColumns(row) !== undefined)
  if (head < 0) return undefined
  const below = rows.slice(head + 1).filter((row) => indicatorColumns(row) === undefined && !isSide(row))
  return {
    head,
    columns: indicatorColumns(rows[head]!)!,
    rows: below.filter((row) => !isTotalRow(row)),
    totals: below.filter(isTotalRow),
  }
}

function isSide(row: SheetRow): boolean {
  return row.cells.length === 1 && /^(?:注\d*[:、]|说明:|备注:|绩效指标$|年度绩效指标$)/.test(row.cells[0]!.label)
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
