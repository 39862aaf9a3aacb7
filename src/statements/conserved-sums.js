import { reportLosses } from "./conservation.js";
import { sumsOf } from "./sums.js";
/** The sums a table states, each checked to the 分. */
export function conservedSums(table, context) {
    const sums = sumsOf(table);
    reportLosses(table, sums, context);
    return sums;
}
