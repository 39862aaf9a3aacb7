import { isParted, isSpace, letterSpacing, sticks } from "./letter-spacing.ts"
import type { Box } from "./page-geometry.ts"
import type { Glyphs } from "./printed-page.ts"

/** A stretch of a line without a wide gap inside, for finding columns of unruled tables. */
export interface Segment {
  readonly x0: number
  readonly x1: number
  readonly text: string
}

/** A printed line: characters on one baseline, left to right. */
export interface TextLine extends Box {
  readonly text: string
  readonly base: number
  readonly em: number
  /** Width of what cannot be parted at the line's start: an ideograph with its punctuation, or a whole number. */
  readonly firstWidth: number
  readonly segments: readonly Segment[]
}

/** A gap wider than this many ems separates two segments of a line. */
const segmentGap = 0.9

/** Lines of the given characters (indices into `glyphs`), from top to bottom. */
export function textLines(glyphs: Glyphs, members: readonly number[]): TextLine[] {
  if (members.length === 0) return []
  const { base, em } = glyphs
  const order = isAscending(members, base) ? members : [...members].sort((a, b) => base[a]! - base[b]!)
  const lines: TextLine[] = []
  let group: number[] = []
  let mean = 0
  let size = 0
  const finish = (): void => {
    if (group.length === 0) return
    const line = lineOf(glyphs, group)
    if (line) lines.push(line)
  }
  for (const index of order) {
    const at = base[index]!
    if (group.length > 0 && at - mean < 0.45 * Math.min(em[index]!, size)) {
      group.push(index)
      mean += (at - mean) / group.length
    } else {
      finish()
      group = [index]
      mean = at
      size = em[index]!
    }
  }
  finish()
  return lines
}

/** Most producers draw line by line from left to right: then there is nothing to sort. */
function isAscending(members: readonly number[], values: Float32Array): boolean {
  for (let k = 1; k < members.length; k++) if (values[members[k]!]! < values[members[k - 1]!]!) return false
  return true
}

function lineOf(glyphs: Glyphs, group: number[]): TextLine | undefined {
  const { code, left, right, base, em } = glyphs
  if (!isAscending(group, left)) group.sort((a, b) => left[a]! - left[b]! || right[a]! - right[b]!)
  const shown: number[] = []
  /** For each shown character, whether a space character was printed before it. */
  const spaced: boolean[] = []
  let space = false
  let baseSum = 0
  let emMax = 0
  for (const i of group) {
    if (isSpace(code[i]!)) {
      space = true
      continue
    }
    const p = shown[shown.length - 1]
    // Fake bold prints each character twice, a little apart.
    if (p !== undefined && code[p] === code[i] && left[i]! - left[p]! < 0.15 * em[i]!) continue
    shown.push(i)
    spaced.push(space)
    space = false
    baseSum += base[i]!
    if (em[i]! > emMax) emMax = em[i]!
  }
  if (shown.length === 0) return undefined
  const tracking = letterSpacing(glyphs, shown)
  const segments: Segment[] = []
  let text = ""
  let segmentStart = 0
  let segmentLeft = left[shown[0]!]!
  let reach = right[shown[0]!]!
  let firstWidth = 0
  let isFirstWord = true
  for (let k = 0; k < shown.length; k++) {
    const i = shown[k]!
    if (k > 0) {
      const p = shown[k - 1]!
      const gap = left[i]! - reach
      const size = Math.max(em[i]!, em[p]!)
      if (gap > (segmentGap + tracking) * size) {
        segments.push({ x0: segmentLeft, x1: reach, text: text.slice(segmentStart) })
        text += " "
        segmentStart = text.length
        segmentLeft = left[i]!
      } else if (isParted(code[p]!, code[i]!, gap / size, spaced[k]!, tracking)) text += " "
    }
    text += String.fromCodePoint(code[i]!)
    if (right[i]! > reach) reach = right[i]!
    if (k > 0 && isFirstWord && !sticks(code[shown[k - 1]!]!, code[i]!)) isFirstWord = false
    if (isFirstWord) firstWidth = reach - segmentLeft
  }
  segments.push({ x0: segmentLeft, x1: reach, text: text.slice(segmentStart) })
  const line = baseSum / shown.length
  return {
    text,
    base: line,
    em: emMax,
    firstWidth,
    segments,
    x0: left[shown[0]!]!,
    x1: reach,
    y0: line - 0.88 * emMax,
    y1: line + 0.12 * emMax,
  }
}
