import { describe, expect, it } from "vitest"
import { reportSummary } from "./report-summary.ts"
import { sampleFile, sampleParagraph, sampleTable } from "./sample-file.ts"

const blocks = [
  sampleParagraph("支出80.05万元。", { line: 1 }),
  sampleTable(
    [
      ["项目", "合计"],
      ["甲", "1"],
    ],
    () => ({ line: 2 }),
  ),
]
const file = sampleFile({
  blocks,
  findings: [
    { at: { block: 0 }, fingerprint: "c" },
    { at: { block: 1 }, fingerprint: "s1", cause: "c" },
    { at: { block: 1 }, fingerprint: "s2", cause: "c", severity: "warning" },
    { at: { block: 1 }, fingerprint: "i", severity: "info" },
  ],
  rules: [
    { rule: "a", checks: [], status: "passed", instances: 12 },
    { rule: "b", checks: [], status: "passed", instances: 30 },
    { rule: "c", checks: [], status: "failed", instances: 2 },
    { rule: "d", checks: [], status: "not-applicable", instances: 0 },
    { rule: "e", checks: [], status: "could-not-be-checked", instances: 0 },
  ],
  document: { tables: [{ form: "x", block: 1, recognised: true }] },
})

describe("reportSummary", () => {
  it("counts causes by severity and apart from them what follows", () => {
    const { causes, symptoms, verdict } = reportSummary(file)
    expect(verdict).toBe("does-not-conform")
    expect(causes).toEqual({ error: 1, warning: 0, info: 1 })
    expect(symptoms).toBe(2)
  })

  it("counts the rules passed with their instances, the others by outcome", () => {
    const { passed, rules } = reportSummary(file)
    expect(passed).toEqual({ rules: 2, instances: 42 })
    expect(Object.values(rules).map((list) => list.length)).toEqual([2, 1, 1, 1])
  })

  it("counts tables read and recognised, and what has no meaning yet", () => {
    const at = { block: 0, span: [2, 7] as const }
    const unbound = [{ at, text: "80.05", reason: "没有主语" }]
    const summary = reportSummary({ ...file, recognition: { ...file.recognition, unbound } })
    expect(summary.tables).toEqual({ recognised: 1, all: 1 })
    expect([summary.figuresUnbound, summary.cellsUnmapped]).toEqual([1, 0])
  })
})
