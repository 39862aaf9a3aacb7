import type { Leaf } from "./head.ts";
import type { FilledLine, FilledTable } from "./fill-table.ts";
/** A total and the slots that are its parts by the structure of the table: lines by index, columns by leaf. */
export interface Sum {
    readonly line: number;
    readonly leaf: Leaf;
    readonly parts: readonly {
        readonly line: number;
        readonly leaf: Leaf;
    }[];
    readonly along: "rows" | "columns";
}
/** All sums a table states: totals over their rows, and total columns over the columns beside them. */
export declare function sumsOf(table: FilledTable): Sum[];
/** The value at a slot; nothing counts as 0. */
export declare function valueAt(lines: readonly FilledLine[], line: number, leaf: Leaf): number;
