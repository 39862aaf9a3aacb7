import { bookOf, type Indicator, type Ledger, type SelfEvaluation } from "#ledger"
import type { Statutes } from "#statutes"
import { loadStatutes } from "#workflow"
import { beforeAll, describe, expect, test } from "vitest"
import { sampleLedger } from "./sample-ledger.ts"
import { SelfEvaluations } from "./self-evaluations.ts"

let statutes: Statutes
let ledger: Ledger
beforeAll(async () => {
  statutes = await loadStatutes()
  ledger = sampleLedger(statutes.families.find(({ id }) => id === "national-accounts-9")!, "rich", statutes)
})

type Change = (row: Indicator) => Indicator
const without =
  (...fields: readonly (keyof Indicator)[]): Change =>
  (row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field as keyof Indicator))) as never

/** The first self-evaluation of the sample, its indicators and itself changed. */
function first(
  change: {
    readonly rows?: Change
    readonly evaluation?: Partial<SelfEvaluation>
    readonly blank?: readonly (keyof SelfEvaluation)[]
  } = {},
) {
  const [one] = ledger.evaluations
  const kept = Object.entries(one!).filter(([field]) => !change.blank?.includes(field as keyof SelfEvaluation))
  const evaluation = { ...(Object.fromEntries(kept) as unknown as SelfEvaluation), ...change.evaluation }
  const indicators = ledger.indicators.map((row, i) =>
    row.of === one!.project && change.rows ? change.rows({ ...row, at: { table: "indicators", row: i + 2 } }) : row,
  )
  const evaluations = new SelfEvaluations(
    bookOf({ ...ledger, indicators, evaluations: [evaluation] }, statutes),
    statutes,
  )
  const [facts] = evaluations.all
  return { facts: facts!, findings: (draft = false) => evaluations.findings(draft), evaluations }
}

const named =
  (name: string, change: Partial<Indicator>): Change =>
  (row) =>
    row.third === name ? { ...row, ...change } : row

describe("what was not entered is filled in by the rubric", () => {
  test("points, deviation and totals of rows with target and result", () => {
    const rows: Change = (row) => {
      const bare = row.first === "资金管理" ? row : without("score", "deviation")(row)
      return named("任务完成数量", { target: "≥7次", actual: "5次", cause: "汛期停工" })(bare)
    }
    const { facts, findings } = first({ rows, blank: ["totalScore", "executionScore"] })
    const line = facts.indicators.find(({ third }) => third === "任务完成数量")!
    expect([line.weight, line.score, line.deviation]).toEqual(["10", "7.14", "-28.57"])
    expect([facts.executionScore, facts.totalWeight, facts.totalScore]).toEqual(["10", "100", "97.14"])
    expect(findings()).toEqual([])
  })

  test("weights, shared as Henan's rubric shares its groups where fund management is marked", () => {
    const rows: Change = (row) => (row.first === "资金管理" ? without("weight")(row) : without("weight", "score")(row))
    const { facts } = first({ rows, blank: ["totalScore", "executionWeight"] })
    expect(facts.indicators.map(({ weight }) => weight)).toEqual(["10", "10", "10", "10", "25", "5"])
    expect(facts.management.map(({ weight }) => weight)).toEqual(["5", "5", "5", "5"])
    expect([facts.executionWeight, facts.totalWeight, facts.totalScore]).toEqual(["10", "100", "100"])
  })

  test("the mean and its grade, from totals entered and computed", () => {
    const { evaluations } = first({ blank: ["totalScore"] })
    expect([evaluations.mean, evaluations.grade]).toEqual(["100", "优"])
  })
})

describe("what was entered stays, and a warning says what the rubric gives", () => {
  test("a wrong score, with its place, and the total that sums it up is not told twice", () => {
    const rows: Change = named("任务完成数量", { target: "≥7次", actual: "5次", score: "8", cause: "汛期停工" })
    const { facts, findings } = first({ rows, evaluation: { totalScore: "98" } })
    expect(facts.indicators.find(({ third }) => third === "任务完成数量")!.score).toBe("8")
    const row = ledger.indicators.findIndex(({ third }) => third === "任务完成数量") + 2
    expect(findings().map(({ code, severity, at }) => ({ code, severity, at }))).toEqual([
      { code: "points-differ", severity: "warning", at: { table: "indicators", row, column: "score" } },
    ])
    expect(findings()[0]!.message.zh).toContain("应得7.14分")
    expect(findings()[0]!.message.zh).toContain("账册填8分")
  })

  test("a total that is no sum", () => {
    const { facts, findings } = first({ evaluation: { totalScore: "95" } })
    expect(facts.totalScore).toBe("95")
    expect(findings().map(({ code, at }) => [code, at?.column])).toEqual([["points-differ", "totalScore"]])
  })
})

