export type { Book, LedgerAmount, ListedDimension } from "./book.ts"
export { bookOf } from "./book-of.ts"
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
