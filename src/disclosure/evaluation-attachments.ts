import type { PublishedBlock } from "#documents"
import { chineseDate } from "./chinese-date.ts"
import { evaluationReport } from "./evaluation-report.ts"
import { evaluationSheet } from "./evaluation-sheet.ts"
import { performanceBlocks } from "./performance-documents/performance-documents.ts"
import type { Teller } from "./teller.ts"

/**
 * The attachments of accounts: a sheet of every self-evaluated project, then the reports, then the other documents of performance. A sheet that was not
 * published is left out by a deviation of section evaluations whose slot is the project and which prints nothing.
 */
export function evaluationBlocks(teller: Teller): PublishedBlock[] {
  const { book, deviations } = teller
  const facts = teller.evaluations.all
  const issued = chineseDate(book.ledger.publisher.issued.slice(0, 7))
  return [
    ...facts.filter((one) => deviations.printed("evaluations", one.evaluation.project) !== "").map(evaluationSheet),
    ...facts.filter((one) => one.evaluation.report === true).flatMap((one) => evaluationReport(one, issued)),
    ...performanceBlocks(teller),
  ]
}
