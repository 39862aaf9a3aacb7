import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { contentsOf, coverage, sectionLabel, titleCore, titleLikeness } from "./contents-list.ts"

function contents(text: string) {
  const read = readText(text)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  return contentsOf({
    format: "mingzhang/document@1",
    source: { name: "x.md", sha256: "", mediaType: "text/markdown" },
    ...read,
  })
}

const printed = `# 某县水利局2024年部门预算公开

## 目 录

第一部分 某县水利局概况

一、主要职责………3

附件：某县水利局2024年部门预算表

一、部门收支总体情况表

二、部门（单位）整体绩效目标表

## 第一部分 某县水利局概况

负责全县水利工作。
`

describe("the list of contents", () => {
  test("tells tables from sections, and a set of tables from a table", () => {
    const list = contents(printed)!
    expect(list.entries.map((e) => `${e.kind} ${e.label}`)).toEqual([
      "section 某县水利局概况",
      "section 主要职责",
      "section 某县水利局2024年部门预算表",
      "table 部门收支总体情况表",
      "table 部门(单位)整体绩效目标表",
    ])
  })

  test("joins an entry that its line was too short for", () => {
    const list = contents(`# 某县水利局2024年部门预算公开

## 目录

表1 部门综合预算收支总表.......................... 1

表2 部门综合预算一般公共预算支出明细表（按支出功能分类科目）

19

表3 部门综合预算一般公共预算拨款“三公”经费及会议费、培训

费支出预算表.......................... 20

表4 部门综合预算一般公共预算拨款会议费、培训费支出预算

表.......................... 21

表5 部门整体支出绩效目标表
`)!
    expect(list.entries.map((e) => e.label)).toEqual([
      "部门综合预算收支总表",
      "部门综合预算一般公共预算支出明细表(按支出功能分类科目)",
      "部门综合预算一般公共预算拨款三公经费及会议费、培训费支出预算表",
      "部门综合预算一般公共预算拨款会议费、培训费支出预算表",
      "部门整体支出绩效目标表",
    ])
  })

  test("ends where the body begins", () => {
    expect(contents(printed)!.bodyStart).toBe(7)
  })

  test("a document without 目录 has none", () => {
    expect(contents("# 某县水利局2024年部门预算公开\n\n负责全县水利工作。\n")).toBeUndefined()
  })
})

describe("titles", () => {
  test("lose ordinals and numbers of tables", () => {
    expect(sectionLabel("第二部分2024年部门预算情况说明")).toBe("2024年部门预算情况说明")
    expect(sectionLabel("十一、部门(单位)整体绩效目标表")).toBe("部门(单位)整体绩效目标表")
    expect(sectionLabel("公开01表:收支预算总表")).toBe("收支预算总表")
    expect(sectionLabel("预算01表2024年部门收支总体情况表")).toBe("2024年部门收支总体情况表")
    expect(sectionLabel("表2-1政府性基金支出表")).toBe("政府性基金支出表")
    expect(sectionLabel("4.2025年部门收入预算总表")).toBe("2025年部门收入预算总表")
  })

  test("are alike without year, unit and words that come and go", () => {
    const a = titleCore("部门收入总体预算表", "某县水利局")
    const b = titleCore("2024年部门收入总体情况表", "某县水利局")
    expect(titleLikeness(a, b)).toBeGreaterThan(0.7)
    expect(
      titleLikeness(titleCore("政府性基金预算支出表", undefined), titleCore("项目支出表", undefined)),
    ).toBeLessThan(0.7)
    expect(titleLikeness("", "表")).toBe(0)
  })

  test("an entry is covered by a longer heading", () => {
    expect(coverage("项目经费情况说明", "科技创新专项经费情况说明")).toBeCloseTo(0.875)
    expect(coverage("名词解释", "主要职能")).toBeLessThan(0.5)
    expect(coverage("", "主要职能")).toBe(0)
  })
})
