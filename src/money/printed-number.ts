/**
 * A number as printed: digits, sign and decimals, nothing added.
 * `scaled` is the integer without the point: "1,830.55" is 183055 with 2 decimals.
 */
export interface PrintedNumber {
  readonly text: string
  readonly scaled: number
  readonly decimals: number
}

const fullWidth = /[０-９．，－＋％]/g
const pattern = /^([-+−–]|\()?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\))?$/

/** Folds full-width digits and signs to ASCII; everything else stays. Length does not change. */
export function foldWidth(text: string): string {
  return text.replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/**
 * Reads a whole text as one printed number: thousands separators, a leading sign, accountants' parentheses.
 * Undefined when the text is anything else, or has more digits than can be held exactly.
 */
export function printedNumber(text: string): PrintedNumber | undefined {
  const bare = foldWidth(text).replace(/[\s\u3000\u00a0]/g, "")
  if (bare.length === 0 || bare.length > 32) return undefined
  const match = pattern.exec(bare)
  if (!match) return undefined
  const [, open, whole, fraction = "", close] = match
  if ((open === "(") !== (close === ")")) return undefined
  const scaled = Number(whole!.replaceAll(",", "") + fraction)
  if (!Number.isSafeInteger(scaled) || scaled > 2 ** 50) return undefined
  const negative = open !== undefined && open !== "+"
  return { text, scaled: negative && scaled !== 0 ? -scaled : scaled, decimals: fraction.length }
}
