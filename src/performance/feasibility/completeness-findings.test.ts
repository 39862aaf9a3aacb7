import { describe, expect, test } from "vitest"
import { frameworkOf, missingLevels } from "./indicator-framework.ts"
import { sampleTargets, soundLines, told } from "./sample-targets.ts"

const without = (word: string) => soundLines.filter((line) => !line.startsWith(word))
const kinds = ["empty", "no-output", "no-benefit", "no-satisfaction", "no-cost", "no-second-level"] as const

describe("what a project's set leaves out", () => {
  test("nothing", () => expect(told(sampleTargets("30万元", soundLines))).toEqual([]))

  test.each([
    [[], ["empty warning -"]],
    [without("社会"), ["no-benefit warning -"]],
    [without("满意"), ["no-satisfaction info -"]],
    [without("时效"), ["no-second-level info -"]],
    [without("数量"), ["no-second-level info -"]],
    [soundLines.filter((line) => /^[成社满]/.test(line)), ["no-output warning -"]],
  ])("%j", (lines, expected) => expect(told(sampleTargets("30万元", lines), kinds)).toEqual(expected))

  test("works and purchases have a cost target where the form offers one", () => {
    const levels = [{ first: "成本指标", second: "经济成本指标", filled: "blank" as const }]
    const costless = (name: string) =>
      told(sampleTargets("30万元", without("成本"), { project: { text: name }, levels }), kinds)
    expect(costless("林区道路修缮")).toEqual(["no-cost warning -"])
    expect(costless("执法设备购置")).toEqual(["no-cost warning -"])
    expect(costless("林业队伍建设")).toEqual([])
    expect(costless("林区管护")).toEqual([])
  })

  test("a project without money, and the whole department, owe nothing", () => {
    expect(told(sampleTargets("0.00万元", without("社会")), kinds)).toEqual([])
    expect(told(sampleTargets("30万元", without("社会"), { whole: true }), kinds)).toEqual([])
  })
})

describe("the framework of a set", () => {
  test("is known by where costs stand", () => {
    expect(frameworkOf(sampleTargets("30万元", soundLines))).toBe("2021")
    const older = sampleTargets("30万元", without("成本"), {
      levels: [{ first: "产出指标", second: "成本指标", filled: "none" }],
    })
    expect(frameworkOf(older)).toBe("2015")
    expect(missingLevels(older, "2015")).toEqual([])
    expect(frameworkOf(sampleTargets("30万元", without("成本")))).toBeUndefined()
    expect(
      frameworkOf(sampleTargets("30万元", ["产出指标 管护面积 ≥1200亩", "成本指标 总成本 ≤3万元"])),
    ).toBeUndefined()
  })

  test("is answered by 无 and not by a blank row", () => {
    const level = (filled: "none" | "blank") =>
      sampleTargets("30万元", without("时效"), { levels: [{ first: "产出指标", second: "时效指标", filled }] })
    expect(missingLevels(level("none"), "2021")).toEqual([])
    expect(missingLevels(level("blank"), "2021")).toEqual(["时效"])
  })

  test("asks nothing of outputs that have no second level", () =>
    expect(missingLevels(sampleTargets("30万元", ["产出指标 管护面积 ≥1200亩"]), "2021")).toEqual([]))
})
