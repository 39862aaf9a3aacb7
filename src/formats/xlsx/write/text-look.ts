import type { CellLook } from "./style-book.ts"

/** What an office program would calculate if it were typed. */
const formulaLike = /^[=+\-@\t]/
/** What it would take for a number or a date: codes lose their zeros, 1/2 becomes a day. */
const numberLike = /^[\d.,/:\-+()年月日 ]+(?:E[+-]?\d+)?%?$/i

/** The look of a text cell that stays text when somebody edits it. */
export function textLook(text: string, look: CellLook): CellLook {
  const kept = numberLike.test(text.slice(0, 64)) ? { ...look, format: "@" } : look
  return formulaLike.test(text) ? { ...kept, quoted: true } : kept
}
