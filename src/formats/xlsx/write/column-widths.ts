import type { PublishedTable } from "#documents"

const narrowest = 3
const widest = 60

/** Widths of a table's columns in Chinese characters. */
export function columnWidths({ columns }: PublishedTable): number[] {
  return columns.map(({ width }) => (width >= narrowest ? Math.min(width, widest) : narrowest))
}

/** The width of a column of so many Chinese characters in digits of the standard font, its padding included. */
export function digits(characters: number): number {
  return Math.round((characters * 1.9 + 1.7) * 100) / 100
}

/** The height of a row of so many lines of a size, in points; Excel has none above 409. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(409, Math.max(1, lines) * Math.round(size * 1.4) + 6)
}
