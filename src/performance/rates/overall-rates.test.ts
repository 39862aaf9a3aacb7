import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Coordinate } from "#fiscal"
import { bookOf, emptyLedger, type Ledger, type LedgerLine, type Posting } from "#ledger"
import type { RateId } from "#statutes"
import { loadStatutes } from "#workflow"
import { randomLedger } from "../../../tools/random-ledger/index.ts"
import { overallRates, rateOf } from "./overall-rates.ts"
import { samplePublisher as publisher } from "../sample-publisher.ts"

const statutes = await loadStatutes()
const at = (table: string, row = 2) => ({ table, row })

const line = (fen: number, posting: Posting, coordinate: Coordinate = {}, more: Partial<LedgerLine> = {}) => ({
  coordinate: { flow: "expenditure", source: "R11", economicDepartment: "30201", ...coordinate },
  posting,
  fen,
  at: at("expenditure"),
  ...more,
})
const stated = (coordinate: Coordinate, fen: number) => ({ coordinate, fen, at: at("totals") })
const project = (code: string, more = {}) => ({ code, name: `项目${code}`, at: at("projects"), ...more })
const indicator = (of: string, target: string, actual?: string) => ({
  of,
  first: "产出指标",
  second: "数量指标",
  third: "数量",
  target,
  ...(actual === undefined ? {} : { actual }),
  at: at("indicators"),
})

function rate(id: RateId, parts: Partial<Ledger>) {
  return overallRates(bookOf({ ...emptyLedger(publisher), ...parts }, statutes), statutes).find((r) => r.id === id)!
}
/** Value in per cent, else the kind of obstacle. */
const outcome = (id: RateId, parts: Partial<Ledger>) => {
  const { value, obstacle } = rate(id, parts)
  return value === undefined ? obstacle?.kind : value / 1_000_000
}

describe("rates of money", () => {
  it("are eleven, in the order of the form", () => {
    const rates = overallRates(bookOf(emptyLedger(publisher), statutes), statutes)
    expect(rates.map(({ id }) => id)).toEqual([
      "earmarked-detailing",
      "budget-execution",
      "budget-adjustment",
      "carry-over",
      "three-public-control",
      "procurement-execution",
      "targets-set",
      "monitoring-done",
      "self-evaluation-done",
      "department-evaluation-done",
      "results-used",
    ])
  })

  it("divide the outturn by the adjusted budget", () => {
    const lines = [line(17_857_00, "outturn"), line(20_000_00, "approved"), line(-2_000_00, "supplement")]
    const { value, printed, derivation, denominator } = rate("budget-execution", { lines })
    expect(value).toBe(99_205_556)
    expect(printed).toBe("99.21%")
    expect(derivation).toMatchObject({
      value: "99.21%",
      formula: "1.7857万元 ÷ 1.8万元 × 100%",
      unrounded: "99.205556%",
    })
    expect(denominator).toMatchObject({ value: 18_000_00, lines: 2, coordinate: { phase: "adjusted" } })
    expect(derivation.inputs[1]!.of.zh).toBe("调整后预算数（账册2笔之和）")
  })

  it("take the initial budget for the adjusted one only where nothing else is stated, and say so", () => {
    const totals = [stated({ flow: "expenditure", phase: "approved" }, 1000)]
    const { value, derivation } = rate("budget-execution", { totals, lines: [line(730, "outturn")] })
    expect(value).toBe(73_000_000)
    expect(derivation.inputs[1]!.assumed?.zh).toContain("按年初预算数计")
  })

  it("say what to enter, and where, instead of a rate", () => {
    expect(rate("budget-execution", { lines: [line(1, "approved")] }).obstacle).toMatchObject({
      kind: "missing-input",
      table: "expenditure",
      message: { zh: "未填报预算完成数；请在“支出”（expenditure）中填写：各笔支出的决算数（变动填“决算”）" },
    })
    for (const one of overallRates(bookOf(emptyLedger(publisher), statutes), statutes)) {
      expect(one.value).toBeUndefined()
      expect(one.derivation.obstacle).toEqual(one.obstacle!.message)
    }
  })

  it.each<[string, RateId, Partial<Ledger>, unknown]>([
    [
      "no earmarked money",
      "earmarked-detailing",
      { totals: [stated({ topic: "earmarked.participated" }, 0)] },
      "not-applicable",
    ],
    [
      "earmarked money assigned",
      "earmarked-detailing",
      { totals: [stated({ topic: "earmarked.participated" }, 800), stated({ topic: "earmarked.detailed" }, 764)] },
      95.5,
    ],
    ["nothing of earmarked money", "earmarked-detailing", {}, "missing-input"],
    ["carry-over", "carry-over", { lines: [line(1000, "approved"), line(55, "outturn", { flow: "carry-out" })] }, 5.5],
    [
      "none carried over",
      "carry-over",
      { lines: [line(1000, "approved"), line(1000, "outturn", { flow: "revenue" })] },
      0,
    ],
    [
      "carry-over not entered",
      "carry-over",
      { lines: [line(1000, "approved"), line(900, "outturn")] },
      "missing-input",
    ],
    [
      "three public expenses within their budget",
      "three-public-control",
      {
        lines: [
          line(500, "approved", { economicDepartment: "30217" }),
          line(1500, "approved", { economicDepartment: "30231" }),
          line(1790, "outturn", { economicDepartment: "30231" }),
        ],
      },
      89.5,
    ],
    [
      "no three public expenses at all",
      "three-public-control",
      { lines: [line(5, "approved"), line(5, "outturn")] },
      "not-applicable",
    ],
    [
      "three public expenses without a budget",
      "three-public-control",
      { lines: [line(5, "approved"), line(5, "outturn", { economicDepartment: "30217" })] },
      "no-base",
    ],
    [
      "procurement",
      "procurement-execution",
      {
        totals: [stated({ procurement: "total", phase: "approved" }, 40_000)],
        procurement: [
          { kind: "goods", name: "水泵", fen: 21_000, at: at("procurement") },
          { kind: "services", name: "巡检", fen: 11_400, at: at("procurement", 3) },
        ],
      },
      81,
    ],
    [
      "no procurement",
      "procurement-execution",
      { totals: [stated({ procurement: "total", phase: "approved" }, 0)] },
      "not-applicable",
    ],
    [
      "procurement budget not entered",
      "procurement-execution",
      { procurement: [{ kind: "goods", name: "水泵", fen: 1, at: at("procurement") }] },
      "missing-input",
    ],
  ])("%s", (_, id, parts, expected) => {
    expect(outcome(id, parts)).toBe(expected)
  })

  it("refuse a base that the value cannot belong to", () => {
    const lines = [line(9_000_000_000_000_000, "outturn"), line(1, "approved")]
    expect(outcome("budget-execution", { lines })).toBe("too-large")
  })
})

