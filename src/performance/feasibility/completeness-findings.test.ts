import { describe, expect, test } from "vitest"
import { feasibilityOf } from "./feasibility-of.ts"
import { feasibilityMessage } from "./feasibility-words.ts"
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

describe("what is said of it", () => {
  const said = (lines: readonly string[], more = {}) =>
    feasibilityOf(sampleTargets("30万元", lines, more))
      .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
      .map((finding) => feasibilityMessage(finding).zh)

  test.each([
    [[], "项目“林区管护”的绩效目标表未填写任何指标"],
    [without("社会"), "项目“林区管护”没有效益指标"],
    [without("满意"), "项目“林区管护”没有满意度指标（面向服务对象的项目应当设置）"],
    [without("时效"), "项目“林区管护”的产出指标缺少时效指标（2021年框架）"],
    [
      without("时效").filter((line) => !line.startsWith("质量")),
      "项目“林区管护”的产出指标缺少质量、时效指标（2021年框架）",
    ],
  ])("%j", (lines, expected) => expect(said(lines)).toEqual([expected]))

  test("stands at the project's name", () => {
    const place = { block: 3, row: 1, column: 2 }
    const [finding] = feasibilityOf(sampleTargets("30万元", [], { project: { text: "林区管护", place } }))
    expect(finding).toMatchObject({ kind: "empty", place })
  })
})

describe("sets of which nothing can be asked", () => {
  test.each([
    ["of a framework nobody knows", ["投入 资金 30万元", "过程 管理 规范"]],
    ["of management alone", ["管理 制度 健全"]],
  ])("%s", (_, lines) => expect(told(sampleTargets("30万元", lines), kinds)).toEqual([]))

  test("an amount that is blank is not nothing", () => {
    const [total] = sampleTargets("30万元", []).money
    const blank = { ...total!, figure: { ...total!.figure, printed: "", blank: true as const } }
    expect(told(sampleTargets("", without("社会"), { money: [blank] }), kinds)).toEqual(["no-benefit warning -"])
  })
})

describe("names that build nothing", () => {
  const levels = [{ first: "成本指标", second: "经济成本指标", filled: "blank" as const }]
  const asked = (name: string) =>
    told(sampleTargets("30万元", without("成本"), { project: { text: name }, levels }), ["no-cost"]).length === 1

  test.each(["管网改造工程", "办公楼装修", "档案室建设", "设备采购", "新建泵站"])("%s builds or buys", (name) =>
    expect(asked(name)).toBe(true),
  )
  test.each(["能力建设", "党建设经费", "文明建设", "建设补助", "法治建设宣传", "培训"])("%s does not", (name) =>
    expect(asked(name)).toBe(false),
  )
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
