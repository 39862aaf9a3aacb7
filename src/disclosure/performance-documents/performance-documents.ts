import type { PublishedBlock } from "#documents"
import type { Ledger } from "#ledger"
import type { Teller } from "../teller.ts"
import { departmentReports } from "./department-report.ts"
import { monitoringSheet } from "./monitoring-sheet.ts"
import { overallDocuments } from "./overall-sheet.ts"

/** Whether a ledger has records of which a document of performance is made, beside self-evaluations. */
export function hasPerformanceRecords({ answers, departmentEvaluations, monitoring, publisher }: Ledger): boolean {
  return (
    departmentEvaluations.length > 0 ||
    answers.some(({ of }) => of === "overall") ||
    monitoring.some(({ on }) => on.startsWith(`${publisher.year}`))
  )
}

/**
 * The documents of performance beside self-evaluations: the whole with its tasks and rates, monitoring, the department's own
 * evaluations. Each appears where the ledger has records for it.
 * @zh 绩效文书
 */
export function performanceBlocks(teller: Teller): readonly PublishedBlock[] {
  return [...overallDocuments(teller), ...monitoringSheet(teller), ...departmentReports(teller)]
}
