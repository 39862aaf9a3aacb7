import { describe, expect, test } from "vitest"
import { sampleTargets } from "./sample-targets.ts"
import { countedPeople, unitStandards } from "./unit-standard.ts"

const standards = (line: string, objective?: string) =>
  unitStandards(sampleTargets("30万元", [line], objective ? { objective: { text: objective } } : {})).map(
    ({ fen, per, times, text }) => [fen, per, times, text],
  )

describe("a standard", () => {
  test.each([
    ["数量 参保人数 10人 60元/人", [6_000, "person", 1, "60元/人"]],
    ["数量 参保人数 10人 每人60元", [6_000, "person", 1, "每人60元"]],
    ["数量 参保人数 10人 每人每年补助60元", [6_000, "person", 1, "每人每年补助60元"]],
    ["数量 护林员 10人 1000元/人·月", [100_000, "person", 12, "1000元/人·月"]],
    ["数量 护林员 10人 1000元/月·人", [100_000, "person", 12, "1000元/月·人"]],
    ["数量 护林员 10人 每人每月1,000.5元", [100_050, "person", 12, "每人每月1,000.5元"]],
    ["数量 危房改造 10户 1.5万元/户", [1_500_000, "household", 1, "1.5万元/户"]],
    ["数量 危房改造 10户 户均1.5万元", [1_500_000, "household", 1, "户均1.5万元"]],
    ["数量 补助标准 60元/人", [6_000, "person", 1, "60元/人"]],
  ])("%s", (line, expected) => expect(standards(line)).toEqual([expected]))

  test.each([
    ["by the day", "数量 误工补助 10人 100元/人/天"],
    ["by the occasion", "数量 误工补助 10人 每人每次60元"],
    ["by the term", "数量 助学人数 10人 每人每学期500元"],
    ["a range", "数量 补助人数 10人 600-800元/人"],
    ["a range with units", "数量 补助人数 10人 600元至800元/人"],
    ["of nothing", "数量 补助人数 10人 0元/人"],
    ["of a thing", "数量 印刷册数 10册 60元/册"],
  ])("is none %s: %s", (_, line) => expect(standards(line)).toEqual([]))

  test("of the objective comes first and is told once", () =>
    expect(standards("数量 补助人数 10人 60元/人", "每人补助60元，另每户300元")).toEqual([
      [6_000, "person", 1, "每人补助60元"],
      [30_000, "household", 1, "每户300元"],
    ]))

  test("keeps the indicator that states it", () => {
    const found = unitStandards(sampleTargets("30万元", ["数量 面积 5亩", "数量 补助标准 60元/人"]))
    expect(found.map(({ indicator }) => indicator)).toEqual([1])
    expect(found[0]!.source).toEqual({ text: "60元/人" })
  })
})

describe("counted people", () => {
  test.each([
    ["数量 补助人数 1536人", [1536, "person"]],
    ["数量 补助人次 ≥0.1万人次", [1000, "person"]],
    ["数量 改造户数 30户", [30, "household"]],
  ])("%s", (line, expected) =>
    expect(countedPeople(sampleTargets("30万元", [line])).map(({ number, per }) => [number, per])).toEqual([expected]),
  )

  test.each([
    "数量 补助人数 1.5人",
    "数量 补助人数 0人",
    "数量 补助人数 30-50人",
    "数量 册数 30册",
    "数量 频次 3人次/月",
  ])("not %s", (line) => expect(countedPeople(sampleTargets("30万元", [line]))).toEqual([]))
})
