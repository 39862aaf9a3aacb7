import { describe, expect, test } from "vitest"
import { feasibilityOf } from "./feasibility-of.ts"
import { feasibilityMessage } from "./feasibility-words.ts"
import { sampleTargets } from "./sample-targets.ts"

const implied = (money: string, ...lines: string[]) =>
  feasibilityOf(sampleTargets(money, lines)).filter(({ kind }) => kind === "standard-implied")

describe("a standard that money and heads imply", () => {
  test("is told with its reckoning", () => {
    const [finding] = implied("9.216万元", "数量 参保缴费补助 1536人次")
    expect(feasibilityMessage(finding!).zh).toBe(
      "项目资金9.216万元与“参保缴费补助”1536人次恰合整数标准60元/人（92160 ÷ 1536 = 60），标准没有写明",
    )
    expect(finding!.derivation).toMatchObject({ value: "60元/人", formula: "92160 ÷ 1536" })
    expect(finding!.derivation!.inputs.map(({ value }) => value)).toEqual(["9.216万元", "1536人次"])
  })

  test("of households is by the household", () =>
    expect(implied("30030元", "数量 改造户数 77户")[0]?.data.standard).toBe("390元/户"))

  test.each([
    ["chance gives it: a round number of heads divides round money", "250000元", ["数量 培训人次 200人次"]],
    ["it is no whole number of 元", "92161元", ["数量 补助人数 1536人"]],
    ["money has 分", "921.61元", ["数量 补助人数 1536人"]],
    ["two counts could be meant", "92160元", ["数量 补助人数 1536人", "数量 培训人数 77人"]],
    ["the standard is stated", "92160元", ["数量 补助人数 1536人 每人60元"]],
    ["things are counted", "92160元", ["数量 印刷册数 1536册"]],
  ])("is not told where %s", (_, money, lines) => expect(implied(money, ...lines)).toEqual([]))
})
