import type { ReadProblem } from "../outcome.ts"

/** Why a DOCX file is not read, in words for a clerk. */
export const problems = {
  damaged: problem(
    "damaged",
    "文件已损坏：找不到正文。请在 Word 或 WPS 中打开并另存，再重新读取。",
    "The file is damaged: its main text is missing. Open it in Word or WPS, save it anew and read that.",
  ),
  tooManyPages: problem(
    "too-many-pages",
    "页数超出读取上限。请拆成几个文件后再读取。",
    "The document has more pages than the reader's limit. Split it into several files.",
  ),
  noText: problem(
    "no-text",
    "没有可读的文字：文件中只有图片（可能是扫描件）。请使用原始电子文件，或先做文字识别。",
    "There is no text to read, only pictures (perhaps a scan). Use the original electronic file, or recognise its text first.",
  ),
  empty: problem("empty", "文件中没有文字。请检查是否选错了文件。", "There is no text in the file. Check the file."),
} as const

function problem(code: string, zh: string, en: string): ReadProblem {
  return { code, message: { zh, en } }
}
