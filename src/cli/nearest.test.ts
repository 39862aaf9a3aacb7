import { describe, expect, it } from "vitest"
import { nearest } from "./nearest.ts"

const names = ["check", "read", "explain", "rules", "families", "codes"]

describe("nearest", () => {
  it.each([
    ["chekc", "check"],
    ["chek", "check"],
    ["checks", "check"],
    ["raed", "read"],
    ["rulse", "rules"],
    ["Codes", "codes"],
    ["famlies", "families"],
    ["explian", "explain"],
  ])("%s means %s", (typed, name) => {
    expect(nearest(typed, names)).toBe(name)
  })

  it("completes a beginning that only one name has", () => {
    expect(nearest("fam", names)).toBe("families")
    expect(nearest("r", names)).toBeUndefined()
  })

  it.each(["", "xyz", "publish", "write"])("is silent when nothing is near: %j", (typed) => {
    expect(nearest(typed, names)).toBeUndefined()
  })

  it("takes a word of any length in little time", () => {
    expect(nearest("a".repeat(1_000_000), names)).toBeUndefined()
  })
})
