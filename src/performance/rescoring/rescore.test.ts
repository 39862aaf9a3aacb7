import { describe, expect, it } from "vitest"
import { rateQuantity, printedNumber } from "#money"
import { enteredMoney, enteredPoints } from "../entered/entered-number.ts"
import type { StatedNumber } from "../evaluation.ts"
import { pointsText } from "../scoring/points.ts"
import { sampleEvaluation, sampleFunds, sampleIndicator, sampleRubric } from "../scoring/sample-evaluation.ts"
import type { EvaluationStatement, PublishedPerformance } from "./published.ts"
import { rescore } from "./rescore.ts"

const at = (block: number) => ({ block })
const sheet = (name: string, more: Partial<typeof sampleEvaluation> = {}) => ({
  kind: "sheet" as const,
  at: at(1),
  evaluation: { ...sampleEvaluation, project: { text: name }, ...more },
})
const mean = (text: string): StatedNumber => {
  const number = printedNumber(text)!
  return { printed: text, decimals: number.decimals, quantity: rateQuantity(number)!, place: at(9) }
}
const said = (name: string, score: string, budget: number, executed: number): EvaluationStatement => ({
  project: { text: name, place: at(5) },
  score: { ...enteredPoints(score)!, place: at(5) },
  budget: enteredMoney(budget * 1_000_000),
  executed: enteredMoney(executed * 1_000_000),
})
const run = (published: Partial<PublishedPerformance>) =>
  rescore({ evaluations: [], statements: [], ...published }, [sampleRubric])
const kinds = (result: ReturnType<typeof run>) => result.remarks.map(({ kind, level }) => `${level} ${kind}`)

describe("what is published of one project", () => {
  it("comes together by its name, however it is spaced, and by a name that is misspelt in one place", () => {
    const result = run({
      evaluations: [
        sheet("古树 保护（2024年）"),
        sheet("湿地恢复与生态监测工程", { totalScore: enteredPoints("93.5")! }),
      ],
      statements: [said("古树保护(2024年)", "93.5", 100, 80), said("湿地恢复和生态监测工程", "93.5", 100, 80)],
    })
    expect(result.projects.map(({ project, shown }) => [project, shown.join()])).toEqual([
      ["古树 保护（2024年）", "sheet,statement"],
      ["湿地恢复与生态监测工程", "sheet,statement"],
    ])
  })

  it("stays apart where neither score nor money agrees", () => {
    const result = run({
      evaluations: [sheet("甲类干部医疗费", { totalScore: enteredPoints("93.5")! })],
      statements: [said("乙类干部医疗费", "88", 40, 30)],
    })
    expect(result.projects).toHaveLength(2)
  })

  it("told in the text alone is scored by its money, the rest assumed, by the rubric of the other sheets", () => {
    const house = { ...sampleRubric, id: "house", region: "elsewhere" }
    const plain = {
      ...sampleRubric,
      id: "plain",
      parts: [{ group: "output" as const, zh: "产出", en: "", weight: 100 }],
    }
    const result = rescore({ evaluations: [sheet("古树保护")], statements: [said("河道清淤", "99.41", 9, 8.47)] }, [
      plain,
      house,
    ])
    const [, river] = result.projects
    expect([river?.card.rubric.id, pointsText(river!.card.total!), river?.difference]).toEqual([
      "house",
      "99.41",
      undefined,
    ])
    expect(river?.assumed).toHaveLength(5)
    expect(kinds(result)).toContain("warning no-sheet")
    expect(kinds(result)).toContain("info assumed")
  })
})

