export type { Book, LedgerAmount, ListedDimension } from "./book.ts"
export { bookOf } from "./book-of.ts"
export { emptyLedger } from "./empty-ledger.ts"
export type {
  Count,
  Deviation,
  Indicator,
  Ledger,
  LedgerLine,
  LedgerPlace,
  LedgerText,
  LedgerUnit,
  Posting,
  ProcurementItem,
  Project,
  Publisher,
  Reason,
  SelfEvaluation,
  StatedAmount,
  Task,
} from "./ledger.ts"
export type { Answer, DepartmentEvaluation, MonitoringRecord, Recommendation } from "./performance-records.ts"
export { type ReadLedger, ledgerFrom } from "./ledger-from.ts"
export type { LedgerFinding } from "./ledger-finding.ts"
export type { Cells, Choice, Column, ColumnKind, LedgerTable } from "./tables/column.ts"
export { choicesOf } from "./tables/column.ts"
export { ledgerTable, ledgerTables } from "./tables/index.ts"
export { columnName, placeIn, type RawRow, type RawTable } from "./tables/raw-table.ts"
export { sourceNames } from "./tables/source-names.ts"
export * from "./import/index.ts"
export { ledgerFindings } from "./passes/index.ts"
export { tablesOf } from "./tables-of.ts"
export { difference, type EntryChange, publish, type Vintage } from "./vintage.ts"
export { entryWords } from "./tables/entry-words.ts"
