import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableRead } from "../tables/sample-table.ts"
import { rowTree } from "./row-tree.ts"

const statutes = await loadStatutes()

function tree(title: string, text: string): string[] {
  const table = tableRead(statutes, title, text)
  return rowTree(table, statutes.form(table.form)!).map(
    ({ parent, children }) => `${parent.key} = ${children.map((c) => c.row.key).join(" + ")}`,
  )
}

describe("rows with codes", () => {
  test("stand under the row whose code they continue", () => {
    expect(
      tree(
        "支出决算表",
        "编码|名称|本年支出合计|基本支出\n|合计|9.00|9.00\n208|社会保障|5.00|5.00\n20805|养老|5.00|5.00\n2080505|养老保险|5.00|5.00\n210|卫生健康|4.00|4.00\n2101101|行政单位医疗|4.00|4.00",
      ),
    ).toEqual(["208 = 20805", "20805 = 2080505", "210 = 2101101", "合计 = 208 + 210"])
  })

  test("stand under no row of another class, though it is shallower", () => {
    expect(
      tree(
        "支出决算表",
        "编码|名称|本年支出合计|基本支出\n|合计|9.00|9.00\n208|社会保障|5.00|5.00\n2210201|住房公积金|4.00|4.00",
      ),
    ).toEqual(["合计 = 208 + 2210201"])
  })

  test("stand under units, and units under their department", () => {
    expect(
      tree(
        "部门支出总表",
        "科目编码|单位代码|科目名称|合计\n||合计|9.00\n|412|某局|9.00\n|412001|本级|5.00\n2130101||行政运行|5.00\n|412002|中心|4.00\n2130106||推广|4.00",
      ),
    ).toEqual(["412 = 412001 + 412002", "412001 = 2130101", "412002 = 2130106", "合计 = 412"])
  })
})

describe("rows with labels", () => {
  test("nest by their ordinals, under the totals of their flow", () => {
    expect(
      tree(
        "财政拨款收支总体情况表",
        "收入||支出|\n项目|金额|项目|合计\n一、本年收入|5.00|一、本年支出|8.00\n（一）一般公共预算拨款|3.00|（一）农林水支出|6.00\n（二）政府性基金预算拨款|2.00|（二）住房保障支出|2.00\n二、上年结转|3.00|二、年终结转结余|\n收入合计|8.00|支出合计|8.00",
      ),
    ).toEqual([
      "本年收入 = 一般公共预算拨款 + 政府性基金预算拨款",
      "收入合计 = 本年收入 + 上年结转",
      "本年支出 = 农林水支出 + 住房保障支出",
      "支出合计 = 本年支出 + 年终结转结余",
    ])
  })

  test("count lines of 其中 not at all", () => {
    expect(
      tree(
        "收支总体情况表",
        "项目|金额\n一、一般公共预算|5.00\n其中：财政拨款|4.00\n二、事业收入|1.00\n本年收入合计|6.00",
      ),
    ).toEqual(["本年收入合计 = 一般公共预算 + 事业收入"])
  })

  test("sum at once to the grand total where the year's is not printed", () => {
    expect(
      tree("收支总体情况表", "项目|金额\n一、一般公共预算|5.00\n二、事业收入|1.00\n上年结转|3.00\n收入总计|9.00"),
    ).toEqual(["收入总计 = 一般公共预算 + 事业收入 + 上年结转"])
  })
})

test("a table of one line has no sums", () => {
  expect(tree("收支总体情况表", "项目|金额\n收入总计|9.00")).toEqual([])
})