describe("gaps", () => {
  test("lost points without a cause keep it from being published, and a draft is warned", () => {
    for (const cause of [undefined, "无", "-"]) {
      const rows = named("任务完成数量", { target: "≥7次", actual: "5次", score: "7.14", ...(cause ? { cause } : {}) })
      const { findings } = first({ rows, evaluation: { totalScore: "97.14" } })
      expect(findings().map(({ code, severity, at }) => [code, severity, at?.column])).toEqual([
        ["missing-cause", "error", "cause"],
      ])
      expect(findings(true)[0]!.severity).toBe("warning")
    }
  })

  test("a row without points of which none can be computed", () => {
    const rows: Change = (row) => (row.third === "防洪保障能力" ? without("score", "actual")(row) : row)
    const { facts, findings } = first({ rows, blank: ["totalScore"] })
    expect(facts.totalScore).toBe("")
    expect(findings().map(({ code, severity }) => [code, severity])).toEqual([["missing-points", "error"]])
  })

  test("fund management without points is printed full, and said", () => {
    const rows: Change = (row) => (row.third === "安排科学性" ? without("score")(row) : row)
    const { facts, findings } = first({ rows })
    expect(facts.management[0]!.score).toBe("5")
    expect(findings().map(({ code, severity }) => [code, severity])).toEqual([["points-assumed", "warning"]])
  })

  test("weights that are not the whole, with what is missing", () => {
    const rows: Change = named("群众满意度", { weight: "4", score: "4" })
    const { findings } = first({ rows, evaluation: { totalScore: "99" } })
    expect(findings().map(({ code }) => code)).toEqual(["weights-incomplete"])
    expect(findings()[0]!.message.zh).toContain("合计99分，应为100分")
  })

  test("without a budget execution does not apply and the rest counts for the whole", () => {
    const funds = [{ source: "R1", approvedFen: 0, adjustedFen: 0, outturnFen: 0 } as const]
    const { facts, findings } = first({ evaluation: { funds }, blank: ["executionScore", "totalScore"] })
    expect([facts.executionScore, facts.totalScore]).toEqual(["-", "100"])
    expect(findings().map(({ code }) => code)).toEqual(["points-assumed"])
  })
})

describe("what one wrong entry leaves of the others", () => {
  test("a blank weight among others of its group is told alone; all other rows keep their points", () => {
    const rows: Change = (row) => (row.third === "任务完成数量" ? without("weight", "score")(row) : row)
    const { facts, findings } = first({ rows, blank: ["totalScore", "executionScore"] })
    expect(facts.indicators.filter(({ score }) => score === "").map(({ third }) => third)).toEqual(["任务完成数量"])
    expect(facts.executionScore).not.toBe("")
    expect(findings().map(({ code }) => code)).toEqual(["missing-points", "weights-incomplete"])
  })

  test("a wrong score where execution does not apply counts in the total as it is printed", () => {
    const funds = [{ source: "R1", approvedFen: 0, adjustedFen: 0, outturnFen: 0 } as const]
    const rows: Change = named("任务完成数量", { score: "8.2", cause: "汛期停工" })
    const { facts } = first({ rows, evaluation: { funds }, blank: ["executionScore", "totalScore"] })
    // (90 − 1.8) × 100 ÷ 90
    expect(facts.totalScore).toBe("98")
  })
})

test("nothing is found while nobody asks for the self-evaluations", () => {
  const rows = ledger.indicators.map((row) => ({ ...row, score: "1" }))
  const evaluations = new SelfEvaluations(bookOf({ ...ledger, indicators: rows }, statutes), statutes)
  expect(evaluations.findings(false)).toEqual([])
  expect(evaluations.all.length).toBe(ledger.evaluations.length)
  expect(evaluations.findings(false).length).toBeGreaterThan(0)
})
