import { describe, expect, it } from "vitest"
import { directionOf, operatorAt, operatorBefore, operatorBehind } from "./operator.ts"

describe("what bounds a number", () => {
  it.each([
    ["≥95%", "≥", "95%"],
    [">=95%", "≥", "95%"],
    ["不低于95%", "≥", "95%"],
    ["达到或超过5次", "≥", "5次"],
    ["不超过30日", "≤", "30日"],
    ["控制在5%", "≤", "5%"],
    ["超过5次", ">", "5次"],
    ["不足5%", "<", "5%"],
    ["等于5", "=", "5"],
  ])("before it: %s", (text, operator, rest) => {
    expect(operatorBefore(text)).toEqual({ operator, rest })
  })

  it.each([
    ["5次以上", "≥", "5次"],
    ["5次(含)以上", "≥", "5次"],
    ["30日以内", "≤", "30日"],
    ["30日内", "≤", "30日"],
    ["5次及以下", "≤", "5次"],
  ])("behind it: %s", (text, operator, rest) => {
    expect(operatorBehind(text)).toEqual({ operator, rest })
  })

  it("is none where no word says so", () => {
    expect(operatorBefore("95%")).toBeUndefined()
    expect(operatorBehind("5次")).toBeUndefined()
  })

  it("is found within the first letters, unless it is denied", () => {
    expect(operatorAt("满意度≥90%", 12)).toBe(3)
    expect(operatorAt("满意度≥90%", 2)).toBe(-1)
    expect(operatorAt("尚未达到90%", 12)).toBe(-1)
  })

  it("keeps a side; without one a number is exact", () => {
    expect((["≥", ">", "≤", "<", "=", undefined] as const).map(directionOf)).toEqual([
      "at-least",
      "at-least",
      "at-most",
      "at-most",
      "exactly",
      "exactly",
    ])
  })
})
