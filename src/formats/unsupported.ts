import type { ReadProblem } from "./outcome.ts"
import { formatName, type FileFormat } from "./sniff.ts"

/** Why a file of a format that is not read yet is refused, and what to do: save it as PDF or text. */
export function unsupported(bytes: Uint8Array, format: FileFormat): ReadProblem {
  const name = formatName(bytes, format)
  switch (name) {
    case "encrypted":
      return encryptedFile
    case "image":
      return problem(
        "no-text",
        "这是图片（扫描件），没有可读取的文字。请提供带文字的 PDF，或由原始文件另存为 PDF。",
        "This is an image (a scan) without text to read. Give a PDF with text, saved from the original file.",
      )
    case "archive":
    case "ZIP":
      return problem(
        "unsupported",
        "这是压缩包。请先解压，再读取其中的文件。",
        "This is an archive. Unpack it and read the files in it.",
      )
    case "unknown":
      return problem(
        "not-a-document",
        "无法识别的文件：不是 PDF、Word、Excel、网页，也不是文本。请确认文件完整，或由原始文件另存为 PDF。",
        "This file is neither PDF, Word, Excel, a web page nor text. Make sure that it is complete, or save the original as PDF.",
      )
    case "DOC / WPS":
      return problem(
        "unsupported",
        "暂不能读取旧版 Word（DOC）和 WPS 文字格式。请在 Word 或 WPS 中另存为 DOCX 或 PDF 后再读取。",
        "Old Word files (DOC) and WPS files cannot be read yet. Save the file as DOCX or PDF in Word or WPS and read that.",
      )
    default:
      return problem(
        "unsupported",
        `暂不能读取 ${name} 格式。请在办公软件中另存为 PDF 或文本（制表符分隔）后再读取。`,
        `The format ${name} cannot be read yet. Save the file as PDF or as text with tabs in the office program and read that.`,
      )
  }
}

/** A file that asks for a password. */
export const encryptedFile: ReadProblem = problem(
  "encrypted",
  "文件设有打开密码。请在办公软件中取消密码，另存为 PDF 后再读取。",
  "The file is protected by a password. Remove it in the office program, save the file as PDF and read that.",
)

/** A file without content. */
export const emptyFile: ReadProblem = problem(
  "empty",
  "文件是空的。请重新下载或重新导出。",
  "The file is empty. Download or export it again.",
)

/** A file larger than the limit, refused before or after its bytes are there. */
export function fileTooLarge(size: number, most: number): ReadProblem {
  const [is, limit] = [Math.ceil(size / 1_048_576), Math.floor(most / 1_048_576)]
  return problem(
    "too-large",
    `文件约 ${is} MB，超过 ${limit} MB 的上限。请拆成几个文件，或压缩其中的图片后再读取。`,
    `The file has about ${is} MB, more than the limit of ${limit} MB. Split it, or make its images smaller.`,
  )
}

function problem(code: string, zh: string, en: string): ReadProblem {
  return { code, message: { zh, en } }
}
