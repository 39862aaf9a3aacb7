import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import { aimOf, type NumberAim } from "./aim.ts"
import { calendarDay } from "./calendar-day.ts"
import { courses } from "./course.ts"
import { reachedOf } from "./reached.ts"
import { indicator } from "./sample-monitoring.ts"

const courseOf = courses(await loadStatutes())
const reach = (name: string, target: string, actual: string, on = "2024-06-30", more = {}) =>
  reachedOf(
    actual,
    aimOf(indicator(name, target, more), targetValue(target), 2024, courseOf) as NumberAim,
    calendarDay(on)!,
  )
const value = (...args: Parameters<typeof reach>) => {
  const read = reach(...args)
  return "value" in read ? read.value : read.unreadable.zh
}

describe("a number in the unit of its target", () => {
  it.each([
    ["培训人次", "≥11500人次", "5800人次", 5800],
    ["培训人次", "≥11500人次", "5,800人次", 5800],
    ["培训人次", "≥11500人次", "0.58万人次", 5800],
    ["培训人次", "≥11500人次", "0.57万人次", 5700],
    ["培训人次", "≥1.2万人次", "5800人次", 0.58],
    ["培训人次", "≥20000人次", "11,663人次，其中女性5,000人次", 11663],
    ["管护面积", "≥100亩", "5公顷", 75],
    ["旅游收入", "≥1亿元", "5000万元", 0.5],
    ["响应时间", "≤30分钟", "0.5小时", 30],
    ["演出场次", "≥10场", "5次", 5],
    ["培训人次", "≥11500人次", "5800", 5800],
    ["满意度", "≥90%", "95", 95],
    ["合格率", "≥90%", "百分之九十五", 95],
    ["师生比", "1:4", "1:5", 0.2],
  ])("%s %s: %s is %d", (name, target, actual, expected) => expect(value(name, target, actual)).toBe(expected))

  it("a bare number is taken in the target's unit, which is said", () =>
    expect(reach("培训人次", "≥11500人次", "5800")).toEqual({
      value: 5800,
      decimals: 0,
      taken: { zh: "没有写单位，按人次计", en: "no unit: taken as the target's" },
    }))

  it("has no more decimals than things can be counted with", () => {
    expect(reach("培训人次", "≥11500人次", "0.58万人次")).toEqual({ value: 5800, decimals: 0 })
    expect(reach("培训人次", "≥1.2万人次", "5800人次")).toEqual({ value: 0.58, decimals: 4 })
  })

  it("is what was written, in whatever multiple of the unit", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (people) => {
        expect(value("培训人次", "≥11500人次", `${people}人次`)).toBe(people)
        expect(value("培训人次", "≥11500人次", `${(people / 10_000).toFixed(4)}万人次`)).toBe(people)
      }),
    ))
})

describe("a percentage that answers a quantity", () => {
  it.each([
    ["印刷册数", "1万册", "60%", 0.6],
    ["印刷册数", "1万册", "完成60%", 0.6],
    ["项目成本", "≤50万元", "60%", 30],
    ["巡查次数", "≥100次", "100.5%", 100.5],
    ["响应时间", "≤30分钟", "100%", 30],
  ])("is a share of it: %s %s, %s", (name, target, actual, expected) =>
    expect(value(name, target, actual)).toBeCloseTo(expected, 9),
  )

  it("of a capped level says nothing", () =>
    expect(value("响应时间", "≤30分钟", "60%")).toBe("百分比不能说明达到的水平，请写多少分钟"))
})

describe("so often a period", () => {
  it.each([
    // 182 of the 366 days of 2024, and 366 of 366.
    ["1次/天", "1次/天", "2024-06-30", 182],
    ["1次/天", "1次/天", "2024-12-31", 366],
    ["每月≥2次", "每月2次", "2024-12-31", 24],
    ["2次/月", "2次/月", "2024-12-31", 24],
    ["每季度1次", "每季度1次", "2024-12-31", 4],
    ["12次", "每月一次", "2024-12-31", 12],
  ])("%s, %s by %s is %d", (target, actual, on, expected) =>
    expect(value("巡查频次", target, actual, on)).toBe(expected),
  )

  it("says that it was reckoned", () =>
    expect(reach("巡查频次", "2次/月", "每月2次")).toEqual({
      value: 11.934426,
      decimals: 2,
      taken: { zh: "按每期数乘以已过期数折算", en: "so many a period, times the periods passed" },
    }))

  it("a year copied from the target is no pace: it is what was reached so far", () =>
    expect(reach("巡查频次", "≥5次/年", "3次/年")).toEqual({ value: 3, decimals: 0 }))

  it("9次 without a period is nine times", () => expect(value("巡查频次", "2次/月", "9次")).toBe(9))
})

