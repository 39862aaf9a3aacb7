/**
 * The comparable form of a printed label: no white space, no quotation marks, half-width brackets, colon and
 * comma. "公务用车\n购置及运行费" and "公务用车购置及运行费" become equal. Never shown to people.
 */
export function normaliseLabel(text: string): string {
  let result = ""
  // Labels are compared by the thousand: what stands between two folded characters is copied whole.
  let kept = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 0x4e00 && code < 0xa000) || (code >= 0x2b && code < 0x7f)) continue
    const folded = folds.get(code)
    if (folded === undefined) continue
    result += text.slice(kept, i) + folded
    kept = i + 1
  }
  return kept === 0 ? text : result + text.slice(kept)
}

/** What a character becomes, by its code; the signs + to ~ and the ideographs stay what they are. */
const folds: ReadonlyMap<number, string> = new Map(
  Object.entries({
    " ": "",
    "\n": "",
    "\t": "",
    "\r": "",
    "\u3000": "",
    "\u00a0": "",
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
  }).map(([character, folded]) => [character.charCodeAt(0), folded]),
)

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
