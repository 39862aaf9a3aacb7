import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableRead } from "../tables/sample-table.ts"
import { itemIdentities } from "./item-law.ts"
import { printed } from "./sample-laws.ts"

const statutes = await loadStatutes()

function identities(title: string, text: string) {
  const table = tableRead(statutes, title, text)
  return itemIdentities(table, statutes.form(table.form)!)
}

describe("in every column of a summary", () => {
  const text = `
收入||支出|
项目|金额|项目|金额
一、一般公共预算|5.00|一、农林水支出|8.00
其中：财政拨款|4.00|二、住房保障支出|1.00
二、事业收入|1.00||
本年收入合计|6.00|本年支出合计|9.00
上年结转|3.00|年终结转结余|
收入总计|9.00|支出总计|9.00`

  test("the year's total is the sum of its lines, the grand total adds what is carried over", () => {
    expect(identities("部门收支总体情况表", text).map(printed)).toEqual([
      "6.00 = 5.00 + 1.00",
      "9.00 = 6.00 + 3.00",
      "9.00 = 8.00 + 1.00",
      "9.00 = 9.00 + ∅",
      "4.00 ≤ 5.00",
    ])
  })

  test("says so with the form's ids", () => {
    const found = identities("部门收支总体情况表", text)
    expect(found[0]).toMatchObject({
      rule: "statement-total-equals-its-items",
      checks: ["B-02", "B-03", "B-04", "B-05"],
      statement: { zh: "部门收支总体情况表：“本年收入合计”（金额） = 一般公共预算 + 事业收入" },
    })
    expect(found[4]).toMatchObject({
      rule: "part-within-whole",
      relation: "≤",
      statement: { zh: "部门收支总体情况表：“其中：财政拨款”不大于“一、一般公共预算”" },
    })
  })
})

describe("in every column of subjects", () => {
  test("a class is its sections, a section its items, the total the classes", () => {
    const found = identities(
      "支出决算表",
      `
编码|名称|本年支出合计|基本支出
|合计|9.00|9.00
208|社会保障和就业支出|5.00|5.00
20805|养老支出|5.00|5.00
2080502|离退休|2.00|2.00
2080505|养老保险缴费|3.00|3.00
221|住房保障支出|4.00|4.00`,
    )
    expect(found.map(printed)).toEqual([
      "5.00 = 5.00",
      "5.00 = 5.00",
      "5.00 = 2.00 + 3.00",
      "5.00 = 2.00 + 3.00",
      "9.00 = 5.00 + 4.00",
      "9.00 = 5.00 + 4.00",
    ])
  })

  test("the total is all items where no class is printed", () => {
    const found = identities(
      "部门支出总表",
      "科目编码|科目名称|合计\n|合计|9.00\n2080505|养老保险|5.00\n2210201|住房公积金|4.00",
    )
    expect(found.map(printed)).toEqual(["9.00 = 5.00 + 4.00"])
  })

  test("a department is its units, and a unit its subjects", () => {
    const found = identities(
      "部门支出总表",
      "科目编码|单位代码|科目名称|合计\n||合计|9.00\n|412|某局|9.00\n|412001|某局本级|5.00\n2130101||行政运行|5.00\n|412002|推广中心|4.00\n2130106||技术推广|4.00",
    )
    expect(found.map(printed)).toEqual(["9.00 = 5.00 + 4.00", "5.00 = 5.00", "4.00 = 4.00", "9.00 = 9.00"])
  })

  test("of personnel money only personnel items count", () => {
    const found = identities(
      "一般公共预算财政拨款基本支出决算明细表",
      "人员经费|||公用经费||\n科目编码|科目名称|决算数|科目编码|科目名称|决算数\n301|工资福利支出|8.00|302|商品和服务支出|2.00\n30101|基本工资|8.00|30201|办公费|2.00\n人员经费合计||8.00|公用经费合计||2.00",
    )
    expect(found.map(printed)).toEqual(["8.00 = 8.00", "2.00 = 2.00", "8.00 = 8.00", "2.00 = 2.00"])
  })
})

test("more than six items are counted, not listed", () => {
  const rows = Array.from({ length: 8 }, (_, i) => `210110${i + 1}|项目|1.00`).join("\n")
  const [found] = identities("部门支出总表", `科目编码|科目名称|合计\n|合计|8.00\n${rows}`)
  expect(found!.statement.zh).toContain(" + … (8)")
})

test("a total of blanks is not asked for, a blank total of prints is", () => {
  expect(
    identities(
      "部门支出总表",
      "科目编码|科目名称|合计|基本支出\n|合计||\n2080505|养老保险|5.00|\n2210201|住房公积金|4.00|",
    ).map(printed),
  ).toEqual(["∅ = 5.00 + 4.00"])
})
