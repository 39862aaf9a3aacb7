import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { figuresTold, rowTold, tableRead } from "./sample-table.ts"

const statutes = await loadStatutes()
const told = (title: string, text: string) => tableRead(statutes, title, text).rows.map(rowTold)

describe("rows of the summary", () => {
  const text = `
收入||支出|
项目|金额|项目|金额
一、一般公共预算|5.00|一、农林水支出|8.00
其中：财政拨款|4.00|二、住房保障支出|
二、事业收入|1.00|三、神秘支出|1.00
本年收入合计|6.00|本年支出合计|9.00
上年结转|3.00|年终结转结余|
收入总计|9.00|支出总计|9.00`

  test("are sources on one side and classes on the other", () => {
    expect(told("部门收支总体情况表", text)).toEqual([
      "item 1 一般公共预算 flow=revenue;source=R11",
      "of-which 2 其中:财政拨款 flow=revenue;source=R11.fiscal",
      "item 1 事业收入 flow=revenue;source=R31",
      "total 0 本年收入合计 flow=revenue",
      "item 1 上年结转 flow=carry-in",
      "total 0 收入总计 flow=resources",
      "1: item 1 农林水支出 flow=expenditure;function=213",
      "1: item 1 住房保障支出 flow=expenditure;function=221",
      "1: unknown 1 神秘支出",
      "1: total 0 本年支出合计 flow=expenditure",
      "1: item 1 年终结转结余 flow=carry-out",
      "1: total 0 支出总计 flow=uses",
    ])
  })

  test("without a meaning leave their money unmapped, with the reason", () => {
    const { unmapped, figures } = tableRead(statutes, "部门收支总体情况表", text)
    expect(unmapped).toEqual([{ at: { block: 0, row: 4, column: 3 }, reason: "行目“三、神秘支出”不在该表的行目中" }])
    expect(figures.some((f) => f.printed === "1.00" && f.coordinate.flow === "expenditure")).toBe(false)
  })

  test("keep the label as printed, at its place", () => {
    const row = tableRead(statutes, "部门收支总体情况表", text).rows.find((r) => r.key === "农林水支出")!
    expect(row).toMatchObject({ label: "一、农林水支出", labelAt: { block: 0, row: 2, column: 2 } })
  })
})

describe("rows of the appropriation summary", () => {
  test("nest by the style of their ordinals", () => {
    expect(
      told(
        "财政拨款收支总体情况表",
        `
收入||支出|
项目|金额|项目|合计
一、本年收入|5.00|一、本年支出|8.00
（一）一般公共预算拨款|5.00|（一）农林水支出|8.00
二、上年结转|3.00|二、年终结转结余|
收入合计|8.00|支出合计|8.00`,
      ),
    ).toEqual([
      "item 1 本年收入 flow=revenue",
      "item 2 一般公共预算拨款 flow=revenue;source=R11",
      "item 1 上年结转 flow=carry-in",
      "total 0 收入合计 flow=resources",
      "1: item 1 本年支出 flow=expenditure",
      "1: item 2 农林水支出 flow=expenditure;function=213",
      "1: item 1 年终结转结余 flow=carry-out",
      "1: total 0 支出合计 flow=uses",
    ])
  })

  test("under money carried over are carried over too, until the total", () => {
    const table = tableRead(
      statutes,
      "财政拨款收入支出决算总表",
      `
收入|||支出||
项目|行次|金额|项目|行次|合计
一、一般公共预算财政拨款|1|5.00|一、农林水支出|33|8.00
本年收入合计|27|5.00|本年支出合计|59|8.00
年初财政拨款结转和结余|28|3.00|年末财政拨款结转和结余|60|
一般公共预算财政拨款|29|3.00||61|
总计|32|8.00|总计|64|8.00`,
    )
    expect(figuresTold(table).filter((line) => line.startsWith("3.00"))).toEqual([
      "3.00 flow=carry-in;source=R1",
      "3.00 flow=carry-in;source=R11",
    ])
    expect(table.rows.find((r) => r.panel === 0 && r.kind === "total" && r.key === "总计")?.coordinate).toEqual({
      flow: "resources",
    })
  })
})

describe("economic panels", () => {
  const text = `
收入||支出|||||
项目|预算数|支出功能分类科目（按大类）|预算数|部门预算支出经济分类科目（按大类）|预算数|政府预算支出经济分类科目（按大类）|预算数
一、财政拨款|9.00|一、财政拨款|9.00|一、财政拨款|9.00|一、财政拨款|9.00
1、一般公共预算拨款|9.00|1、农林水支出|9.00|1、人员经费和公用经费支出|6.00|1、机关工资福利支出|5.00
|||| (1)工资福利支出|5.00|2、机关商品和服务支出|3.00
|||| (2)商品和服务支出|1.00|3、对个人和家庭的补助|1.00
|||| 2、专项业务经费支出|3.00||
|||| (1)商品和服务支出|2.00||
|||| (2)对个人和家庭的补助|1.00||
本年收入合计|9.00|本年支出合计|9.00|本年支出合计|9.00|本年支出合计|9.00`
  const rows = tableRead(statutes, "部门综合预算财政拨款收支总表", text).rows.map(rowTold)

  test("are functional, departmental and governmental classes side by side", () => {
    expect(rows.filter((r) => r.includes("function="))).toEqual(["1: item 2 农林水支出 flow=expenditure;function=213"])
    expect(rows.filter((r) => r.includes("economicGovernment="))).toEqual([
      "3: item 2 机关工资福利支出 flow=expenditure;economicGovernment=501",
      "3: item 2 机关商品和服务支出 flow=expenditure;economicGovernment=502",
      "3: item 2 对个人和家庭的补助 flow=expenditure;economicGovernment=509",
    ])
  })

  test("give a class the nature of the group it stands in", () => {
    expect(rows.filter((r) => r.startsWith("2:") && /basic|project/.test(r))).toEqual([
      "2: item 2 人员经费和公用经费支出 flow=expenditure;nature=basic",
      "2: item 3 工资福利支出 flow=expenditure;nature=basic.personnel;economicDepartment=301",
      "2: item 3 商品和服务支出 flow=expenditure;nature=basic.operating;economicDepartment=302",
      "2: item 2 专项业务经费支出 flow=expenditure;nature=project",
      "2: item 3 商品和服务支出 flow=expenditure;nature=project;economicDepartment=302",
      "2: item 3 对个人和家庭的补助 flow=expenditure;nature=project;economicDepartment=303",
    ])
  })
})

test("a line without a name holds money that is not understood", () => {
  const table = tableRead(statutes, "部门收支总体情况表", "项目|金额\n一、一般公共预算|5.00\n|7.00\n收入总计|5.00")
  expect(table.unmapped).toEqual([{ at: { block: 0, row: 2, column: 1 }, reason: "行目“”不在该表的行目中" }])
})

test("sources of 单位资金 listed below it without a mark are its parts", () => {
  const rows = told(
    "收入预算总表",
    `
项目名称||金额
收入总计||9.00
一般公共预算资金|小计|5.00
其他资金|小计|4.00
|事业收入|3.00
|其他收入|1.00`,
  )
  expect(rows.map((row) => row.split(" ").slice(0, 3).join(" "))).toEqual([
    "total 0 收入总计",
    "item 1 小计",
    "item 1 小计",
    "item 2 事业收入",
    "item 2 其他收入",
  ])
})
