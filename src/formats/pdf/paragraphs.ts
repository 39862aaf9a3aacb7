import { hasLeader, marker } from "./numbering.ts"
import type { TextLine } from "./text-lines.ts"
import type { Measure, Typography } from "./typography.ts"

/** A line with the page it stands on and the margins that hold there. */
export interface PlacedLine {
  readonly line: TextLine
  readonly page: number
  readonly pageWidth: number
  readonly measure: Measure
}

const terminal = /[。；;！？!?：:]["”’』」）)]?$/
const unfinished = /[，,、（(《“‘「『〔[]$/
const closing = /^[，,。；;：:、）)》”’」』〕\]！？!?%％]/

/** Whether a line is set larger than the running text, or centred between the margins. */
export function isDisplayed({ line, measure, pageWidth }: PlacedLine, { em }: Typography): boolean {
  return line.em >= 1.15 * em || isCentred(line, measure, pageWidth)
}

/** A long line that stops inside a sentence: somebody pressed Enter there. */
const isBroken = ({ line, measure }: PlacedLine): boolean =>
  line.x1 - measure.left > 0.75 * (measure.right - measure.left) &&
  /[，。；]/.test(line.text) &&
  /[\p{Script=Han}\d]$/u.test(line.text)

/** A larger line that fills the measure from margin to margin may still be running text. */
const isInsideText = ({ line, measure }: PlacedLine): boolean =>
  line.x0 - measure.left < 0.6 * line.em && line.em < 1.4 * measure.em && /[，。；]/.test(line.text)

function isCentred(line: TextLine, measure: Measure, pageWidth: number): boolean {
  if (line.segments.length > 2) return false
  const off = Math.abs((line.x0 + line.x1) / 2 - pageWidth / 2)
  return off < 0.02 * pageWidth && line.x0 - measure.left > 3.2 * line.em && measure.right - line.x1 > 3.2 * line.em
}

/** Whether `next` goes on with the paragraph that `previous` is the last line of. */
export function continues(previous: PlacedLine, next: PlacedLine, type: Typography): boolean {
  const p = previous.line
  const n = next.line
  const resized = Math.abs(p.em - n.em) > 0.12 * Math.max(p.em, n.em)
  if (isEntry(p) || isEntry(n)) return false
  // No slip of the typist makes whole lines this much smaller or larger.
  if (Math.max(p.em, n.em) > 1.3 * Math.min(p.em, n.em) && n.x1 - n.x0 > 4 * n.em) return false
  const samePage = previous.page === next.page
  if (samePage && n.base - p.base > 1.75 * Math.max(type.pitch, 1.3 * p.em)) return false
  const mark = marker(n.text)
  const displayed = isDisplayed(previous, type) && !isInsideText(previous)
  if (isCentred(n, next.measure, next.pageWidth) || displayed) {
    // A title that wraps: its first line is nearly as wide as the text, or has no room for the next line's first word.
    const width = previous.measure.right - previous.measure.left
    const wide = p.x1 - p.x0 > 0.78 * width || p.x1 - p.x0 + n.firstWidth > width - 0.5 * n.em
    return samePage && displayed && !resized && wide && !mark && !terminal.test(p.text)
  }
  if (closing.test(n.text)) return true
  // A few larger words inside a paragraph are a slip of the typist; a larger line of its own is a heading.
  if (resized && (/[。；]$/.test(p.text) || mark || displayed)) return false
  if (mark?.strong) return false
  const em = n.em
  const indented = n.x0 - next.measure.left > 1.2 * em
  const full = previous.measure.right - p.x1 < n.firstWidth + 1.3 * em
  if (!full) return !mark && ((unfinished.test(p.text) && !indented) || isBroken(previous))
  if (terminal.test(p.text)) return next.measure.indented && !indented && !mark
  if (!indented) return true
  // A block set in from the margin as a whole: its lines begin at one place.
  return !mark && Math.abs(n.x0 - p.x0) < 0.5 * em && !next.measure.indented
}

/** A line of a table of contents stands by itself. */
const isEntry = (line: TextLine): boolean =>
  hasLeader(line.text) || (line.segments.length === 2 && /^\d{1,3}$/.test(line.segments[1]!.text))

/** Two lines' texts as one: Chinese joins without a space, words of Latin letters with one. */
export function joined(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}
