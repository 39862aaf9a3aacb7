import { describe, expect, it } from "vitest"
import { evaluate, explain } from "#identities"
import { performanceIdentities, performanceTables, pointsFollow, type ScoreSheet, toldScores } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const rows = {
  execution: " | 年度资金总额： | 60.00 | 50.00 | 40.00 | 10 | 80.00% | 8.00",
  cost: "成本指标 | 经济成本指标 | 总成本 | ≤60万元 | 40万元 | 20 | 20 | 0.00 |",
  visits: "产出指标 | 数量指标 | 走访户数 | ≥70户 | 50户 | 30 | 21.43 | -28.57 | 人手不足",
  share: " | 质量指标 | 验收合格率 | ≥95% | 95% | 20 | 20 | 0.00 |",
  grade: "效益指标 | 社会效益指标 | 改善环境 | 有效改善 | 90% | 10 | 9 | -10.00 | 一处延期",
  pleased: "满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 90% | 10 | 10 | 0.00 |",
  total: "总分 | | | | | 100 | 88.43",
}

function documentOf(changes: Partial<typeof rows> = {}, told = "88.43") {
  const r = { ...rows, ...changes }
  return sampleDocument(`
走访项目绩效自评情况：根据年初设定的绩效目标，项目绩效自评得分为${told}分。
# 项目支出绩效自评表
项目名称 | | 走访
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
${r.execution}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差度 | 偏差原因分析及改进措施
${r.cost}
${r.visits}
${r.share}
${r.grade}
${r.pleased}
${r.total}`)
}

function causes(changes: Partial<typeof rows> = {}, told?: string): string[] {
  const document = documentOf(changes, told)
  const tables = performanceTables(document)
  return explain(evaluate([...performanceIdentities(tables), ...toldScores(document, tables)]))
    .flatMap((e) => e.corrections)
    .map((c) => `${c.figure.printed}→${c.expected.text}`)
}

describe("what must hold between points and weights", () => {
  it("holds in a right sheet, where a person may mark as well as compute", () => {
    expect(causes()).toEqual([])
    const [sheet] = performanceTables(documentOf()) as [ScoreSheet]
    expect(pointsFollow(sheet)).toBe(false)
  })

  it("names the row whose points contradict its result, once a sum does not close", () => {
    expect(causes({ share: rows.share.replace("20 | 20", "20 | 18") })).toEqual(["18→20"])
    expect(causes({ share: rows.share.replace("20 | 20", "25 | 20") })).toEqual(["25→20"])
    expect(causes({ visits: rows.visits.replace("21.43", "24.13") })).toEqual(["24.13→21.43"])
  })

  it("names the weight of execution, or its points", () => {
    expect(causes({ execution: rows.execution.replace("| 10 |", "| 70 |") })).toEqual(["70→10"])
    expect(causes({ execution: rows.execution.replace("8.00", "9.00") })).toEqual(["9.00→8.00"])
  })

  it("lets the text decide between a total and its rows", () => {
    expect(causes({ total: "总分 | | | | | 100 | 84.83" })).toEqual(["84.83→88.43"])
    expect(causes({}, "84.83")).toEqual(["84.83→88.43"])
  })

  it("requires nothing of a mark that a person gave", () => {
    const marked = { share: rows.share.replace("20 | 20", "20 | 19"), total: "总分 | | | | | 100 | 87.43" }
    expect(causes(marked, "87.43")).toEqual([])
  })
})
