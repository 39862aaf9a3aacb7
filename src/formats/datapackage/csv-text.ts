import { printedNumber } from "#money"
import { quoted } from "../csv/csv-table.ts"
import { printableText } from "../printable-text.ts"

/** Lines of cells after RFC 4180: CRLF, quotes where they are needed. Equal cells give equal text. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")
}

/**
 * A text that no spreadsheet program calculates when it opens the file: one that begins like a formula gets an
 * apostrophe in front, a printed number stays. (OWASP, CSV injection.)
 */
export function harmless(text: string): string {
  const printable = printableText(text)
  const isNumber = !/\s/.test(printable) && printedNumber(printable) !== undefined
  return /^[=+\-@\t\n＝＋－＠]/.test(printable) && !isNumber ? `'${printable}` : printable
}
