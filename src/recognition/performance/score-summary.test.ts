import { describe, expect, it } from "vitest"
import { evaluate } from "#identities"
import {
  performanceIdentities,
  performanceTables,
  publishedPerformance,
  type ScoreSummary,
  toldScores,
} from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const list = `
# 2023年度项目支出绩效自评结果汇总表
序号 | 项目名称 | 资金情况（万元） | | | | 自评结果 | | 备注
 | | 年初预算数 | 全年预算数 | 执行数 | 执行率（%） | 自评得分 | 等级 |
1 | 图书采购 | 20 | 18.5 | 18.5 | 100 | 99 | 优 |
2 | 设备更新 | 60 | 60 | 48 | 80 | 86.5 | 良 | 跨年实施
合计 | | 80 | 78.5 | 66.5 | 84.71 | | |`
const tables = (text: string) => performanceTables(sampleDocument(text))

describe("a list of all projects' scores", () => {
  const [summary] = tables(list) as [ScoreSummary]

  it("is read below a head of two lines, each number at its place", () => {
    expect(summary.kind).toBe("score-summary")
    expect(
      summary.projects.map(({ name, initial, adjusted, executed, rate, score, grade }) => [
        name.text,
        ...[initial, adjusted, executed, rate, score].map((figure) => figure?.printed),
        grade?.text,
      ]),
    ).toEqual([
      ["图书采购", "20", "18.5", "18.5", "100", "99", "优"],
      ["设备更新", "60", "60", "48", "80", "86.5", "良"],
    ])
    expect(summary.projects[1]!.score.place).toEqual({ block: 1, row: 3, column: 6 })
    expect(summary.total?.executed?.printed).toBe("66.5")
  })

  it("sums to its last line and gives the rates of its amounts", () => {
    expect(evaluate(performanceIdentities([summary])).violated).toEqual([])
    for (const [from, to, rule] of [
      ["| 66.5 |", "| 65.6 |", "self-evaluation-money-equals-its-sources"],
      ["| 48 | 80 |", "| 48 | 90 |", "self-evaluation-execution-rate-follows"],
    ] as const) {
      const wrong = evaluate(performanceIdentities(tables(list.replace(from, to)))).violated
      expect(wrong.map(({ identity }) => identity.rule)).toContain(rule)
    }
  })

  it("is what is published of each project, together with what the text says of it", () => {
    const document = sampleDocument(
      `图书采购项目绩效自评综述：项目自评得分为99分。项目全年预算数为18.5万元，执行数为18.5万元。\n${list}`,
    )
    const performance = performanceTables(document)
    const { statements } = publishedPerformance({ document, performance, claims: [] })
    expect(statements.map((one) => [one.project.text, one.listed, one.initial?.printed, one.score?.printed])).toEqual([
      ["图书采购", true, "20", "99"],
      ["设备更新", true, "60", "86.5"],
    ])
    expect(evaluate(toldScores(document, performance)).violated).toEqual([])
    const other = sampleDocument(`图书采购项目绩效自评综述：项目自评得分为96分。\n${list}`)
    expect(evaluate(toldScores(other, performanceTables(other))).violated).toHaveLength(1)
  })

  it.each([
    ["a project's own sheet", "项目名称 | 图书采购 | 自评得分 | 99\n年度资金总额 | 20 | 18 | 90"],
    ["a table of one project's money", "项目名称 | 执行数 | 执行率 | 得分\n年度资金总额 | 20 | 100% | 10"],
    ["a list without scores", "序号 | 项目名称 | 预算数 | 执行数\n1 | 图书采购 | 20 | 20"],
    ["a table of indicators", "一级指标 | 二级指标 | 项目名称 | 得分\n产出 | 数量指标 | 册数 | 10"],
  ])("is not %s", (_, text) => {
    expect(tables(text).filter(({ kind }) => kind === "score-summary")).toEqual([])
  })

  it("with several totals says nothing of what each sums", () => {
    const [grouped] = tables(list.replace("2 | 设备", "小计 | | 20 | 18.5 | 18.5 | 100 | | |\n2 | 设备")) as [
      ScoreSummary,
    ]
    expect([grouped.projects.length, grouped.total]).toEqual([2, undefined])
  })
})
