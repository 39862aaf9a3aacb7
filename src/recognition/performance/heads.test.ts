import { describe, expect, it } from "vitest"
import { executionRole, indicatorRole, isFirstLevel, isSecondLevel, moneyPart } from "./heads.ts"

describe("heads of indicator tables", () => {
  it.each([
    ["一级指标", "first"],
    ["二级指标", "second"],
    ["三级指标", "third"],
    ["指标内容", "third"],
    ["指标值", "target"],
    ["年度指标值", "target"],
    ["年度目标值", "target"],
    ["预期指标值", "target"],
    ["指标性质", "operator"],
    ["度量单位", "measure-unit"],
    ["实际完成值", "actual"],
    ["实际值完成值", "actual"],
    ["实际值/完成值", "actual"],
    ["全年实际完成值", "actual"],
    ["分值", "weight"],
    ["分值(20)", "weight"],
    ["得分", "score"],
    ["自评得分", "score"],
    ["偏差度", "deviation"],
    ["偏差原因分析及改进措施", "reason"],
    ["偏差原因分析", "reason"],
    ["存在问题和改进措施", "reason"],
    ["指标值说明", "note"],
    ["备注", "note"],
    ["年度绩效指标", undefined],
    ["主要内容", undefined],
  ])("%s is %s", (label, role) => {
    expect(indicatorRole(label)).toBe(role)
  })

  it.each([
    ["年初预算数", "initial"],
    ["全年预算数", "adjusted"],
    ["全年执行数", "executed"],
    ["全年执行数(万元)", "executed"],
    ["执行率", "rate"],
    ["分值", "weight"],
    ["得分", "score"],
    ["科目名称", undefined],
  ])("%s of a money block is %s", (label, role) => {
    expect(executionRole(label)).toBe(role)
  })
})

describe("labels of money", () => {
  it.each([
    ["年度资金总额", "total"],
    ["年度资金总额:", "total"],
    ["实施期资金总额:", "total"],
    ["部门预算总额(万元)", "total"],
    ["金额合计", "total"],
    ["总额", "total"],
    ["其中:政府预算资金", "appropriation"],
    ["其中:财政拨款", "appropriation"],
    ["1、资金来源:(1)政府预算资金", "appropriation"],
    ["(2)财政专户管理资金", "special-account"],
    ["单位资金", "own"],
    ["其他资金", "other"],
    ["上年结转资金", "carried-over"],
    ["2、资金结构:(1)基本支出", "basic"],
    ["(2)项目支出", "project"],
    ["项目名称", undefined],
    ["中央补助", undefined],
  ])("%s is %s", (label, part) => {
    expect(moneyPart(label)).toBe(part)
  })
})

describe("levels of indicators", () => {
  it("knows first levels, also of older and overall frameworks", () => {
    for (const name of [
      "成本指标",
      "产出指标",
      "效益指标",
      "满意度指标",
      "投入管理指标",
      "决策",
      "过程",
      "产出指标(50分)",
    ])
      expect(isFirstLevel(name), name).toBe(true)
    for (const name of ["数量指标", "绩效管理", "群众满意度", "产出数量"]) expect(isFirstLevel(name), name).toBe(false)
  })

  it("knows second levels", () => {
    for (const name of ["数量指标", "服务对象满意度指标", "生态环境成本指标", "可持续影响指标", "预算和财务管理"])
      expect(isSecondLevel(name), name).toBe(true)
    for (const name of ["产出指标", "预算执行率", "社会效益好"]) expect(isSecondLevel(name), name).toBe(false)
  })
})
