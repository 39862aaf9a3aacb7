import { describe, expect, it } from "vitest"
import type { IndicatorRole } from "./heads.ts"
import { plain } from "./plain-text.ts"
import { alignRow } from "./row-alignment.ts"

const target: IndicatorRole[] = ["first", "second", "third", "target", "note"]
const scored: IndicatorRole[] = ["first", "second", "third", "target", "actual", "weight", "score", "reason"]

function aligned(row: string, roles: readonly IndicatorRole[], first?: string): Record<string, string> {
  const cells = row
    .split("|")
    .flatMap((text, column) =>
      plain(text) === ""
        ? []
        : [{ text: text.trim(), label: plain(text), column, place: { block: 0, row: 0, column } }],
    )
  const found = alignRow(
    cells,
    roles.map((role, column) => ({ role, column })),
    first ? { first } : {},
  )
  return Object.fromEntries([...found].reverse().map(([role, cell]) => [role, cell.text]))
}

describe("a row's cells find their columns", () => {
  it.each([
    [
      "all in place",
      "产出指标 | 数量指标 | 更新数量 | ≥20台 | 含自助机",
      target,
      { first: "产出指标", second: "数量指标", third: "更新数量", target: "≥20台", note: "含自助机" },
    ],
    [
      "first level merged above",
      " | 数量指标 | 更新数量 | ≥20台 | ",
      target,
      { second: "数量指标", third: "更新数量", target: "≥20台" },
    ],
    [
      "a column dropped",
      " | 结转结余率 | ≤10% | 结转结余率=结转结余总额/预算数*100% | ",
      target,
      { third: "结转结余率", target: "≤10%", note: "结转结余率=结转结余总额/预算数*100%" },
    ],
    [
      "second level in the first column",
      "绩效管理 | 目标编制完成率 | 100% | 按要求编制目标的项目占全部项目的比重 | ",
      target,
      { second: "绩效管理", third: "目标编制完成率", target: "100%", note: "按要求编制目标的项目占全部项目的比重" },
    ],
    ["no third level", " | 满意度 | ≥95% | | ", target, { third: "满意度", target: "≥95%" }],
    [
      "shifted before the scores",
      " | 推进改革 | 按上级文件要求落实到位 | | 100% | 3 | 3 | ",
      scored,
      { third: "推进改革", target: "按上级文件要求落实到位", actual: "100%", weight: "3", score: "3" },
    ],
    [
      "a reason",
      " | | 扫描数量 | ≥200件 | 180件 | 5 | 4.5 | 人手不足",
      scored,
      { third: "扫描数量", target: "≥200件", actual: "180件", weight: "5", score: "4.5", reason: "人手不足" },
    ],
  ])("%s", (_, row, roles, expected) => {
    expect(aligned(row, roles)).toEqual(expected)
  })

  it("takes a cost indicator below 产出 for a second level, before it for a first", () => {
    expect(aligned("成本指标 | 控制支出 | 不超预算 | | ", target, "产出指标").second).toBe("成本指标")
    expect(aligned("成本指标 | 经济成本指标 | 总成本 | ≤5万元 | ", target).first).toBe("成本指标")
  })

  it("does a bounded amount of work on a very wide row", () => {
    const began = performance.now()
    aligned(new Array(3_000).fill("值").join("|"), scored)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
