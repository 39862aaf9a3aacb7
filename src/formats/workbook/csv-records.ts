const sampleMost = 64 * 1024
const thousands = /\d,\d{3}(?!\d)/g

/**
 * Whether a text is a table with commas between its fields: no tabs, and nearly all records have equally many fields.
 * Text whose commas only part thousands is none.
 */
export function isCsv(text: string): boolean {
  const sample = text.slice(0, sampleMost)
  if (sample.includes("\t") || !sample.includes(",")) return false
  const found = [...csvRecords(sample)]
  // The sample may end inside a record.
  if (text.length > sample.length) found.pop()
  const counts = found.filter((fields) => fields.some((field) => field.trim() !== "")).map((fields) => fields.length)
  const usual = mostFrequent(counts)
  if (counts.length < 2 || usual < 2) return false
  const commas = found.reduce((sum, fields) => sum + fields.length - 1, 0)
  if ((sample.match(thousands)?.length ?? 0) * 2 > commas) return false
  return counts.filter((count) => count === usual).length >= counts.length * 0.9
}

/** Records one by one (RFC 4180); a quote that is never closed ends with the text. */
export function* csvRecords(text: string): Generator<string[]> {
  let fields: string[] = []
  let at = text.startsWith("\ufeff") ? 1 : 0
  while (at < text.length) {
    const { field, end } = text[at] === '"' ? quoted(text, at) : plain(text, at)
    fields.push(field)
    at = end
    if (text[at] === ",") {
      at++
      if (at < text.length && text[at] !== "\n" && text[at] !== "\r") continue
      fields.push("")
    }
    yield fields
    fields = []
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1
  }
  if (fields.length > 0) yield fields
}

function plain(text: string, from: number): { field: string; end: number } {
  let end = from
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end++
  return { field: text.slice(from, end), end }
}

function quoted(text: string, from: number): { field: string; end: number } {
  let field = ""
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at)
    if (close < 0) return { field: field + text.slice(at), end: text.length }
    field += text.slice(at, close)
    if (text[close + 1] !== '"') {
      const rest = plain(text, close + 1)
      return { field: field + rest.field, end: rest.end }
    }
    field += '"'
    at = close + 2
  }
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}
