import type { Indicator, Ledger, SelfEvaluation } from "#ledger"
import { bookOf } from "#ledger"
import { loadStatutes } from "#workflow"
import { describe, expect, test } from "vitest"
import { sampleLedger } from "./sample-ledger.ts"
import { SelfEvaluations } from "./self-evaluations.ts"

const statutes = await loadStatutes()
const ledger = sampleLedger(statutes.families.find(({ id }) => id === "national-accounts-9")!, "rich", statutes)
const [entry] = ledger.evaluations as [SelfEvaluation]

/** One self-evaluation without entered points but for fund management, one row of it changed. */
function told(third: string, change: Partial<Indicator>, evaluation: Partial<SelfEvaluation> = {}) {
  const { totalScore: _total, executionScore: _score, ...bare } = entry
  const indicators: Ledger["indicators"] = ledger.indicators
    .filter(({ of }) => of === entry.project)
    .map(({ score, deviation: _, ...row }, i) => ({
      ...row,
      ...(row.first === "资金管理" && score !== undefined ? { score } : {}),
      at: { table: "indicators", row: i + 2 },
      ...(row.third === third ? change : {}),
    }))
  const evaluations = new SelfEvaluations(
    bookOf({ ...ledger, indicators, evaluations: [{ ...bare, ...evaluation }] }, statutes),
    statutes,
  )
  const [facts] = evaluations.all
  const findings = evaluations.findings(false).map(({ code, severity, at, message }) => ({
    code,
    severity,
    column: at?.column,
    zh: message.zh,
  }))
  return { facts: facts!, findings, line: facts!.indicators.find((one) => one.third === third) }
}

describe("a row of a self-evaluation", () => {
  test("beyond its ceiling earns weight × target ÷ result, and wants a cause", () => {
    const { line, findings } = told("项目总成本", { target: "≤100万元", actual: "110万元" })
    expect([line?.score, line?.deviation]).toEqual(["9.09", "10.00"])
    expect(findings.map(({ code, severity, column }) => [code, severity, column])).toEqual([
      ["missing-cause", "error", "cause"],
    ])
    expect(findings[0]?.zh).toContain("分值10、得分9.09，没有写偏差原因。请在“绩效指标”表第2行填写")
  })

  test.each(["无", "-", "0", " 无偏差 ", "3.5", ""])("has no cause in the word %j", (cause) => {
    expect(told("任务完成数量", { target: "≥12次", actual: "9次", cause }).findings.map(({ code }) => code)).toEqual([
      "missing-cause",
    ])
  })

  test("with a cause in words is complete", () => {
    const { line, findings, facts } = told("任务完成数量", { target: "≥12次", actual: "9次", cause: "汛期停工" })
    expect([line?.score, line?.deviation, facts.totalScore]).toEqual(["7.5", "-25.00", "97.5"])
    expect(findings).toEqual([])
  })

  test("that keeps entered points above what follow is told with both", () => {
    const { line, findings } = told("任务完成数量", { actual: "9次", score: "9", cause: "汛期停工" })
    expect(line?.score).toBe("9")
    expect(findings.map(({ code, severity, column }) => [code, severity, column])).toEqual([
      ["points-differ", "warning", "score"],
    ])
    expect(findings[0]?.zh).toMatch(/指标“任务完成数量”应得7\.5分（10 × .*），账册填9分；按账册列示/)
  })

  test("without a result has no points, which says why", () => {
    const { facts, findings } = told("群众满意度", { actual: "" })
    expect(facts.totalScore).toBe("")
    expect(findings.map(({ code }) => code)).toEqual(["missing-points"])
    expect(findings[0]?.zh).toContain("没有得分，也算不出来：没有填写实际完成值")
  })
})

describe("execution", () => {
  const funds = (adjustedFen: number, outturnFen: number) => ({
    funds: [{ source: "R1", approvedFen: adjustedFen, adjustedFen, outturnFen } as const],
  })

  test("earns 10 × outturn ÷ budget, at most 10", () => {
    expect(told("", {}, funds(60_000_000, 58_380_000)).facts).toMatchObject({
      executionScore: "9.73",
      totalScore: "99.73",
    })
    expect(told("", {}, funds(60_000_000, 61_200_000)).facts).toMatchObject({ executionScore: "10", totalScore: "100" })
    expect(told("", {}, funds(60_000_000, 0)).facts).toMatchObject({ executionScore: "0", totalScore: "90" })
  })

  test("entered otherwise is kept and told", () => {
    const { facts, findings } = told("", {}, { ...funds(60_000_000, 58_380_000), executionScore: "9.5" })
    expect([facts.executionScore, facts.totalScore]).toEqual(["9.5", "99.5"])
    expect(findings.map(({ code, column }) => [code, column])).toEqual([["points-differ", "executionScore"]])
    expect(findings[0]?.zh).toContain("执行率得分应得9.73分")
  })
})

test("the mean is half up to a tenth, and its grade that of the printed mean", () => {
  const totals = ["90", "89.9"]
  const evaluations = new SelfEvaluations(
    bookOf(
      { ...ledger, evaluations: totals.map((totalScore, i) => ({ ...ledger.evaluations[i]!, totalScore })) },
      statutes,
    ),
    statutes,
  )
  expect([evaluations.mean, evaluations.grade]).toEqual(["90", "优"])
})
