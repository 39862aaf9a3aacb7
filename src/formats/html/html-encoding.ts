import { decodedText } from "../encoding.ts"

/** Where a page says how its characters are stored: its first kilobytes. */
const headMost = 4096
const label =
  /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/i

/**
 * The text of a page: by its byte order mark, else strict UTF-8, else as it says itself (GB2312, GBK, GB18030, Big5…),
 * else GB18030. Pages often say one thing and are another: bytes that are sound UTF-8 are UTF-8.
 */
export function htmlText(bytes: Uint8Array): string | undefined {
  const marked = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe)
  if (marked || (bytes[0] === 0xfe && bytes[1] === 0xff)) return decodedText(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    const decoder = named(bytes)
    // What says UTF-8 but is not, or says nothing, is told by its bytes.
    return decoder ? decoder.decode(bytes) : decodedText(bytes)
  }
}

function named(bytes: Uint8Array) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headMost)).toString("latin1")
  const [, meta, xml] = label.exec(head) ?? []
  try {
    const decoder = new TextDecoder(meta ?? xml ?? "utf-8")
    // A page whose label could be read byte by byte is not stored in UTF-16.
    return /^utf-/.test(decoder.encoding) ? undefined : decoder
  } catch {
    return undefined
  }
}
