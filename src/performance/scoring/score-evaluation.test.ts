import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { assumptionsOf } from "../derivation.ts"
import { enteredPoints } from "../entered/entered-number.ts"
import { pointsText } from "./points.ts"
import { sampleEvaluation, sampleFunds, sampleIndicator, sampleMark, sampleRubric } from "./sample-evaluation.ts"
import { gradeFor, scoreEvaluation } from "./score-evaluation.ts"

const points = (micro: number | undefined) => (micro === undefined ? undefined : pointsText(micro))
const only = (indicator: ReturnType<typeof sampleIndicator>, rubric = sampleRubric) =>
  scoreEvaluation({ money: [], management: [], indicators: [indicator] }, rubric).rows.find(
    ({ kind }) => kind === "indicator",
  )!

describe("a self-evaluation scored", () => {
  const card = scoreEvaluation(sampleEvaluation, sampleRubric)

  it("gives every row its points", () => {
    expect(card.rows.map((row) => [row.name, row.method, points(row.points)])).toEqual([
      ["预算执行率", "execution", "8"],
      ["安排科学性", "marked", "10"],
      ["使用规范性", "marked", "9"],
      ["总成本", "reversed", "10"],
      ["挂牌古树", "proportional", "14"],
      ["养护合格率", "proportional", "15"],
      ["保护意识", "qualitative", "22.5"],
      ["居民满意度", "proportional", "5"],
    ])
  })

  it("sums them, gives the grade, and says the formula of the total by its groups", () => {
    expect(points(card.total)).toBe("93.5")
    expect(card.grade?.zh).toBe("优")
    expect(card.derivation.formula).toBe("8 + 19 + 10 + 29 + 22.5 + 5")
    expect(card.derivation.inputs.map(({ of, value }) => [of.zh, value])).toEqual([
      ["预算执行率得分", "8分"],
      ["资金管理", "19分"],
      ["总成本得分", "10分"],
      ["产出指标", "29分"],
      ["保护意识得分", "22.5分"],
      ["居民满意度得分", "5分"],
    ])
  })

  it("assumes nothing where the printed weights make up the whole", () => {
    expect(assumptionsOf(card.derivation)).toEqual([])
    expect(card.assumed).toBe(0)
    expect(card.supported).toBe(card.total)
  })

  it("derives the execution from its money to the unrounded points", () => {
    const { rows } = scoreEvaluation(
      { ...sampleEvaluation, money: [sampleFunds({ adjusted: 18, executed: 15.59 })] },
      sampleRubric,
    )
    expect(rows[0]!.derivation).toMatchObject({
      value: "8.66分",
      formula: "10 × min(1, 15.59万元 ÷ 18万元) = 10 × 86.61%",
      unrounded: "8.661111…",
      citation: "样例〔2024〕1号",
      inputs: [
        { value: "86.61%", inputs: [{ of: { zh: "全年执行数" } }, { of: { zh: "全年预算数" } }] },
        { of: { zh: "分值" }, value: "10分" },
      ],
    })
  })
})

describe("budget execution", () => {
  const row = (funds: ReturnType<typeof sampleFunds>, rubric = sampleRubric) =>
    scoreEvaluation({ ...sampleEvaluation, money: [funds] }, rubric).rows[0]!

  it("above the budget earns the weight, no more", () => {
    expect(points(row(sampleFunds({ adjusted: 50, executed: 51 })).points)).toBe("10")
  })

  it("is measured by the budget the rubric names", () => {
    const funds = sampleFunds({ initial: 200, adjusted: 100, executed: 90 })
    const byInitial = { ...sampleRubric, execution: { ...sampleRubric.execution, budget: "initial" as const } }
    expect([points(row(funds).points), points(row(funds, byInitial).points)]).toEqual(["9", "4.5"])
  })

  it("accepts printed points that some amounts behind the printed money give", () => {
    // 0.01 of 0.03: the amounts printed in 万元 with two decimals are exact here; 3.33 is right, 3.34 is not.
    const printed = (score: string) => row(sampleFunds({ adjusted: 0.03, executed: 0.01 }, { weight: "10", score }))
    expect(printed("3.33").difference).toBeUndefined()
    expect(printed("3.34").difference).toBe(10_000)
  })

  it("does not apply without a budget, and the rest counts for the whole", () => {
    const card = scoreEvaluation(
      { ...sampleEvaluation, money: [sampleFunds({ adjusted: 0, executed: 0 })] },
      sampleRubric,
    )
    expect(card.rows[0]!.method).toBe("not-applicable")
    // 85.5 of 90 points are 95 of 100.
    expect(points(card.total)).toBe("95")
    expect(card.derivation.formula).toMatch(/× 1\.1111$/)
  })

  it.each([
    ["full", "10"],
    ["zero", "0"],
  ] as const)("without a budget may be %s by the rubric", (none, expected) => {
    const rubric = { ...sampleRubric, execution: { ...sampleRubric.execution, none } }
    expect(points(row(sampleFunds({ adjusted: 0, executed: 0 }), rubric).points)).toBe(expected)
  })

  it("listed among the indicators is scored there, not twice", () => {
    const money = [sampleFunds({ adjusted: 100, executed: 80 })].map(({ weight: _, score: __, ...line }) => line)
    const listed = sampleIndicator("预算执行", "预算执行率", "=100%", "80%", "10", "8")
    const { rows } = scoreEvaluation({ money, management: [], indicators: [listed] }, sampleRubric)
    const execution = rows.filter(({ group }) => group === "execution")
    expect(execution.map(({ kind, points }) => [kind, points])).toEqual([["indicator", 8_000_000]])
  })

  it("without an outturn keeps the printed points as marked, and says so", () => {
    const marked = row(sampleFunds({ adjusted: 10 }, { weight: "10", score: "9.5" }))
    expect([marked.method, points(marked.points), marked.defects]).toEqual(["marked", "9.5", ["no-budget"]])
  })
})

