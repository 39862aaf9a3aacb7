import { describe, expect, it } from "vitest"
import { emptyLedger, type Ledger } from "#ledger"
import type { RateCount, RateOperand } from "#statutes"
import { counted, countedThings } from "./record-count.ts"
import { samplePublisher as publisher } from "../sample-publisher.ts"

const at = { table: "t", row: 2 }
const operand: RateOperand = { zh: "某数", en: "a number", enter: { table: "projects", zh: "", en: "" } }
const projects = [
  { code: "P1", name: "清淤", keyEvaluation: true, at },
  { code: "P2", name: "泵站", keyEvaluation: true, at },
  { code: "P3", name: "水质监测", at },
]
const indicator = (of: string, target: string, actual?: string) => ({
  of,
  first: "产出指标",
  second: "数量指标",
  third: "数量",
  target,
  ...(actual === undefined ? {} : { actual }),
  at,
})
const count = (of: RateCount, parts: Partial<Ledger>) =>
  counted({ ...emptyLedger(publisher), projects, ...parts }, operand, of)

describe("projects", () => {
  it("are counted once each, listed by name and code", () => {
    const { value, unit, lines, derivation } = count("projects", {})
    expect([value, unit, lines, derivation.value]).toEqual([3, "count", 3, "3个"])
    expect(derivation.inputs.map(({ of, value: code }) => [of.zh, code])).toEqual([
      ["清淤", "P1"],
      ["泵站", "P2"],
      ["水质监测", "P3"],
    ])
  })

  it("have targets with at least one that is filled, whether it names them by code or by name", () => {
    const indicators = [
      indicator("P1", "≥12公里"),
      indicator("P1", "≥95%"),
      indicator("泵站", "≥2座"),
      indicator("P3", "  "),
      indicator("P9", "≥1个"),
      indicator("overall", "≥90%"),
    ]
    const { value, derivation } = count("projects.with-targets", { indicators })
    expect([value, derivation.of.zh]).toEqual([2, "某数，其余1个没有"])
  })

  it("were monitored with a record of the year, not of another", () => {
    const record = (of: string, on: string) => ({ of, on, at })
    const monitoring = [record("P1", "2024-06-30"), record("清淤", "2024-09-30"), record("P2", "2023-09-30")]
    expect(count("projects.monitored", { monitoring }).value).toBe(1)
    expect(count("projects.monitored", { monitoring: monitoring.slice(2) }).value).toBeUndefined()
  })

  it("were self-evaluated by a score, achievements or a result; money alone is none", () => {
    const entry = (project: string, more = {}) => ({ project, funds: [], at, ...more })
    const evaluations = [entry("P1", { totalScore: "97.4" }), entry("泵站", { achieved: "已完成" }), entry("P3")]
    expect(count("projects.self-evaluated", { evaluations }).value).toBe(2)
    const indicators = [indicator("P3", "≥1个", "1个"), indicator("P2", "≥1个", " ")]
    expect(count("projects.self-evaluated", { evaluations: [], indicators }).value).toBe(1)
    expect(count("projects.self-evaluated", { evaluations: [entry("P3")] }).value).toBe(0)
    expect(count("projects.self-evaluated", {}).value).toBeUndefined()
  })

  it("are key where listed, and evaluated where the evaluation has its day or conclusion", () => {
    const evaluation = (project: string, more = {}) => ({ project, at, ...more })
    const departmentEvaluations = [
      evaluation("P1", { on: "2025-05-20" }),
      evaluation("泵站"),
      evaluation("P3", { conclusion: "较好" }),
    ]
    expect(count("projects.key", {}).value).toBe(2)
    // The second has neither day nor conclusion; the third is no key project.
    expect(count("projects.evaluated", { departmentEvaluations }).value).toBe(1)
    expect(count("projects.evaluated", {}).value).toBeUndefined()
    expect(count("projects.evaluated", { projects: projects.slice(2) }).value).toBe(0)
  })

  it("are named up to thirty", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ code: `P${i}`, name: `项目${i}`, at }))
    const { value, derivation } = count("projects", { projects: many })
    expect([value, derivation.inputs.length]).toEqual([40, 30])
  })
})

describe("suggestions", () => {
  const made = (outcome: "adopted" | "not-adopted" | "pending") => ({
    of: "P1",
    source: "monitoring" as const,
    text: "加快",
    outcome,
    at,
  })

  it("that are pending are made but not adopted, and this is said", () => {
    const recommendations = [made("adopted"), made("adopted"), made("not-adopted"), made("pending"), made("pending")]
    expect(count("recommendations", { recommendations }).value).toBe(5)
    const adopted = count("recommendations.adopted", { recommendations })
    expect([adopted.value, adopted.derivation.of.zh, adopted.derivation.value]).toEqual([
      2,
      "某数，办理中2条未计",
      "2条",
    ])
  })

  it("are not known where none is entered, and none were adopted where all are refused", () => {
    expect(count("recommendations", {}).value).toBeUndefined()
    expect(count("recommendations.adopted", { recommendations: [made("not-adopted")] }).value).toBe(0)
  })
})

describe("counted things", () => {
  const things = (counts: Ledger["counts"]) =>
    countedThings({ ...emptyLedger(publisher), counts }, operand, "staff.actual")
  const entry = (id: string, value: number, more = {}) => ({ id, value, at, ...more })

  it("are the number entered, the last one where it stands twice", () => {
    expect(things([entry("staff.actual", 30), entry("staff.actual", 28), entry("staff.actual.civil", 5)]).value).toBe(
      28,
    )
  })

  it("else the sum of those right below, not of those below these", () => {
    const below = [
      entry("staff.actual.civil", 20),
      entry("staff.actual.institution", 8, { assumed: "按工资册" }),
      entry("staff.actual.institution.retired", 100),
      entry("staff.actually", 7),
    ]
    const { value, lines, derivation } = things(below)
    expect([value, lines, derivation.assumed?.zh]).toEqual([28, 2, "按工资册"])
    expect(things([]).value).toBeUndefined()
  })
})
