import { describe, expect, it } from "vitest"
import { ranCommand } from "../../../tools/ran-command.ts"

const ran = (...args: string[]) => ranCommand(args, { LANG: "zh_CN.UTF-8" })

describe("codes CODE", () => {
  it("shows a departmental section with its path, its mapping and its source", async () => {
    const { status, out } = await ran("codes", "30231")
    expect(status).toBe(0)
    expect(out.split("\n").slice(0, 5)).toEqual([
      "30231    公务用车运行维护费",
      "  部门预算支出经济分类 · 款",
      "  上级: 302 商品和服务支出",
      "  行政单位对应: 50208 公务用车运行维护费",
      "  事业单位对应: 50502 商品和服务支出",
    ])
    expect(out).toMatch(/\n {2}出处: .+ · 可信度 high\n/)
  })

  it("shows the whole path, the budget and what is below", async () => {
    const { out } = await ran("codes", "21011")
    expect(out).toContain("  上级: 210 卫生健康支出\n")
    expect(out).toContain("  预算: 一般公共预算\n")
    expect(out).toContain("\n    2101101  行政单位医疗\n")
  })

  it("says of a retired code until when it held and what replaced it", async () => {
    expect((await ran("codes", "2080504")).out).toMatch(
      /^2080504 {2}未归口管理的行政单位离退休（用至2019年，改为2080501）\n/,
    )
    expect((await ran("codes", "39906", "--lang", "en")).out).toMatch(
      /^39906 {4}赠与 \(until 2022, then 39909、39910\)\n/,
    )
  })

  it("lists old names of a code", async () => {
    expect((await ran("codes", "210")).out).toContain("  旧名: 医疗卫生与计划生育支出（用至2018年）\n")
  })
})

describe("codes WORD", () => {
  it("lists the subjects whose name holds the word, over all classifications", async () => {
    const lines = (await ran("codes", "培训")).out.trimEnd().split("\n")
    expect(lines).toContain("2050803  培训支出")
    expect(lines).toContain("30216    培训费")
    expect(lines).toContain("50203    培训费")
  })

  it("finds by an outdated name and says so", async () => {
    expect((await ran("codes", "医疗卫生与计划生育支出")).out).toMatch(
      /^210 {6}卫生健康支出（旧名：.*医疗卫生与计划生育支出/,
    )
  })

  it("shows 60 lines at most and says how many more there are", async () => {
    const lines = (await ran("codes", "行政运行")).out.trimEnd().split("\n")
    expect(lines.length).toBe(61)
    expect(lines.at(-1)).toMatch(/^… 另有 \d+ 个/)
  })

  it("gives all of them as one JSON value", async () => {
    const { out } = await ran("codes", "行政运行", "--format", "json")
    const entries = JSON.parse(out) as { classification: string; code: string; matched: string }[]
    expect(entries.length).toBeGreaterThan(60)
    expect(entries[0]).toMatchObject({ classification: "function", code: "2010101", matched: "name" })
  })

  it("has status 2 where nothing fits, and prints no answer", async () => {
    const { status, out, err } = await ran("codes", "没有这个科目")
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain("没有编码或名称为“没有这个科目”的科目")
  })

  it("prints an empty array where nothing fits and JSON is asked", async () => {
    const { status, out } = await ran("codes", "没有这个科目", "--format", "json")
    expect([status, out]).toEqual([2, "[]\n"])
  })
})
