import { type StatementContext } from "./statement-context.ts";
import { type FilledTable } from "./fill-table.ts";
import { type Sum } from "./sums.ts";
/**
 * Whether every total is the sum of its parts to the 分. Where it is not, money of the ledger stands in no row (or
 * column) of the table: the lines are named. A stated total that its parts do not give is named too.
 * @zh 表内合计守恒
 */
export declare function reportLosses(table: FilledTable, sums: readonly Sum[], context: StatementContext): void;
