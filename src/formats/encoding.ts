/** How a text's characters are stored. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030"

/** Enough of a file to tell what it is. */
const sampleMost = 64 * 1024

/** The encoding a byte order mark names, with the mark's length. */
function marked(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 }
  return undefined
}

/** UTF-16 without a mark: ASCII in it leaves a zero in every other byte, line ends at the least. */
function unmarkedUtf16(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  let ends = [0, 0]
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) zeros[0]!++
    if (sample[i + 1] === 0) zeros[1]!++
    if (sample[i] === 10 && sample[i + 1] === 0) ends = [ends[0]! + 1, ends[1]!]
    if (sample[i] === 0 && sample[i + 1] === 10) ends = [ends[0]!, ends[1]! + 1]
  }
  if (ends[0]! > 0 && zeros[0] === 0) return "utf-16le"
  if (ends[1]! > 0 && zeros[1] === 0) return "utf-16be"
  return undefined
}

function decodes(bytes: Uint8Array, encoding: Encoding, partial: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partial })
    return true
  } catch {
    return false
  }
}

/**
 * The encoding of a text: by its mark, else strict UTF-8, else UTF-16 by its zeros, else GB18030. Undefined for bytes
 * that are no text: control characters, or too much that no encoding knows.
 */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleMost)
  const mark = marked(sample)
  const body = mark ? sample.subarray(mark.length) : sample
  const partial = bytes.length > sample.length
  const candidates: (Encoding | undefined)[] = mark
    ? [mark.encoding, "gb18030"]
    : [
        unmarkedUtf16(sample),
        decodes(sample, "utf-8", partial) || isDamagedUtf8(sample) ? "utf-8" : undefined,
        "gb18030",
      ]
  for (const encoding of candidates) {
    if (encoding === undefined) continue
    // Even a file marked as UTF-8 may be something else behind its mark.
    if (looksWritten(new TextDecoder(encoding).decode(body, { stream: partial }))) return encoding
  }
  return undefined
}

/** The first characters of a text; undefined when the bytes are no text. */
export function textStart(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes)
  return encoding && new TextDecoder(encoding).decode(bytes.subarray(0, sampleMost), { stream: true })
}

/** Decodes a whole text; what its encoding does not know becomes U+FFFD. Undefined when the bytes are no text. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes)
  if (encoding !== "utf-8" || decodes(bytes, "utf-8", false)) return encoding && new TextDecoder(encoding).decode(bytes)
  // Broken somewhere: a few bad bytes stay gaps, many mean that the start was only ASCII by chance.
  return new TextDecoder(isDamagedUtf8(bytes) ? "utf-8" : "gb18030").decode(bytes)
}

/** UTF-8 but for a few bytes: a file that was cut in the middle of a character must not turn into other characters. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(sample)
  let foreign = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) foreign++
  return strange(text) * 20 < foreign
}

function strange(text: string): number {
  let count = 0
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++
  return count
}

/** Whether characters could have been written by a person: hardly any control, private or unknown character. */
function looksWritten(text: string): boolean {
  let odd = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0) return false
    const control = code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 11 && code !== 26
    if (control || (code >= 127 && code < 160) || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) odd++
  }
  return odd <= text.length * 0.02 + (text.length > 10 ? 1 : 0)
}
