import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import type { NumberAim } from "./aim.ts"
import { courses, thresholdsFor } from "./course.ts"
import { indicatorLight, judge, moneyLight, worstLight } from "./light.ts"

const statutes = await loadStatutes()
const national = thresholdsFor(statutes, undefined, 2024)
const aim = (side: NumberAim["side"], target: number, more: Partial<NumberAim> = {}): NumberAim => ({
  kind: "number",
  course: "cumulative",
  side,
  target,
  unit: "次",
  decimals: 0,
  ...more,
})

describe("a value against its aim", () => {
  it.each([
    ["at-least", 100, 100, 100, 0],
    ["at-least", 100, 130, 130, 0],
    ["at-least", 100, 80, 80, 20],
    ["at-least", -5, -8, 0, 100],
    ["at-least", 0, 0, 100, 0],
    ["at-most", 50, 50, 100, 0],
    ["at-most", 50, 62.5, 80, 25],
    ["at-most", 0, 0, 100, 0],
    ["at-most", 0, 1, 0, 100],
  ] as const)("%s %d: %d", (side, target, value, achievement, shortfall) => {
    expect(judge(aim(side, target), value)).toEqual({ achievement, shortfall })
  })

  it("misses a range at its nearer end", () => {
    const range = aim("at-least", 10, { upper: 20 })
    expect([5, 10, 20, 25].map((value) => judge(range, value).shortfall)).toEqual([50, 0, 0, 25])
  })
})

describe("lights", () => {
  it.each([
    [0, "green"],
    [0.000001, "amber"],
    [10, "amber"],
    [10.000001, "red"],
  ] as const)("an indicator %d %% short is %s", (shortfall, light) => {
    expect(indicatorLight(shortfall, national)).toBe(light)
  })

  it.each([
    [40, 80, 50, "green"],
    [39.9, 80, 50, "amber"],
    [25, 50, 50, "amber"],
    [24.9, 50, 50, "red"],
    [55, 110, 50, "green"],
    [55.1, 110.2, 50, "amber"],
    [100, 100, 100, "green"],
    [100.1, 100.1, 100, "red"],
  ] as const)(
    "money at %d %%, expected %d %%, with %d %% of the year passed is %s",
    (execution, expected, timeShare, light) => {
      expect(moneyLight({ execution, expected, timeShare }, national)).toBe(light)
    },
  )

  it("of a project is the worst of all that are known", () => {
    expect(worstLight(["green", undefined, "amber"])).toBe("amber")
    expect(worstLight(["red", "amber"])).toBe("red")
    expect(worstLight([undefined])).toBeUndefined()
  })
})

describe("thresholds", () => {
  it("are the newest that hold, of the region before the nation", () => {
    const rule = (region: string, from: number, amberShort: number) => ({ ...national, region, from, amberShort })
    const dated = {
      ...statutes,
      monitoringThresholds: [
        rule("national", 2018, 10),
        rule("national", 2023, 8),
        rule("henan", 2024, 5),
        rule("henan", 2026, 3),
      ],
    }
    const short = (region: string, year: number) => thresholdsFor(dated, region, year).amberShort
    expect([short("henan", 2023), short("henan", 2024), short("henan", 2027), short("sichuan", 2022)]).toEqual([
      8, 5, 3, 10,
    ])
  })
})

describe("how a number runs through the year", () => {
  const courseOf = courses(statutes)
  it.each([
    ["人次", "培训人次", "at-least", "cumulative"],
    ["元", "项目成本", "at-most", "cumulative"],
    ["%", "群众满意度", "at-least", "level"],
    ["%", "项目完成率", "at-least", "cumulative"],
    ["%", "任务完成及时率", "at-least", "level"],
    ["元/人", "补助金额", "at-most", "level"],
    ["元", "人均成本", "at-most", "level"],
    ["分钟", "响应时间", "at-most", "level"],
    ["天", "开放天数", "at-least", "cumulative"],
    ["人", "编制人数", "at-most", "level"],
    ["人", "培训人数", "at-least", "cumulative"],
    ["起", "安全事故", "at-most", "cumulative"],
  ] as const)("%s of %s, %s: %s", (unit, name, side, course) => {
    expect(courseOf(unit, name, side).course).toBe(course)
  })
})