describe("the adjustment of the budget", () => {
  const approved = line(100_000, "approved")
  const of = (...lines: LedgerLine[]) => outcome("budget-adjustment", { lines: [approved, ...lines] })

  it("adds additions and cuts, and counts a virement once", () => {
    expect(of(line(6_000, "supplement"), line(-2_000, "supplement"))).toBe(8)
    expect(of(line(-3_000, "virement"), line(3_000, "virement"))).toBe(3)
    expect(of(line(6_000, "supplement"), line(-3_000, "virement"), line(3_000, "virement"))).toBe(9)
  })

  it("leaves out what policy, force majeure or superiors made necessary, and shows it", () => {
    const lines = [approved, line(5_000, "supplement"), line(9_000, "supplement", {}, { exempt: "policy" })]
    const { value, derivation } = rate("budget-adjustment", { lines })
    expect(value).toBe(5_000_000)
    expect(derivation.inputs[0]!.inputs.map(({ of: { zh }, value: v }) => [zh, v])).toEqual([
      ["Σ|追加、追减|，1笔", "0.005万元"],
      ["Σ|调剂（转出、转入两笔）|，0笔", "0万元"],
      ["Σ|除外、未计入|，1笔", "0.009万元"],
    ])
    expect(derivation.inputs[0]!.inputs[2]!.inputs[0]!.of.zh).toBe("“支出”第2行，落实国家政策")
  })

  it("does not count what revenue gained beside it", () => {
    expect(of(line(5_000, "supplement"), line(5_000, "supplement", { flow: "revenue" }))).toBe(5)
  })

  it("is none once the year is over and nothing was changed, and unknown before", () => {
    expect(of(line(100_000, "outturn"))).toBe(0)
    expect(of()).toBe("missing-input")
  })

  it("is at least the difference of the two budgets where only these are stated", () => {
    const totals = [
      stated({ flow: "expenditure", phase: "approved" }, 20_000),
      stated({ flow: "expenditure", phase: "adjusted" }, 17_857),
    ]
    const { value, derivation } = rate("budget-adjustment", { totals })
    expect(value).toBe(10_715_000)
    expect(derivation.inputs[0]!.assumed?.en).toContain("least")
  })

  it("as printed is a net change, and says what is wrong with that", () => {
    const lines = [approved, line(6_000, "supplement"), line(-8_000, "supplement")]
    const { value, variant } = rate("budget-adjustment", { lines })
    expect(value).toBe(14_000_000)
    expect(variant?.value).toBe(-2_000_000)
    expect(variant?.printed).toBe("-2.00%")
    expect(variant?.flaw.zh).toContain("不一致")
    expect(variant?.derivation.formula).toBe("-0.002万元 ÷ 0.1万元 × 100%")
  })
})

