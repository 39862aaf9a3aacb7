import type { PublishedNumber } from "#documents";
import { type DisplayUnit } from "#money";
import type { LayoutColumn } from "#statutes";
/** How money is printed in a table. */
export interface PrintStyle {
    readonly unit: DisplayUnit;
    readonly decimals: number;
    readonly grouped: boolean;
    readonly zero: "blank" | "print";
}
/** A figure as printed, with the exact number behind it; blank when nothing is known, or nothing is there and zero prints blank. */
export declare function printedFigure(value: number | undefined, column: LayoutColumn, style: PrintStyle): {
    readonly text: string;
    readonly number?: PublishedNumber;
};
/** A scaled integer as an exact decimal number without closing zeros: (8670234000, 6) → "8670.234". */
export declare function exact(scaled: number, decimals: number): string;
/** Width of a text in Chinese characters: other letters take half. */
export declare function textWidth(text: string): number;
