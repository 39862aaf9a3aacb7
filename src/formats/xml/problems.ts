import type { ReadProblem } from "../outcome.ts"

/** Why an XML part is not read, in words for a clerk. */
export const problems = {
  damaged: problem(
    "damaged",
    "文件内部的 XML 已损坏。请在办公软件中打开并另存，再重新读取。",
    "XML inside the file is damaged. Open it in the office program, save it anew and read that.",
  ),
  doctype: problem(
    "damaged",
    "文件内部的 XML 含有文档类型声明（DTD），办公文档不应有，出于安全不予读取。请在办公软件中另存后再读取。",
    "XML inside the file has a document type (DTD), which office files never have; it is not read for safety. Save the file anew in the office program.",
  ),
  deep: problem(
    "damaged",
    "文件内部的 XML 嵌套层数过多，不予读取。请在办公软件中另存后再读取。",
    "XML inside the file is nested too deeply and is not read. Save the file anew in the office program.",
  ),
  slow: problem(
    "too-large",
    "读取超时。请拆成几个文件后再读取。",
    "Time ran out while reading. Split it into several files.",
  ),
} as const

function problem(code: string, zh: string, en: string): ReadProblem {
  return { code, message: { zh, en } }
}
