import type { Command, Invocation } from "../command.ts"
import type { ExitStatus } from "../exit-status.ts"
import { findingLines, findingsJson } from "../ledger-findings.ts"
import { progressOn } from "../progress.ts"

const formatNames = ["docx", "pdf", "xlsx", "html", "text", "datapackage"] as const

/** `compile LEDGER --out DIR`: the whole disclosure package of a ledger. */
export const compile: Command = {
  name: "compile",
  words: "LEDGER",
  count: { least: 1, most: 1 },
  summary: { zh: "由账册编制整套公开文本", en: "writes the whole disclosure package from a ledger" },
  description: {
    zh: "由一个账册（文件夹或工作簿）生成整套公开文本：封面、目录、概况、情况说明、图、名词解释、全部报表和绩效目标。账册有错误时什么也不写；写出的文件夹要么完整，要么不变。",
    en: "Writes the whole package from one ledger (a folder or a workbook): cover, contents, overview, explanation, charts, glossary, all tables and targets. With errors in the ledger nothing is written; the folder is complete or unchanged.",
  },
  options: [
    { name: "out", value: "DIR", meaning: { zh: "写到哪个文件夹", en: "the folder to write" } },
    {
      name: "formats",
      value: "LIST",
      meaning: {
        zh: `要哪些格式，逗号分隔，默认 docx,pdf,xlsx,html；可选 ${formatNames.join(",")}`,
        en: `which forms, separated by commas, docx,pdf,xlsx,html unless told; any of ${formatNames.join(",")}`,
      },
    },
    {
      name: "family",
      value: "ID",
      meaning: { zh: "改用的模板（见 mingzhang families）", en: "another family (see mingzhang families)" },
    },
    {
      name: "kind",
      value: "budget|accounts",
      values: ["budget", "accounts"],
      meaning: { zh: "预算或决算，默认按账册", en: "budget or accounts, the ledger's own unless told" },
    },
    {
      name: "as-published",
      meaning: {
        zh: "照已公布的样子，含账册登记的公布差异",
        en: "as it was published, with the deviations the ledger holds",
      },
    },
    {
      name: "draft",
      meaning: {
        zh: "草稿：未填的地方留空档标记，仍然写出",
        en: "a draft: gaps are marked and do not keep it from being written",
      },
    },
    {
      name: "format",
      value: "text|json",
      values: ["text", "json"],
      meaning: { zh: "问题清单的格式，默认 text", en: "form of the list of findings, text unless told" },
    },
  ],
  examples: [
    {
      line: "mingzhang compile 账册 --out 公开文本",
      shows: { zh: "生成 DOCX、PDF、XLSX、HTML", en: "writes DOCX, PDF, XLSX and HTML" },
    },
    {
      line: "mingzhang compile 账册.xlsx --out 公开文本 --formats pdf,datapackage",
      shows: { zh: "只要 PDF 和开放数据", en: "PDF and open data only" },
    },
  ],
  run: runCompile,
}

async function runCompile(invocation: Invocation): Promise<ExitStatus> {
  const { words, language, terminal } = invocation
  const out = invocation.value("out")
  if (!out) return invocation.wrong({ zh: "请用 --out 指定输出文件夹", en: "name the folder to write with --out" })
  const asked = (invocation.value("formats") ?? "docx,pdf,xlsx,html").split(/[,，]/).map((name) => name.trim())
  const formats = formatNames.filter((name) => asked.includes(name))
  const unknown = asked.find((name) => !formatNames.some((known) => known === name))
  if (unknown !== undefined)
    return invocation.wrong({
      zh: `没有格式“${unknown}”，可用：${formatNames.join("、")}`,
      en: `there is no form “${unknown}”; known: ${formatNames.join(", ")}`,
    })
  const workflow = await import("#workflow")
  const environment = workflow.nodeEnvironment()
  const progress = progressOn(terminal, language)
  const ledger = await workflow.readLedger(words[0]!, environment)
  if ("problem" in ledger) {
    terminal.err(`${words[0]}: ${ledger.problem.message[language]}\n`)
    return 3
  }
  const kind = invocation.value("kind")
  const family = invocation.value("family")
  const compiled = workflow.compileDisclosure(ledger.ledger, await environment.statutes(), {
    ...(family ? { family } : {}),
    ...(kind === "budget" || kind === "accounts" ? { kind } : {}),
    asPublished: invocation.given("as-published"),
    draft: invocation.given("draft"),
  })
  const findings = [...ledger.findings, ...compiled.findings]
  const report = (written: readonly string[]) => {
    if (invocation.value("format") === "json") terminal.out(`${findingsJson(findings, written)}\n`)
    else for (const line of findingLines(findings, language)) terminal.err(`${line}\n`)
  }
  const { disclosure, statements } = compiled
  if (!disclosure || findings.some((finding) => finding.severity === "error")) {
    report([])
    terminal.err(language === "zh" ? "有错误，未写出任何文件。\n" : "There are errors; nothing was written.\n")
    return 1
  }
  const written = await workflow.writePackage(
    { disclosure, statements, ledger: compiled.ledger },
    formats,
    out,
    environment,
    (done) => progress.step(done, formats.length),
  )
  progress.end()
  if ("problem" in written) {
    report([])
    terminal.err(`${written.problem.message[language]}\n`)
    return 3
  }
  report(written.names)
  terminal.err(
    language === "zh"
      ? `已写出 ${written.names.length} 个文件：${out}\n`
      : `${written.names.length} files written: ${out}\n`,
  )
  return 0
}
