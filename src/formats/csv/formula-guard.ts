/**
 * Spreadsheet programs take a cell of a CSV file that begins with = + - or @ for a formula. Such text is written with an
 * apostrophe before it, which the program hides or shows but never executes, and read without it. Plain signed numbers
 * and dashes stay as they are.
 */
const formula = /^'*(?:[=@\t\r]|[+-](?![+-]*[\d.,，]*\s*[%％]?$))/s

/** Text as it is safe in a CSV cell. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** Text of a CSV cell as it was meant. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
