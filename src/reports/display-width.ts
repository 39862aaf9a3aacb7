/**
 * Columns a character takes in a terminal: 0 for combining marks, 2 for wide ones (Chinese, full-width forms,
 * emoji), else 1. Ambiguous characters (“ ” … —) count 1, as terminals outside legacy CJK locales draw them.
 * Source: Unicode Standard Annex 11, East Asian Width.
 * @zh 显示宽度
 */
export function characterWidth(point: number): 0 | 1 | 2 {
  if (point < 0x300) return 1
  if (isWide(point)) return 2
  return isCombining(point) ? 0 : 1
}

/** Columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character.codePointAt(0)!)
  return width
}

/** The text filled up with blanks to so many columns, at its end or its start. */
export function padded(text: string, width: number, side: "end" | "start" = "end"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)))
  return side === "end" ? text + blanks : blanks + text
}

/** The text cut to at most so many columns; what was cut is shown by "…". */
export function clipped(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  return `${headOf(text, Math.max(0, width - 1))}…`
}

/** The longest start of a text that fits in so many columns. */
export function headOf(text: string, width: number): string {
  let used = 0
  let end = 0
  for (const character of text) {
    used += characterWidth(character.codePointAt(0)!)
    if (used > width) break
    end += character.length
  }
  return text.slice(0, end)
}

/** The longest end of a text that fits in so many columns. */
export function tailOf(text: string, width: number): string {
  const characters = Array.from(text.slice(-2 * Math.max(1, width) - 2))
  let used = 0
  let start = characters.length
  while (start > 0) {
    used += characterWidth(characters[start - 1]!.codePointAt(0)!)
    if (used > width) break
    start--
  }
  return characters.slice(start).join("")
}

function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0x303e) ||
    (point >= 0x3041 && point <= 0xa4cf) ||
    (point >= 0xa960 && point <= 0xa97c) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe10 && point <= 0xfe19) ||
    (point >= 0xfe30 && point <= 0xfe6b) ||
    (point >= 0xff01 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x1f300 && point <= 0x1f64f) ||
    (point >= 0x1f680 && point <= 0x1f6ff) ||
    (point >= 0x1f900 && point <= 0x1f9ff) ||
    (point >= 0x20000 && point <= 0x3fffd)
  )
}

function isCombining(point: number): boolean {
  return /^[\p{Mn}\p{Me}]$/u.test(String.fromCodePoint(point))
}
