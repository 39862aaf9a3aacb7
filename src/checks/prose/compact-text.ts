import type { Place } from "#documents"

/** A text without white space and in half-width letters, digits and brackets, that knows where each character stood. */
export interface CompactText {
  readonly text: string
  /** Place of a stretch of the compact text in the printed one. */
  place(start: number, end: number): Place
  /** What was printed at a stretch. */
  printed(start: number, end: number): string
}

/**
 * Compacts a printed text: no white space, full-width letters, digits, brackets, percent and equals signs folded to
 * half width; commas, full stops, colons and quotation marks stay as printed. One pass.
 */
export function compactText(printed: string, at: Place): CompactText {
  const base = at.span?.[0] ?? 0
  let text = ""
  const offsets: number[] = []
  for (let i = 0; i < printed.length; i++) {
    const c = printed[i]!
    if (isSpace(c)) continue
    text += folded(c)
    offsets.push(i)
  }
  const from = (start: number) => offsets[start] ?? printed.length
  const until = (end: number) => (end === 0 ? 0 : (offsets[end - 1] ?? printed.length - 1) + 1)
  return {
    text,
    place: (start, end) => ({ ...at, span: [base + from(start), base + Math.max(until(end), from(start))] }),
    printed: (start, end) => printed.slice(from(start), until(end)),
  }
}

function isSpace(c: string): boolean {
  return (
    c === " " ||
    c === "\n" ||
    c === "\t" ||
    c === "\r" ||
    c === "\u3000" ||
    c === "\u00a0" ||
    (c >= "\u2000" && c <= "\u200b")
  )
}

function folded(c: string): string {
  if (c === "〔") return "("
  if (c === "〕") return ")"
  const code = c.charCodeAt(0)
  if (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) ||
    "（）％＝＋－＊／［］｛｝＿．".includes(c)
  )
    return String.fromCharCode(code - 0xfee0)
  return c
}
