import { existsSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import type { Bilingual } from "#checks"
import type { Command, Invocation } from "../command.ts"
import type { ExitStatus } from "../exit-status.ts"
import { findingLines, findingsJson, type LedgerFindingShown } from "../ledger-findings.ts"

/** `template --out FILE.xlsx|FOLDER [LEDGER]`: the workbook or folder to fill in, empty, filled, or filled from an export. */
export const template: Command = {
  name: "template",
  words: "[LEDGER]",
  count: { least: 0, most: 1 },
  summary: { zh: "生成填报用的工作簿或账册文件夹", en: "writes the workbook, or the ledger folder, to fill in" },
  description: {
    zh: "--out 以 .xlsx 结尾时生成工作簿（有下拉列表、批注、冻结表头），否则生成账册文件夹（每张表一个 CSV）。给出 LEDGER 时填入其内容，因此也可在工作簿与文件夹之间转换。--from 从一体化系统导出的明细表（XLSX、XLS、CSV）导入支出：按已知表头识别各列；--mapping 指定列对应文件，文件不存在时把识别结果存入其中，下次直接使用。已有的文件不会被覆盖。",
    en: "Writes a workbook (drop-downs, comments, frozen heads) where --out ends with .xlsx, else a ledger folder of CSV tables. With LEDGER it is filled from that ledger, so it also turns a workbook into a folder and back. --from takes expenditure from a flat export of the budget system (XLSX, XLS, CSV) whose columns are known by their heads; --mapping names a file of columns, which is written from what was found where it does not exist yet. Nothing that exists is overwritten.",
  },
  options: [
    { name: "out", value: "FILE.xlsx|FOLDER", meaning: { zh: "写到哪里", en: "what to write" } },
    { name: "from", value: "EXPORT", meaning: { zh: "导入支出的导出表", en: "flat export to take expenditure from" } },
    {
      name: "mapping",
      value: "FILE.json",
      meaning: { zh: "列对应文件，用于 --from", en: "mapping of columns for --from" },
    },
    {
      name: "family",
      value: "ID",
      meaning: { zh: "空账册的模板（见 mingzhang families）", en: "family of an empty ledger" },
    },
    { name: "year", value: "YEAR", meaning: { zh: "空账册的年度", en: "year of an empty ledger" } },
    {
      name: "format",
      value: "text|json",
      values: ["text", "json"],
      meaning: { zh: "问题清单的格式，默认 text", en: "form of the list of findings, text unless told" },
    },
  ],
  examples: [
    { line: "mingzhang template --out 账册.xlsx", shows: { zh: "空的填报工作簿", en: "an empty workbook" } },
    {
      line: "mingzhang template --out 账册.xlsx 账册",
      shows: { zh: "把账册文件夹转成工作簿", en: "a ledger folder as a workbook" },
    },
    {
      line: "mingzhang template --out 账册 --from 导出.xlsx --mapping 列对应.json",
      shows: { zh: "从导出表生成账册文件夹", en: "a ledger folder from an export" },
    },
  ],
  run: runTemplate,
}

async function runTemplate(invocation: Invocation): Promise<ExitStatus> {
  const { words, language, terminal } = invocation
  const out = invocation.value("out")
  if (!out) return invocation.wrong({ zh: "请用 --out 指定要写的工作簿或文件夹", en: "name what to write with --out" })
  const isWorkbook = /\.xlsx$/i.test(out)
  const taken = isWorkbook ? out : join(out, "unit.csv")
  if (existsSync(taken))
    return invocation.wrong({ zh: `${taken} 已存在，不会覆盖`, en: `${taken} exists and is not overwritten` })
  const workflow = await import("#workflow")
  const environment = workflow.nodeEnvironment()
  const statutes = await environment.statutes()
  const wrong = wrongStart(
    invocation,
    statutes.families.map(({ id }) => id),
  )
  if (wrong) return invocation.wrong(wrong)
  const refused = (path: string, problem: { readonly message: Bilingual }): ExitStatus => {
    terminal.err(`${path}: ${problem.message[language]}\n`)
    return 3
  }
  const findings: LedgerFindingShown[] = []
  const year = invocation.value("year")
  let ledger = workflow.blankLedger(statutes, invocation.value("family"), year === undefined ? undefined : Number(year))
  const path = words[0]
  if (path !== undefined) {
    const read = await workflow.readLedger(path, environment)
    if ("problem" in read) return refused(path, read.problem)
    ledger = read.ledger
    findings.push(...read.findings)
  }
  const from = invocation.value("from")
  const mappingPath = invocation.value("mapping")
  if (from !== undefined) {
    const saved = mappingPath !== undefined && existsSync(mappingPath)
    const mapping = saved ? await workflow.readMappingFile(mappingPath, environment) : undefined
    if (mapping && "problem" in mapping) return refused(mappingPath!, mapping.problem)
    const filled = await workflow.fillFromExport(ledger, from, mapping?.mapping, environment)
    if ("problem" in filled) return refused(from, filled.problem)
    ledger = filled.ledger
    findings.push(...filled.findings)
    if (mappingPath !== undefined && !saved) {
      await workflow.saveMapping(resolve(mappingPath), filled.mapping, environment)
      terminal.err(language === "zh" ? `列对应已存入 ${mappingPath}\n` : `mapping saved to ${mappingPath}\n`)
    }
  }
  const written = isWorkbook
    ? await environment.replaceFiles(
        dirname(resolve(out)),
        new Map([[basename(out), await workflow.ledgerWorkbook(ledger, environment)]]),
      )
    : await workflow.writeLedgerFolder(ledger, out, environment)
  if (written && "problem" in written) return refused(out, written.problem)
  if (invocation.value("format") === "json") terminal.out(`${findingsJson(findings, [out])}\n`)
  else for (const line of findingLines(findings, language)) terminal.err(`${line}\n`)
  terminal.err(language === "zh" ? `已写出 ${out}\n` : `written: ${out}\n`)
  return findings.some(({ severity }) => severity === "error") ? 1 : 0
}

function wrongStart(invocation: Invocation, families: readonly string[]): Bilingual | undefined {
  const family = invocation.value("family")
  if (family !== undefined && !families.includes(family))
    return {
      zh: `没有模板 ${family}，可用：${families.join("、")}`,
      en: `there is no family ${family}; known: ${families.join(", ")}`,
    }
  const year = invocation.value("year")
  if (year !== undefined && !/^20\d\d$/.test(year))
    return { zh: `年度 ${year} 应为四位年份`, en: `the year ${year} must have four digits` }
  if (invocation.value("mapping") !== undefined && invocation.value("from") === undefined)
    return { zh: "--mapping 要与 --from 一起用", en: "--mapping goes with --from" }
  return undefined
}
