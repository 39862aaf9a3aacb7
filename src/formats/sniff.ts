import { textStart } from "./encoding.ts"

/** What a file is, told by its content. */
export type FileFormat = "pdf" | "zip" | "ole" | "html" | "xml-workbook" | "json" | "text" | "unknown"

/** PDF readers allow junk before the header up to here. */
const pdfJunkMost = 1024
const headMost = 4096

/** Tells a file's format by its content, never by its name. @zh 文件格式 */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (beginsWith(bytes, 0x50, 0x4b, 3, 4) || beginsWith(bytes, 0x50, 0x4b, 5, 6) || beginsWith(bytes, 0x50, 0x4b, 7, 8))
    return "zip"
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "ole"
  if (latin(bytes.subarray(0, pdfJunkMost + 5)).includes("%PDF-")) return "pdf"
  const head = textStart(bytes)?.trimStart().slice(0, headMost)
  // A page says itself how it is stored; in Big5, say, its bytes may look like no text.
  if (head === undefined) return isHtml(latin(bytes.subarray(0, headMost)).trimStart()) ? "html" : "unknown"
  if (head.startsWith("{\\rtf")) return "unknown"
  if (/^\{\s*["}]/.test(head) || /^\[\s*[{[\]]/.test(head)) return "json"
  if (head.startsWith("<") && head.includes("urn:schemas-microsoft-com:office:spreadsheet") && !isHtml(head))
    return "xml-workbook"
  return isHtml(head) ? "html" : "text"
}

/** The name of what stands in an archive or a compound file, or of a format that is not read, for people: by what stands inside an archive or a compound file. */
export function formatName(bytes: Uint8Array, format: FileFormat): string {
  if (format === "html") return "HTML"
  if (format === "zip") {
    const names = archiveNames(bytes)
    if (names.includes("word/")) return "DOCX"
    if (names.includes("xl/workbook.bin")) return "XLSB"
    if (names.includes("xl/")) return "XLSX"
    if (names.includes("ppt/")) return "PPTX"
    if (names.includes("OFD.xml")) return "OFD"
    return names.includes("content.xml") ? "ODF" : "ZIP"
  }
  if (format === "ole") {
    const names = latin(bytes.subarray(0, 4 * 1024 * 1024)).replaceAll("\0", "")
    if (names.includes("EncryptedPackage")) return "encrypted"
    if (names.includes("WordDocument")) return "DOC / WPS"
    return /Workbook|B\0?o\0?o\0?k/.test(names) ? "XLS / ET" : "Office"
  }
  const start = latin(bytes.subarray(0, 16))
  if (start.startsWith("{\\rtf")) return "RTF"
  if (
    start.startsWith("\x89PNG") ||
    start.startsWith("\xff\xd8\xff") ||
    start.startsWith("II*\0") ||
    start.startsWith("MM\0*")
  )
    return "image"
  return start.startsWith("Rar!") || start.startsWith("7z\xbc\xaf") || start.startsWith("\x1f\x8b")
    ? "archive"
    : "unknown"
}

function beginsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

function isHtml(head: string): boolean {
  const start = head
    .replace(/^<\?xml[^>]{0,200}\?>\s*/i, "")
    .replace(/^(?:<!--[^>]{0,2000}-->\s*){1,5}/, "")
    .slice(0, 200)
  return /^<(?:!doctype\s+html|html|head|body|table|thead|tbody|tr|meta|link|title|div|section|article|main|style|script|p|span|font|b|strong|br|ul|ol|center|h[1-6])[\s>/]/i.test(
    start,
  )
}

/** Entry names stand at the start and in the directory at the end; both ends tell enough. */
function archiveNames(bytes: Uint8Array): string {
  const part = 256 * 1024
  return latin(bytes.subarray(0, part)) + latin(bytes.subarray(Math.max(0, bytes.length - part)))
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
}
