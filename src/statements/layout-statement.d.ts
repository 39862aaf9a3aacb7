import type { Statement } from "./statement.ts";
import { type StatementContext } from "./statement-context.ts";
/** Fills a table by its layout; totals that do not hold are reported on the way. */
export declare function layoutStatement(context: StatementContext): Statement;
