import { describe, expect, it } from "vitest"
import { performanceTables, type ScoreTable } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

describe("a form that prints points behind every level", () => {
  const [table] = performanceTables(
    sampleDocument(`
# 2023年度部门整体支出绩效自评评分表
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 自评得分
投入 | 40 | 预算配置 | 40 | 在职人员控制率 | 25 | 小于或等于100%的，计25分 | 25
 | | | | 三公经费变动率 | 15 | 变动率小于或等于0的，计15分 | 12
过程 | 60 | 预算执行 | 60 | 预算完成率 | 60 | 每低5%扣2分，扣完为止 | 58
合计 | 100 | | 100 | | 100 | | 95`),
  ) as [ScoreTable]

  it("gives each indicator its own", () => {
    expect(
      table.indicators.map((i) => [i.first?.text, i.second?.text, i.name.text, i.weight?.printed, i.score?.printed]),
    ).toEqual([
      ["投入", "预算配置", "在职人员控制率", "25", "25"],
      ["投入", "预算配置", "三公经费变动率", "15", "12"],
      ["过程", "预算执行", "预算完成率", "60", "58"],
    ])
  })

  it("is about the whole, with the totals of the indicators' columns", () => {
    expect(table.about).toBe("overall")
    expect([table.totalWeight?.place.column, table.totalScore?.printed]).toEqual([5, "95"])
  })
})
