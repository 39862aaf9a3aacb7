import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableRead } from "../tables/sample-table.ts"
import { balanceIdentities } from "./balance-law.ts"
import { printed } from "./sample-laws.ts"

const statutes = await loadStatutes()

function identities(title: string, text: string) {
  const table = tableRead(statutes, title, text)
  return balanceIdentities(table, statutes.form(table.form)!)
}

describe("the two sides of a summary", () => {
  test("have one total, to the last digit", () => {
    const [found] = identities(
      "部门收支总体情况表",
      "收入||支出|\n项目|金额|项目|金额\n一、一般公共预算|5.00|一、农林水支出|5.00\n收入总计|5.00|支出总计|5.00",
    )
    expect(printed(found!)).toBe("5.00 = 5.00")
    expect(found).toMatchObject({
      rule: "statement-sides-balance",
      mirror: true,
      checks: ["B-01"],
      statement: { zh: "部门收支总体情况表：收入总计 = 支出总计" },
    })
  })

  test("of several classifications each balance with the revenue", () => {
    const found = identities(
      "部门综合预算财政拨款收支总表",
      "收入||支出|||||\n项目|预算数|支出功能分类科目（按大类）|预算数|部门预算支出经济分类科目（按大类）|预算数|政府预算支出经济分类科目（按大类）|预算数\n一、财政拨款|9.00|一、财政拨款|9.00|一、财政拨款|9.00|一、财政拨款|9.00\n收入总计|9.00|支出总计|9.00|支出总计|8.00|支出总计|7.00",
    )
    expect(found.map(printed)).toEqual(["9.00 = 9.00", "9.00 = 8.00", "9.00 = 7.00"])
  })

  test("are not asked for where both are blank, or one is not there", () => {
    expect(
      identities(
        "部门收支总体情况表",
        "收入||支出|\n项目|金额|项目|金额\n一、一般公共预算|5.00|一、农林水支出|5.00\n收入总计||支出总计|",
      ),
    ).toEqual([])
    expect(identities("部门收支总体情况表", "项目|金额\n一、一般公共预算|5.00\n收入总计|5.00")).toEqual([])
  })

  test("are asked for where only one is blank", () => {
    const found = identities(
      "部门收支总体情况表",
      "收入||支出|\n项目|金额|项目|金额\n一、一般公共预算|5.00|一、农林水支出|5.00\n收入总计|5.00|支出总计|",
    )
    expect(found.map(printed)).toEqual(["5.00 = ∅"])
  })
})

describe("stock and flow", () => {
  const funds = (...rows: string[]) =>
    identities(
      "政府性基金预算财政拨款收入支出决算表",
      ["项目||年初结转和结余|本年收入|本年支出|||年末结转和结余", "编码|名称|||小计|基本支出|项目支出|", ...rows].join(
        "\n",
      ),
    )

  test("give the closing balance of every row", () => {
    const found = funds("|合计|5.00|45.00|42.00||42.00|8.00", "2120804|农村基础设施|5.00|45.00|42.00||42.00|8.00")
    expect(found.map(printed)).toEqual(["8.00 = 5.00 + 45.00 − 42.00", "8.00 = 5.00 + 45.00 − 42.00"])
    expect(found[1]).toMatchObject({ rule: "opening-and-flows-give-closing", checks: ["A-15"] })
    expect(found[1]!.statement.zh).toContain("“农村基础设施”行：年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出")
  })

  test("count blanks as nothing", () => {
    expect(funds("2120804|农村基础设施||45.00|45.00||45.00|").map(printed)).toEqual(["∅ = ∅ + 45.00 − 45.00"])
  })

  test("are not asked of a table without a closing balance", () => {
    expect(
      identities(
        "国有资本经营预算财政拨款支出决算表",
        "编码|名称|合计|基本支出|项目支出\n2230105|社会化管理补助|5.00||5.00",
      ),
    ).toEqual([])
  })
})
