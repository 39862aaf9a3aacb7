import type { Place } from "#documents"

/** A piece of a document's text that flows on: a block and its text. */
export interface FlowPart {
  readonly block: number
  readonly text: string
  /** Goes on in the sentence the part before broke off. */
  readonly joined: boolean
}

/**
 * The text of several blocks in one comparable form: no white space, no quotation or emphasis marks, full-width
 * letters, digits and punctuation folded to ASCII; blocks that do not go on in a sentence are parted by "\n". A space
 * is kept only between two digits, where it parts numbers. Every character knows where it was printed.
 */
export interface FlowText {
  readonly text: string
  /** The printed place of a range; a range over two blocks is cut at the end of the first. */
  place(start: number, end: number): Place
}

/** Marks that carry no meaning for a sentence: quotes, emphasis, zero-width characters. */
const dropped = new Set("“”\"‘’'「」『』*#\u200b\u200c\u200d\ufeff`")

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)

/** Whether a UTF-16 code is an ASCII digit. */
export const isDigit = (code: number) => code >= 48 && code <= 57

/** One character folded: "" when it is dropped, " " when it is white space. */
function fold(text: string, index: number): string {
  const code = text.charCodeAt(index)
  if (isSpace(code)) return " "
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  const c = text[index]!
  return dropped.has(c) ? "" : c
}

/** Text folded as flowing text is, for comparing: no spaces at all. */
export function foldText(text: string): string {
  let result = ""
  for (let i = 0; i < text.length; i++) {
    const c = fold(text, i)
    if (c !== " ") result += c
  }
  return result
}

/** Joins and folds blocks, remembering the place of every character. */
export function flowText(parts: readonly FlowPart[]): FlowText {
  const capacity = parts.reduce((sum, part) => sum + part.text.length + 1, 0)
  const offsets = new Int32Array(capacity)
  const chunks: string[] = []
  const starts: number[] = []
  let length = 0
  let last = 0
  for (const part of parts) {
    let chunk = length > 0 && !part.joined ? "\n" : ""
    if (chunk) offsets[length++] = 0
    starts.push(length)
    let gap = false
    for (let i = 0; i < part.text.length; i++) {
      const c = fold(part.text, i)
      // a quotation mark parts two numbers as a space does
      if (c === " " || c === "") {
        gap = true
        continue
      }
      const code = c.charCodeAt(0)
      if (gap && isDigit(code) && isDigit(last)) {
        offsets[length++] = i
        chunk += " "
      }
      gap = false
      last = code
      offsets[length++] = i
      chunk += c
    }
    chunks.push(chunk)
  }
  const text = chunks.join("")
  const partAt = (index: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= index) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    text,
    place(start, end) {
      const at = partAt(start)
      const part = parts[at]
      if (!part) return { block: 0 }
      const until = Math.max(start + 1, Math.min(end, starts[at + 1] ?? length))
      return { block: part.block, span: [offsets[start] ?? 0, (offsets[until - 1] ?? 0) + 1] }
    },
  }
}