describe("rates of work", () => {
  const projects = ["A", "B", "C", "D"].map((code) => project(code))
  const monitored = (of: string, on = "2024-06-30") => ({ of, on, actual: "60%", at: at("monitoring") })
  const evaluated = (of: string, more = {}) => ({ project: of, funds: [], at: at("evaluations"), ...more })
  const suggestion = (outcome: "adopted" | "not-adopted" | "pending") => ({
    of: "A",
    source: "monitoring" as const,
    text: "加快进度",
    outcome,
    at: at("recommendations"),
  })
  const key = [project("A", { keyEvaluation: true }), project("B", { keyEvaluation: true }), project("C")]

  it.each<[string, RateId, Partial<Ledger>, unknown]>([
    [
      "targets of three of four",
      "targets-set",
      { projects, indicators: ["A", "B", "项目C", "A"].map((p) => indicator(p, "≥1")) },
      75,
    ],
    [
      "a blank target is none",
      "targets-set",
      { projects, indicators: [indicator("A", "≥1"), indicator("B", " ")] },
      25,
    ],
    ["targets without a project", "targets-set", { indicators: [indicator("overall", "≥1")] }, "not-applicable"],
    ["targets not entered", "targets-set", { projects }, "missing-input"],
    [
      "monitored this year",
      "monitoring-done",
      { projects, monitoring: [monitored("A"), monitored("A", "2024-09-30"), monitored("B", "2023-06-30")] },
      25,
    ],
    [
      "monitored in other years only",
      "monitoring-done",
      { projects, monitoring: [monitored("B", "2023-06-30")] },
      "missing-input",
    ],
    ["monitoring of the whole is no project", "monitoring-done", { projects, monitoring: [monitored("overall")] }, 0],
    ["nothing to monitor", "monitoring-done", {}, "not-applicable"],
    [
      "self-evaluated by score, or by results",
      "self-evaluation-done",
      {
        projects,
        evaluations: [evaluated("A", { totalScore: "97.4" }), evaluated("B")],
        indicators: [indicator("C", "≥1", "2")],
      },
      50,
    ],
    ["nothing self-evaluated", "self-evaluation-done", { projects }, "missing-input"],
    [
      "key projects evaluated",
      "department-evaluation-done",
      {
        projects: key,
        departmentEvaluations: [
          { project: "A", on: "2025-03-01", at: at("d") },
          { project: "B", at: at("d") },
          { project: "C", on: "2025-03-01", at: at("d") },
        ],
      },
      50,
    ],
    ["no key project", "department-evaluation-done", { projects }, "not-applicable"],
    ["key projects without evaluation", "department-evaluation-done", { projects: key }, "missing-input"],
    [
      "suggestions adopted",
      "results-used",
      { recommendations: (["adopted", "adopted", "pending", "not-adopted"] as const).map(suggestion) },
      50,
    ],
    ["no suggestion", "results-used", { projects }, "missing-input"],
  ])("%s", (_, id, parts, expected) => {
    expect(outcome(id, parts)).toBe(expected)
  })
})

