/** Type size of everything written in a chart, pixels of its own coordinates. */
export const labelSize = 14
/** Distance of two lines of a label, pixels. */
export const labelPitch = 18

/** A figure as it stands in a chart; the unit stands once, in the corner. */
export const bareFigure = (printed: string, unit: string): string =>
  unit !== "" && printed.endsWith(unit) ? printed.slice(0, -unit.length).trimEnd() : printed

/** Width of a character in ems, as sans-serif Chinese fonts have it. */
function advance(code: number): number {
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027)) return 1
  if (code >= 0x30 && code <= 0x39) return 0.555
  if (code === 0x2c || code === 0x2e || code === 0x3a || code === 0x3b || code === 0x7c) return 0.28
  if (code === 0x20) return 0.225
  if (code === 0x2d || code === 0x28 || code === 0x29) return 0.35
  if (code === 0x25 || code === 0x4d || code === 0x57 || code === 0x40) return 0.92
  return code >= 0x41 && code <= 0x5a ? 0.65 : 0.56
}

/** Width of a text in ems, whichever sans-serif font the reader's program takes. */
export function emWidth(text: string): number {
  let sum = 0
  for (const character of text) sum += advance(character.codePointAt(0)!)
  return sum
}

const closing = /^[，。、；：！？）》」』”’％%,.;:!?)\]】〕]/u
const opening = /[（《「『“‘([【〔]$/u
const wordlike = /^[\p{Script=Latin}\d.,%-]$/u

/**
 * A name in lines of at most `ems`: no line begins with a closing mark or ends with an opening one, words and numbers
 * stay whole while they fit a line; the lines are about equally long.
 */
export function wrapped(text: string, ems: number): string[] {
  const total = emWidth(text)
  if (total <= ems) return [text]
  const count = Math.ceil(total / ems)
  const even = brokenAt(text, Math.min(ems, Math.ceil(total / count)))
  return even.length <= count ? even : brokenAt(text, ems)
}

function brokenAt(text: string, ems: number): string[] {
  const lines: string[] = []
  let line = ""
  for (const atom of atoms(text, ems)) {
    if (line !== "" && emWidth(line + atom) > ems) {
      lines.push(line.trimEnd())
      line = atom.trimStart()
    } else line += atom
  }
  if (line !== "") lines.push(line)
  return lines
}

/** The pieces of a text that no line parts. */
function atoms(text: string, ems: number): string[] {
  const result: string[] = []
  for (const character of text) {
    const last = result.at(-1)
    const sticks =
      last !== undefined &&
      (closing.test(character) || opening.test(last) || (wordlike.test(last.at(-1)!) && wordlike.test(character)))
    if (sticks && emWidth(last + character) <= ems) result[result.length - 1] = last + character
    else result.push(character)
  }
  return result
}
