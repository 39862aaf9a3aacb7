import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { targetValue } from "../values/target-value.ts"
import { sampleIndicator } from "./sample-targets.ts"
import { isAboveAll, isCost, targetDefect } from "./target-defect.ts"

const defect = (line: string, year?: number) => {
  const found = targetDefect(sampleIndicator(line), year)
  return found && [found.kind, ...(found.expected === undefined ? [] : [found.expected])].join(" ")
}

describe("a year that is not the budget's", () => {
  test.each([
    ["2023年11月前", "year 2024年11月前"],
    ["2023-11-30前", "year 2024-11-30前"],
    ["2023.11", "year 2024.11"],
    ["2023年底", "year 2024年底"],
    ["2022年1月-2023年12月", "year 2022年1月-2024年12月"],
    ["2035年底", "year 2024年底"],
  ])("%s", (target, expected) => expect(defect(`时效 完成时限 ${target}`, 2024)).toBe(expected))

  test.each([
    "2024年11月前",
    "2024-11-30前",
    "2023年9月-2024年6月",
    "2026年底",
    "11月前",
    "每月10日前",
    "不低于2023年",
  ])("is none of %s", (target) => expect(defect(`时效 完成时限 ${target}`, 2024)).toBeUndefined())

  test("is not asked where the budget's is not known", () =>
    expect(defect("时效 完成时限 2019年11月前")).toBeUndefined())
})

describe("what keeps a target from being judged", () => {
  test.each([
    ["数量 召开会议", "blank"],
    ["数量 召开会议 2", "no-unit"],
    ["数量 2024年底前 2024年底前", "name-is-value"],
    ["成本 总成本 ≤25%", "cost-in-percent"],
    ["质量 合格率 ≥101%", "above-100"],
    ["质量 水质达标率 Ⅲ类", "rate-without-percent"],
    ["质量 合格率 2024年底", "rate-without-percent"],
    ["质量 出勤率 95", "no-unit"],
    ["质量 增长率 5人", "unit-misfit"],
    ["数量 培训人次 ≥200次", "unit-misfit ≥200人次"],
    ["数量 巡查次数 ≥20人", "unit-misfit"],
    ["数量 培训人数 ≥20次", "unit-misfit"],
    ["时效 响应时间 ≤30次", "unit-misfit"],
    ["成本 项目成本 ≤30人", "unit-misfit"],
    ["社会 长效机制 长期", "vague"],
    ["社会 执行 按规定执行", "vague"],
    ["数量 培训人数 ≤100人", "capped-output"],
  ])("%s: %s", (line, expected) => expect(defect(line)).toBe(expected))

  test.each([
    "数量 召开会议 2次",
    "数量 其他 无",
    "质量 合格率 0.95",
    "质量 合格率 全部合格",
    "质量 工作效率 提高",
    "成本 资金使用率 ≤95%",
    "质量 采购率 80%-120%",
    "社会 增长率 ≥120%",
    "数量 违规次数 ≤0次",
    "质量 培训人数 ≤100人",
    "社会 执行 按照合同约定的标准执行到位",
  ])("nothing: %s", (line) => expect(defect(line)).toBeUndefined())

  test("any texts, without throwing", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (name, target) => {
        const indicator = { name: { text: name }, target: { text: target }, value: targetValue(target) }
        expect(["object", "undefined"]).toContain(typeof targetDefect(indicator, 2024))
      }),
    ))
})

test("more than all of it is a fault of shares only", () => {
  const above = (name: string, target: string) => isAboveAll(name, targetValue(target))
  expect([above("满意度", "≥101%"), above("满意率", "100.5%"), above("覆盖率", "120%以上")]).toEqual([true, true, true])
  expect([
    above("满意度", "≥100%"),
    above("满意度", "≤110%"),
    above("增长率", "≥120%"),
    above("满意度", "101分"),
  ]).toEqual(Array(4).fill(false))
})

test.each([
  ["成本指标", "经济成本指标", true],
  ["产出指标", "成本指标", true],
  ["产出指标", "数量指标", false],
  ["", "", false],
])("%s, %s is of costs: %s", (first, second, expected) =>
  expect(isCost({ first: { text: first }, second: { text: second } })).toBe(expected),
)
