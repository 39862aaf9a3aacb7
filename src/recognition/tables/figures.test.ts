import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { figuresTold, tableRead } from "./sample-table.ts"

const statutes = await loadStatutes()
const summary = "项目|金额\n一、一般公共预算|1,622.00\n二、政府性基金|\n三、事业收入|—\n本年收入合计|1,622.00"

describe("a figure", () => {
  const { figures } = tableRead(statutes, "2024年部门收支总体情况表", summary)

  test("is the print with its place, unit, precision and meaning", () => {
    expect(figures[0]).toEqual({
      measure: "amount",
      coordinate: { flow: "revenue", source: "R11" },
      key: "amount|flow=revenue;source=R11",
      printed: "1,622.00",
      unit: "万元",
      decimals: 2,
      quantity: { scale: "fen", value: 1_622_000_000, low: 1_621_995_000, high: 1_622_004_999, ulp: 10_000 },
      place: { block: 0, row: 1, column: 1 },
      origin: { kind: "cell", form: "B01", block: 0, rowKey: "一般公共预算", columnKey: "金额" },
      label: "2024年部门收支总体情况表 · 一、一般公共预算 · 金额",
    })
  })

  test("stands for a blank cell or a dash as well, as nothing", () => {
    const blanks = figures.filter((f) => f.blank)
    expect(blanks.map((f) => [f.place.row, f.printed, f.quantity.value])).toEqual([
      [2, "", 0],
      [3, "", 0],
    ])
  })
})

describe("the unit", () => {
  test("is the table's", () => {
    expect(tableRead(statutes, "收支总体情况表", summary, { unit: "元" }).figures[0]).toMatchObject({
      unit: "元",
      quantity: { value: 162_200 },
    })
  })

  test("is a column's own where its head says one", () => {
    const [figure] = tableRead(
      statutes,
      "收支总体情况表",
      "项目|金额（元）\n一、一般公共预算|5.00\n收入总计|5.00",
    ).figures
    expect(figure).toMatchObject({ unit: "元", quantity: { value: 500, low: 500, high: 500 } })
  })
})

describe("row and column", () => {
  test("each say part of the meaning", () => {
    const table = tableRead(
      statutes,
      "财政拨款收支总体情况表",
      "支出||||\n项目|合计|一般公共预算||政府性基金\n||小计|其中：财政拨款|\n（一）农林水支出|9.00|6.00|5.00|3.00",
    )
    expect(figuresTold(table)).toEqual([
      "9.00 flow=expenditure;source=R1;function=213",
      "6.00 flow=expenditure;source=R11;function=213",
      "5.00 flow=expenditure;source=R11.fiscal;function=213",
      "3.00 flow=expenditure;source=R12;function=213",
    ])
  })

  test("make basic money of a class personnel or operating money", () => {
    const table = tableRead(
      statutes,
      "一般公共预算基本支出情况表",
      "科目编码|科目名称|合计|人员经费|公用经费\n30101|基本工资|8.00|8.00|\n30201|办公费|2.00||2.00",
    )
    expect(figuresTold(table)).toEqual([
      "8.00 flow=expenditure;source=R11;vintage=current;nature=basic.personnel;economicDepartment=30101",
      "8.00 flow=expenditure;source=R11;vintage=current;nature=basic.personnel;economicDepartment=30101",
      "2.00 flow=expenditure;source=R11;vintage=current;nature=basic.operating;economicDepartment=30201",
      "2.00 flow=expenditure;source=R11;vintage=current;nature=basic.operating;economicDepartment=30201",
    ])
  })
})

describe("numbers without a meaning", () => {
  test("are named with their place and the head nobody knows", () => {
    const { unmapped } = tableRead(
      statutes,
      "支出决算表",
      "科目|<|本年支出合计|神秘列\n编码|名称|^|^\n2130101|行政运行|5.00|1.00",
    )
    expect(unmapped).toEqual([{ at: { block: 0, row: 2, column: 3 }, reason: "表头“神秘列”不在词典中" }])
  })

  test("are those too large to be held", () => {
    const { unmapped, figures } = tableRead(
      statutes,
      "收支总体情况表",
      "项目|金额\n一、一般公共预算|9999999999.99\n收入总计|5.00",
    )
    expect(unmapped).toEqual([{ at: { block: 0, row: 1, column: 1 }, reason: "数字过大" }])
    expect(figures.map((f) => f.printed)).toEqual(["5.00"])
  })
})

test("a row without any figure gives none, but in a list of labels it gives blanks", () => {
  expect(
    tableRead(statutes, "支出决算表", "编码|名称|本年支出合计|基本支出\n213|农林水支出||\n221|住房保障支出|5.00|5.00")
      .figures,
  ).toHaveLength(2)
  expect(tableRead(statutes, "收支总体情况表", "项目|金额\n一、一般公共预算|\n收入总计|").figures).toHaveLength(2)
})