describe("rates of the national framework", () => {
  const framework = (id: "staff-control" | "three-public-change" | "operating-control", parts: Partial<Ledger>) => {
    const one = rateOf(bookOf({ ...emptyLedger(publisher), ...parts }, statutes), statutes, id)!
    return one.printed ?? one.obstacle?.kind
  }
  const count = (id: string, value: number) => ({ id, value, at: at("counts") })
  const spent = (fen: number) => line(fen, "outturn", { economicDepartment: "30217" })
  const lastYear = (fen: number) => stated({ threePublic: "total", phase: "outturn", year: "2023" }, fen)

  it("are not among the eleven", () => {
    const ids = overallRates(bookOf(emptyLedger(publisher), statutes), statutes).map(({ id }) => id as string)
    expect(ids).not.toContain("staff-control")
  })

  it.each([
    [
      "as entered",
      [count("staff.actual", 38), count("staff.posts", 40), count("staff.posts.administrative", 10)],
      "95.00%",
    ],
    [
      "as the sum of those below",
      [count("staff.actual", 9), count("staff.posts.administrative", 8), count("staff.posts.institution", 2)],
      "90.00%",
    ],
    ["without posts", [count("staff.actual", 9)], "missing-input"],
  ])("count staff against posts %s", (_, counts, expected) => {
    expect(framework("staff-control", { counts })).toBe(expected)
  })

  it("compare the three public expenses with last year's", () => {
    expect(framework("three-public-change", { lines: [spent(80)], totals: [lastYear(100)] })).toBe("-20.00%")
    expect(framework("three-public-change", { lines: [line(5, "outturn")], totals: [lastYear(100)] })).toBe("-100.00%")
    expect(framework("three-public-change", { lines: [spent(80)], totals: [lastYear(0)] })).toBe("no-base")
    expect(framework("three-public-change", { lines: [spent(80)] })).toBe("missing-input")
  })

  it("hold operating expenses against their budget", () => {
    const of = (fen: number, posting: Posting) => line(fen, posting, { nature: "basic.operating" })
    expect(framework("operating-control", { lines: [of(40, "approved"), of(38, "outturn"), line(9, "outturn")] })).toBe(
      "95.00%",
    )
  })
})

describe("rates of a project", () => {
  const lines = [
    line(200_00, "approved", { project: "A", nature: "project" }),
    line(-21_43, "supplement", { project: "A", nature: "project" }),
    line(170_00, "outturn", { project: "A", nature: "project" }),
    line(999_00, "outturn", { project: "B", nature: "project" }),
  ]
  const book = bookOf({ ...emptyLedger(publisher), projects: [project("A"), project("B")], lines }, statutes)

  it("are about its own money", () => {
    expect(rateOf(book, statutes, "project-funding", "A")?.printed).toBe("89.29%")
    expect(rateOf(book, statutes, "project-execution", "A")?.printed).toBe("95.20%")
    expect(rateOf(book, statutes, "project-execution", "B")?.obstacle?.kind).toBe("missing-input")
  })
})

describe("of any ledger", () => {
  const families = statutes.families.filter(({ tables }) => tables.length > 0)

  it("a rate is whole millionths or says why there is none", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(families.length - 1), (index, chosen) => {
        const { ledger } = randomLedger(index, families[chosen]!, statutes)
        for (const one of overallRates(bookOf(ledger, statutes), statutes)) {
          for (const form of [one, ...(one.variant ? [one.variant] : [])]) {
            if (form.value === undefined) expect(form.obstacle?.message.zh).toBeTruthy()
            else expect(Number.isSafeInteger(form.value)).toBe(true)
            expect(form.printed === undefined).toBe(form.value === undefined)
          }
          if (one.numerator.unit === "count" && one.value !== undefined)
            expect(one.value).toBeLessThanOrEqual(100_000_000)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("the net change never exceeds the changes, and spending no more than the budget executes at most all of it", () => {
    const change = fc.record({ fen: fc.integer({ min: -50_000, max: 50_000 }), moved: fc.boolean() })
    fc.assert(
      fc.property(
        fc.integer({ min: 200_000, max: 9_000_000 }),
        fc.array(change, { maxLength: 4 }),
        (initial, changes) => {
          const lines = [
            line(initial, "approved"),
            ...changes.flatMap(({ fen, moved }) =>
              moved ? [line(fen, "virement"), line(-fen, "virement")] : [line(fen, "supplement")],
            ),
          ]
          const adjusted = lines.reduce((sum, { fen }) => sum + fen, 0)
          const parts = { lines: [...lines, line(adjusted, "outturn")] }
          const { value, variant } = rate("budget-adjustment", parts)
          expect(Math.abs(variant!.value!)).toBeLessThanOrEqual(value!)
          expect(outcome("budget-execution", parts)).toBe(100)
        },
      ),
      { numRuns: 60 },
    )
  })
})