describe("remarks on a project", () => {
  it("say a row and a total that differ, with formula and place", () => {
    const wrong = {
      ...sampleIndicator("产出指标", "挂牌古树", "≥300株", "280株", "15", "15"),
      score: { ...enteredPoints("15")!, place: at(3) },
    }
    const indicators = sampleEvaluation.indicators.map((one, index) => (index === 1 ? wrong : one))
    const result = run({ evaluations: [sheet("古树保护", { indicators, totalScore: enteredPoints("94.5")! })] })
    expect(result.remarks.filter(({ level }) => level === "error")).toEqual([
      {
        kind: "row-differs",
        level: "error",
        project: "古树保护",
        index: 0,
        at: at(3),
        message: {
          zh: "挂牌古树：应得14分（15 × min(1, 280株 ÷ 300株)），印为15分",
          en: "挂牌古树: 14 points follow (15 × min(1, 280株 ÷ 300株)), printed 15",
        },
      },
      expect.objectContaining({ kind: "total-differs" }),
    ])
  })

  it("say what was lost where only a part is printed and the rest allows the published total", () => {
    const result = run({ evaluations: [], statements: [said("河道清淤", "90", 10, 9)] })
    const [remark, ...others] = result.remarks.filter(({ kind }) => kind === "total-differs")
    expect(others).toEqual([])
    expect([remark?.level, remark?.message.zh]).toEqual([
      "info",
      "公布90分；没有列出的各项按满分计为99分（9 + 20 + 10 + 30 + 25 + 5），即其中失9分，没有说明",
    ])
    const above = run({ evaluations: [], statements: [said("河道清淤", "99.8", 10, 9)] })
    expect(kinds(above)).toContain("warning total-differs")
  })

  it("say full points without a result", () => {
    const indicators = [sampleIndicator("产出指标", "挂牌古树", "≥300株", "", "70", "70")]
    expect(kinds(run({ evaluations: [sheet("古树保护", { indicators })] }))).toContain("warning full-without-result")
  })

  it("say when the text gives another score than the sheet", () => {
    const result = run({
      evaluations: [sheet("古树保护", { totalScore: enteredPoints("93.5")! })],
      statements: [said("古树保护", "95.3", 100, 80)],
    })
    expect(kinds(result)).toContain("error statement-differs")
  })

  it.each([
    [
      { initial: 200, adjusted: 80, executed: 80 },
      "年初预算200万元，全年预算80万元，执行80万元：执行率对全年预算100%，对年初预算只有40%（按年初预算该项得4分）",
    ],
    [
      { initial: 0, adjusted: 80, executed: 80 },
      "年初没有预算，全年预算80万元都是年中追加，执行80万元，对年初预算没有执行率",
    ],
    [{ initial: 82, adjusted: 80, executed: 80 }, undefined],
    [{ adjusted: 80, executed: 80 }, "没有公布年初预算数，对年初预算的执行率无从计算"],
  ])("say what the execution of the initial budget is: %j", (wan, message) => {
    const result = run({ evaluations: [sheet("古树保护", { money: [sampleFunds(wan)] })] })
    expect(result.remarks.find(({ kind }) => kind === "initial-execution")?.message.zh).toBe(message)
  })
})

describe("an announcement", () => {
  const statements = [said("甲", "100", 60, 60), said("乙", "97", 50, 40)]
  const announce = (count: string, money: number, text: string) =>
    run({
      statements,
      announcement: { count: enteredPoints(count)!, money: enteredMoney(money * 1_000_000), mean: mean(text) },
    })

  it("of more projects than shown says how many, their money and what they must have scored", () => {
    const { unshown, remarks } = announce("4", 103, "98.5")
    expect(unshown).toMatchObject({ announced: 4, shown: 2, count: 2, possible: true })
    expect(unshown?.money).toEqual({ fen: 3_000_000, of: "executed", shownFen: 100_000_000 })
    // 98.45 × 4 − 197 = 196.8; each at least 96.8, the other having 100.
    expect([pointsText(unshown!.together!.low), pointsText(unshown!.least!)]).toEqual(["196.8", "96.8"])
    expect(remarks[0]?.message.zh).toBe("公布自评项目4个，列示2个，2个没有列示，涉及3万元")
    expect(remarks[1]?.message.zh).toBe(
      "要得出公布的平均98.5分，没有列示的2个项目合计须得196.8～197.2分，其中每个至少96.8分",
    )
  })

  it("compares with the budgets where the outturns exceed what is announced", () => {
    expect(announce("3", 111, "98").unshown?.money).toMatchObject({ of: "budget", fen: 1_000_000 })
  })

  it("of a mean that the missing projects cannot give is an error", () => {
    expect(kinds(announce("3", 103, "99.5"))).toContain("error mean-impossible")
    expect(kinds(announce("3", 103, "60"))).toContain("error mean-impossible")
  })

  it("of as many projects as shown is compared with their mean", () => {
    expect(kinds(announce("2", 100, "98.5"))).not.toContain("error mean-differs")
    expect(kinds(announce("2", 100, "98.6"))).toContain("error mean-differs")
  })

  it("says nothing of scores where a shown project has none", () => {
    const result = run({
      statements: [{ project: { text: "甲" }, executed: enteredMoney(1), budget: enteredMoney(1) }],
      announcement: { count: enteredPoints("3")!, mean: mean("99") },
    })
    expect(result.unshown?.together).toBeUndefined()
  })
})
