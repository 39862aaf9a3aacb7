import { type TableFrame } from "./published-table.ts";
import { type StatementContext } from "./statement-context.ts";
/** What stands around a table: caption, title, owner, unit, notes, the name of its sheet. */
export declare function frameOf(context: StatementContext): TableFrame;
