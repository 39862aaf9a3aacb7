import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Answer, bookOf, emptyLedger, type Indicator, type Ledger, type LedgerLine, type Posting } from "#ledger"
import { loadStatutes } from "#workflow"
import { randomLedger } from "../../../tools/random-ledger/index.ts"
import { itemRubric } from "../items/item-rubric.ts"
import { evaluateOverall } from "./evaluate-overall.ts"
import { samplePublisher as publisher } from "../sample-publisher.ts"

const statutes = await loadStatutes()
const rubric = itemRubric(statutes.rubrics, "overall", { region: "henan", year: 2024 })!
const at = (table: string, row = 2) => ({ table, row })

const line = (fen: number, posting: Posting, coordinate: LedgerLine["coordinate"] = {}): LedgerLine => ({
  coordinate: { flow: "expenditure", source: "R11", economicDepartment: "30201", ...coordinate },
  posting,
  fen,
  at: at("expenditure"),
})
const stated = (coordinate: LedgerLine["coordinate"], fen: number) => ({ coordinate, fen, at: at("totals") })
const own = (second: string, third: string, target: string, actual?: string): Indicator => ({
  of: "overall",
  first: "",
  second,
  third,
  target,
  ...(actual === undefined ? {} : { actual }),
  at: at("indicators", 5),
})
const answer = (item: string, spoken: Answer["answer"], more: Partial<Answer> = {}): Answer => ({
  of: "overall",
  item,
  ...(spoken ? { answer: spoken } : {}),
  evidence: "年度工作要点",
  signer: "财务负责人",
  at: at("answers"),
  ...more,
})
const qualities = rubric.items.flatMap(({ questions }) => questions ?? [])

/** A unit that did everything: the outturn is the budget, every question is answered yes. */
const complete: Partial<Ledger> = {
  lines: [
    line(800_000_00, "approved", { project: "P1", nature: "project" }),
    line(800_000_00, "outturn", { project: "P1", nature: "project" }),
    line(20_000_00, "approved", { economicDepartment: "30217" }),
    line(20_000_00, "outturn", { economicDepartment: "30217" }),
    line(820_000_00, "outturn", { flow: "revenue" }),
  ],
  totals: [
    stated({ topic: "earmarked.participated" }, 0),
    stated({ procurement: "total", phase: "approved" }, 100_00),
    stated({ procurement: "total" }, 100_00),
  ],
  projects: [{ code: "P1", name: "河道清淤", keyEvaluation: true, at: at("projects") }],
  indicators: [
    { ...own("数量指标", "清淤长度", "≥12公里", "12公里"), of: "P1" },
    own("履职目标实现", "目标1实现率", "100%", "100%"),
    own("履职效益", "防洪能力", "有效提高", "100%"),
    own("满意度", "公众满意度", "≥90%", "93%"),
  ],
  tasks: [{ name: "清淤", content: "", projects: ["P1"], completion: "100%", at: at("tasks") }],
  evaluations: [{ project: "P1", funds: [], totalScore: "97.4", at: at("evaluations") }],
  monitoring: [{ of: "P1", on: "2024-07-31", actual: "60%", at: at("monitoring") }],
  recommendations: [{ of: "P1", source: "monitoring", text: "加快", outcome: "adopted", at: at("recommendations") }],
  departmentEvaluations: [{ project: "P1", on: "2025-03-01", at: at("department-evaluations") }],
  answers: qualities.map(({ id }) => answer(id, "yes")),
}
const evaluated = (parts: Partial<Ledger>) =>
  evaluateOverall(bookOf({ ...emptyLedger(publisher), ...parts }, statutes), rubric, statutes)
const itemIn = (parts: Partial<Ledger>, id: string) => evaluated(parts).items.find(({ item }) => item.id === id)!

