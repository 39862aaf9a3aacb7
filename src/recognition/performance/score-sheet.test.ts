import { evaluate, explain } from "#identities"
import { describe, expect, it } from "vitest"
import {
  type ExecutionTable,
  performanceIdentities,
  performanceTables,
  type ScoreSheet,
  type ScoreTable,
} from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const sheet = (changes: Record<string, string> = {}) => {
  let text = `
项目支出绩效自评情况表 | | | | | | | |
项目名称 | | 档案数字化（2024年） | | | | | |
主管部门 | | 某市医疗保障局 | | 实施单位 | | 某市医保中心 | |
项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
 | 年度资金总额： | 60 | 50.00 | 40.00 | 10 | 80.0 % | 8.00 |
 | 财政拨款 | 60 | 50.00 | 40.00 | - | 80.0 % | - |
 | 财政专户管理资金 | 0 | 0 | 0 | - | 0.00% | - |
 | 单位资金 | | | | - | | - |
资金管理情况 | | | 情况说明 | | 分值（20） | 得分 | 存在问题和改进措施 |
 | 安排科学性 | | 编制依据充分，额度测算合理 | | 5 | 5 | 无 |
 | 拨付合规性 | | 审批手续完整 | | 5 | 5 | 无 |
 | 使用规范性 | | 符合财务制度 | | 5 | 5 | 无 |
 | 预算绩效管理情况 | | 完成全流程管理 | | 5 | 5 | 无 |
年度总体目标 | 预期目标 | | 实际完成情况 | | | | |
 | 完成档案数字化 | | 基本完成 | | | | |
绩效指标 | | | | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际值完成值 | 分值 | 得分 | 偏差度 | 偏差原因分析及改进措施
成本指标 | 经济成本指标 | 总成本 | ≤50万元 | 40万元 | 1 0 | 1 0 | 0.00 |
产出指标 | 数量指标 | 扫描数量 | ≥2000件 | 1800件 | 15 | 13.5 | -10.00 | 设备到货晚
---
 | 质量指标 | 图像合格率 | ≥95% | 98% | 15 | 15 | 0.00 |
效益指标 | 社会效益指标 | 便利查阅 | 有效提高 | 100% | 25 | 25 | 0.00 |
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 5 | 5 | 0.00 |
总分 | | | | | 100 | 96.5 | |`
  for (const [from, to] of Object.entries(changes)) text = text.replace(from, to)
  return performanceTables(sampleDocument(text))
}

describe("a self-evaluation sheet", () => {
  const [table] = sheet() as [ScoreSheet]

  it("is one table though it was broken into two, with its title in its first row", () => {
    expect(table.kind).toBe("score-sheet")
    expect(table.title).toBe("项目支出绩效自评情况表")
    expect(table.blocks).toEqual([0, 1])
    expect(table.project?.place).toEqual({ block: 0, row: 1, column: 2 })
    expect(table.agency?.text).toBe("某市医保中心")
  })

  it("reads the money of each source by phase", () => {
    expect(
      table.money.map((l) => [
        l.part,
        l.initial?.printed,
        l.adjusted?.printed,
        l.executed?.printed,
        l.weight?.printed,
        l.rate?.printed,
        l.score?.printed,
      ]),
    ).toEqual([
      ["total", "60", "50.00", "40.00", "10", "80.0", "8.00"],
      ["appropriation", "60", "50.00", "40.00", undefined, "80.0", undefined],
      ["special-account", "0", "0", "0", undefined, "0.00", undefined],
      ["own", "", "", "", undefined, undefined, undefined],
    ])
    expect(table.money[0]!.initial!.coordinate).toEqual({
      phase: "approved",
      flow: "expenditure",
      nature: "project",
      project: "档案数字化(2024年)",
    })
    expect(table.money[0]!.adjusted!.coordinate.phase).toBe("adjusted")
    expect(table.money[1]!.executed!.coordinate).toEqual({
      flow: "expenditure",
      source: "R1",
      nature: "project",
      project: "档案数字化(2024年)",
    })
    expect(table.money[3]!.initial).toMatchObject({ blank: true, place: { block: 0, row: 7, column: 2 } })
  })

  it("reads fund management, indicators and total", () => {
    expect(table.management.map((m) => [m.name.text, m.weight?.printed, m.score?.printed, m.remark?.text])).toEqual(
      ["安排科学性", "拨付合规性", "使用规范性", "预算绩效管理情况"].map((name) => [name, "5", "5", "无"]),
    )
    expect(
      table.indicators.map((i) => [
        i.name.text,
        i.actual?.text,
        i.weight?.quantity.value,
        i.score?.quantity.value,
        i.deviation?.printed,
        i.reason?.text,
      ]),
    ).toEqual([
      ["总成本", "40万元", 10_000_000, 10_000_000, "0.00", undefined],
      ["扫描数量", "1800件", 15_000_000, 13_500_000, "-10.00", "设备到货晚"],
      ["图像合格率", "98%", 15_000_000, 15_000_000, "0.00", undefined],
      ["便利查阅", "100%", 25_000_000, 25_000_000, "0.00", undefined],
      ["群众满意度", "92%", 5_000_000, 5_000_000, "0.00", undefined],
    ])
    expect(table.indicators[2]).toMatchObject({
      first: { text: "产出指标" },
      reasonAt: { block: 1, row: 0, column: 8 },
    })
    expect([table.totalWeight?.printed, table.totalScore?.printed]).toEqual(["100", "96.5"])
    expect(table.totalScore!.place).toEqual({ block: 1, row: 3, column: 6 })
  })

  it("points are exact as printed, rates are rounded", () => {
    const { score, rate } = table.money[0]!
    expect(score!.quantity).toEqual({ scale: "micro", value: 8_000_000, low: 8_000_000, high: 8_000_000, ulp: 10_000 })
    expect(rate!.quantity.high - rate!.quantity.low).toBe(99_999)
  })
})

