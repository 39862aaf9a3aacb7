/** A line of text without its markdown marks. */
export interface PlainLine {
  readonly text: string
  /** Number of `#` before it, 0 when none. */
  readonly hashes: number
  /** The whole line stood in `**…**`. */
  readonly bold: boolean
  /** A list mark (`- `, `* `, `• `) stood before it. */
  readonly listed: boolean
}

/** Whether a line is a markdown rule (`---`, `***`, `___`): page furniture, never text. */
export function isRule(trimmed: string): boolean {
  const mark = trimmed[0]
  if (trimmed.length < 3 || (mark !== "-" && mark !== "*" && mark !== "_")) return false
  for (const c of trimmed) if (c !== mark && c !== " ") return false
  return true
}

/** Takes away `**`, `__` pairs and the backslash before a mark; nothing else changes. */
export function withoutMarks(text: string): string {
  // Pairs first: an escaped mark is text and has no partner.
  return withoutEscapes(withoutPairs(withoutPairs(text, "**"), "__"))
}

/** Markdown's marks are no part of what was printed: heading, list and bold marks go, the text stays. */
export function plainLine(raw: string): PlainLine {
  let text = raw.trim()
  let hashes = 0
  while (hashes < 6 && text[hashes] === "#") hashes++
  if (hashes > 0 && (text[hashes] === " " || text[hashes] === "\u3000")) text = text.slice(hashes).trim()
  else hashes = 0
  // "- 3 -" is a page number, not an item.
  const listed = /^[-*•●] /.test(text) && !/^- ?\d{1,4} ?-$/.test(text)
  if (listed) text = text.slice(2).trim()
  const bold = text.length > 4 && text.startsWith("**") && text.indexOf("**", 2) === text.length - 2
  return { text: withoutMarks(text).trim(), hashes, bold, listed }
}

function withoutPairs(text: string, mark: string): string {
  if (!text.includes(mark)) return text
  const parts = text.split(mark)
  // An odd mark has no partner and is printed text: footnote stars, a blank to fill in ("____").
  if (parts.length % 2 === 0 || parts.length > 200) return text
  const kept = parts.every((part, i) => i % 2 === 0 || (part.trim().length > 0 && !part.startsWith(mark[0]!)))
  return kept ? parts.join("") : text
}

function withoutEscapes(text: string): string {
  return text.includes("\\") ? text.replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, "$1") : text
}
