import { type Command, formatOption, type Invocation } from "../command.ts"
import type { ExitStatus } from "../exit-status.ts"
import { severalFiles } from "../several-files.ts"
import { putOutput } from "../written-output.ts"

/** `read FILE`: the located document, its facts, or the document as recognised. */
export const read: Command = {
  name: "read",
  words: "FILE",
  count: { least: 1, most: 1 },
  summary: { zh: "读取文件，输出带位置的内容或其中的数", en: "reads a file: its content with places, or its figures" },
  description: {
    zh: "读取一个文件。json：带位置的文档（mingzhang/document@1），可再交给 check；facts：每个数一行的 CSV，含其含义和位置；text：供人看的识别结果。",
    en: "Reads one file. json: the located document (mingzhang/document@1), which check takes as well; facts: a CSV of every figure with its meaning and place; text: what was recognised, for people.",
  },
  options: [
    formatOption("json", "facts", "text"),
    {
      name: "out",
      value: "PATH",
      meaning: { zh: "写入文件而不是标准输出", en: "writes to a file instead of standard output" },
    },
  ],
  examples: [
    {
      line: "mingzhang read 2024年部门预算公开.pdf --format text",
      shows: { zh: "看看识别出了哪些表和数", en: "shows which tables and figures were recognised" },
    },
    { line: "mingzhang read 预算.pdf --out 预算.json", shows: { zh: "存为 JSON", en: "keeps it as JSON" } },
    {
      line: "mingzhang read 预算.pdf --format facts --out facts.csv",
      shows: { zh: "取出全部数，用表格软件打开", en: "all figures, to open in a spreadsheet" },
    },
  ],
  run: runRead,
}

async function runRead(invocation: Invocation): Promise<ExitStatus> {
  const { words, language } = invocation
  if (severalFiles(words))
    return invocation.wrong({ zh: "read 只读一个文件，不读目录", en: "read takes one file, not a folder" })
  const workflow = await import("#workflow")
  const environment = workflow.nodeEnvironment()
  if ((invocation.value("format") ?? "json") === "json") {
    const [file] = await workflow.readFiles(words, environment)
    if (!file || "problem" in file) return unreadable(invocation, file)
    return putOutput(invocation, JSON.stringify(file.document), "document.json", words)
  }
  const [file] = await workflow.checkFiles(words, environment, { withFiles: [] })
  if (!file || "problem" in file) return unreadable(invocation, file)
  if (invocation.value("format") === "facts") {
    const { factsCsv } = await import("../facts-csv.ts")
    return putOutput(invocation, factsCsv(file.recognition), "facts.csv", words)
  }
  const { recognisedText } = await import("../recognised-text.ts")
  return putOutput(invocation, recognisedText(file.recognition, language), "document.txt", words)
}

interface Unread {
  readonly name: string
  readonly problem: { readonly code: string; readonly message: { readonly zh: string; readonly en: string } }
}

function unreadable(invocation: Invocation, file: Unread | undefined): ExitStatus {
  const { terminal, language, words } = invocation
  const name = file?.name ?? words[0]
  terminal.err(
    `${name}: ${file?.problem.message[language] ?? (language === "zh" ? "没有可读的文件" : "no file to read")}\n`,
  )
  const json = (invocation.value("format") ?? "json") === "json"
  if (json && invocation.value("out") === undefined)
    terminal.out(`${JSON.stringify({ name, problem: file?.problem ?? null }, null, 2)}\n`)
  return 3
}
