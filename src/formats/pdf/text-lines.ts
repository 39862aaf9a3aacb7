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
const isSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff
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

/** Whether no line may break between two characters. */
const sticks = (before: number, after: number): boolean =>
  (wordlike(before) && wordlike(after)) || closings.has(after) || openings.has(before)

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

/** The usual gap between ideographs of a line in ems: above 0 where justification or tracking pulled them apart. */
function letterSpacing({ code, left, right, em }: Glyphs, shown: readonly number[]): number {
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
function isParted(before: number, after: number, gap: number, spaced: boolean, tracking: number): boolean {
  const b = ideographic(before)
  const a = ideographic(after)
  if (b && a)
    return gap > 0.75 + tracking || (gap > 0.2 + 2 * tracking && !isPunctuation(before) && !isPunctuation(after))
  if (b || a) return gap > 0.45 + tracking || (spaced && gap > 0.3 + tracking)
  return gap > (spaced ? 0.1 : 0.22)
}
