/** The digits of a number as a spreadsheet knows it: 15 significant ones, so that 867.0200000000001 is 867.02. */
export interface Decimal {
  readonly negative: boolean
  /** Significant digits without leading or closing zeros; empty for zero. */
  readonly digits: string
  /** Where the decimal point stands: digits × 10^(point − length of digits). */
  readonly point: number
}

/** The decimal of a finite number. */
export function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e")
  const digits = mantissa.replace(".", "").replace(/0+$/, "")
  return { negative: value < 0, digits, point: digits === "" ? 0 : Number(exponent) + 1 }
}

/** The decimal times a power of ten. */
export function shifted(decimal: Decimal, tens: number): Decimal {
  return decimal.digits === "" ? decimal : { ...decimal, point: decimal.point + tens }
}

/** The decimal's absolute value with so many decimals, rounded half up: whole digits ("" for none) and fraction. */
export function rounded(decimal: Decimal, decimals: number): { readonly whole: string; readonly fraction: string } {
  const { digits, point } = decimal
  const kept = point + decimals
  let all = kept <= 0 ? "" : digits.slice(0, kept).padEnd(kept, "0")
  if (kept >= 0 && (digits[kept] ?? "0") >= "5") all = incremented(all)
  all = all.padStart(decimals, "0")
  return { whole: all.slice(0, all.length - decimals).replace(/^0+/, ""), fraction: all.slice(all.length - decimals) }
}

function incremented(digits: string): string {
  let at = digits.length - 1
  while (at >= 0 && digits[at] === "9") at--
  const zeros = "0".repeat(digits.length - 1 - at)
  return at < 0 ? `1${zeros}` : digits.slice(0, at) + (Number(digits[at]) + 1) + zeros
}

const shownMost = 11
const wholeMost = 15

/**
 * A number in the format General. A spreadsheet shows at most eleven characters; amounts to the 分 are given in full
 * even where they are longer, because shortening them would lose what the cell holds.
 */
export function generalText(value: number): string {
  if (!Number.isFinite(value)) return ""
  const decimal = decimalOf(value)
  if (decimal.digits === "") return "0"
  const sign = decimal.negative ? "-" : ""
  if (decimal.point > wholeMost || decimal.point < -shownMost + 2) return sign + scientific(decimal)
  const whole = Math.max(1, decimal.point)
  const own = Math.max(0, decimal.digits.length - decimal.point)
  const decimals = own <= 2 ? own : Math.min(own, Math.max(2, shownMost - 1 - whole))
  const text = rounded(decimal, decimals)
  const fraction = text.fraction.replace(/0+$/, "")
  return sign + (text.whole || "0") + (fraction && `.${fraction}`)
}

function scientific({ digits, point }: Decimal): string {
  const text = rounded({ negative: false, digits, point: 1 }, 5)
  const carried = text.whole === "10"
  const fraction = text.fraction.replace(/0+$/, "")
  const exponent = point - 1 + (carried ? 1 : 0)
  const power = `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`
  return `${carried ? "1" : text.whole}${fraction && `.${fraction}`}E${power}`
}
