import { expect, it } from "vitest"
import { pairedIndicators, performanceTables } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const head = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分"

it("pairs a sheet's indicators with those of its project's report by name; a name that stands twice is left out", () => {
  const tables = performanceTables(
    sampleDocument(`
# 项目支出绩效自评表
项目名称 | | 走访项目
${head}
产出指标 | 数量指标 | 走访户数 | ≥70户 | 50户 | 30 | 20
 | 质量指标 | 合格率 | ≥95% | 95% | 20 | 20
 | 时效指标 | 合格率 | ≥95% | 95% | 20 | 20
总分 | | | | | 70 | 60
---
项目名称：走访项目
# 评分表
${head}
产出指标 | 数量指标 | 走访户数 | ≥70户 | 50户 | 30 | 20
 | 质量指标 | 合格率 | ≥95% | 95% | 20 | 20`),
  )
  expect(tables.map((t) => t.kind)).toEqual(["score-sheet", "score-table"])
  expect(pairedIndicators(tables).map(({ id, sheet, report }) => [id, sheet.name.text, report.name.text])).toEqual([
    ["走访项目/走访户数", "走访户数", "走访户数"],
  ])
})
