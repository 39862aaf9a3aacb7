import { evaluate } from "#identities"
import { describe, expect, it } from "vitest"
import { type OverallTarget, performanceIdentities, performanceTables } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const overallOf = (text: string) => performanceTables(sampleDocument(text))[0] as OverallTarget
const money = (lines: OverallTarget["money"]) =>
  lines.map((l) => `${l.part}=${l.figure.blank ? "" : l.figure.printed}`).join(" ")
const shown = (table: OverallTarget) =>
  table.indicators.map((i) =>
    [i.first?.text, i.second?.text, i.name.text, i.target?.text].map((x) => x ?? "").join("/"),
  )

const budget = (own: string) => `
# 部门（单位）整体绩效目标表
单位名称 | | 某市医保中心 | |
年度履职目标 | 目标1：保障参保人员按时享受待遇 | | |
年度主要任务 | 任务名称 | | 主要内容 |
 | 待遇保障 | | 按时足额支付 |
 | 基金监管 | | 开展专项检查 |
预算情况 | 部门预算总额（万元） | | 520.00 |
 | 1、资金来源：（1）政府预算资金 | | 500.00 |
 | （2）财政专户管理资金 | | |
 | （3）单位资金 | | ${own} |
 | 2、资金结构：（1）基本支出 | | 420.00 |
 | （2）项目支出 | | 100.00 |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明
投入管理指标 | 预算和财务管理 | 预算执行率 | ≥90% | 预算执行率=预算完成数/预算数×100%，预算完成数指部门实际执行的
 | | | | 预算数，不含结转资金。
 | 政府采购执行率 | ≥80% | 政府采购执行率=实际采购金额/采购预算数×100% |
绩效管理 | 绩效自评完成率 | 100% | 反映自评工作开展情况的比率，按项目数量计算 |
产出指标 | 重点工作任务完成 | 待遇支付完成 | ≥95% |
 | 履职目标实现 | ≥95% | |
效益指标 | 满意度 | 参保人满意度 | ≥90% |`

describe("an overall target with its budget", () => {
  const table = overallOf(budget("20.00"))

  it("gives the budget by source and by nature, as uses of all resources", () => {
    expect(table.agency?.text).toBe("某市医保中心")
    expect(money(table.money)).toBe(
      "total=520.00 appropriation=500.00 special-account= own=20.00 basic=420.00 project=100.00",
    )
    expect(table.money.map((l) => l.figure.key)).toEqual([
      "amount|flow=uses",
      "amount|flow=uses;source=R1",
      "amount|flow=uses;source=R2",
      "amount|flow=uses;source=R3",
      "amount|flow=expenditure;nature=basic",
      "amount|flow=expenditure;nature=project",
    ])
    expect(table.money[3]!.figure.place).toEqual({ block: 1, row: 8, column: 3 })
    expect(table.objective?.text).toMatch(/^目标1/)
    expect(table.tasks.map((t) => [t.name.text, t.content?.text, t.money.length])).toEqual([
      ["待遇保障", "按时足额支付", 0],
      ["基金监管", "开展专项检查", 0],
    ])
  })

  it("rights rows whose merged cells were dropped, and joins a note continued below", () => {
    expect(shown(table)).toEqual([
      "投入管理指标/预算和财务管理/预算执行率/≥90%",
      "投入管理指标/预算和财务管理/政府采购执行率/≥80%",
      "投入管理指标/绩效管理/绩效自评完成率/100%",
      "产出指标/重点工作任务完成/待遇支付完成/≥95%",
      "产出指标/重点工作任务完成/履职目标实现/≥95%",
      "效益指标/满意度/参保人满意度/≥90%",
    ])
    expect(table.indicators[0]!.note?.text).toMatch(/实际执行的预算数，不含结转资金。$/)
    expect(table.indicators[1]!.note?.text).toMatch(/^政府采购执行率=/)
    expect(table.indicators[1]!.name.place).toEqual({ block: 1, row: 14, column: 1 })
  })

  it("sums sources and natures; sources left blank are a violation", () => {
    expect(evaluate(performanceIdentities([table])).violated).toEqual([])
    const wrong = evaluate(performanceIdentities([overallOf(budget(""))])).violated
    expect(wrong.map((j) => [j.identity.rule, j.identity.checks])).toEqual([
      ["overall-target-budget-equals-its-parts", ["B-29"]],
    ])
  })
})

describe("an overall target whose tasks carry money", () => {
  const tasks = (other: string) => `
# 部门整体支出绩效目标表
部门(单位)名称 | | 某县经办机构 | | |
年度主要任务 | 任务名称 | 主要内容 | 预算金额(元) | |
 | | | 总额 | 财政拨款 | 其他资金
 | 任务1 | 保障运行 | 1200000 | 1200000 |
 | 任务2 | 落实补助 | 300000 | 250000 | ${other}
金额合计 | | | 1500000 | 1450000 | 50000
年度总体目标 | 目标1: 保障各项待遇落实 | | | |
年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
 | 产出指标 | 数量指标 | 召开会议 | 4次 |
 | | 时效指标 | 完成时间 | 2024年12月前 |`
  const table = overallOf(tasks("50000"))

  it("reads tasks, sources and the total in 元", () => {
    expect(table.unit).toBe("元")
    expect(table.tasks.map((t) => money(t.money))).toEqual([
      "total=1200000 appropriation=1200000 other=",
      "total=300000 appropriation=250000 other=50000",
    ])
    expect(money(table.taskTotal)).toBe("total=1500000 appropriation=1450000 other=50000")
    expect(table.tasks[1]!.money[1]!.figure.place).toEqual({ block: 1, row: 4, column: 4 })
    expect(shown(table)).toEqual(["产出指标/数量指标/召开会议/4次", "产出指标/时效指标/完成时间/2024年12月前"])
  })

  it("sums each row and each column", () => {
    expect(evaluate(performanceIdentities([table])).judgements).toHaveLength(6)
    expect(evaluate(performanceIdentities([table])).violated).toEqual([])
    const wrong = evaluate(performanceIdentities([overallOf(tasks("500000"))])).violated
    expect(wrong.map((j) => j.identity.checks)).toEqual([["B-49"], ["B-49"]])
  })
})