describe("an indicator", () => {
  it.each([
    ["≥7人", "5人", "6", "4.29", "6 × min(1, 5人 ÷ 7人)"],
    ["=100%", "97%", "6", "5.82", "6 × min(1, 97% ÷ 100%)"],
    ["≤30工作日", "30工作日", "10", "10", "30工作日 ≤ 30工作日: 10"],
    ["≤50万元", "62.5万元", "10", "8", "10 × 50万元 ÷ 62.5万元"],
    ["有效缓解", "95%", "13", "12.35", "13 × 95%"],
    ["有效缓解", "已完成", "13", "13", "13 × 100%"],
    ["有效缓解", "有效缓解", "13", "13", "13 × 100%"],
  ])("%s reached with %s at %s points: %s", (target, actual, weight, expected, formula) => {
    const row = only(sampleIndicator("产出指标", "办件", target, actual, weight))
    expect([points(row.points), row.derivation.formula]).toEqual([expected, formula])
  })

  it.each([
    ["zero", undefined, "0"],
    ["per-percent", 2, "5"],
    ["inverse", undefined, "8"],
  ] as const)("beyond a ceiling loses points as the rubric says: %s", (beyond, perPercent, expected) => {
    const rubric = { ...sampleRubric, reversed: { beyond, ...(perPercent ? { perPercent } : {}) } }
    expect(points(only(sampleIndicator("成本指标", "成本", "≤50万元", "62.5万元", "10"), rubric).points)).toBe(expected)
  })

  it("far beyond its target is noted, or its points are lowered, as the rubric says", () => {
    const indicator = sampleIndicator("产出指标", "培训人次", "≥100人次", "260人次", "10")
    const lower = { ...sampleRubric, surpassed: { above: 1.3, effect: "lower" as const } }
    expect([only(indicator).surpassed, points(only(indicator).points)]).toEqual([true, "10"])
    expect(points(only(indicator, lower).points)).toBe("5")
  })

  it("with bands keeps the points a person gave within the band of the result", () => {
    const bands = { ...sampleRubric, qualitative: { ...sampleRubric.qualitative, by: "bands" as const } }
    const inside = only(sampleIndicator("效益指标", "影响", "提升", "85%", "10", "9"), bands)
    const outside = only(sampleIndicator("效益指标", "影响", "提升", "70%", "10", "9"), bands)
    expect([points(inside.points), inside.difference]).toEqual(["9", undefined])
    expect([points(outside.points), outside.difference]).toEqual(["7", 2_000_000])
  })

  it("has the difference of its printed points, unless printing explains it", () => {
    const at = (score: string) => only(sampleIndicator("产出指标", "人员", "≥7人", "5人", "6", score)).difference
    expect([at("4.29"), at("4.3"), at("4.5"), at("6")]).toEqual([undefined, undefined, 210_000, 1_710_000])
  })

  it.each([
    ["≥7人", "", ["no-result"]],
    ["≥7人", "—", ["no-result"]],
    ["≥7人", "无", ["incomparable"]],
    ["", "5人", ["no-target"]],
    ["每月10日前", "99%", ["cannot-occur"]],
    ["每月10日前", "91.67%", []],
    ["≥7人", "5.5人", ["cannot-occur"]],
    ["≥90%", "103%", ["cannot-occur"]],
    ["严格按照有关文件要求落实到位", "100%", ["result-without-measure"]],
    ["≥95%", "4个", ["incomparable"]],
    ["及时", "100%", []],
  ])("%s with the result %s: %j", (target, actual, defects) => {
    expect(only(sampleIndicator("产出指标", "群众满意率", target, actual, "6", "6")).defects).toEqual(defects)
  })

  it("without a result keeps the printed points in the total but not in the supported one", () => {
    const card = scoreEvaluation(
      {
        ...sampleEvaluation,
        indicators: [
          ...sampleEvaluation.indicators.slice(0, 4),
          sampleIndicator("满意度指标", "居民满意度", "≥90%", "", "5", "5"),
        ],
      },
      sampleRubric,
    )
    expect([points(card.total), points(card.supported)]).toEqual(["93.5", "88.5"])
    expect([card.grade?.zh, card.supportedGrade.zh]).toEqual(["优", "良"])
  })

  it("with neither result nor points leaves the total open", () => {
    const card = scoreEvaluation(
      { ...sampleEvaluation, indicators: [sampleIndicator("产出指标", "人员", "≥7人", "", "70")] },
      sampleRubric,
    )
    expect([card.total, card.grade]).toEqual([undefined, undefined])
    expect(card.derivation.obstacle?.zh).toContain("算不出")
  })
})

