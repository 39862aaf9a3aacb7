import { createHash } from "node:crypto"
import { decodedText } from "./encoding.ts"
import { readDocumentJson } from "./json/index.ts"
import { type DocumentOutcome, type ReadLimits, type ReadOutcome, readLimits } from "./outcome.ts"
import { formatName, formatOf } from "./sniff.ts"
import { readText } from "./text/index.ts"
import { emptyFile, fileTooLarge, unsupported } from "./unsupported.ts"
import { isCsv } from "./workbook/csv-records.ts"

/** GB18030 stores a character in at most four bytes; more bytes than that hold more characters than the limit. */
const bytesPerCharacter = 4

/** Reads a PDF; its reader, which is large, is loaded at the first one. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits = readLimits): Promise<ReadOutcome> {
  const reader = await import("./pdf/index.ts")
  return reader.readPdf(bytes, limits)
}

/**
 * Reads a file of any format, told by its content. Never throws for a bad file: what cannot be read is a problem with
 * a remedy. A document@1 file keeps the source it was read from, so that findings name the original.
 * @zh 读取文件
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = readLimits,
): Promise<DocumentOutcome> {
  if (bytes.length === 0) return { problem: emptyFile }
  if (bytes.length > limits.bytes) return { problem: fileTooLarge(bytes.length, limits.bytes) }
  const format = formatOf(bytes)
  switch (format) {
    case "pdf":
      return located(await readPdf(bytes, limits), bytes, name, "application/pdf")
    case "zip":
    case "ole":
      return readOffice(bytes, name, limits)
    case "xml-workbook": {
      const { readXmlSpreadsheet } = await import("./xls/index.ts")
      return located(readXmlSpreadsheet(bytes, limits), bytes, name, mediaTypes.xls)
    }
    case "html": {
      const { readHtml } = await import("./html/index.ts")
      return located(readHtml(bytes, limits), bytes, name, "text/html")
    }
    case "json":
      return readDocumentJson(decodedText(bytes) ?? "", limits)
    case "text": {
      if (bytes.length > limits.characters * bytesPerCharacter)
        return { problem: fileTooLarge(bytes.length, limits.characters * bytesPerCharacter) }
      const text = decodedText(bytes) ?? ""
      if (text.trim().length === 0) return { problem: emptyFile }
      if (!isCsv(text)) return located(readText(text, limits), bytes, name, "text/plain")
      // A text with commas between its fields is a table that a spreadsheet program exported.
      const { readCsv } = await import("./workbook/index.ts")
      return located(readCsv(text, limits), bytes, name, "text/csv")
    }
    default:
      return { problem: unsupported(bytes, format) }
  }
}

/** Reads an office file by what stands inside it; the readers are loaded at the first file of their kind. */
async function readOffice(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<DocumentOutcome> {
  const format = formatOf(bytes)
  switch (formatName(bytes, format)) {
    case "XLSX": {
      const { readXlsx } = await import("./xlsx/index.ts")
      return located(await readXlsx(bytes, limits), bytes, name, mediaTypes.xlsx)
    }
    case "DOCX": {
      const { readDocx } = await import("./docx/index.ts")
      return located(await readDocx(bytes, limits), bytes, name, mediaTypes.docx)
    }
    case "XLS / ET": {
      const { readXls } = await import("./xls/index.ts")
      return located(readXls(bytes, limits), bytes, name, mediaTypes.xls)
    }
    default:
      return { problem: unsupported(bytes, format) }
  }
}

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
} as const

function located(outcome: ReadOutcome, bytes: Uint8Array, name: string, mediaType: string): DocumentOutcome {
  if ("problem" in outcome) return outcome
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const { pages, blocks } = outcome
  return { document: { format: "mingzhang/document@1", source: { name, sha256, mediaType }, pages, blocks } }
}
