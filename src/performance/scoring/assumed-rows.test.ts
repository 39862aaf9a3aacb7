import { describe, expect, it } from "vitest"
import { assumedRows } from "./assumed-rows.ts"
import { indicatorRow } from "./indicator-row.ts"
import { sampleIndicator, sampleRubric } from "./sample-evaluation.ts"

const row = (first: string, weight: string) =>
  indicatorRow(sampleIndicator(first, "甲", "≥5个", "5个", weight), 0, sampleRubric)
const names = (rows: Parameters<typeof assumedRows>[0]) =>
  assumedRows(rows, sampleRubric).map(({ name, weight, points }) => [name, weight! / 1e6, points! / 1e6])

describe("parts that are not printed", () => {
  it("are all assumed full where nothing is", () => {
    expect(names([])).toEqual([
      ["预算执行率", 10, 10],
      ["资金管理", 20, 20],
      ["成本指标", 10, 10],
      ["产出指标", 30, 30],
      ["效益指标", 25, 25],
      ["满意度指标", 5, 5],
    ])
  })

  it("beside indicators are those that are no indicators: a group left out gave its weight away", () => {
    expect(names([row("产出指标", "70")])).toEqual([
      ["预算执行率", 10, 10],
      ["资金管理", 20, 20],
    ])
  })

  it("have no more than what is left of the whole, and say so", () => {
    expect(names([row("产出指标", "85")])).toEqual([
      ["预算执行率", 10, 10],
      ["资金管理", 5, 5],
    ])
    expect(names([row("产出指标", "100")])).toEqual([])
    expect(assumedRows([row("产出指标", "85")], sampleRubric)[1]!.derivation.assumed?.zh).toBe(
      "文件没有列出资金管理的得分，按满分5分假定",
    )
  })
})
