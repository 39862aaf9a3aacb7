import type { Coordinate } from "#fiscal";
import type { LedgerAmount } from "#ledger";
import { type Leaf } from "./head.ts";
import { type PlannedRow } from "./row-plan.ts";
import type { StatementContext } from "./statement-context.ts";
/** A cell of money before it is printed. */
export interface FilledCell {
    readonly leaf: Leaf;
    readonly row: PlannedRow;
    readonly coordinate: Coordinate;
    readonly asked: readonly Coordinate[];
    /** 分, or of a rate hundredths of a percent point ×10⁴; undefined where nothing is known. */
    readonly value: number | undefined;
}
/** One printed line: for each panel its row, or none. */
export interface FilledLine {
    readonly rows: readonly (PlannedRow | undefined)[];
    readonly cells: ReadonlyMap<Leaf, FilledCell>;
    readonly numbers: readonly (number | undefined)[];
}
/** A table by its columns and lines. */
export interface FilledTable {
    readonly leaves: readonly Leaf[];
    readonly lines: readonly FilledLine[];
}
/** Fills every panel of a layout from the ledger and sets them side by side. */
export declare function filledTable(context: StatementContext): FilledTable;
/** The amounts of several coordinates as one, with all their lines. */
export declare function joinedAmount(asked: readonly Coordinate[], { book }: StatementContext): LedgerAmount | undefined;
