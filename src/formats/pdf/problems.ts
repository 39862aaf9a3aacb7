import type { ReadProblem } from "../outcome.ts"

/** The reasons why a PDF cannot be read, in words for a clerk. */
export const problems = {
  empty: { code: "empty", message: { zh: "文件是空的。", en: "The file is empty." } },
  unsupported: { code: "unsupported", message: { zh: "文件不是 PDF。", en: "The file is not a PDF." } },
  encrypted: {
    code: "encrypted",
    message: {
      zh: "文件加了打开密码，请先去除密码。",
      en: "The file needs a password to open; remove the password first.",
    },
  },
  damaged: {
    code: "damaged",
    message: { zh: "文件已损坏或不完整，请重新导出。", en: "The file is damaged or incomplete; export it again." },
  },
  tooLarge: {
    code: "too-large",
    message: { zh: "文件过大，超出读取上限。", en: "The file is larger than the reader's limit." },
  },
  expands: {
    code: "too-large",
    message: { zh: "文件展开后过大，超出读取上限。", en: "The file unpacks to more than the reader's limit." },
  },
  slow: {
    code: "too-large",
    message: { zh: "在规定时间内未能读完任何一页。", en: "Not one page could be read in the time allowed." },
  },
  tooManyPages: {
    code: "too-many-pages",
    message: { zh: "页数超出读取上限。", en: "The file has more pages than the reader's limit." },
  },
  tooManyCells: {
    code: "too-many-cells",
    message: { zh: "表格单元格数超出读取上限。", en: "The tables have more cells than the reader's limit." },
  },
  noText: {
    code: "no-text",
    message: {
      zh: "没有可读的文字：文件可能是扫描件，或其字体没有文字编码。请使用原始电子文件，或先做文字识别。",
      en: "There is no text to read: the file may be a scan, or its fonts do not say which characters they show. Use the original electronic file, or recognise its text first.",
    },
  },
} as const satisfies Record<string, ReadProblem>
