import { describe, expect, test } from "vitest"
import { sampleTargets, told } from "./sample-targets.ts"
import { amountsIn, statedAmounts } from "./stated-amounts.ts"

const texts = (text: string) => statedAmounts({ text }).map((one) => one.text)

describe("amounts of an objective", () => {
  test("that are the project's own stand behind a word for its money", () => {
    expect(texts("安排资金29.31万元")).toEqual(["29.31万元"])
    expect(texts("项目经费共计1,200元，租金80万元")).toEqual(["1,200元", "80万元"])
    expect(texts("发放医疗费80万元、补助资金30万元、基金支出5亿元")).toEqual([])
    expect(texts("资金，80万元")).toEqual([])
    expect(texts("实现旅游收入80万元")).toEqual([])
  })

  test("are all found with their places, whatever stands before them", () => {
    expect(amountsIn({ text: "收入80万元，经费3亿元" }).map(({ fen, unit, offset }) => [fen, unit, offset])).toEqual([
      [80_000_000, "万元", 2],
      [30_000_000_000, "亿元", 9],
    ])
    expect(amountsIn({ text: "培训80人次" })).toEqual([])
  })

  test("too large to tell are left out", () => expect(amountsIn({ text: "经费999999999999999亿元" })).toEqual([]))
})

describe("an objective that asks for more than the money", () => {
  const above = (text: string) => told(sampleTargets("70万元", [], { objective: { text } }), ["objective-above"])

  test.each(["租房经费80万元", "项目总经费100万元，其中自筹30万元", "安排资金140万元"])("%s", (text) =>
    expect(above(text)).toEqual(["objective-above warning - 70万元"]),
  )

  test.each([
    ["is met", "安排资金70万元"],
    ["is told beside that of three years", "三年总资金120万元，其中本年70万元"],
    ["is told beside last year's", "2023年安排资金80万元，2024年安排资金70万元"],
    ["is of another order", "全市该项资金支出800万元"],
  ])("%s: %s", (_, text) => expect(above(text)).toEqual([]))
})
