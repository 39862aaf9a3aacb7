import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import { aimOf } from "./aim.ts"
import { isoOf } from "./calendar-day.ts"
import { courses } from "./course.ts"
import { indicator } from "./sample-monitoring.ts"

const courseOf = courses(await loadStatutes())
const aim = (name: string, target: string, more = {}, year = 2024) =>
  aimOf(indicator(name, target, more), targetValue(target), year, courseOf)
const cost = { first: "成本指标", second: "经济成本指标" }

describe("a number", () => {
  it.each([
    ["培训人次", "≥11500人次", "cumulative", "at-least", 11500, "人次", 0],
    ["培训人次", "≥1.2万人次", "cumulative", "at-least", 1.2, "万人次", 2],
    ["群众满意度", "≥95%", "level", "at-least", 95, "%", 2],
    ["设备购置完成率", "100%", "cumulative", "at-least", 100, "%", 2],
    ["响应时间", "≤30分钟", "level", "at-most", 30, "分钟", 2],
    ["安全事故", "0起", "cumulative", "at-most", 0, "起", 0],
    ["安全事故", "不发生安全事故", "cumulative", "at-most", 0, "起", 0],
    ["覆盖面", "全覆盖", "level", "at-least", 100, "%", 2],
    ["师生比", "1:4", "cumulative", "at-least", 0.25, ":", 2],
  ])("%s %s: %s, %s %d %s", (name, target, course, side, number, unit, decimals) =>
    expect(aim(name, target)).toMatchObject({ kind: "number", course, side, target: number, unit, decimals }),
  )

  it("of costs is a ceiling", () =>
    expect(aim("总成本", "50万元", cost)).toMatchObject({ side: "at-most", target: 50, course: "cumulative" }))
})

describe("so often a period is so often a year", () => {
  it.each([
    ["2次/月", 2024, 24, "2次 × 12 = 24次"],
    ["每季度1次", 2024, 4, "1次 × 4 = 4次"],
    ["1次/天", 2024, 366, "1次 × 366 = 366次"],
    ["1次/天", 2023, 365, "1次 × 365 = 365次"],
  ])("%s of %d: %d", (target, year, number, reckoned) =>
    expect(aim("巡查频次", target, {}, year)).toMatchObject({ target: number, reckoned: { zh: reckoned } }),
  )

  it("and once a year needs no reckoning", () => {
    expect(aim("巡查频次", "≥5次/年")).toMatchObject({ target: 5, unit: "次" })
    expect(aim("巡查频次", "≥5次/年")).not.toHaveProperty("reckoned")
  })
})

describe("a range", () => {
  it("without a bound is missed at either end, whichever is printed first", () => {
    expect(aim("增长率", "10%-20%")).toMatchObject({ side: "at-least", target: 10, upper: 20 })
    expect(aim("增长率", "20%-10%")).toMatchObject({ side: "at-least", target: 10, upper: 20 })
  })

  it("that is capped is kept up to its upper end", () => {
    expect(aim("增长率", "控制在10%-20%")).toMatchObject({ side: "at-most", target: 20 })
    expect(aim("增长率", "控制在10%-20%")).not.toHaveProperty("upper")
  })

  it("of at least so much is not missed by more", () => {
    expect(aim("合格率", "≥95%-98%")).toMatchObject({ side: "at-least", target: 95 })
    expect(aim("合格率", "≥95%-98%")).not.toHaveProperty("upper")
  })
})

describe("what cannot be passed", () => {
  it.each([
    ["群众满意度", "≥95%", 100],
    ["设备购置完成率", "≥95%", 100],
    ["设备购置完成率", "≤100%", 100],
    ["三公经费控制率", "≤100%", undefined],
    ["投资增长率", "≥120%", undefined],
    ["培训人次", "≥100人次", undefined],
  ])("%s %s: %s", (name, target, fullAt) => {
    const read = aim(name, target)
    expect(read.kind === "number" && read.fullAt).toBe(fullAt)
  })
})

describe("a day", () => {
  it.each([
    ["2024年6月30日前", "2024-06-30", false],
    ["2024年6月底前", "2024-06-30", true],
    ["2024年2月底前", "2024-02-29", true],
    ["2024年2月30日前", "2024-02-29", false],
    ["年底前", "2024-12-31", true],
    ["上半年", "2024-06-30", true],
    ["2025年6月底前", "2025-06-30", true],
    ["2023年9月-2024年6月", "2024-06-30", true],
    ["每年12月底前", "2024-12-31", true],
    ["每年3月15日前", "2024-03-15", false],
  ])("%s: %s", (target, deadline, taken) => {
    const read = aim("完工时间", target)
    expect(read.kind === "day" && [isoOf(read.deadline), read.taken === true]).toEqual([deadline, taken])
  })

  it.each(["每月10日前", "每季度末前"])("%s again and again is the share of the times it was kept", (target) =>
    expect(aim("公开时限", target)).toMatchObject({ course: "level", target: 100, unit: "%", fullAt: 100 }),
  )
})

describe("a comparison", () => {
  it.each([
    ["不低于上年（85%）", undefined, 85, "%"],
    ["不低于上年", "85%", 85, "%"],
    ["不低于上年的90%", "200人次", 180, "人次"],
    ["≥上年的2倍", "50次", 100, "次"],
    ["与上年持平", "50次", 50, "次"],
  ])("%s, %s: %d%s", (target, baseline, number, unit) =>
    expect(aim("存活率", target, baseline === undefined ? {} : { baseline })).toMatchObject({
      kind: "number",
      side: "at-least",
      target: number,
      unit,
    }),
  )

  it("of a change is that change, whichever way it goes", () => {
    expect(aim("农民收入", "较上年提高5%")).toMatchObject({ course: "level", target: 5, unit: "%", towards: "up" })
    expect(aim("单位能耗", "较上年下降5%")).toMatchObject({ side: "at-least", target: 5, towards: "down" })
  })

  it.each([
    ["不低于上年", undefined],
    ["不低于上年", "未统计"],
    ["≥上年的2倍", undefined],
    ["≤预算数", undefined],
  ])("%s with the base %s has no aim, which is said", (target, baseline) =>
    expect(aim("存活率", target, baseline === undefined ? {} : { baseline })).toEqual({
      kind: "none",
      obstacle: { zh: "与基数比较，但没有写明基数", en: "compares with a base that is not given" },
    }),
  )
})

describe("words", () => {
  it.each([
    ["有效提升", "up"],
    ["有效下降", "down"],
    ["规范", "maintain"],
    ["长期", undefined],
    ["按规定执行", undefined],
    ["较上年有所提高", "up"],
  ])("%s are a degree of completion towards %s", (target, towards) => {
    const read = aim("管理水平", target)
    expect(read).toMatchObject({ course: "degree", target: 100, unit: "%", fullAt: 100, words: target })
    expect(read.kind === "number" && read.towards).toBe(towards)
  })

  it.each(["", "无", "/"])("%j is nothing", (target) =>
    expect(aim("其他", target)).toEqual({ kind: "none", obstacle: { zh: "没有填写指标值", en: "no target is given" } }),
  )
})

it("any target gives an aim whose numbers are numbers", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 20 }), (target, baseline) => {
      const read = aim("指标", target, { baseline })
      if (read.kind === "number") {
        expect(read.target).not.toBeNaN()
        if (read.upper !== undefined) expect(read.upper).toBeGreaterThanOrEqual(read.target)
      }
    }),
  ))
