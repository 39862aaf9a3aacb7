import { describe, expect, it } from "vitest"
import { evaluate } from "#identities"
import { performanceIdentities, performanceTables, type ScoreSheet } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const sheet = (text: string) => performanceTables(sampleDocument(text))[0] as ScoreSheet
const rows = (table: ScoreSheet) =>
  table.indicators.map((i) => [i.name.text, i.target?.text, i.actual?.text, i.weight?.printed, i.score?.printed])

describe("a form whose weights stand in brackets behind its levels", () => {
  const text = `
# 2023年度监测项目自评表
项目名称 | 监测工作经费 | | | |
预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
 | 年度财政资金总额 | 60 | 57 | 95% | 19 |
年度绩效目标1（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标（60分） | 数量指标（40分） | 监测户数 | ≥1200户 | 1215户 | 40
 | | 质量指标（20分） | 准确率 | ≥98% | 99% | 12
 | | | 及时率 | ≥98% | 98% | 8
 | 满意度指标（20分） | 服务对象满意度指标 | 满意度 | ≥90% | 94% | 20
总分 | | | | | | 99
改进措施 | 加快进度 | | | | |
负责人：张三 | | | 填表日期 | | |`
  const table = sheet(text)

  it("gives them to the only indicator of a level, none where several share one", () => {
    expect(rows(table)).toEqual([
      ["监测户数", "≥1200户", "1215户", "40", "40"],
      ["准确率", "≥98%", "99%", undefined, "12"],
      ["及时率", "≥98%", "98%", undefined, "8"],
      ["满意度", "≥90%", "94%", "20", "20"],
    ])
    expect(table.indicators[0]!.weight!.place).toEqual({ block: 1, row: 4, column: 2, span: [5, 7] })
  })

  it("takes the weight of execution from the head, at its digits", () => {
    const [total] = table.money
    expect([total?.weight?.printed, total?.adjusted?.printed, total?.executed?.printed, total?.score?.printed]).toEqual(
      ["20", "60", "57", "19"],
    )
    expect(total!.weight!.place).toEqual({ block: 1, row: 1, column: 0, span: [11, 13] })
  })

  it("closes, and what stands below its total is no indicator", () => {
    expect(evaluate(performanceIdentities([table])).violated).toEqual([])
    expect(evaluate(performanceIdentities([sheet(text.replace("| 99\n改", "| 98\n改"))])).violated).toHaveLength(1)
  })
})

describe("a head of two lines", () => {
  it("names its columns in the second where the first only gathers them", () => {
    const table = sheet(`
# 项目支出绩效自评表
项目名称 | 农田管护 | | | | | | |
一级指标 | 二级指标 | 三级指标 | 预期指标 | | 完成情况 | 自评 | |
 | | | 指标值 | 计量单位 | | 分值 | 得分 | 备注
产出指标 | 数量指标 | 管护面积 | ≥30000 | 亩 | 30000 | 60 | 60 |
满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥85 | % | 80 | 40 | 37.65 |
总分 | | | | | | 100 | 97.65 |`)
    expect(rows(table)).toEqual([
      ["管护面积", "≥30000", "30000", "60", "60"],
      ["农户满意度", "≥85", "80", "40", "37.65"],
    ])
    expect(table.indicators[1]!.value).toMatchObject({ unit: "%", operator: "≥" })
  })
})

describe("money printed beside its labels", () => {
  it("is the project's, in the unit its label tells", () => {
    const table = sheet(`
# 财政项目支出绩效自评表
项目名称 | 社区文化活动 | |
当年预算数（元） | 1,250,000.00 | 上年预算额（元） | 1,100,000.00
预算执行数（元） | 1,187,500.00 | 预算执行率（%） | 95.00
一级指标 | 二级指标 | 三级指标 | 指标目标值 | 实际完成值 | 权重 | 得分
产出目标 | 数量 | 活动场次 | =120场 | 120场 | 100 | 100
合计 | | | | | 100 | 100`)
    const [total, ...others] = table.money
    expect(others).toEqual([])
    expect([total?.initial, total?.adjusted?.quantity.value, total?.executed?.quantity.value]).toEqual([
      undefined,
      125_000_000,
      118_750_000,
    ])
    expect(total?.rate?.printed).toBe("95.00")
  })
})

describe("the sheet of a whole department", () => {
  it("is no project's, and its money is held against no project", () => {
    const table = sheet(`
# 2023年度部门整体支出绩效自评表
单位名称 | 甲县农业农村局 | | | |
预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
 | 部门整体支出总额 | 1000 | 970 | 97% | 19.4 |
年度目标1：（50分） | 发展生产 | | | | |
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标（50分） | 数量指标（50分） | 播种面积 | ≥10万亩 | 10万亩 | 50
年度目标2：（30分） | 改善环境 | | | | |
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 效益指标（30分） | 社会效益指标（30分） | 示范村 | 10个 | 9个 | 27
总分 | | | | | | 96.4`)
    expect([table.kind, table.about, table.project]).toEqual(["score-sheet", "overall", undefined])
    expect(rows(table).map(([name, , , weight]) => [name, weight])).toEqual([
      ["播种面积", "50"],
      ["示范村", "30"],
    ])
    expect(table.money[0]!.executed!.coordinate).toMatchObject({ project: "whole" })
    expect(evaluate(performanceIdentities([table])).violated).toEqual([])
  })
})

it("money carried over is a source beside the other money", () => {
  const table = sheet(`
# 项目支出绩效自评表
项目名称 | 水质监测 | | | | | |
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 130 | 125 | 100 | 10 | 80% | 8
 | 其中：当年财政拨款 | 100 | 95 | 80 | - | 84.21% | -
 | 上年结转资金 | 20 | 20 | 20 | - | 100% | -
 | 其他资金 | 10 | 10 | 0 | - | 0% | -
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 断面 | ≥86个 | 86个 | 90 | 90
总分 | | | | | 100 | 98`)
  expect(table.money.map(({ part }) => part)).toEqual(["total", "appropriation", "carried-over", "other"])
  expect(evaluate(performanceIdentities([table])).violated).toEqual([])
})
