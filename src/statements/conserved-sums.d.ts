import type { FilledTable } from "./fill-table.ts";
import type { StatementContext } from "./statement-context.ts";
import { type Sum } from "./sums.ts";
/** The sums a table states, each checked to the 分. */
export declare function conservedSums(table: FilledTable, context: StatementContext): Sum[];
