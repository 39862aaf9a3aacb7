import { type DisplayUnit, fenPerUnit, printFen, printScaled } from "#money"

/** How amounts and percentages are printed in a text: unit, decimals behind the point, whether closing zeros are left out. */
export interface AmountForm {
  readonly unit: DisplayUnit
  readonly decimals: number
  readonly trimZeros?: boolean
}

/**
 * An amount without its unit, half up from whole 分. Nothing is a bare 0, which says that nothing was rounded away; what
 * would vanish among whole units shows two decimals, and keeps them though it then prints as 0.00.
 */
export function printedAmount(fen: number, form: AmountForm): string {
  if (fen === 0) return "0"
  const printed = printFen(fen, form.unit, form.decimals === 0 && printsAsZero(fen, form) ? 2 : form.decimals)
  return form.trimZeros && !printsAsZero(fen, form) ? trimmed(printed) : printed
}

/** Without closing zeros behind the point: 268.00 → 268, 1.10 → 1.1. */
function trimmed(printed: string): string {
  return printed.includes(".") ? printed.replace(/\.?0+$/, "") : printed
}

/** Whether an amount would print as nothing but zeros. */
export function printsAsZero(fen: number, { unit, decimals }: AmountForm): boolean {
  return Math.abs(fen) * 2 < fenPerUnit[unit] / 10 ** decimals
}

/** Whether two amounts print alike: what a reader of the text can tell apart, it must say, and nothing else. */
export function printsAlike(a: number, b: number, { unit, decimals }: AmountForm): boolean {
  return printFen(a, unit, decimals) === printFen(b, unit, decimals)
}

/**
 * A part in per cent of a whole, half up, exact from whole 分: (3459, 71968, 2) → 481 hundredths of a percent point.
 * Undefined where the whole is nothing.
 */
export function percentScaled(part: number, whole: number, decimals: number): number | undefined {
  if (whole === 0) return undefined
  const negative = part < 0 !== whole < 0 && part !== 0
  const scaled = BigInt(Math.abs(part)) * 10n ** BigInt(2 + decimals)
  const divisor = BigInt(Math.abs(whole))
  const rounded = Number((2n * scaled + divisor) / (2n * divisor))
  return negative ? -rounded : rounded
}

/** Scaled per cent with its sign: (481, 2) → 4.81%; with closing zeros trimmed (8800, 2) → 88%. */
export function printedPercent(scaled: number, decimals: number, trimZeros = false): string {
  const printed = printScaled(scaled, decimals)
  return `${trimZeros ? trimmed(printed) : printed}%`
}

/**
 * Shares of a whole that close at 100: each rounded by itself, then the rest is put on the largest part, where it
 * weighs least. Gives the scaled shares and the index that was adjusted, -1 for none.
 */
export function closedShares(
  parts: readonly number[],
  whole: number,
  decimals: number,
): { readonly scaled: readonly number[]; readonly adjusted: number } {
  const scaled = parts.map((part) => percentScaled(part, whole, decimals) ?? 0)
  const rest = 10 ** (2 + decimals) - scaled.reduce((sum, share) => sum + share, 0)
  if (rest === 0 || parts.length === 0) return { scaled, adjusted: -1 }
  const adjusted = parts.indexOf(parts.reduce((most, part) => Math.max(most, part), Number.NEGATIVE_INFINITY))
  return { scaled: scaled.map((share, i) => (i === adjusted ? share + rest : share)), adjusted }
}
