import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { absencesOf, meetings } from "./agreement-law.ts"
import { appropriationIdentities } from "./appropriation-law.ts"
import { printed, tablesRead } from "./sample-laws.ts"

const statutes = await loadStatutes()

function identities(...tables: Parameters<typeof tablesRead>[1][]) {
  const read = tablesRead(statutes, ...tables)
  const figures = read.flatMap((t) => t.figures)
  const absences = absencesOf(figures)
  return appropriationIdentities(read, meetings(figures, absences), absences, (form) => [form])
}

describe("the appropriation", () => {
  const summary = (fund: string) =>
    [
      "收入支出决算总表",
      `收入|\n项目|决算数\n一、一般公共预算财政拨款收入|860.00\n二、政府性基金预算财政拨款收入|${fund}\n三、国有资本经营预算财政拨款收入|\n本年收入合计|905.00`,
    ] as const
  const revenue = ["收入决算表", "编码|名称|本年收入合计|财政拨款收入|事业收入\n|合计|905.00|905.00|"] as const

  test("is the sum of the three budgets", () => {
    const found = identities(summary("45.00"), revenue)
    expect(found.map(printed)).toEqual(["905.00 = 860.00 + 45.00 + ∅"])
    expect(found[0]).toMatchObject({ rule: "appropriation-equals-its-budgets", checks: ["GK01"] })
    expect(found[0]!.statement.zh).toBe(
      "收入决算表 · 合计 · 财政拨款收入 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算（收入支出决算总表）",
    )
  })

  test("is the general budget alone where there is no other: equal meanings say so already", () => {
    expect(identities(summary(""), revenue)).toEqual([])
  })

  test("is not asked for of a table that prints it itself", () => {
    expect(
      identities(["财政拨款收支总体情况表", "支出|||\n项目|合计|一般公共预算|政府性基金\n一、本年支出|9.00|6.00|3.00"]),
    ).toEqual([])
  })
})

describe("money carried over", () => {
  const revenue = (carried: string) =>
    [
      "财政拨款收支总体情况表",
      `收入||支出||\n项目|金额|项目|合计|一般公共预算\n一、本年收入|622.00|一、本年支出|630.00|630.00\n（一）一般公共预算拨款|622.00|（一）农林水支出|630.00|630.00\n二、上年结转|${carried}|||\n（一）一般公共预算拨款|${carried}|||`,
    ] as const
  const current = ["一般公共预算支出情况表", "科目编码|科目名称|合计\n|合计|622.00"] as const
  const summary = ["部门收支总体情况表", "项目|金额\n一、一般公共预算|622.00\n本年收入合计|622.00"] as const

  test("is the difference between all expenditure and this year's", () => {
    const found = identities(summary, revenue("8.00"), current)
    expect(found.map((i) => [i.rule, printed(i)])).toEqual([
      ["carry-over-explains-the-difference", "630.00 = 622.00 + 8.00"],
    ])
    expect(found[0]!.checks).toEqual(["B04"])
  })

  test("is not asked for where none is", () => {
    expect(identities(summary, revenue(""), current)).toEqual([])
  })

  test("is not asked for where a table of it is missing", () => {
    expect(identities(summary, revenue("8.00"))).toEqual([])
  })
})
