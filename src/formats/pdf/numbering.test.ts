import { describe, expect, it } from "vitest"
import { hasLeader, marker } from "./numbering.ts"

describe("markers", () => {
  it.each([
    ["第一部分 部门概况", 2],
    ["第 3 部分", 2],
    ["第三章 附则", 2],
    ["第二节 收入", 3],
    ["一、主要职能", 3],
    ["十一、其他重要事项", 3],
    ["（一）机构设置", 4],
    ["(二) 人员情况", 4],
    ["1.办公室", 5],
    ["22．大力推进", 5],
    ["3、国库", 5],
    ["1.5亿元", undefined],
    ["2024年度", undefined],
    ["（1）因公出国", 6],
    ["①购置费", 6],
    ["（项）。主要用于", undefined],
    ["一般公共预算", undefined],
    ["十分重要", undefined],
    ["第一条 根据", undefined],
  ])("of %s has level %s", (text, level) => {
    expect(marker(text)?.level).toBe(level)
  })

  it("are strong when a wrapped line hardly begins so by chance", () => {
    expect(marker("一、收入")?.strong).toBe(true)
    expect(marker("1.收入")?.strong).toBe(false)
    expect(marker("（一）收入")?.strong).toBe(false)
  })
})

describe("leaders", () => {
  it.each([
    ["一、部门概况………………3", true],
    ["一、部门概况......3", true],
    ["一、部门概况 ·········· 3", true],
    ["一、部门概况 . . . . . . 3", true],
    ["完成较好……主要原因", false],
    ["2024.1.1-2024.12.31", false],
    ["收入——支出", false],
  ])("in %s: %s", (text, expected) => {
    expect(hasLeader(text)).toBe(expected)
  })

  it("are looked for in linear time", () => {
    const start = performance.now()
    hasLeader(". ".repeat(3).concat("x").repeat(50_000))
    marker("（".repeat(100_000))
    expect(performance.now() - start).toBeLessThan(500)
  })
})
