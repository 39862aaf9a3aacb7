import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { quote } from "#documents"
import { printedNames } from "./printed-name.ts"

function namesOf(text: string) {
  const read = readText(text)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  const document = {
    format: "mingzhang/document@1" as const,
    source: { name: "x.md", sha256: "", mediaType: "text/markdown" },
    ...read,
  }
  return [...printedNames(document)].map((n) => ({ ...n, quoted: quote(document, n.at) }))
}

describe("names a document gives itself", () => {
  test("stand in titles, before or behind the year", () => {
    expect(namesOf("# 某县水利局2024年部门预算公开\n").map((n) => `${n.where} ${n.quoted}`)).toEqual([
      "title 某县水利局",
    ])
    expect(namesOf("# 2024年度某县水利局部门决算\n").map((n) => n.name)).toEqual(["某县水利局"])
    expect(namesOf("## 第二部分 某县水利局 2024 年部门预算情况说明\n").map((n) => n.name)).toEqual(["某县水利局"])
  })

  test("stand in unit lines, the unit of money left out", () => {
    expect(namesOf("编制部门：某县水利局 单位：元\n").map((n) => `${n.where} ${n.quoted}`)).toEqual([
      "unit-line 某县水利局",
    ])
  })

  test("stand in the unit cell of a table", () => {
    const names = namesOf(
      "整体绩效目标表\n\n单位名称\t\t某县水利局\t\t\n年度目标\t保障供水\t\t\t\n一级指标\t二级指标\t三级指标\t指标值\t说明\n",
    )
    expect(names).toMatchObject([{ name: "某县水利局", at: { row: 0, column: 2 } }])
  })

  test("open sentences with the year", () => {
    expect(
      namesOf("一、支出情况说明\n\n某县水利局2024年支出总计12万元。\n").map((n) => `${n.where} ${n.name}`),
    ).toContain("sentence 某县水利局")
  })

  test("the superior's line and the unit of money are no names", () => {
    expect(namesOf("预算主管部门：某县人民政府\n\n单位：万元\n\n主管部门 某县水利局\n")).toEqual([])
  })
})
