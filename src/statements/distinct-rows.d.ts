import { type Coordinate } from "#fiscal";
import type { PlannedRow } from "./row-plan.ts";
/**
 * The published meaning of rows among each other: a unit is named only where several are told apart, a subject printed
 * more than once by its unit, by the governmental section beside it, else by its order.
 */
export declare function distinctMeanings(rows: readonly PlannedRow[]): Map<PlannedRow, Coordinate>;
