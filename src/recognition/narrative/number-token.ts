import { type DisplayUnit, type PrintedNumber, displayUnit, printedNumber } from "#money"
import { isDigit } from "./flow-text.ts"
import { amountUnits, countUnits, otherUnits, otherWords, threshold } from "./units.ts"

/**
 * A number in flowing text and what its surroundings say of it. amount, percent, points (个百分点), times (倍), score
 * (分) and count are figures; a bare number may be one if the sentence calls for it; the rest are not figures.
 */
export interface NumberToken {
  readonly kind: "number"
  readonly sort: "amount" | "percent" | "points" | "times" | "score" | "count" | "bare" | "year" | "code" | "other"
  readonly start: number
  /** End of the digits. */
  readonly end: number
  /** End of the unit. */
  readonly after: number
  readonly printed: PrintedNumber
  readonly unit: DisplayUnit | "%" | (string & {})
}

const largestYear = 2099

/** Reads the number that begins at a digit. `lineStart`: nothing but a sign of numbering may stand before it. */
export function numberAt(text: string, start: number, lineStart: boolean): NumberToken {
  let end = digitsFrom(text, start)
  let points = 0
  for (;;) {
    const c = text[end]
    if (c === "," && points === 0 && isGroup(text, end)) end += 4
    else if (c === "." && isDigit(text.charCodeAt(end + 1)) && !(lineStart && yearFollows(text, end + 1))) {
      points++
      end = digitsFrom(text, end + 1)
    } else break
  }
  const body = text.slice(start, Math.min(end, start + 40))
  const negative = isNegative(text, start)
  const from = negative ? start - 1 : start
  const printed = printedNumber(negative ? `-${body}` : body)
  const make = (sort: NumberToken["sort"], unit: string, length: number, value = printed): NumberToken => ({
    kind: "number",
    sort: value === undefined ? "other" : sort,
    start: from,
    end,
    after: end + length,
    printed: value ?? { text: body, scaled: 0, decimals: 0 },
    unit,
  })
  if (points > 1 || !printed || text[from - 1] === "第") return make("other", "", 0)
  const rest = text.slice(end, end + 14)
  if (text[end] === "%") return make("percent", "%", 1)
  if (rest.startsWith("个百分点")) return make("points", "个百分点", 4)
  if (rest.startsWith("百分点")) return make("points", "百分点", 3)
  for (const unit of amountUnits)
    if (rest.startsWith(unit)) {
      const known = displayUnit(unit)
      if (!known || threshold.test(rest.slice(unit.length))) return make("other", unit, unit.length)
      return make("amount", unit, unit.length)
    }
  if (/^[万亿](?:$|[,;。、.)\n:]|和|及)/.test(rest)) return make("amount", `${rest[0]}元`, 1)
  if (/^[万亿]/.test(rest)) return make("other", rest[0]!, 1)
  const year =
    printed.decimals === 0 && !negative && end - start === 4 && printed.scaled >= 1949 && printed.scaled <= largestYear
  if (year && (text[end] === "年" || !startsWithAny(rest, countUnits)))
    return make("year", "年", text[end] === "年" && text[end + 1] !== "初" ? 1 : 0)
  if (rest.startsWith("倍")) return make("times", "倍", 1)
  if (/^分(?![之公局别类支部管项])/.test(rest)) return make("score", "分", 1)
  if (startsWithAny(rest, otherUnits)) return make("other", "", 1)
  for (const unit of countUnits)
    if (
      rest.startsWith(unit) &&
      printed.decimals === 0 &&
      !otherWords.has(rest.slice(unit.length - 1, unit.length + 1))
    ) {
      if (threshold.test(rest.slice(unit.length))) return make("other", unit, unit.length)
      return make("count", unit, unit.length)
    }
  if (isCode(text, start, end)) return make("code", "", 0)
  return make("bare", "", 0)
}

function digitsFrom(text: string, index: number): number {
  let end = index
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** ",ddd" with no fourth digit. */
function isGroup(text: string, comma: number): boolean {
  for (let i = 1; i <= 3; i++) if (!isDigit(text.charCodeAt(comma + i))) return false
  return !isDigit(text.charCodeAt(comma + 4))
}

/** A year behind a numbering: "1.2023年". */
function yearFollows(text: string, index: number): boolean {
  return /^(?:19|20)\d\d年/.test(text.slice(index, index + 5))
}

/** A minus sign that is no dash between two numbers or words. */
function isNegative(text: string, start: number): boolean {
  const c = text[start - 1]
  if (c !== "-" && c !== "−") return false
  const before = text.charCodeAt(start - 2)
  return !isDigit(before) && !/[A-Za-z)\].年月日-]/.test(text[start - 2] ?? "")
}

/** A classification code in brackets: three, five or seven digits. */
function isCode(text: string, start: number, end: number): boolean {
  const length = end - start
  return (
    (length === 3 || length === 5 || length === 7) &&
    text[start - 1] === "(" &&
    text[end] === ")" &&
    "235".includes(text[start]!)
  )
}

function startsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word))
}
