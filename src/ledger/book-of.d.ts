import type { Statutes } from "#statutes"
import type { Book } from "./book.ts"
import type { Ledger } from "./ledger.ts"
/** Opens a ledger for questions. Lines are indexed once, answers are kept. */
export declare function bookOf(ledger: Ledger, statutes: Statutes): Book
