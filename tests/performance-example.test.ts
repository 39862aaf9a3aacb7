import { fileURLToPath } from "node:url"
import type { PublishedTable } from "#documents"
import type { PackageFormat } from "#formats"
import type { Ledger } from "#ledger"
import { publishedPerformance } from "#recognition"
import { loadStatutes, nodeEnvironment, readLedger } from "#workflow"
import { expect, test } from "vitest"
import { compiledExample, readAgain } from "../tools/examples/examples.ts"

/** An invented body's accounts with every document of performance: examples/performance-accounts. */
const statutes = await loadStatutes()
const read = await readLedger(
  fileURLToPath(new URL("../examples/performance-accounts", import.meta.url)),
  nodeEnvironment(),
)
if ("problem" in read) throw new Error(read.problem.message.en)
const { ledger, findings: entryFindings } = read
const serious = ({ severity }: { readonly severity: string }) => severity !== "info"

function tablesOf(own: Ledger): readonly PublishedTable[] {
  const { disclosure } = compiledExample(own, statutes, false)
  return disclosure!.publication.volumes
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .filter((block) => block.kind === "table")
    .filter(({ anchor }) => /^(?:overall|monitoring|department|evaluations)/.test(anchor))
}

test("the ledger is entered without a mistake and compiles without a warning", () => {
  expect(entryFindings.filter(serious)).toEqual([])
  expect(compiledExample(ledger, statutes, false).findings.filter(serious)).toEqual([])
})

test("every document of performance is there, each once for its record", () => {
  expect(tablesOf(ledger).map(({ title }) => title)).toEqual([
    ...ledger.evaluations.map(() => "项目支出绩效自评情况表"),
    "2024年度部门整体支出绩效自评表",
    "2024年度主要任务完成情况表",
    "2024年度部门整体绩效指标完成情况表",
    "2024年度绩效监控情况表",
    ...ledger.departmentEvaluations.map(() => "附表　部门评价指标得分表"),
  ])
})

test("without the records the documents are not there", () => {
  const bare = { ...ledger, monitoring: [], answers: [], departmentEvaluations: [] }
  expect(tablesOf(bare).map(({ anchor }) => anchor)).toEqual(
    ledger.evaluations.map(({ project }) => `evaluations/${project}`),
  )
})

test.each(["text", "docx", "pdf", "xlsx", "html"] as const satisfies readonly PackageFormat[])(
  "%s: read back nothing is wrong, and only projects are taken for self-evaluated",
  async (format) => {
    const again = await readAgain(compiledExample(ledger, statutes, false), format, statutes)
    expect(again.findings.filter(serious).map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([])
    const tables = again.recognitions.flatMap(({ performance }) => performance ?? [])
    const scored = tables.filter((table) => table.kind === "score-table")
    expect(scored.map(({ about }) => about)).toEqual([undefined, "overall", "department", "department"])
    const published = again.recognitions.map(publishedPerformance).flatMap(({ evaluations }) => evaluations)
    expect(published.map(({ kind }) => kind)).toEqual([...ledger.evaluations.map(() => "sheet"), "report"])
  },
)
