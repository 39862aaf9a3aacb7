import type { Coordinate } from "#fiscal";
import type { LayoutColumn, LayoutPanel } from "#statutes";
import { type StatementContext } from "./statement-context.ts";
/** A column at the bottom of the head. */
export interface Leaf {
    readonly panel: number;
    readonly column: LayoutColumn;
    /** Heads from top to bottom, as printed. */
    readonly path: readonly string[];
    /** The layout's nodes from the top to the leaf. */
    readonly nodes: readonly LayoutColumn[];
    readonly money: boolean;
    readonly coordinate: Coordinate;
    readonly key: string;
}
/** A cell of the head. */
export interface HeadCell {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
    readonly text: string;
}
/** The columns of a layout from left to right with their meaning. */
export declare function leavesOf(panels: readonly LayoutPanel[], context: StatementContext): Leaf[];
/**
 * The cells of the head over these leaves: a group stands over its columns, equal groups of neighbouring panels are one,
 * a leaf reaches down to the last row. Gives also how many rows that takes.
 */
export declare function headCells(leaves: readonly Leaf[], context: StatementContext): {
    cells: HeadCell[];
    rows: number;
};
