import type { PublishedTable } from "#documents";
import type { StatementContext } from "./statement-context.ts";
import { type FilledTable } from "./fill-table.ts";
import { type PrintStyle } from "./printed-cell.ts";
import type { StatementCell } from "./statement.ts";
import { type Sum } from "./sums.ts";
/** The printed table of a filled one, and its cells of money. */
export declare function publishedTable(table: FilledTable, sums: readonly Sum[], frame: TableFrame, context: StatementContext): {
    readonly table: PublishedTable;
    readonly cells: StatementCell[];
    readonly empty: boolean;
};
/** What stands around the rows and columns of a table. */
export type TableFrame = Omit<PublishedTable, "kind" | "columns" | "headRows" | "rows" | "cells">;
/** How a context prints money. */
export declare function printStyle({ layout, unit, decimals }: StatementContext): PrintStyle;
/** A permanent address of a figure: letters, digits and hyphens of its names. */
export declare function anchorOf(...names: readonly string[]): string;
