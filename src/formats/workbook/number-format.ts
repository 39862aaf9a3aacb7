import { dateText, isDateToken } from "./date-format.ts"
import { decimalOf, generalText, rounded, shifted } from "./decimal.ts"
import { type FormatSection, type FormatToken, formatSections } from "./format-tokens.ts"

/** How a cell's value is shown. */
export interface NumberFormat {
  readonly number: (value: number) => string
  readonly text: (value: string) => string
}

/** The format General: what a cell without a format has. */
export const general: NumberFormat = { number: generalText, text: (value) => value }

/**
 * The format a code such as `#,##0.00_ ;-#,##0.00` stands for. Codes that are none show a number as General.
 * `date1904`: the workbook counts days from 1904. Source: ECMA-376 Part 1, 18.8.31.
 * @zh 数字格式
 */
export function numberFormat(code: string, date1904 = false): NumberFormat {
  const sections = formatSections(code)
  if (!sections) return general
  const kinds = sections.map((section) => sectionText(section, date1904))
  const numeric = Math.min(sections.length, 3)
  return {
    number: (value) => {
      if (!Number.isFinite(value)) return ""
      const at = sectionFor(sections, numeric, value)
      if (at === undefined) return generalText(value)
      // A section of its own for negative numbers prints its own sign.
      const signed = at > 0 && numeric > 1 && value < 0 && !sections[at]!.condition
      return kinds[at]!(signed ? -value : value)
    },
    text: (value) => {
      const section = sections[3] ?? (sections.length === 1 ? sections[0] : undefined)
      if (!section?.tokens.some((token) => token.kind === "text")) return value
      return section.tokens.map((t) => (t.kind === "text" ? value : t.kind === "literal" ? t.text : "")).join("")
    },
  }
}

function sectionFor(sections: readonly FormatSection[], numeric: number, value: number): number | undefined {
  if (sections.some((section) => section.condition)) {
    for (let i = 0; i < numeric; i++) {
      const condition = sections[i]!.condition
      if (!condition || condition(value)) return i
    }
    return undefined
  }
  if (value > 0 || numeric === 1) return 0
  return value < 0 ? 1 : numeric > 2 ? 2 : 0
}

function sectionText(section: FormatSection, date1904: boolean): (value: number) => string {
  const { tokens } = section
  const digits = tokens.some((t) => t.kind === "digit")
  if (tokens.some(isDateToken) && !tokens.some((t) => t.kind === "digit" && t.text !== "0")) {
    return (value) => dateText(tokens, value, date1904) ?? generalText(value)
  }
  if (tokens.some((t) => t.kind === "general" || t.kind === "text" || t.kind === "fraction")) {
    return (value) =>
      tokens
        .map((t, i) => (t.kind === "literal" ? t.text : isFirstValue(tokens, i) ? generalText(value) : ""))
        .join("")
        .trim()
  }
  if (!digits) {
    const text = tokens.map((t) => (t.kind === "literal" ? t.text : "")).join("")
    return (value) => (value < 0 && text.trim() !== "" ? `-${text}` : text)
  }
  return digitText(tokens)
}

const isFirstValue = (tokens: readonly FormatToken[], at: number): boolean =>
  tokens[at]!.kind !== "digit" &&
  tokens.findIndex((t) => t.kind === "general" || t.kind === "text" || t.kind === "fraction") === at

/** Writes digits into the placeholders of a section, literals between them in their places. */
function digitText(tokens: readonly FormatToken[]): (value: number) => string {
  const exponentAt = tokens.findIndex((t) => t.kind === "exponent")
  const body = exponentAt < 0 ? tokens : tokens.slice(0, exponentAt)
  const pointAt = body.findIndex((t) => t.kind === "point")
  const wholeTokens = pointAt < 0 ? body : body.slice(0, pointAt)
  const fractionTokens = pointAt < 0 ? [] : body.slice(pointAt + 1)
  const decimals = fractionTokens.filter((t) => t.kind === "digit").length
  const lastDigit = body.findLastIndex((t) => t.kind === "digit")
  const firstDigit = body.findIndex((t) => t.kind === "digit")
  const grouped = wholeTokens.some((t, i) => t.kind === "comma" && i > firstDigit && hasDigitBehind(wholeTokens, i))
  // A comma behind the last whole digit divides by a thousand.
  const thousands = body.filter((t, i) => t.kind === "comma" && i > firstDigit && isScale(body, i, lastDigit)).length
  const percents = tokens.filter((t) => t.kind === "percent").length
  return (value) => {
    let decimal = shifted(decimalOf(value), 2 * percents - 3 * thousands)
    let power = ""
    if (exponentAt >= 0) {
      const exponent = decimal.digits === "" ? 0 : decimal.point - 1
      decimal = shifted(decimal, -exponent)
      const least = tokens.slice(exponentAt).filter((t) => t.kind === "digit").length
      const plus = tokens[exponentAt]!.text.endsWith("+") ? "+" : ""
      power = `E${exponent < 0 ? "-" : plus}${String(Math.abs(exponent)).padStart(least, "0")}`
    }
    const { whole, fraction } = rounded(decimal, decimals)
    const left = wholeText(wholeTokens, whole, grouped)
    const point = pointAt < 0 ? "" : "."
    // What rounds to nothing has no sign.
    const minus = value < 0 && /[1-9]/.test(whole + fraction)
    return ((minus ? "-" : "") + left + point + fractionText(fractionTokens, fraction) + power).trim()
  }
}

const hasDigitBehind = (tokens: readonly FormatToken[], at: number): boolean =>
  tokens.slice(at + 1).some((t) => t.kind === "digit")

const isScale = (body: readonly FormatToken[], at: number, lastDigit: number): boolean => {
  const next = body.slice(at + 1).find((t) => t.kind !== "comma")
  return at > lastDigit || next?.kind === "point"
}

function wholeText(tokens: readonly FormatToken[], whole: string, grouped: boolean): string {
  const first = tokens.findIndex((t) => t.kind === "digit")
  let text = first < 0 ? whole : ""
  let at = whole.length - 1
  let written = 0
  const put = (digit: string) => {
    if (grouped && written > 0 && written % 3 === 0) text = `,${text}`
    text = digit + text
    written++
  }
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.kind === "literal") text = token.text + text
    else if (token.kind === "percent") text = `%${text}`
    else if (token.kind === "digit") {
      if (at >= 0) put(whole[at--]!)
      else if (token.text === "0") put("0")
      else if (token.text === "?") text = ` ${text}`
      if (i === first) while (at >= 0) put(whole[at--]!)
    }
  }
  return text
}

function fractionText(tokens: readonly FormatToken[], fraction: string): string {
  const significant = fraction.replace(/0+$/, "").length
  let text = ""
  let at = 0
  for (const token of tokens) {
    if (token.kind === "literal") text += token.text
    else if (token.kind === "percent") text += "%"
    else if (token.kind === "digit") {
      if (at < significant || token.text === "0") text += fraction[at] ?? "0"
      else if (token.text === "?") text += " "
      at++
    }
  }
  return text
}