describe("changes", () => {
  it.each([
    ["农民收入", "较上年提高5%", "增长6%", 6],
    ["农民收入", "较上年提高5%", "较上年增长6%", 6],
    ["农民收入", "较上年提高5%", "下降6%", -6],
    ["收入增长率", "≥5%", "增长6%", 6],
    ["收入增长率", "≥5%", "6%", 6],
    ["单位能耗", "较上年下降5%", "下降6%", 6],
    ["单位能耗", "较上年下降5%", "上升6%", -6],
    ["能耗下降率", "≥5%", "降低6%", 6],
  ])("%s %s: %s is %d", (name, target, actual, expected) => expect(value(name, target, actual)).toBe(expected))

  it("of something that asks for none cannot be compared", () =>
    expect(value("满意度", "≥90%", "增长6%")).toBe("“增长6%”不能与目标比较，请写数值，如90%"))

  it("a negative decline is not guessed at", () =>
    expect(value("单位能耗", "较上年下降5%", "-6%")).toBe("“-6%”是降还是升看不出来，请写下降或上升多少"))
})

describe("nothing", () => {
  it.each([
    ["投诉次数", "≤5次", "无"],
    ["投诉次数", "≤5次", "没有"],
    ["投诉率", "≤1%", "零投诉"],
    ["投诉率", "≤1%", "未发生"],
    ["安全事故", "0起", "零事故"],
    ["巡查次数", "≥100次", "尚未启动"],
  ])("%s %s: %s is 0", (name, target, actual) => expect(value(name, target, actual)).toBe(0))

  it("「无」 of something that is wanted says nothing", () =>
    expect(value("巡查次数", "≥100次", "无")).toBe("“无”不能与目标比较，请写数值，如100次"))
})

describe("words", () => {
  it.each([
    ["培训人次", "≥11500人次", "已完成", 11500],
    ["水质改善", "有效改善", "已完成", 100],
    ["水质改善", "有效改善", "未完成", 0],
    ["水质改善", "有效改善", "60%", 60],
    ["水质改善", "有效改善", "130%", 100],
    ["水质改善", "有效改善", "明显改善", 100],
  ])("%s %s: %s is %d", (name, target, actual, expected) => expect(value(name, target, actual)).toBe(expected))

  it("say what was supposed, also of nothing done", () => {
    expect(reach("水质改善", "有效改善", "未完成")).toMatchObject({ taken: { zh: "“未完成”按0%计" } })
    expect(reach("培训人次", "≥11500人次", "已完成")).toMatchObject({ taken: { zh: "“已完成”按达到目标值计" } })
  })
})

describe("what cannot be set against the target", () => {
  it.each([
    ["培训人次", "≥100人次", "", "没有填写完成值"],
    ["培训人次", "≥100人次", "  ", "没有填写完成值"],
    ["培训人次", "≥100人次", "50-60人次", "写的是一个区间，请写一个数"],
    ["巡查次数", "≥100次", "60公里", "单位“公里”与目标的单位“次”不能比较，请按目标的单位填写"],
    ["补助标准", "1300元/人", "1200元", "单位“元”与目标的单位“元/人”不能比较，请按目标的单位填写"],
    ["巡查次数", "≥100次", "未完成", "只写未完成，请写完成了多少次"],
    ["巡查次数", "≥100次", "预计100次", "“预计100次”是预计数，请写截止日已完成的数"],
    ["巡查次数", "≥100次", "-5次", "累计完成值不会是负数（-5）"],
    ["投诉次数", "≤5次", "已完成", "“已完成”不能与目标比较，请写数值，如5次"],
    ["建设进度", "100%", "主体封顶", "“主体封顶”不能与目标比较，请写数值，如100%"],
    ["水质改善", "有效改善", "无效果", "“无效果”不能与目标比较，请写完成程度，如60%"],
    ["满意度", "≥90%", "0.95", "没有写单位，“0.95”是0.95%还是95%，请写明百分号"],
  ])("%s %s: %j", (name, target, actual, message) => expect(value(name, target, actual)).toBe(message))

  it("0.95 of a target that small can be meant", () => expect(value("投诉率", "≤1%", "0.95")).toBe(0.95))
})
