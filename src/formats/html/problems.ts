import type { ReadProblem } from "../outcome.ts"

/** Why a page is not read, in words for a clerk. */
export const problems = {
  tooLarge: problem(
    "too-large",
    "网页过大，超出读取上限。请只保存正文部分，或拆成几个文件后再读取。",
    "The page is larger than the reader's limit. Save only its main part, or split it into several files.",
  ),
  deep: problem(
    "damaged",
    "网页的标签嵌套层数过多，不予读取。请在浏览器中打开，将正文复制到文档后再读取。",
    "The tags of the page are nested too deeply; it is not read. Open it in a browser and copy its text into a document.",
  ),
  slow: problem(
    "too-large",
    "读取超时。请只保存正文部分，或拆成几个文件后再读取。",
    "Time ran out while reading. Save only the main part of the page, or split it into several files.",
  ),
  noText: problem(
    "no-text",
    "网页中没有可读的文字：正文可能是图片，或由脚本载入。请在浏览器中打开后另存为 PDF 再读取。",
    "There is no text to read: the page may consist of pictures, or a script loads its text. Open it in a browser, save it as PDF and read that.",
  ),
} as const

function problem(code: string, zh: string, en: string): ReadProblem {
  return { code, message: { zh, en } }
}
