import type { LedgerTable } from "./column.ts"
import { reasonsTable, totalsTable } from "./coordinated.ts"
import { countsTable } from "./counts.ts"
import { answersTable, departmentEvaluationsTable } from "./department-evaluations.ts"
import { balancesTable, expenditureTable } from "./lines.ts"
import { evaluationsTable, indicatorsTable } from "./performance.ts"
import { monitoringTable, recommendationsTable } from "./performance-records.ts"
import { procurementTable } from "./procurement.ts"
import { projectsTable } from "./projects.ts"
import { publisherTable } from "./publisher-fields.ts"
import { tasksTable } from "./tasks.ts"
import { deviationsTable, textsTable } from "./texts.ts"
import { unitsTable } from "./units.ts"

/** Every table of the ledger folder and the workbook, in the order a clerk fills them. */
export const ledgerTables: readonly LedgerTable[] = [
  publisherTable,
  unitsTable,
  expenditureTable,
  balancesTable,
  totalsTable,
  projectsTable,
  indicatorsTable,
  tasksTable,
  countsTable,
  procurementTable,
  evaluationsTable,
  monitoringTable,
  answersTable,
  recommendationsTable,
  departmentEvaluationsTable,
  reasonsTable,
  textsTable,
  deviationsTable,
]

/** The table of an id. */
export function ledgerTable(id: string): LedgerTable | undefined {
  return ledgerTables.find((table) => table.id === id)
}
