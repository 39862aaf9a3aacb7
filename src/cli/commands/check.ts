import type { CheckedFile } from "#reports"
import { type Command, type CommandOption, formatOption, type Invocation } from "../command.ts"
import { type ExitStatus, graver } from "../exit-status.ts"
import { nearest } from "../nearest.ts"
import { severalFiles } from "../several-files.ts"
import { loadProduct, productVersion } from "../product.ts"
import { progressOn } from "../progress.ts"
import { putOutput } from "../written-output.ts"

const outOption: CommandOption = {
  name: "out",
  value: "PATH",
  meaning: { zh: "写入文件而不是标准输出", en: "writes to a file instead of standard output" },
}

/** `check FILE|FOLDER…`: reads, checks and reports. */
export const check: Command = {
  name: "check",
  words: "FILE|FOLDER…",
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: { zh: "读取并检查预算、决算公开文件", en: "reads and checks published budgets and accounts" },
  description: {
    zh: "读取文件，识别各表和文字中的数，按规则逐一核对，指出每处问题的位置、应有的数值和依据。目录检查其中全部文件。",
    en: "Reads each file, recognises its tables and the figures of its sentences, checks them by the rules, and says of every problem where it stands, what it should be and by which source. A folder is checked file by file.",
  },
  options: [
    formatOption("text", "json", "sarif", "html"),
    outOption,
    {
      name: "with",
      value: "FILE",
      many: true,
      meaning: {
        zh: "同一单位的其他文件，用来相互核对",
        en: "further documents of the same unit, to check one against another",
      },
    },
    {
      name: "verbose",
      meaning: {
        zh: "文本报告中也列出说明级的问题和全部未识别的内容",
        en: "text also shows what is only worth knowing, and all that was not recognised",
      },
    },
    {
      name: "family",
      value: "ID",
      meaning: {
        zh: "指定公开模板（见 mingzhang families）",
        en: "the template family, instead of finding it out (see mingzhang families)",
      },
    },
  ],
  examples: [
    {
      line: "mingzhang check 2024年部门预算公开.pdf",
      shows: { zh: "检查一个文件，结果显示在屏幕上", en: "checks one file and shows the findings" },
    },
    {
      line: "mingzhang check 预算公开/ --format html --out report.html",
      shows: { zh: "检查整个目录，写成网页报告", en: "checks a folder and writes a report to open in a browser" },
    },
    {
      line: "mingzhang check 2024决算.pdf --with 2024预算.pdf --format json",
      shows: { zh: "与当年预算相互核对，输出 JSON", en: "checks accounts against the budget of the year, as JSON" },
    },
  ],
  run: runCheck,
}

async function runCheck(invocation: Invocation): Promise<ExitStatus> {
  const { words, language, terminal } = invocation
  const family = invocation.value("family")
  const withFiles = invocation.values("with")
  if (family !== undefined) {
    const known = (await loadProduct()).statutes.families.map((f) => f.id)
    if (!known.includes(family)) return unknownFamily(invocation, family, known)
  }
  const [workflow, reports] = await Promise.all([import("#workflow"), import("#reports")])
  const progress = progressOn(terminal, language)
  const onFile = (done: number, all: number) => progress.step(done, all)
  const options = { withFiles, onFile, ...(family === undefined ? {} : { family }) }
  const files = await workflow.checkFiles(words, workflow.nodeEnvironment(), options)
  progress.end()
  if (files.length === 0) terminal.err(language === "zh" ? "没有可检查的文件\n" : "there is no file to check\n")
  const status: ExitStatus = files.length === 0 ? 3 : reports.exitStatus(files)
  const several = severalFiles(words)
  const rules = (await import("#checks")).catalogue
  const put = (text: string, name: string) =>
    graver(status, putOutput(invocation, text, name, [...words, ...withFiles]))
  switch (invocation.value("format")) {
    case "json": {
      // One report is the answer for one file; that a companion could not be read is said beside it.
      if (!several) for (const file of files.slice(1)) tellProblem(invocation, file)
      const value = several ? reports.reportJsonList(files) : files[0] ? reports.reportJson(files[0]) : null
      return put(JSON.stringify(value, null, 2), "report.json")
    }
    case "sarif":
      return put(
        JSON.stringify(
          reports.reportSarif(files, { rules, lang: language, exitStatus: status, toolVersion: productVersion() }),
          null,
          2,
        ),
        "report.sarif",
      )
    case "html":
      return put(reports.reportHtml(files, { lang: language, rules }), "report.html")
    default:
      return put(reports.reportText(files, textOptions(invocation)), "report.txt")
  }
}

function tellProblem({ terminal, language }: Invocation, file: CheckedFile): void {
  if ("problem" in file) terminal.err(`${file.path}: ${file.problem.message[language]}\n`)
}

function textOptions(invocation: Invocation) {
  const { language, terminal } = invocation
  const onScreen = invocation.value("out") === undefined
  return {
    lang: language,
    colour: terminal.colour && onScreen,
    verbose: invocation.given("verbose"),
    ...(onScreen && terminal.columns ? { width: terminal.columns } : {}),
  }
}

function unknownFamily(invocation: Invocation, family: string, known: readonly string[]): ExitStatus {
  const near = nearest(family, known)
  return invocation.wrong({
    zh: `没有公开模板 ${family}${near ? `，是否想用 ${near}？` : `，可用：${known.join(", ")}`}`,
    en: `there is no template family ${family}${near ? `; did you mean ${near}?` : `; known: ${known.join(", ")}`}`,
  })
}
