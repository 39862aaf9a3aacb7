import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { bookOf } from "#ledger"
import { assessLedger, type LedgerAssessment } from "#performance"
import { loadStatutes, nodeEnvironment, readLedger } from "#workflow"
import { scoreJson } from "./score-json.ts"
import { scoreText } from "./score-text.ts"
import type { ScoredSource } from "./scored-file.ts"

const statutes = await loadStatutes()
const folder = fileURLToPath(new URL("../../../examples/performance-accounts", import.meta.url))
const read = await readLedger(folder, nodeEnvironment())
if ("problem" in read) throw new Error(read.problem.message.en)
const book = bookOf(read.ledger, statutes)
const source = (assessment: LedgerAssessment): ScoredSource => ({
  path: "账册",
  name: "账册",
  source: "ledger",
  unit: read.ledger.publisher.name,
  fiscalYear: 2024,
  rescoring: assessment.rescoring,
  assessment,
})
const whole = source(assessLedger(book, statutes))

describe("a ledger's assessment for a terminal", () => {
  const zh = scoreText([whole], { lang: "zh", width: 100 })

  it("calls entered totals entered, and shows each project's own", () => {
    expect(zh).toMatch(/项目 +填报 +复算 +有据/)
    for (const { project } of whole.rescoring.projects) expect(zh).toContain(project)
  })

  it("tells every rate with its quotient, or what to enter for it", () => {
    const section = zh.slice(zh.indexOf("整体绩效计算指标"), zh.indexOf("部门（单位）整体绩效:"))
    for (const { name } of whole.assessment!.rates) expect(section).toContain(name.zh)
    expect(section).toMatch(/预算执行率 +\d+\.\d\d% = [\d.]+万元 ÷ [\d.]+万元 × 100%/)
    expect(section).toMatch(/专项资金细化率 .*totals/)
  })

  it("tells the whole and each department evaluation with points of weights and the grade", () => {
    expect(zh).toMatch(/部门（单位）整体绩效: [\d.]+ 优/)
    expect(zh).toMatch(/部门评价 · 公共文化场馆免费开放: [\d.]+ 优/)
    expect(zh).toMatch(/ {2}4\/4 +资金使用合规性/)
  })

  it("tells monitoring with the worst lights first, and what is not monitored a line a project", () => {
    const section = zh.slice(zh.indexOf("绩效监控 · 2024-09-30"))
    expect(section.indexOf("红灯")).toBeLessThan(section.indexOf("黄灯"))
    expect(section.indexOf("黄灯")).toBeLessThan(section.indexOf("绿灯"))
    expect(section).toMatch(/“乡村文化惠民演出”有5个指标没有监控记录/)
  })

  it("says the same in English", () => {
    const en = scoreText([whole], { lang: "en", width: 100 })
    for (const title of ["computed rates of the whole", "overall performance", "department evaluation", "monitoring"])
      expect(en).toContain(title)
    expect(en).toMatch(/red {3}/)
    expect(en).toMatch(/project +entered +computed +supported/)
  })

  it("keeps every line within the width", () => {
    const narrow = scoreText([whole], { lang: "en", width: 90 })
    const ascii = narrow.split("\n").filter((line) => /^[ -~]*$/.test(line))
    expect(ascii.length).toBeGreaterThan(10)
    expect(ascii.filter((line) => line.length > 90)).toEqual([])
  })
})

describe("a ledger's assessment as JSON", () => {
  const value = JSON.parse(JSON.stringify(scoreJson(whole)))

  it("gives the rates as numbers with their derivations", () => {
    const rates = new Map(value.assessment.rates.map((rate: { id: string }) => [rate.id, rate]))
    expect(rates.size).toBe(11)
    expect(rates.get("results-used")).toMatchObject({
      value: 80,
      obstacle: null,
      derivation: { formula: "4 ÷ 5 × 100%" },
    })
    expect(rates.get("earmarked-detailing")).toMatchObject({ value: null, obstacle: { kind: "missing-input" } })
  })

  it("gives items, gaps, evidence and signers of the whole, and each department evaluation", () => {
    const { overall, departments } = value.assessment
    expect(overall.items.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBe(100)
    expect(overall.items.some(({ evidence }: { evidence: string[] }) => evidence.length > 0)).toBe(true)
    expect(departments).toHaveLength(read.ledger.departmentEvaluations.length)
  })

  it("gives monitoring by subject with lights, and the indicators that will miss", () => {
    const { monitoring } = value.assessment
    expect(monitoring).toMatchObject({ asOf: "2024-09-30", lights: { red: 1 } })
    expect(monitoring.willMiss).toEqual([{ of: expect.any(String), indicator: "公益培训场次" }])
  })

  it("has none for a document", () => {
    const { assessment: _, ...document } = whole
    expect(scoreJson(document)).not.toHaveProperty("assessment")
  })

  it("tells a day asked for before anything was recorded as nothing monitored", () => {
    const early = source(assessLedger(book, statutes, { asOf: "2024-02-01" }))
    const { lights } = JSON.parse(JSON.stringify(scoreJson(early))).assessment.monitoring
    expect([lights.red, lights.amber, lights.green]).toEqual([0, 0, 0])
  })
})
