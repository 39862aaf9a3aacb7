import { describe, expect, it } from "vitest"
import { type Answer, bookOf, emptyLedger, type Indicator, type Ledger, type LedgerLine, type Posting } from "#ledger"
import { loadStatutes } from "#workflow"
import { itemRubric } from "../items/item-rubric.ts"
import { evaluateByDepartment } from "./evaluate-by-department.ts"

const statutes = await loadStatutes()
const rubric = itemRubric(statutes.rubrics, "department")!
const at = (table: string, row = 2) => ({ table, row })
const publisher = {
  family: "national-accounts-9",
  kind: "accounts",
  year: 2024,
  name: "清溪市水务局",
  level: "department",
  self: "我部门",
  issued: "2025-09-15",
} as const
const record = { project: "P1", evaluator: "某会计师事务所", on: "2025-04-01", at: at("department-evaluations") }

const line = (fen: number, posting: Posting, project = "P1"): LedgerLine => ({
  coordinate: { flow: "expenditure", source: "R11", nature: "project", project },
  posting,
  fen,
  at: at("expenditure"),
})
const indicator = (second: string, target: string, actual: string, of = "P1"): Indicator => ({
  of,
  first: "",
  second,
  third: `${second}的指标`,
  target,
  actual,
  at: at("indicators"),
})
const answer = (item: string, spoken: Answer["answer"], more: Partial<Answer> = {}): Answer => ({
  of: "P1",
  item,
  ...(spoken ? { answer: spoken } : {}),
  evidence: "批复文件",
  signer: "评价组长",
  at: at("answers"),
  ...more,
})
const project: Partial<Ledger> = {
  projects: [{ code: "P1", name: "河道清淤", keyEvaluation: true, at: at("projects") }],
  lines: [line(200_00, "approved"), line(-50_00, "supplement"), line(120_00, "outturn"), line(9_00, "outturn", "P2")],
  indicators: [
    indicator("数量指标", "≥12公里", "9公里"),
    indicator("质量指标", "≥95%", "95%"),
    indicator("时效指标", "12月底前", "100%"),
    indicator("经济成本指标", "≤2万元", "1.2万元"),
    indicator("社会效益指标", "有效提高", "90%"),
    indicator("服务对象满意度指标", "≥90%", "95%"),
    indicator("数量指标", "≥1个", "0个", "P2"),
  ],
  answers: rubric.items.flatMap(({ questions }) => questions ?? []).map(({ id }) => answer(id, "yes")),
}
const evaluated = (parts: Partial<Ledger> = project, of = record) =>
  evaluateByDepartment(bookOf({ ...emptyLedger(publisher), ...parts }, statutes), of, rubric, statutes)
const points = (parts?: Partial<Ledger>) =>
  Object.fromEntries(evaluated(parts).items.map((one) => [one.item.id, one.points / 1_000_000]))

describe("a project evaluated by its department", () => {
  it("earns by money, answers, outputs and effects", () => {
    expect(points()).toMatchObject({
      grounds: 3,
      // 150 of 200 arrived, 120 of 150 were spent.
      funding: 3,
      execution: 3.2,
      quantity: 7.5,
      quality: 8,
      timeliness: 6,
      cost: 6,
      effects: 18,
      satisfaction: 10,
    })
    const { total, grade, gaps, levels } = evaluated()
    expect([total, grade?.zh, gaps]).toEqual([93_700_000, "优", []])
    expect(levels.filter(({ second }) => !second).map(({ first, weight }) => [first, weight])).toEqual([
      ["决策", 20_000_000],
      ["过程", 20_000_000],
      ["产出", 30_000_000],
      ["效益", 30_000_000],
    ])
  })

  it("takes the money of the self-evaluation where no line tells it", () => {
    const funds = [{ source: "R1", approvedFen: 100_00, adjustedFen: 100_00, outturnFen: 75_00 }] as const
    const { lines: _, ...rest } = project
    const own = points({ ...rest, evaluations: [{ project: "河道清淤", funds, at: at("evaluations") }] })
    expect([own.funding, own.execution]).toEqual([4, 3])
  })

  it("takes points an evaluator gave for questions, with the cause of what was lost", () => {
    const answers = [
      ...project.answers!,
      answer("立项依据充分性", undefined, { of: "河道清淤", score: "2.5", cause: "与其他项目交叉" }),
    ]
    const { items } = evaluated({ ...project, answers })
    expect(items[0]).toMatchObject({ method: "marked", points: 2_500_000, causes: ["与其他项目交叉"] })
  })

  it("refuses points above the weight and falls back on the answers", () => {
    const answers = [...project.answers!, answer("grounds", undefined, { score: "5" })]
    const { items, gaps } = evaluated({ ...project, answers })
    expect(items[0]).toMatchObject({ method: "questions", points: 3_000_000 })
    expect(gaps).toMatchObject([{ kind: "invalid-score", item: "grounds" }])
  })

  it("is told what is missing: answers, results, money", () => {
    const { total, gaps, provisional } = evaluated({ projects: project.projects! })
    expect([total, provisional]).toEqual([0, true])
    expect(new Set(gaps.map(({ kind }) => kind))).toEqual(
      new Set(["missing-answer", "missing-input", "missing-indicator"]),
    )
    expect(new Set(gaps.map(({ item }) => item)).size).toBe(rubric.items.length)
  })

  it("that the ledger does not hold is told first", () => {
    const { gaps, project: found } = evaluated(project, { ...record, project: "P7" })
    expect(found).toBeUndefined()
    expect(gaps[0]).toMatchObject({ kind: "unknown-project", table: "department-evaluations" })
  })

  it("begun within the year counts as funded by what it was then given", () => {
    const { items } = evaluated({ ...project, lines: [line(50_00, "supplement"), line(50_00, "outturn")] })
    const funding = items.find(({ item }) => item.id === "funding")!
    expect(funding.points).toBe(4_000_000)
    expect(funding.rate!.denominator.derivation.assumed?.en).toContain("within the year")
  })
})
