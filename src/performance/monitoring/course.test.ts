import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { courses, thresholdsFor } from "./course.ts"

const statutes = await loadStatutes()

describe("the course of a number", () => {
  const rules = [
    { course: "cumulative", unit: "%", name: "完成率$", fullAt: 100 },
    { course: "level", unit: "%|分" },
    { course: "level", unit: "人", side: "at-most" },
    { course: "level", name: "编制" },
  ] as const
  const courseOf = courses({ ...statutes, monitoringCourses: rules })

  it.each([
    ["%", "购置完成率", "at-least", { course: "cumulative", fullAt: 100 }],
    ["%", "满意度", "at-least", { course: "level" }],
    ["个%", "满意度", "at-least", { course: "cumulative" }],
    ["人", "在职人数", "at-most", { course: "level" }],
    ["人", "培训人数", "at-least", { course: "cumulative" }],
    ["名", "编制数", "at-least", { course: "level" }],
    ["", "", "at-least", { course: "cumulative" }],
  ] as const)("is told by the first line that fits: %s of %s, %s", (unit, name, side, expected) =>
    expect(courseOf(unit, name, side)).toMatchObject(expected),
  )
})

describe("the national thresholds", () => {
  it("hold from 2018, before which the first there are", () => {
    expect(thresholdsFor(statutes, "henan", 2024)).toMatchObject({ amberShort: 10, redBehind: 25, staleDays: 92 })
    expect(thresholdsFor(statutes, undefined, 2010)).toMatchObject({ from: 2018 })
  })

  it("are not there without the statutes", () =>
    expect(() => thresholdsFor({ ...statutes, monitoringThresholds: [] }, "henan", 2024)).toThrow(
      "no monitoring thresholds",
    ))
})
