import type { Coordinate } from "#fiscal";
import type { CellPart, LayoutPanel, LayoutRow } from "#statutes";
import { type StatementContext } from "./statement-context.ts";
/** A row of one panel before its cells are filled. */
export interface PlannedRow {
    readonly kind: "total" | "item" | "blank";
    /** Depth in the tree of rows; 0 is a total. */
    readonly level: number;
    readonly ofWhich: boolean;
    /** What stands in the columns that print no money. */
    readonly texts: ReadonlyMap<CellPart, string>;
    readonly label?: {
        readonly text: string;
        readonly in?: CellPart;
        readonly span?: number;
    };
    /** The row's part of the published meaning. */
    readonly at: Coordinate;
    /** What the ledger is asked for; several coordinates are summed. */
    readonly asked: readonly Coordinate[];
    readonly key: string;
    readonly rowKind?: "unit" | "function" | "economicDepartment" | "economicGovernment" | "project" | "group";
    /** Code of the unit row above it. */
    readonly unit?: string;
    readonly government?: string;
    readonly over?: readonly number[];
    /** Printed only when it has a figure. */
    readonly optional: boolean;
    /** A foot row stands on one line with those of the other panels. */
    readonly foot: boolean;
}
/** The rows of a panel: body and foot. */
export declare function plannedRows(panel: LayoutPanel, base: Coordinate, context: StatementContext): PlannedRow[];
/** What holds for rows below a unit row. */
export interface Nesting {
    readonly unit?: string;
    readonly asked?: Coordinate;
    readonly level?: number;
    /** Code of the subject whose projects are listed. */
    readonly subject?: string;
}
/** The rows that one entry of a layout stands for. */
export declare function planned(row: LayoutRow, base: Coordinate, context: StatementContext, nesting: Nesting): readonly PlannedRow[];
/** A label as the facts name it: normalised, without ordinal and closing colon. */
export declare function labelKey(text: string): string;
/** A label with the ordinal and name of a member. */
export declare function memberLabel(template: string, ordinal: number, name: string): string;