describe("what is not printed", () => {
  it("is assumed full and named, part by part", () => {
    const card = scoreEvaluation(
      {
        project: { text: "某项目" },
        money: [sampleFunds({ adjusted: 9, executed: 8.47 }, {})],
        management: [],
        indicators: [],
      },
      sampleRubric,
    )
    expect(points(card.total)).toBe("99.41")
    expect(points(card.assumed)).toBe("90")
    expect(assumptionsOf(card.derivation).map(({ of }) => of.zh)).toEqual([
      "资金管理得分",
      "成本指标得分",
      "产出指标得分",
      "效益指标得分",
      "满意度指标得分",
    ])
  })

  it("is not assumed for a group whose weight went to the others", () => {
    const { indicators } = sampleEvaluation
    const card = scoreEvaluation({ ...sampleEvaluation, indicators: indicators.slice(0, 4) }, sampleRubric)
    expect(card.rows.filter(({ method }) => method === "assumed")).toEqual([])
    expect(points(card.totalWeight)).toBe("95")
  })

  it("of fund management is assumed line by line, and points above the weight are cut", () => {
    const management = [sampleMark("安排科学性", "", ""), sampleMark("使用规范性", "10", "12")]
    const { rows } = scoreEvaluation({ ...sampleEvaluation, management }, sampleRubric)
    expect(rows.slice(1, 3).map((row) => [row.method, points(row.points), row.difference])).toEqual([
      ["assumed", "10", undefined],
      ["marked", "10", 2_000_000],
    ])
  })
})

describe("the total", () => {
  it("is compared with the printed one", () => {
    const at = (total: string) =>
      scoreEvaluation({ ...sampleEvaluation, totalScore: enteredPoints(total)! }, sampleRubric).difference
    expect([at("93.5"), at("93.50"), at("95")]).toEqual([undefined, undefined, 1_500_000])
  })

  it.each([
    [90, "优"],
    [89.99, "良"],
    [79.99, "中"],
    [59.99, "差"],
    [0, "差"],
  ])("of %d is graded %s", (total, grade) => {
    expect(gradeFor(total * 1_000_000, sampleRubric.grades).zh).toBe(grade)
  })

  it("is the sum of its rows, never above the weights, never below what is supported", () => {
    const indicator = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 2_000 }), fc.constantFrom("≥", "≤", "="))
      .map(([target, actual, sign]) => sampleIndicator("产出指标", "件数", `${sign}${target}件`, `${actual}件`, "7"))
    fc.assert(
      fc.property(fc.array(indicator, { maxLength: 12 }), fc.integer({ min: 0, max: 300 }), (indicators, executed) => {
        const card = scoreEvaluation(
          { money: [sampleFunds({ adjusted: 200, executed })], management: [], indicators },
          sampleRubric,
        )
        expect(card.total).toBe(card.rows.reduce((sum, row) => sum + row.points!, 0))
        expect(card.total).toBeLessThanOrEqual(card.totalWeight)
        expect(card.supported).toBeLessThanOrEqual(card.total!)
        for (const row of card.rows) {
          expect(row.points! % 10_000).toBe(0)
          expect(row.points).toBeLessThanOrEqual(row.weight!)
          expect(row.points).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