describe("what must hold in a self-evaluation", () => {
  const rulesViolated = (changes: Record<string, string>) =>
    evaluate(performanceIdentities(sheet(changes))).violated.map((j) => j.identity.rule)
  const cause = (changes: Record<string, string>) =>
    explain(evaluate(performanceIdentities(sheet(changes))))
      .flatMap((e) => e.corrections)
      .map((c) => `${c.figure.printed}→${c.expected.text}`)

  it("holds in a right sheet", () => {
    const { judgements, violated } = evaluate(performanceIdentities(sheet()))
    expect(violated).toEqual([])
    expect(judgements.map((j) => j.identity.rule).sort()).toEqual([
      // One indicator missed its target; four lines of management; execution.
      ...new Array<string>(2).fill("points-follow-their-share"),
      ...new Array<string>(6).fill("points-stay-within-weights"),
      ...new Array<string>(4).fill("reached-indicators-earn-full-points"),
      ...new Array<string>(3).fill("self-evaluation-execution-rate-follows"),
      ...new Array<string>(3).fill("self-evaluation-money-equals-its-sources"),
      "self-evaluation-total-equals-its-scores",
      ...new Array<string>(5).fill("self-evaluation-weights-sum-to-100"),
    ])
  })

  it("names the one wrong figure", () => {
    expect(cause({ "| 98% | 15 | 15 |": "| 98% | 16 | 15 |" })).toEqual(["16→15"])
    expect(cause({ "| 98% | 15 | 15 |": "| 98% | 15 | 16 |" })).toEqual(["16→15"])
    expect(cause({ "充分，额度测算合理 | | 5 | 5": "充分，额度测算合理 | | 5 | 6" })).toEqual(["6→5"])
    expect(cause({ "手续完整 | | 5 | 5": "手续完整 | | 6 | 5" })).toEqual(["6→5"])
    expect(cause({ "100 | 96.5": "100 | 69.5" })).toEqual(["69.5→96.5"])
    expect(cause({ "100 | 96.5": "110 | 96.5" })).toEqual(["110→100"])
  })

  it("takes the execution rate from the full-year budget", () => {
    expect(rulesViolated({ "10 | 80.0 %": "10 | 66.67%" })).toEqual(["self-evaluation-execution-rate-follows"])
    expect(rulesViolated({ "60 | 50.00 | 40.00 | 10": "66 | 50.00 | 40.00 | 10" })).toEqual([
      "self-evaluation-money-equals-its-sources",
    ])
  })

  it("requires no sums where a block of points is not printed", () => {
    const [table] = sheet() as [ScoreSheet]
    const unread: ScoreSheet = { ...table, management: [] }
    expect(performanceIdentities([unread]).map((i) => i.rule)).not.toContain("self-evaluation-total-equals-its-scores")
  })
})

describe("a report's tables", () => {
  const [money, scores] = performanceTables(
    sampleDocument(`
财政项目支出绩效自评报告
项目名称：2024 年系统升级项目
# 表1 年度预算安排及使用情况统计表
 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
年度资金总额： | 0.00 | 18.00 | 15.59 | 86.61%
政府预算资金 | 0.00 | 18.00 | 15.59 | 86.61%
单位资金 | 0.00 | 0.00 | 0.00 | 0.00%
# 附表 自我评价评分表
一级指标 | 二级指标 | 三级指标 | 年度目标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
成本指标 | 经济成本指标 | 总成本 | ≤18 万元 | 15.59 万元 | 1 0 | 1 0 |
产出指标 | 数量指标 | 升级模块 | ≥4个 | 4个 | 15 | 15 |
质量指标 | 改革落实 | 严格按照上级文件落实到位 | | 100% | 3 | 3 |
 | 系统 | 按要求对 | | 100% | 3 | 3 |
---
 | | 管 理 规 范 | 定 点 检 查 | | | |
效 益 指 标 | 社 会 效 益 指 标 | 能 力 | 有 所 提 升 | 100% | 8 | 8 |`),
  ) as [ExecutionTable, ScoreTable]

  it("belong to the project named in the report's head", () => {
    expect([money.kind, scores.kind]).toEqual(["execution-table", "score-table"])
    expect(money.project).toEqual({ text: "2024 年系统升级项目", place: { block: 1, span: [5, 17] } })
    expect(money.money[0]!.executed!.coordinate.project).toBe("2024年系统升级项目")
    expect(evaluate(performanceIdentities([money])).violated).toEqual([])
  })

  it("right shifted rows, join cells cut by a page, and close letters that were spread", () => {
    expect(
      scores.indicators.map((i) => [i.first?.text, i.second?.text, i.name.text, i.target?.text, i.weight?.printed]),
    ).toEqual([
      ["成本指标", "经济成本指标", "总成本", "≤18 万元", "10"],
      ["产出指标", "数量指标", "升级模块", "≥4个", "15"],
      ["产出指标", "质量指标", "改革落实", "严格按照上级文件落实到位", "3"],
      ["产出指标", "质量指标", "系统管 理 规 范", "按要求对定 点 检 查", "3"],
      ["效 益 指 标", "社 会 效 益 指 标", "能 力", "有 所 提 升", "8"],
    ])
    expect(scores.indicators[0]!.weight!.quantity.value).toBe(10_000_000)
  })
})
