/**
 * The comparable form of a printed label: no white space, no quotation marks, half-width brackets, colon and
 * comma. "公务用车\n购置及运行费" and "公务用车购置及运行费" become equal. Never shown to people.
 */
export function normaliseLabel(text: string): string {
  let result = ""
  for (const c of text) {
    if (c === " " || c === "\n" || c === "\t" || c === "\r" || c === "\u3000" || c === "\u00a0") continue
    const folded = folds[c]
    result += folded === undefined ? c : folded
  }
  return result
}

const folds: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "〔": "(",
  "〕": ")",
  "：": ":",
  "，": ",",
  "．": ".",
  "“": "",
  "”": "",
  '"': "",
  "‘": "",
  "’": "",
  "'": "",
  "「": "",
  "」": "",
  "＊": "",
  "*": "",
}

/** A label without its ordinal, and the style of that ordinal: 一、 → "han", (一) → "han-bracket", 1. → "digit", (1) → "digit-bracket". */
export interface OrdinalLabel {
  readonly bare: string
  readonly style: "none" | "han" | "han-bracket" | "digit" | "digit-bracket"
  readonly ordinal?: string
}

const han = "[一二三四五六七八九十]{1,4}"
const ordinals: readonly (readonly [OrdinalLabel["style"], RegExp])[] = [
  ["han-bracket", new RegExp(`^\\((${han})\\)[、.]?`)],
  ["digit-bracket", /^\((\d{1,2})\)[、.]?/],
  ["han", new RegExp(`^(${han})[、.]`)],
  ["digit", /^(\d{1,2})[、.](?!\d)/],
]

/** Splits an ordinal off a normalised label. */
export function splitOrdinal(normalised: string): OrdinalLabel {
  for (const [style, pattern] of ordinals) {
    const match = pattern.exec(normalised)
    if (match) return { bare: normalised.slice(match[0].length), style, ordinal: match[1]! }
  }
  return { bare: normalised, style: "none" }
}
