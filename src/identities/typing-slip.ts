/**
 * How a number is mistyped: one digit changed; two neighbouring digits swapped; the decimal point moved by one or
 * two places; a unit of ten thousand confused (元 for 万元); a digit left out or typed once too often; the sign.
 * @zh 录入笔误
 */
export type SlipKind = "digit" | "swap" | "point" | "unit" | "dropped" | "added" | "sign"

/**
 * The typing slip that turns the expected print into the printed one, if a single one does. Both are bare numbers;
 * thousands separators do not count. A moved point may have cost digits at the end.
 */
export function typingSlip(printed: string, expected: string): SlipKind | undefined {
  const one = bare(printed)
  const other = bare(expected)
  if (one.text === other.text) return one.negative === other.negative || isZero(one.text) ? undefined : "sign"
  if (one.negative !== other.negative || isZero(one.text) || isZero(other.text)) return undefined
  const unit = moved(one.text, other.text, 4)
  if (unit) return "unit"
  if (moved(one.text, other.text, 1) || moved(one.text, other.text, 2)) return "point"
  // A point at the same place in both is no character of its own: digits are swapped across it as well.
  const aligned = scaled(one.text).decimals === scaled(other.text).decimals
  return aligned ? edited(one.text.replace(".", ""), other.text.replace(".", "")) : edited(one.text, other.text)
}

function bare(text: string): { text: string; negative: boolean } {
  const plain = text.replaceAll(",", "").trim()
  const negative = plain.startsWith("-")
  return { text: negative ? plain.slice(1) : plain, negative }
}

function isZero(text: string): boolean {
  for (const c of text) if (c >= "1" && c <= "9") return false
  return true
}

/** Whether one is the other with its point moved by so many places, either way, rounded or cut off at its own decimals. */
function moved(printed: string, expected: string, places: number): boolean {
  const a = scaled(printed)
  const b = scaled(expected)
  const decimals = Math.max(a.decimals, b.decimals)
  const left = a.digits * 10n ** BigInt(decimals - a.decimals)
  const right = b.digits * 10n ** BigInt(decimals - b.decimals)
  const factor = 10n ** BigInt(places)
  // Moved left, digits at the end are lost by rounding; at least two must be left to recognise it by.
  const grain = 10n ** BigInt(decimals - a.decimals)
  const lost = left * factor - right
  const shrunk = a.digits >= 10n && (lost < 0n ? -lost : lost) < factor * grain
  return left === right * factor || left * factor === right || shrunk
}

function scaled(text: string): { digits: bigint; decimals: number } {
  const point = text.indexOf(".")
  const decimals = point < 0 ? 0 : text.length - point - 1
  let digits = ""
  for (const c of text) if (c >= "0" && c <= "9") digits += c
  return { digits: BigInt(digits || "0"), decimals }
}

function edited(printed: string, expected: string): SlipKind | undefined {
  let start = 0
  while (start < printed.length && printed[start] === expected[start]) start++
  let end = 0
  const shorter = Math.min(printed.length, expected.length)
  while (end < shorter - start && printed[printed.length - 1 - end] === expected[expected.length - 1 - end]) end++
  const was = expected.slice(start, expected.length - end)
  const is = printed.slice(start, printed.length - end)
  if (was.includes(".") || is.includes(".")) return undefined
  if (was.length === 1 && is.length === 1) return "digit"
  if (was.length === 2 && is.length === 2 && was[0] === is[1] && was[1] === is[0]) return "swap"
  if (was.length === 1 && is.length === 0) return "dropped"
  return was.length === 0 && is.length === 1 ? "added" : undefined
}
