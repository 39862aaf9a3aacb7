import { evaluate } from "#identities"
import { describe, expect, it } from "vitest"
import { performanceIdentities, performanceTables, type TargetSummary } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const head = `
# 部门预算项目绩效目标汇总表
单位编码（项目编码） | 项目单位（项目名称） | 项目金额（万元） | | | | 绩效目标 | | | | | | |
 | | 资金总额 | 政府预算资金 | 财政专户管理资金 | 单位资金 | 成本指标 | | 产出指标 | | 效益指标 | | 满意度指标 |
 | | | | | | 三级指标 | 指标值 | 三级指标 | 指标值 | 三级指标 | 指标值 | 三级指标 | 指标值`
const summaryOf = (rows: string) => performanceTables(sampleDocument(`${head}\n${rows}`))[0] as TargetSummary
const shown = (summary: TargetSummary, project: number) =>
  summary.projects[project]!.indicators.map((i) => `${i.first?.text}/${i.name.text}/${i.target?.text ?? ""}`)

const straight = `701 | | 1,060.00 | 1,060.00 | | | | | | | | | |
701001 | 某县医保中心 | 1,060.00 | 1,060.00 | | | | | | | | | |
410100240000000000101 | 宣传经费 | 20.00 | 20.00 | | | 宣传成本 | ≤20万元 | 宣传册数量 | ≥5000册 | 提高知晓度 | 提高 | 群众满意度 | ≥90%
 | | | | | | | | 宣传场次 | ≥12次 | | | |
410100240000000000102 | 配套补助 | 1,040.00 | 1,040.00 | | | 补助成本 | ≤1040万元 | 补助人数 | ≥9000人 | 减轻负担 | 减轻 | 群众满意度 | ≥90%`

describe("the summary of targets", () => {
  const summary = summaryOf(straight)

  it("tells department, unit and projects by their codes", () => {
    expect(summary.units.map((u) => [u.code.text, u.level, u.money[0]!.figure.printed, u.projects.length])).toEqual([
      ["701", "department", "1,060.00", 0],
      ["701001", "unit", "1,060.00", 2],
    ])
    expect(summary.projects.map((p) => [p.code?.text, p.name.text, p.money[0]!.figure.quantity.value])).toEqual([
      ["410100240000000000101", "宣传经费", 20_000_000],
      ["410100240000000000102", "配套补助", 1_040_000_000],
    ])
    expect(summary.projects[0]!.money[0]!.figure.place).toEqual({ block: 1, row: 5, column: 2 })
  })

  it("pairs indicators and values under their groups, over several rows of a project", () => {
    expect(shown(summary, 0)).toEqual([
      "成本指标/宣传成本/≤20万元",
      "产出指标/宣传册数量/≥5000册",
      "效益指标/提高知晓度/提高",
      "满意度指标/群众满意度/≥90%",
      "产出指标/宣传场次/≥12次",
    ])
  })

  it("sums units and sources", () => {
    const { judgements, violated } = evaluate(performanceIdentities([summary]))
    expect(judgements).toHaveLength(8)
    expect(violated).toHaveLength(0)
  })

  it("follows a grid that is a column off, row by row and page by page", () => {
    const shifted = summaryOf(`701 | | 90.00 | 90.00 | | | | | | | | | |
701001 | 某县医保中心 | 90.00 | 90.00 | | | | | | | | | |
410100240000000000101 | 稽核经费 | 50.00 | 50.00 | | 稽核成本 | ≤50万元 | 稽核次数 | ≥30次 | 维护基金安全 | 有效维护 | 机构满意度 | ≥90% |
 | | | | | | | 稽核覆盖率 | 100% | | | | |
410100240000000000102 | 办公经费 | 40.00 | 40.00 | | | | 差旅费 | 15万元 | 下乡次数 | ≥50次 | 保障运转 | 保障 | 职工满意度 | ≥98%
 | | | | | | | 办公费 | 25万元 | 采购批次 | ≥5批次 | | | |
---
 | | | | | | | 报销及时率 | ≥95% | | | | |`)
    expect(shown(shifted, 0)).toEqual([
      "成本指标/稽核成本/≤50万元",
      "产出指标/稽核次数/≥30次",
      "效益指标/维护基金安全/有效维护",
      "满意度指标/机构满意度/≥90%",
      "产出指标/稽核覆盖率/100%",
    ])
    expect(shown(shifted, 1)).toEqual([
      "成本指标/差旅费/15万元",
      "产出指标/下乡次数/≥50次",
      "效益指标/保障运转/保障",
      "满意度指标/职工满意度/≥98%",
      "成本指标/办公费/25万元",
      "产出指标/采购批次/≥5批次",
      "产出指标/报销及时率/≥95%",
    ])
    expect(shifted.blocks).toEqual([1, 2])
  })

  it("keeps a unit's second appearance from meeting the first", () => {
    const twice = summaryOf(`${straight}
701 | | 20.00 | 20.00 | | | | | | | | | |
701001 | 某县医保中心 | 20.00 | 20.00 | | | | | | | | | |
410100240000000000103 | 宣传业务费 | 20.00 | 20.00 | | | 宣传成本 | ≤20万元 | 宣传册数量 | ≥5000册 | 提高知晓度 | 提高 | 群众满意度 | ≥90%`)
    expect(twice.units.map((u) => u.money[0]!.figure.coordinate.unit)).toEqual(["701", "701001", "701#2", "701001#2"])
    expect(twice.units[3]!.projects.map((p) => p.name.text)).toEqual(["宣传业务费"])
    expect(evaluate(performanceIdentities([twice])).violated).toHaveLength(0)
  })

  it("finds a unit that is not the sum of its projects", () => {
    const wrong = summaryOf(straight.replace("701001 | 某县医保中心 | 1,060.00", "701001 | 某县医保中心 | 1,160.00"))
    const rules = evaluate(performanceIdentities([wrong])).violated.map((j) => j.identity.rule)
    expect(new Set(rules)).toEqual(new Set(["target-units-equal-their-projects", "target-money-equals-its-sources"]))
  })
})
