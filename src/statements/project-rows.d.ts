import type { Coordinate } from "#fiscal";
import type { LayoutRow } from "#statutes";
import type { Nesting, PlannedRow } from "./row-plan.ts";
import type { StatementContext } from "./statement-context.ts";
/**
 * Rows of projects with money under a coordinate, in the ledger's order. A project of both kinds, or of several units,
 * has a row for each; with `grouped` projects stand under their group, groups under the heading.
 */
export declare function projectRows(row: LayoutRow, under: Coordinate, context: StatementContext, nesting: Nesting): PlannedRow[];
