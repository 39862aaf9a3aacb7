import type { Coordinate } from "#fiscal";
import type { LayoutRow } from "#statutes";
import { type Nesting, type PlannedRow } from "./row-plan.ts";
import type { StatementContext } from "./statement-context.ts";
/** Rows that stand for the members of a dimension with money under the table's coordinate: units, subjects, projects. */
export declare function planMembers(row: LayoutRow, base: Coordinate, context: StatementContext, nesting: Nesting): readonly PlannedRow[];
/** The printed name of a unit: the ledger's, else the publisher's own, else its code. */
export declare function unitName(code: string, { ledger }: StatementContext): string;