describe("the whole of a unit", () => {
  it("that did everything has a hundred points; what does not apply is left out", () => {
    const { total, grade, applicable, gaps, provisional, derivation } = evaluated(complete)
    expect([total, grade?.zh, applicable, provisional]).toEqual([100_000_000, "优", 99_000_000, false])
    expect(gaps).toEqual([])
    expect(derivation.formula).toBe("(39 + 30 + 30) × 100 ÷ 99")
  })

  it("is summed by both levels of the tree", () => {
    const { levels } = evaluated(complete)
    expect(levels.filter(({ second }) => !second).map((level) => [level.first, level.points, level.weight])).toEqual([
      ["投入管理指标", 39_000_000, 40_000_000],
      ["产出指标", 30_000_000, 30_000_000],
      ["效益指标", 30_000_000, 30_000_000],
    ])
    expect(levels.find(({ second }) => second === "绩效管理")?.points).toBe(10_000_000)
  })

  it("with an empty ledger has none, and is told item by item what to enter", () => {
    const { total, grade, gaps, items, provisional, open } = evaluated({})
    expect([total, grade?.zh, provisional]).toEqual([0, "差", true])
    // Without projects nothing is to be monitored, evaluated or given targets.
    const left = items.filter(({ method }) => method === "not-applicable").map(({ item }) => item.id)
    expect(left).toEqual(["targets-set", "monitoring-done", "self-evaluation-done", "department-evaluation-done"])
    expect(new Set(gaps.map(({ item }) => item)).size).toBe(rubric.items.length - left.length)
    expect(open).toBe(92_000_000)
    for (const { message, table } of gaps) {
      expect(message.zh).toMatch(/请在“.+”/)
      expect(table).not.toBe("")
    }
  })

  it("measures a rate by the unit's own target, else by the usual one", () => {
    const lines = [line(1000, "approved"), line(270, "supplement"), line(1270, "outturn")]
    const usual = itemIn({ lines }, "budget-adjustment")
    expect([usual.points, usual.result.zh, usual.target]).toEqual([740_000, "27.00%", { text: "≤10%", own: false }])
    expect(usual.derivation).toMatchObject({ formula: "2 × 10% ÷ 27%", unrounded: "0.740741…" })
    expect(usual.derivation.assumed?.zh).toContain("通常的≤10%")
    const indicators = [own("预算和财务管理", "预算调整率", "≤30%")]
    expect(itemIn({ lines, indicators }, "budget-adjustment")).toMatchObject({
      points: 2_000_000,
      reached: true,
      target: { own: true },
    })
  })

  it("finds the unit's target whatever quotation marks it prints, and refuses one that measures nothing", () => {
    const lines = [
      line(100, "approved", { economicDepartment: "30217" }),
      line(80, "outturn", { economicDepartment: "30217" }),
    ]
    const held = (target: string) =>
      itemIn({ lines, indicators: [own("", '"三公"经费控制率', target)] }, "three-public-control")
    expect(held("≤50%")).toMatchObject({ points: 1_250_000, target: { own: true } })
    expect(held("合理")).toMatchObject({ points: 2_000_000, target: { own: false }, gaps: [{ kind: "unmeasurable" }] })
  })

  it("finds the unit's target under the usual name of a rate the rubric calls otherwise", () => {
    const lines = [line(10000, "approved"), line(9808, "outturn")]
    const national = itemRubric(statutes.rubrics, "overall", { year: 2024 })!
    const held = (name: string) =>
      evaluateOverall(
        bookOf({ ...emptyLedger(publisher), lines, indicators: [own("预算执行", name, "≥95%")] }, statutes),
        national,
        statutes,
      ).items.find(({ item }) => item.id === "budget-execution")!
    for (const name of ["预算完成率", "预算执行率"])
      expect(held(name)).toMatchObject({ points: 6_000_000, target: { text: "≥95%", own: true } })
    // 6 × 98.08 % of the usual 100 %.
    expect(held("别的率")).toMatchObject({ points: 5_880_000, target: { text: "100%", own: false } })
  })

  it("has full points for a rate just short of its target, which is yet not reached", () => {
    const lines = [line(100_000, "approved"), line(99_990, "outturn")]
    const indicators = [own("", "预算执行率", "≥100%")]
    expect(itemIn({ lines, indicators }, "budget-execution")).toMatchObject({ points: 4_000_000, reached: false })
  })

  it("does not let a mark overrule what the ledger computes, but lets it stand where nothing computes", () => {
    const mark = answer("budget-execution", undefined, { score: "4" })
    const computed = itemIn(
      { lines: [line(1000, "approved"), line(450, "outturn")], answers: [mark] },
      "budget-execution",
    )
    expect(computed).toMatchObject({ method: "rate", points: 2_000_000, gaps: [{ kind: "score-differs" }] })
    expect(itemIn({ answers: [mark] }, "budget-execution")).toMatchObject({ method: "marked", points: 4_000_000 })
  })

  it("tells where more was spent than the budget gave", () => {
    const spent = itemIn({ lines: [line(1000, "approved"), line(1300, "outturn")] }, "budget-execution")
    expect(spent).toMatchObject({ points: 4_000_000, gaps: [{ kind: "beyond-whole", table: "expenditure" }] })
    expect(spent.gaps[0]!.message.zh).toContain("130.00%")
  })

  it("leaves a rate out where the unit says it does not apply", () => {
    expect(itemIn({ answers: [answer("结转结余率", "not-applicable")] }, "carry-over").method).toBe("not-applicable")
  })

  it("lists who signed what, and the evidence brought and still to bring", () => {
    const { signatures, proofs } = evaluated({
      answers: [
        answer("relevance.1", "yes", { signer: "办公室主任" }),
        answer("compliance.1", "yes"),
        answer("compliance.5", "no", { evidence: "" }),
      ],
    })
    expect(signatures).toEqual([
      { signer: "办公室主任", items: ["relevance"] },
      { signer: "财务负责人", items: ["compliance"] },
    ])
    const { brought, toBring } = proofs.find(({ item }) => item === "compliance")!
    expect(brought).toEqual(["年度工作要点"])
    // Five more questions to be answered name evidence, two of them the same.
    expect(toBring).toHaveLength(5)
  })
})

