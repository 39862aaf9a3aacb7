import { describe, expect, test } from "vitest"
import { canonical, narrowed } from "./meaning.ts"

describe("canonical", () => {
  test.each([
    ["301", "basic.personnel"],
    ["30108", "basic.personnel"],
    ["303", "basic.personnel"],
    ["302", "basic.operating"],
    ["30231", "basic.operating"],
    ["31002", "basic.operating"],
    ["399", "basic.operating"],
  ])("basic money of %s is %s", (economicDepartment, nature) => {
    expect(canonical({ economicDepartment, nature: "basic" })).toEqual({ nature, economicDepartment })
  })

  test("leaves project money, and money whose class nobody says, as it is", () => {
    expect(canonical({ economicDepartment: "302", nature: "project" })).toEqual({
      economicDepartment: "302",
      nature: "project",
    })
    expect(canonical({ economicDepartment: "302" })).toEqual({ economicDepartment: "302" })
    expect(canonical({ nature: "basic" })).toEqual({ nature: "basic" })
    expect(canonical({ economicGovernment: "502", nature: "basic" })).toEqual({
      economicGovernment: "502",
      nature: "basic",
    })
  })

  test("does not contradict what heads say", () => {
    expect(canonical({ economicDepartment: "302", nature: "basic.personnel" })).toEqual({
      economicDepartment: "302",
      nature: "basic.personnel",
    })
  })
})

describe("narrowed", () => {
  test("joins an outer meaning with an inner one that wins", () => {
    expect(narrowed({ flow: "expenditure", nature: "basic" }, { nature: "basic.operating" })).toEqual({
      flow: "expenditure",
      nature: "basic.operating",
    })
    expect(narrowed({ flow: "revenue", source: "R1" }, { source: "R11" })).toEqual({ flow: "revenue", source: "R11" })
  })

  test("keeps the outer source where the inner says none", () => {
    expect(narrowed({ flow: "carry-in", source: "R12" }, { nature: "basic" })).toEqual({
      flow: "carry-in",
      source: "R12",
      nature: "basic",
    })
  })
})
