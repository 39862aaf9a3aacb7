import type { Glyphs } from "./printed-page.ts"

/** A character as wide as it is high: ideographs and the punctuation set among them. */
const ideographic = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xffef) ||
  code >= 0x20000 ||
  code === 0x201c ||
  code === 0x201d ||
  code === 0x2018 ||
  code === 0x2019 ||
  code === 0x2014 ||
  code === 0x2026
/** A blank character; blanks are read from the gaps they leave. */
export const isSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff
/** A character of a number or of a Latin word, which no line breaks apart. */
const wordlike = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x2c ||
  code === 0x2e ||
  code === 0x25 ||
  code === 0x2d

/** Punctuation that may not begin a line, and that may not end one. */
const closings = new Set([..."，。；：、）》”’」』〕】！？％,.;:)!?%"].map((c) => c.charCodeAt(0)))
const openings = new Set([..."（《“‘「『〔【("].map((c) => c.charCodeAt(0)))
const isPunctuation = (code: number): boolean => closings.has(code) || openings.has(code)

const hyphen = 0x2d

/** Whether no line may break between two characters. @see UAX #14, LB13, LB14, LB21, LB25 */
export const sticks = (before: number, after: number): boolean =>
  (wordlike(before) && wordlike(after)) || closings.has(after) || openings.has(before) || after === hyphen

/** The usual gap between ideographs of a line in ems: above 0 where justification or tracking pulled them apart. */
export function letterSpacing({ code, left, right, em }: Glyphs, shown: readonly number[]): number {
  const gaps: number[] = []
  for (let k = 1; k < shown.length; k++) {
    const p = shown[k - 1]!
    const i = shown[k]!
    if (ideographic(code[p]!) && ideographic(code[i]!)) gaps.push((left[i]! - right[p]!) / em[i]!)
  }
  if (gaps.length < 3) return 0
  gaps.sort((a, b) => a - b)
  return Math.min(Math.max(gaps[gaps.length >> 1]!, 0), 1.5)
}

/** Whether a space belongs between two characters whose gap is too small to part columns. */
export function isParted(before: number, after: number, gap: number, spaced: boolean, tracking: number): boolean {
  const b = ideographic(before)
  const a = ideographic(after)
  if (b && a)
    return gap > 0.75 + tracking || (gap > 0.2 + 2 * tracking && !isPunctuation(before) && !isPunctuation(after))
  if (b || a) return gap > 0.45 + tracking || (spaced && gap > 0.3 + tracking)
  return gap > (spaced ? 0.1 : 0.22)
}
