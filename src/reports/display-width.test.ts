import { describe, expect, it } from "vitest"
import { clipped, displayWidth, headOf, padded, tailOf } from "./display-width.ts"

describe("displayWidth", () => {
  it.each([
    ["85.05", 5],
    ["万元", 4],
    ["（类）", 6],
    ["“三公”", 6],
    ["８５．０５", 10],
    ["e\u0301", 1],
    ["𠮷", 2],
    ["😀", 2],
    ["", 0],
  ])("%s takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe("padded", () => {
  it("fills up by columns, not by characters", () => {
    expect(padded("合计", 6)).toBe("合计  ")
    expect(padded("12.00", 8, "start")).toBe("   12.00")
  })

  it("leaves a text that is too long", () => {
    expect(padded("收入总计", 4)).toBe("收入总计")
  })
})

describe("clipped", () => {
  it("shows that something was cut, within the width", () => {
    expect(clipped("一般公共预算拨款", 9)).toBe("一般公共…")
    expect(displayWidth(clipped("一般公共预算拨款", 8))).toBeLessThanOrEqual(8)
  })

  it("leaves what fits", () => {
    expect(clipped("住房公积金", 10)).toBe("住房公积金")
  })
})

describe("headOf and tailOf", () => {
  it("never cut a wide character in half", () => {
    expect(headOf("预算数", 3)).toBe("预")
    expect(tailOf("预算数", 3)).toBe("数")
    expect(tailOf("预算85.05", 6)).toBe("85.05")
  })

  it("never cut a character beyond the basic plane in half", () => {
    expect(headOf("𠮷𠮷", 3)).toBe("𠮷")
    expect(tailOf("a𠮷", 2)).toBe("𠮷")
  })

  it("keep nothing in no room", () => {
    expect(headOf("预算", 0)).toBe("")
    expect(tailOf("预算", 0)).toBe("")
  })
})