describe("the national framework", () => {
  const national = itemRubric(statutes.rubrics, "overall", { region: "shaanxi", year: 2024 })!

  it("judges by its own items: staff, change of the three public expenses, outputs by kind", () => {
    const parts: Partial<Ledger> = {
      ...complete,
      counts: [
        { id: "staff.actual", value: 50, at: at("counts") },
        { id: "staff.posts", value: 40, at: at("counts", 3) },
      ],
      totals: [...complete.totals!, stated({ threePublic: "total", phase: "outturn", year: "2023" }, 25_000_00)],
      indicators: [own("时效指标", "办结时限", "≤10天", "8天"), own("质量指标", "合格率", "≥98%", "49%")],
    }
    const { items } = evaluateOverall(bookOf({ ...emptyLedger(publisher), ...parts }, statutes), national, statutes)
    const points = Object.fromEntries(items.map((one) => [one.item.id, one.points / 1_000_000]))
    expect(points).toMatchObject({
      "staff-control": 2.4,
      "three-public-change": 3,
      timeliness: 6,
      quality: 3,
      completion: 0,
      "key-tasks": 10,
    })
  })
})

describe("tasks", () => {
  const projects = [
    { code: "P1", name: "河道清淤", at: at("projects") },
    { code: "P2", name: "泵站维护", at: at("projects", 3) },
  ]
  const lines = [
    line(200_00, "approved", { project: "P1", nature: "project" }),
    line(-21_43, "supplement", { project: "P1", nature: "project" }),
    line(178_57, "outturn", { project: "P1", nature: "project" }),
  ]
  const funds = [{ source: "R1", approvedFen: 50_00, adjustedFen: 50_00, outturnFen: 40_00 }] as const
  const task = (name: string, completion?: string, of?: readonly string[]) => ({
    name,
    content: "",
    ...(completion === undefined ? {} : { completion }),
    ...(of ? { projects: of } : {}),
    at: at("tasks", 4),
  })

  it("carry the money, execution and self-evaluation of their projects", () => {
    const evaluations = [{ project: "泵站维护", funds, totalScore: "88", at: at("evaluations") }]
    const { tasks } = evaluated({ projects, lines, evaluations, tasks: [task("防汛", "90%", ["P1", "泵站维护"])] })
    expect(tasks[0]).toMatchObject({ approvedFen: 250_00, adjustedFen: 228_57, outturnFen: 218_57, gaps: [] })
    expect(tasks[0]!.projects).toMatchObject([
      { code: "P1", execution: 100_000_000 },
      { code: "P2", execution: 80_000_000, selfEvaluation: "88" },
    ])
  })

  it("have no initial budget where their projects began within the year", () => {
    const begun = [line(90_00, "supplement", { project: "P2" }), line(81_00, "outturn", { project: "P2" })]
    const { tasks } = evaluated({ projects, lines: [...lines, ...begun], tasks: [task("防汛", "90%", ["P1", "P2"])] })
    expect(tasks[0]).toMatchObject({ approvedFen: 200_00, adjustedFen: 268_57, outturnFen: 259_57 })
    expect(tasks[0]!.projects[1]).not.toHaveProperty("approvedFen")
  })

  it("earn the points of key tasks by their completion", () => {
    const tasks = [task("防汛", "已完成", ["P1"]), task("抗旱", "60%", ["P1"]), task("供水", undefined, ["P1"])]
    const { points, gaps, derivation } = itemIn({ projects, lines, tasks }, "key-tasks")
    expect([points, derivation.formula]).toEqual([8_000_000, "5 × 100% + 5 × 60% + 5 × 0%"])
    expect(gaps).toMatchObject([{ kind: "missing-result", table: "tasks", at: { row: 4 } }])
  })

  it("count once: indicators of key tasks with a result stand for them", () => {
    const indicators = [own("重点工作任务完成", "任务1完成率", "100%", "80%")]
    expect(itemIn({ tasks: [task("防汛", "100%")], indicators }, "key-tasks").points).toBe(12_000_000)
  })

  it("that name no project, or one that is not there, are told", () => {
    const { gaps } = evaluated({ projects, tasks: [task("防汛", "100%"), task("抗旱", "100%", ["P9"])] })
    expect(
      gaps.filter(({ table, kind }) => table === "tasks" && kind !== "missing-result").map(({ kind }) => kind),
    ).toEqual(["untied-task", "unknown-project"])
  })
})

describe("of any ledger", () => {
  const families = statutes.families.filter(({ tables }) => tables.length > 0)

  it("no item earns more than its weight, and a better answer never lowers the total", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(families.length - 1), fc.nat(qualities.length - 1), (index, family, chosen) => {
        const { ledger } = randomLedger(index, families[family]!, statutes)
        const total = (answers: readonly Answer[]) =>
          evaluateOverall(bookOf({ ...ledger, answers }, statutes), rubric, statutes)
        const before = total([])
        for (const { points, weight, method, derivation } of before.items) {
          expect(points >= 0 && points <= weight).toBe(true)
          if (method === "none") expect(derivation.obstacle).toBeDefined()
        }
        expect(total([answer(qualities[chosen]!.id, "yes")]).total!).toBeGreaterThan(before.total!)
      }),
      { numRuns: 40 },
    )
  })
})
