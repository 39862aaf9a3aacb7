export type { Book, LedgerAmount } from "./book.ts"
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
