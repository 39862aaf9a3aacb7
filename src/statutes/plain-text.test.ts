import { describe, expect, it } from "vitest"
import { lettersOnly, likeness, plain, projectName } from "./plain-text.ts"

describe("a printed label made comparable", () => {
  it.each([
    ["管 理 规 范 性", "管理规范性"],
    ["项目资金（万元）", "项目资金(万元)"],
    ["1 0", "10"],
    ["≥９５％", "≥95%"],
    ["≧95﹪", "≥95%"],
    ["其中：\u3000财政拨款", "其中:财政拨款"],
    ["a\u00a0\n b", "ab"],
  ])("%s", (printed, expected) => {
    expect(plain(printed)).toBe(expected)
  })

  it("keeps what distinguishes two projects", () => {
    expect(projectName("运维费 （2024年）")).toBe("运维费(2024年)")
    expect(projectName("运维费(2024年)")).toBe(projectName("运维费（2024年）"))
    expect(projectName("运维费（2023年）")).not.toBe(projectName("运维费（2024年）"))
    expect(projectName("“一站式”结算")).toBe("一站式结算")
  })

  it("compares names by their letters alone", () => {
    expect(lettersOnly("按市、县要求（试行）")).toBe("按市县要求试行")
  })
})

describe("how alike two names are", () => {
  it.each([
    ["医疗经办服务费", "医疗经办服务费", 1],
    ["医疗经办服务费", "医保经办服务费", 12 / 14],
    ["甲", "乙", 0],
    ["", "乙", 0],
  ])("%s / %s", (left, right, expected) => {
    expect(likeness(left, right)).toBeCloseTo(expected, 10)
  })

  it("does a bounded amount of work", () => {
    const began = performance.now()
    for (let i = 0; i < 50; i++) likeness("甲".repeat(50_000), "乙".repeat(50_000))
    expect(performance.now() - began).toBeLessThan(500)
  })
})
