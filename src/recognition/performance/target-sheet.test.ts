import { describe, expect, it } from "vitest"
import { performanceIdentities, performanceTables, type TargetSheet } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const sheetsOf = (text: string) =>
  performanceTables(sampleDocument(text)).filter((t): t is TargetSheet => t.kind === "target-sheet")
const shown = (sheet: TargetSheet) =>
  sheet.indicators.map((i) =>
    [i.first?.text, i.second?.text, i.name.text, i.target?.text].map((x) => x ?? "").join("/"),
  )
const money = (lines: TargetSheet["money"]) =>
  lines.map((l) => `${l.part}=${l.figure.blank ? "" : l.figure.printed}`).join(" ")

const current = `
# 部门预算项目绩效目标表
项目名称 | 设备更新 | | |
部门名称 | 某市医疗保障局 | | |
单位名称 | 某市医保中心 | | |
项目资金（万元） | 年度资金总额 | | 30.00 |
 | 其中：政府预算资金 | | 25.00 |
 | 财政专户管理资金 | | |
 | 单位资金 | | 5.00 |
年度目标 | 更新服务大厅设备，改善服务条件 | | |
分解目标 | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明
成本指标 | 经济成本指标 | 设备购置成本 | ≤30万元 |
 | 社会成本指标 | | |
产出指标 | 数量指标 | 更新设备数量 | ≥20台 | 含自助机
 | | 改造窗口数量 | ≥6个 |
 | 质量指标 | 验收合格率 | 100% |
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |`

describe("a project's target sheet", () => {
  const [sheet] = sheetsOf(current)

  it("gives names, money and objective with their places", () => {
    expect(sheet?.project).toEqual({ text: "设备更新", place: { block: 1, row: 0, column: 1 } })
    expect(sheet?.department?.text).toBe("某市医疗保障局")
    expect(sheet?.agency?.text).toBe("某市医保中心")
    expect(sheet?.objective).toEqual({ text: "更新服务大厅设备，改善服务条件", place: { block: 1, row: 7, column: 1 } })
    expect(sheet?.unit).toBe("万元")
    expect(money(sheet!.money)).toBe("total=30.00 appropriation=25.00 special-account= own=5.00")
  })

  it("turns money into figures with coordinates; a blank source too, at its own cell", () => {
    const [total, appropriation, special] = sheet!.money.map((l) => l.figure)
    expect(total!.coordinate).toEqual({ flow: "expenditure", nature: "project", project: "设备更新" })
    expect(total!.quantity).toMatchObject({ scale: "fen", value: 30_000_000 })
    expect(appropriation!.key).toBe("amount|flow=expenditure;source=R1;nature=project;project=设备更新")
    expect(appropriation!.place).toEqual({ block: 1, row: 4, column: 3 })
    expect(special).toMatchObject({ blank: true, decimals: 2, place: { block: 1, row: 5, column: 3 } })
  })

  it("inherits blank levels from above and leaves unfilled rows out", () => {
    expect(shown(sheet!)).toEqual([
      "成本指标/经济成本指标/设备购置成本/≤30万元",
      "产出指标/数量指标/更新设备数量/≥20台",
      "产出指标/数量指标/改造窗口数量/≥6个",
      "产出指标/质量指标/验收合格率/100%",
      "满意度指标/服务对象满意度指标/群众满意度/≥90%",
    ])
    expect(sheet!.slots).toBe(6)
    expect(sheet!.indicators[1]!.note?.text).toBe("含自助机")
    expect(sheet!.indicators[2]!.name.place).toEqual({ block: 1, row: 13, column: 2 })
  })

  it("requires the total of its sources", () => {
    const [identity] = performanceIdentities([sheet!])
    expect(identity).toMatchObject({ rule: "target-money-equals-its-sources", checks: ["B-31"], relation: "=" })
    expect(identity?.kind === "sum" && identity.terms.map((t) => t.coefficient)).toEqual([1, -1, -1, -1])
  })
})

