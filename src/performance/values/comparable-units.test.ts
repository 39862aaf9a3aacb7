import { describe, expect, it } from "vitest"
import { comparableUnits, isKnownUnit, unitFactor, unitKind, unitRatio } from "./comparable-units.ts"

describe("factor words", () => {
  it.each([
    ["万元", 10_000, "元"],
    ["亿元", 100_000_000, "元"],
    ["千万元", 10_000_000, "元"],
    ["万人次", 10_000, "人次"],
    ["万", 1, "万"],
    // Units of their own, though they begin with a factor word.
    ["百分点", 1, "百分点"],
    ["千米", 1, "千米"],
    ["千瓦时", 1, "千瓦时"],
    ["", 1, ""],
  ])("%s", (unit, factor, bare) => {
    expect(unitFactor(unit)).toEqual([factor, bare])
  })
})

describe("units that can be compared", () => {
  it.each([
    ["人次", "人"],
    ["次", "场"],
    ["个", "家"],
    ["天", "工作日"],
    ["册", "份"],
    ["万册", "本"],
    ["家医院", "家"],
    ["元/人", "元/名"],
    ["台(套)", "台"],
  ])("%s and %s", (one, other) => {
    expect(comparableUnits(one, other)).toBe(true)
    expect(comparableUnits(other, one)).toBe(true)
  })

  it.each([
    ["%", "个"],
    ["年", "个月"],
    ["个月", "天"],
    ["天", "小时"],
    ["元", "美元"],
    ["元/人", "元"],
    ["次/月", "次"],
    ["%", "个百分点"],
    ["页", "册"],
    ["", "人"],
  ])("not %s and %s", (one, other) => {
    expect(comparableUnits(one, other)).toBe(false)
  })

  it.each([
    ["小时", "分钟", 60],
    ["公里", "米", 1000],
    ["公顷", "亩", 15],
    ["吨", "公斤", 1000],
    ["万元", "元", 10_000],
    ["‰", "%", 0.1],
    ["元/公里", "元/米", 0.001],
  ])("1 %s is %s × %d", (from, to, expected) => {
    expect(unitRatio(from, to)).toBeCloseTo(expected, 9)
  })
})

describe("what a unit measures", () => {
  it.each([
    ["万元", "money"],
    ["元/月", "money"],
    ["%", "share"],
    ["名工作人员", "people"],
    ["场次", "occasion"],
    ["个项目", "count"],
    ["工作日", "time"],
    ["㎡", "area"],
    ["投诉", "incident"],
    ["喵", undefined],
    ["constructor", undefined],
  ])("%s: %s", (unit, kind) => {
    expect(unitKind(unit)).toBe(kind)
  })

  it("knows listed units only by their full names", () => {
    expect(["万元/人", "台(套)", "个工作日"].every(isKnownUnit)).toBe(true)
    expect(["次通过", "", "站式", "个".repeat(20)].some(isKnownUnit)).toBe(false)
  })
})
