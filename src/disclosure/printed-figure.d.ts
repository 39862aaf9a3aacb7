import { type DisplayUnit } from "#money"
/** How amounts are printed in a text: unit, and decimals behind the point. */
export interface AmountForm {
  readonly unit: DisplayUnit
  readonly decimals: number
}
/** An amount without its unit, half up from whole 分; nothing is a bare 0, which says that nothing was rounded away. */
export declare function printedAmount(fen: number, { unit, decimals }: AmountForm): string
/** Whether an amount would print as nothing but zeros. */
export declare function printsAsZero(fen: number, { unit, decimals }: AmountForm): boolean
/**
 * A part in per cent of a whole, half up, exact from whole 分: (3459, 71968, 2) → 481 hundredths of a percent point.
 * Undefined where the whole is nothing.
 */
export declare function percentScaled(part: number, whole: number, decimals: number): number | undefined
/** Scaled per cent with its sign: (481, 2) → 4.81%. */
export declare function printedPercent(scaled: number, decimals: number): string
/**
 * Shares of a whole that close at 100: each rounded by itself, then the rest is put on the largest part, where it
 * weighs least. Gives the scaled shares and the index that was adjusted, -1 for none.
 */
export declare function closedShares(
  parts: readonly number[],
  whole: number,
  decimals: number,
): {
  readonly scaled: readonly number[]
  readonly adjusted: number
}
