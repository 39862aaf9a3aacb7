import { describe, expect, test } from "vitest"
import { feasibilityOfAll } from "./feasibility-of.ts"
import { sampleTargets, soundLines, told } from "./sample-targets.ts"

const kinds = ["repeated", "contradicted"] as const
const found = (...lines: string[]) => told(sampleTargets("30万元", [...soundLines, ...lines]), kinds)

describe("indicators of one project", () => {
  test.each([
    ["数量 管护面积 ≥1200亩", "repeated warning 管护面积"],
    ["数量 管护面积 ≥1500亩", "contradicted warning 管护面积"],
    ["质量 管护面积 ≥1200亩", "repeated warning 管护面积"],
    ["数量 管护面积 ≥1200.0亩", "repeated warning 管护面积"],
    ["数量 管护面积 ≥0.12万亩", "repeated warning 管护面积"],
    ["数量 管护面积 =1200亩", "contradicted warning 管护面积"],
    ["数量 管护面积 1200-1500亩", "contradicted warning 管护面积"],
  ])("%s", (line, expected) => expect(found(line)).toEqual([expected]))

  test("of which the first has no target are compared with the next that has one", () => {
    const lines = ["数量 巡护", "数量 巡护 5次", "数量 巡护 6次"]
    expect(told(sampleTargets("30万元", lines), kinds)).toEqual(["contradicted warning 巡护"])
    expect(told(sampleTargets("30万元", lines.slice(0, 2)), kinds)).toEqual([])
  })

  test("of other levels and other names are others", () => {
    expect(found("质量 管护面积 ≥1500亩")).toEqual([])
    expect(found("社会 管护面积 ≥1200亩")).toEqual([])
    expect(found("数量 巡护面积 ≥1200亩")).toEqual([])
  })
})

describe("sets of several projects", () => {
  const other = (money: string, lines: readonly string[], name = "河道巡查") =>
    sampleTargets(money, lines, { project: { text: name } })
  const copied = (...all: ReturnType<typeof sampleTargets>[]) =>
    feasibilityOfAll(all).map((findings) => findings.filter(({ kind }) => kind === "copied").length)
  const lines = ["成本 巡查成本 ≤50万元", ...soundLines.slice(1)]

  test("alike but for the costs are told once", () =>
    expect(copied(sampleTargets("30万元", soundLines), other("50万元", lines))).toEqual([0, 1]))

  test("say with which project and how many", () => {
    const [, second] = feasibilityOfAll([sampleTargets("30万元", soundLines), other("50万元", lines)])
    expect(second!.find(({ kind }) => kind === "copied")!.data).toEqual({
      project: "河道巡查",
      other: "林区管护",
      count: 5,
    })
  })

  test("differ by one value, are short, or are one project printed twice: nothing is told", () => {
    const changed = lines.map((line) => line.replace("1200", "800"))
    expect(copied(sampleTargets("30万元", soundLines), other("50万元", changed))).toEqual([0, 0])
    expect(copied(sampleTargets("30万元", soundLines.slice(0, 4)), other("50万元", lines.slice(0, 4)))).toEqual([0, 0])
    expect(copied(sampleTargets("30万元", soundLines), other("30万元", soundLines))).toEqual([0, 0])
    expect(copied(sampleTargets("30万元", soundLines), other("50万元", lines, "林区管护"))).toEqual([0, 0])
  })
})
