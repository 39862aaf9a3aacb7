import { printableText } from "../../printable-text.ts"
import { isRule } from "../markdown.ts"

/**
 * A printed text on one line, such that `plainLine` gives the same text back. White space around it, tabs and line
 * breaks are layout and become single spaces.
 */
export function oneLine(text: string): string {
  return printableText(text)
    .replace(/[ \t]*[\n\t][ \t\n]*/g, " ")
    .trim()
}

/**
 * A line of text that is no markup: whatever would be taken for a heading, a row, a rule or a mark is escaped. `apart`:
 * the line must not go on with the one before, whatever that ends with; markdown says so with a list mark.
 */
export function escapedLine(text: string, apart = false): string {
  const marked = withoutMarkup(text)
  // A list mark is taken away once: one more in front keeps the printed one.
  if (apart || /^[-*•●] /.test(text)) {
    const listed = `- ${marked}`
    // "- - -" is a rule and "- 3 -" the number of a page.
    return isRule(listed) || /^\d{1,4} ?-$/.test(text) ? `* ${marked}` : listed
  }
  if (/^[#|]/.test(marked) || isRule(marked)) return `\\${marked}`
  return marked
}

/** A heading's text behind its marks. */
export function escapedHeading(text: string): string {
  const marked = withoutMarkup(text)
  return /^[-*•●] /.test(text) ? `- ${marked}` : marked
}

/**
 * The text of a cell between tabs: line breaks are `<br>`, tabs are spaces. Blank where there is nothing to print.
 */
export function escapedCell(text: string): string {
  const lines = printableText(text).replaceAll("\t", " ").trim().split("\n")
  const written = lines.map((line) => withoutMarkup(line).replace(/<(br ?\/?)>/gi, "<$1\\>")).join(" <br> ")
  // A cell of dashes stands in a table as it does in a rule, or below a head in markdown.
  return isRule(written) || /^:?-{2,}:?$/.test(written) ? written.replace(/[-*_]/, "\\$&") : written
}

/** Backslashes before a mark, and pairs of marks, are text here. */
function withoutMarkup(text: string): string {
  const doubled = text.replace(/\\(?=[\\`*_{}[\]()#+\-.!|>~]|$)/g, "\\\\")
  return doubled.replace(/\*{2,}|_{2,}/g, (marks) => marks.replace(/./g, "\\$&"))
}
