import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableRead } from "../tables/sample-table.ts"
import { rowIdentities } from "./row-law.ts"
import { printed } from "./sample-laws.ts"

const statutes = await loadStatutes()

function identities(title: string, text: string) {
  const table = tableRead(statutes, title, text)
  return rowIdentities(table, statutes.form(table.form)!, statutes.lexicon)
}

const expenditure = "科目编码|科目名称|合计|基本支出|||项目支出\n|||小计|人员经费|公用经费|\n"

describe("in every row", () => {
  test("a total is the sum of its group", () => {
    const found = identities(
      "部门支出总体情况表",
      `${expenditure}|合计|9.00|7.00|5.00|2.00|2.00\n2130101|行政运行|7.00|7.00|5.00|2.00|`,
    )
    expect(found.map(printed)).toEqual([
      "7.00 = 5.00 + 2.00",
      "9.00 = 7.00 + 2.00",
      "7.00 = 5.00 + 2.00",
      "7.00 = 7.00 + ∅",
    ])
  })

  test("says so with the table's own words and the form's ids", () => {
    const [first] = identities("部门支出总体情况表", `${expenditure}2130101|行政运行|7.00|7.00|5.00|2.00|`)
    expect(first).toMatchObject({
      rule: "statement-row-equals-its-parts",
      checks: ["B-10", "B-11", "B-12"],
      relation: "=",
      statement: { zh: "部门支出总体情况表“行政运行”行：基本支出/小计 = 基本支出/人员经费 + 基本支出/公用经费" },
    })
  })

  test("a blank total of printed parts is asked for, a blank row is not", () => {
    const found = identities(
      "部门支出总体情况表",
      `${expenditure}2130101|行政运行||7.00|5.00|2.00|\n2130106|技术推广|1.00||||1.00`,
    )
    expect(found.map(printed)).toEqual(["7.00 = 5.00 + 2.00", "∅ = 7.00 + ∅", "1.00 = ∅ + 1.00"])
  })

  test("其中 is at most its whole, where it is printed", () => {
    const head = "单位代码|单位名称|总计|一般公共预算||事业收入\n|||小计|其中：财政拨款|\n"
    const found = identities("部门收入总表", `${head}412001|本级|6.00|5.00|4.00|1.00\n412002|推广中心|3.00|3.00||`)
    expect(found.map(printed)).toEqual(["6.00 = 5.00 + 1.00", "4.00 ≤ 5.00", "3.00 = 3.00 + ∅"])
    expect(found[1]).toMatchObject({ rule: "part-within-whole", checks: ["B-07"] })
  })

  test("every id is its own, also for rows of one code", () => {
    const ids = identities(
      "部门支出总体情况表",
      `${expenditure}2130101|行政运行|7.00|7.00|5.00|2.00|\n2130101|行政运行|7.00|7.00|5.00|2.00|`,
    ).map((i) => i.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("nothing is asked of a form whose heads stand side by side", () => {
    expect(identities("一般公共预算“三公”经费支出情况表", "合计|因公出国（境）费|公务接待费\n4.00|0.00|4.00")).toEqual(
      [],
    )
  })

  test("nothing is asked of notes and rows nobody knows", () => {
    expect(
      identities(
        "支出决算表",
        "编码|名称|本年支出合计|基本支出|项目支出\n2130101|行政运行|5.00|5.00|\n|无人知晓|3.00|1.00|1.00",
      ).map(printed),
    ).toEqual(["5.00 = 5.00 + ∅"])
  })
})
