import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableOf } from "../sample-statement.ts"
import { recogniseTable, type TableContext } from "./recognise-table.ts"
import { figuresTold, rowTold, tableRead } from "./sample-table.ts"

const statutes = await loadStatutes()
const context: TableContext = {
  title: undefined,
  titleAt: { block: 3 },
  unit: "万元",
  kind: undefined,
  notes: [],
  statutes,
  exactCells: false,
}

describe("a table that no form fits", () => {
  test("is told with its title", () => {
    expect(recogniseTable(tableOf("姓名|电话\n张三|5"), 4, { ...context, title: "值班安排" })).toEqual({
      block: 4,
      reason: "表题“值班安排”与已知报表都不相符",
    })
  })

  test("is told to have none", () => {
    expect(recogniseTable(tableOf("姓名|电话\n张三|5"), 4, context)).toEqual({
      block: 4,
      reason: "没有表题，表头也不足以判断是哪张表",
    })
  })
})

describe("the title", () => {
  test("is the one above, without spaces", () => {
    const table = recogniseTable(tableOf("项目|金额\n收入总计|5.00"), 4, { ...context, title: "部门收支 总体情况表" })
    expect(table).toMatchObject({ form: "B01", block: 4, title: "部门收支总体情况表", titleAt: { block: 3 } })
  })

  test("is found inside the frame where none stands above", () => {
    const table = recogniseTable(tableOf("部门支出总表|<|<\n科目编码|科目名称|合计\n2130101|行政运行|5.00"), 4, context)
    expect(table).toMatchObject({ form: "B03", title: "部门支出总表" })
  })

  test("is the form's own name where none is printed at all", () => {
    const table = recogniseTable(
      tableOf("科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出\n2130301|行政运行|5.00|5.00|||"),
      4,
      { ...context, kind: "accounts" },
    )
    expect(table).toMatchObject({ form: "GK03", title: "支出决算表" })
  })
})

describe("an empty table", () => {
  test("is recognised as such, with what says so", () => {
    const statement = { block: 6 }
    const table = recogniseTable(tableOf("科目编码|科目名称|合计\n|合计|"), 4, {
      ...context,
      title: "政府性基金预算支出情况表",
      emptyStatement: statement,
    })
    expect(table).toMatchObject({ form: "B09", empty: true, emptyStatement: statement })
  })

  test("is not one with a single figure", () => {
    expect(
      tableRead(statutes, "政府性基金预算支出情况表", "科目编码|科目名称|合计\n2120804|农村基础设施|0.00").empty,
    ).toBe(false)
  })
})

describe("tables without money", () => {
  test("of targets have neither rows nor figures", () => {
    expect(tableRead(statutes, "项目绩效目标表", "项目名称|设备更新\n年度资金总额|30.00")).toMatchObject({
      form: "B12",
      rows: [],
      figures: [],
      columns: [],
      empty: false,
    })
  })

  test("that are left blank are empty", () => {
    expect(tableRead(statutes, "项目绩效目标表", "项目名称|\n年度资金总额|").empty).toBe(true)
  })
})

describe("a revenue table", () => {
  test("has a row a unit and a column a source", () => {
    const table = tableRead(
      statutes,
      "部门收入总表",
      "单位代码|单位名称|总计|一般公共预算|事业收入\n|合计|6.00|5.00|1.00\n412001|本级|4.00|4.00|\n412002|推广中心|2.00|1.00|1.00",
    )
    expect(table.rows.map(rowTold)).toEqual(["total 0 合计", "item 2 412001 unit=412001", "item 2 412002 unit=412002"])
    expect(figuresTold(table).slice(-3)).toEqual([
      "2.00 unit=412002;flow=resources",
      "1.00 unit=412002;flow=revenue;source=R11",
      "1.00 unit=412002;flow=revenue;source=R31",
    ])
  })

  test("may have a row a source instead", () => {
    const table = tableRead(
      statutes,
      "部门收入总表",
      "项目|预算数\n一、一般公共预算|5.00\n二、事业收入|1.00\n收入总计|6.00",
    )
    expect(table.rows.map(rowTold)).toEqual([
      "item 1 一般公共预算 flow=revenue;source=R11",
      "item 1 事业收入 flow=revenue;source=R31",
      "total 0 收入总计 flow=resources",
    ])
  })

  test("may have a row a subject", () => {
    const table = tableRead(
      statutes,
      "收入预算总表",
      "类|款|项|科目名称|合计|一般公共预算\n213|01|01|行政运行|5.00|5.00",
    )
    expect(table.rows.map(rowTold)).toEqual(["item 5 2130101 function=2130101"])
  })
})

describe("a table of one row", () => {
  test("is read though nothing names it", () => {
    const table = tableRead(
      statutes,
      "一般公共预算“三公”经费支出情况表",
      "“三公”经费合计|因公出国（境）费|公务用车费|公务接待费\n16.00|0.00|12.00|4.00",
    )
    expect(table.rows.map(rowTold)).toEqual(["total 0 金额"])
    expect(figuresTold(table)).toEqual([
      "16.00 threePublic=total",
      "0.00 threePublic=overseas",
      "12.00 threePublic=vehicles",
      "4.00 threePublic=reception",
    ])
  })

  test("is told from a second one", () => {
    expect(
      tableRead(
        statutes,
        "一般公共预算“三公”经费支出情况表",
        "“三公”经费合计|因公出国（境）费|公务接待费\n4.00|0.00|4.00\n5.00|0.00|5.00",
      ).rows.map((r) => r.key),
    ).toEqual(["金额", "金额2"])
  })
})

test("heads of a continued page are read over", () => {
  const table = tableRead(
    statutes,
    "部门支出总表",
    "科目编码|科目名称|合计\n2130101|行政运行|5.00\n~科目编码|科目名称|合计\n2210201|住房公积金|1.00",
  )
  expect(table.rows.map((r) => [r.index, r.key])).toEqual([
    [1, "2130101"],
    [3, "2210201"],
  ])
})

test("hostile heads and cells are read without harm", () => {
  for (const text of [
    "|",
    "constructor|toString|__proto__\n1|2|3",
    "合计\n合计\n合计",
    `${"合计|".repeat(300)}\n${"1|".repeat(300)}`,
  ])
    expect(() => recogniseTable(tableOf(text), 0, { ...context, title: "部门支出总表" })).not.toThrow()
})