describe("other shapes of target sheets", () => {
  it("reads the older framework: side label, 指标内容, second-level cost, 无", () => {
    const [sheet] = sheetsOf(`
# 专项业务经费绩效目标表
项目名称 | | 宣传经费 | | |
主管部门 | | 某县医疗保障局 | | |
资金金额 (元) | | 实施期资金总额: | 80000 | |
 | | 其中:财政拨款 | 80000 | |
 | | 其他资金 | | |
总体目标 | 提高政策知晓度 | | | |
年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注
 | 产出指标 | 数量指标 | 印制资料 | 5000份 |
 | | 成本指标 | 严格执行规定 | 按规定执行 |
 | 成本指标 | 控制支出 | 不超预算 | |
 | 效益指标 | 经济效益指标 | 无 | |
 | | 社会效益指标 | 知晓度 | 提高 |`)
    expect(sheet!.unit).toBe("元")
    expect(money(sheet!.money)).toBe("total=80000 appropriation=80000 other=")
    expect(sheet!.money[0]!.figure.quantity.value).toBe(8_000_000)
    expect(shown(sheet!)).toEqual([
      "产出指标/数量指标/印制资料/5000份",
      "产出指标/成本指标/严格执行规定/按规定执行",
      "产出指标/成本指标/控制支出/不超预算",
      "效益指标/社会效益指标/知晓度/提高",
    ])
  })

  it("keeps the whole term's money apart from the year's", () => {
    const [sheet] = sheetsOf(`
# 专项资金总体绩效目标表
项目名称 | | 数据迁移专项 | | |
资金金额 (元) | | 实施期资金总额: | 900000 | 年度资金总额: | 300000
 | | 其中: 财政拨款 | 900000 | 其中: 财政拨款 | 300000
 | | 其他资金 | | 其他资金 |
绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注
 | 产出指标 | 数量指标 | 迁移批次 | 3批次 |`)
    expect(money(sheet!.money)).toBe("total=300000 appropriation=300000 other=")
    expect(money(sheet!.term)).toBe("total=900000 appropriation=900000 other=")
    expect(sheet!.term[0]!.figure.coordinate).toMatchObject({ year: "term" })
  })

  it("composes the value of operator, number and unit columns in another order", () => {
    const [sheet] = sheetsOf(`
# 项目绩效目标申报表
项目名称 | 巡查经费 | | | | |
年度资金总额 | 12.00 | | | | |
一级指标 | 二级指标 | 三级指标 | 度量单位 | 指标性质 | 指标值 | 备注
产出指标 | 数量指标 | 巡查次数 | 次 | ≥ | 40 |`)
    expect(sheet!.indicators[0]!.value).toMatchObject({ operator: "≥", direction: "at-least" })
    expect(sheet!.indicators[0]!.target).toEqual({ text: "40", place: { block: 1, row: 3, column: 5 } })
  })

  it("reads two sheets in one block, a project called 结转资金, and a sheet broken over two tables", () => {
    const found = sheetsOf(`
# 项目绩效目标表
项目名称 | 结转资金 | | |
项目资金（万元） | 年度资金总额 | | 4.5 |
 | 其中：政府预算资金 | | 4.5 |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明
产出指标 | 数量指标 | | |
项目名称 | 考核经费 | | |
项目资金（万元） | 年度资金总额 | | 8.0 |
 | 其中：政府预算资金 | | 8.0 |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明
产出指标 | 数量指标 | 考核机构数量 | ≥30家 |
---
 | 质量指标 | 考核覆盖率 | 100% |
效益指标 | 社会效益指标 | 规范行为 | 规范 |`)
    expect(found.map((s) => [s.project?.text, money(s.money), s.indicators.length])).toEqual([
      ["结转资金", "total=4.5 appropriation=4.5", 0],
      ["考核经费", "total=8.0 appropriation=8.0", 3],
    ])
    expect(shown(found[1]!)[1]).toBe("产出指标/质量指标/考核覆盖率/100%")
    expect(found[1]!.blocks).toEqual([1, 2])
  })

  it("takes no table without indicator heads for a target sheet", () => {
    expect(
      performanceTables(
        sampleDocument(`
# 项目支出绩效表
项目名称 | 金额
宣传经费 | 12.00`),
      ),
    ).toEqual([])
  })
})

it("the form published empty, for want of a project, is no target sheet", () => {
  const sheet = (project: string, money: string, indicator: string, target: string) => `
# 项目支出绩效目标表
项目名称 | ${project} | | |
主管部门 | | | |
项目资金（万元） | 年度资金总额 | | ${money} |
年度目标 | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明
产出指标 | 数量指标 | ${indicator} | ${target} |
 | 质量指标 | | |`
  expect(sheetsOf(sheet("", "", "", ""))).toEqual([])
  expect(sheetsOf(sheet("堤防维护", "12.00", "维护长度", "≥5公里"))).toHaveLength(1)
  expect(sheetsOf(sheet("", "12.00", "", ""))).toHaveLength(1)
})
