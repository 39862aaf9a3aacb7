import type { LocatedDocument } from "#documents"
import { type DisplayUnit, displayUnit } from "#money"
import type { Word } from "../claim.ts"
import { unitIn } from "./money-rows.ts"
import { overallTarget } from "./overall-target.ts"
import type { PerformanceTable } from "./performance-table.ts"
import { plain } from "./plain-text.ts"
import { scoreSheet } from "./score-sheet.ts"
import { scoreSummary } from "./score-summary.ts"
import { type Sheet, sheets, type TitleOf, titlesOf } from "./sheet.ts"
import { targetSheet } from "./target-sheet.ts"
import { isTargetSummary, targetSummary } from "./target-summary.ts"

/**
 * The tables about targets and self-evaluation in a document, in order. They are recognised by their heads and content;
 * a title alone makes none. What is not understood in them is left out, never guessed.
 * @zh 绩效目标表与自评表的识别
 */
export function performanceTables(
  document: LocatedDocument,
  titleOf: TitleOf = titlesOf(document),
): PerformanceTable[] {
  const result: PerformanceTable[] = []
  for (const sheet of sheets(document, titleOf)) {
    if (!promising(sheet)) continue
    const unit = unitIn(sheet.rows) ?? unitAbove(document, sheet) ?? "万元"
    const table =
      targetSummary(sheet, unit) ??
      scoreSummary(sheet, unit) ??
      scoreSheet(sheet, unit, reportedProject(document, sheet)) ??
      overallTarget(sheet, unit) ??
      (isTargetSummary(sheet) ? undefined : targetSheet(sheet, unit))
    if (table) result.push(table)
  }
  return result
}

/** A cheap look before the work: some head of an indicator or execution table is printed. */
function promising(sheet: Sheet): boolean {
  return sheet.rows.some((row) =>
    row.cells.some((c) => c.label.length < 14 && /指标|执行数|执行率|得分|评分|自评分/.test(c.label)),
  )
}

/** The unit named by the block the reader found, or in the three blocks above the table. */
function unitAbove(document: LocatedDocument, sheet: Sheet): DisplayUnit | undefined {
  const table = document.blocks[sheet.blocks[0]!]
  const near = table?.kind === "table" && table.unitBlock !== undefined ? [table.unitBlock] : []
  for (let i = sheet.blocks[0]! - 1; i >= 0 && i >= sheet.blocks[0]! - 3; i--) near.push(i)
  for (const index of near) {
    const block = document.blocks[index]
    if (block?.kind !== "paragraph" && block?.kind !== "heading") continue
    const match = /单位:(?:人民币)?(万元|亿元|千元|百元|元)/.exec(plain(block.text.slice(0, 200)))
    if (match) return displayUnit(match[1]!)
  }
  return undefined
}

/** The project a report names above its tables (项目名称：X), not further away than the report's own head. */
function reportedProject(document: LocatedDocument, sheet: Sheet): Word | undefined {
  for (let index = sheet.blocks[0]! - 1; index >= 0 && index > sheet.blocks[0]! - 120; index--) {
    const block = document.blocks[index]
    if (block?.kind !== "paragraph" && block?.kind !== "heading") continue
    const match = /^\s*项目(?:\(政策\))?名称\s*[：:]\s*/.exec(block.text.slice(0, 40))
    if (!match) continue
    const line = block.text
      .slice(match[0].length, match[0].length + 120)
      .split(/\n|项目单位|主管部门|评价单位/)[0]!
      .trimEnd()
    if (line) return { text: line, place: { block: index, span: [match[0].length, match[0].length + line.length] } }
  }
  return undefined
}

export { performanceIdentities } from "./identities.ts"
export { toldScores } from "./told-scores.ts"
export type * from "./performance-table.ts"
export { lettersOnly, likeness, plain, projectName } from "./plain-text.ts"
export type { TitleOf } from "./sheet.ts"
export { type EvaluationSentence, evaluationSentences, type SentenceNumber } from "./evaluation-sentence.ts"
export { type MeanScore, meanScores } from "./mean-scores.ts"
export { type IndicatorSentence, indicatorSentences } from "./report-analysis.ts"
export { pairedIndicators, type RepeatedIndicator } from "./repeated-indicators.ts"
export { isComputed, pointsFollow } from "./point-identities.ts"
export { pointsOf } from "./score-identities.ts"
export { publishedPerformance } from "./published-performance.ts"
