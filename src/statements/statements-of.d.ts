import type { Book } from "#ledger";
import type { Family, Statutes } from "#statutes";
import type { StatementSet } from "./statement.ts";
/**
 * All tables of a family, in its order, filled from a ledger. A form nobody laid out is reported and left out; money
 * that finds no row or column in a table is reported with its lines. Never throws on what the ledger says.
 * @zh 按模板生成全部报表
 */
export declare function statementsOf(book: Book, family: Family, statutes: Statutes): StatementSet;
