import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableRead } from "../tables/sample-table.ts"
import { printed } from "./sample-laws.ts"
import { threePublicIdentities } from "./three-public-law.ts"

const statutes = await loadStatutes()

function identities(title: string, text: string) {
  const table = tableRead(statutes, title, text)
  return threePublicIdentities(table, statutes.form(table.form)!)
}
const budget = (text: string) => identities("一般公共预算“三公”经费支出情况表", text).map(printed)

describe("the three public expenses", () => {
  test("are abroad, vehicles and reception; vehicles are purchase and running", () => {
    expect(
      budget(
        "“三公”经费合计|因公出国（境）费|公务用车购置及运行费|||公务接待费\n||小计|公务用车购置费|公务用车运行费|\n16.00|1.00|11.00|0.00|11.00|4.00",
      ),
    ).toEqual(["16.00 = 1.00 + 11.00 + 4.00", "11.00 = 0.00 + 11.00"])
  })

  test("are told with their rule and ids", () => {
    const [found] = identities(
      "一般公共预算“三公”经费支出情况表",
      "“三公”经费合计|因公出国（境）费|公务用车费|公务接待费\n16.00|1.00|11.00|4.00",
    )
    expect(found).toMatchObject({
      rule: "three-public-expenses-equal-their-parts",
      checks: ["B-23"],
      statement: { zh: "“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费" },
    })
  })

  test("leave conferences and training outside, also where the table's total takes them in", () => {
    expect(
      budget("合计|“三公”经费|||会议费|培训费\n|小计|因公出国（境）费|公务接待费||\n9.00|4.00|0.00|4.00|3.00|2.00"),
    ).toEqual(["9.00 = 4.00 + 3.00 + 2.00", "4.00 = 0.00 + 4.00"])
  })

  test("of budget and outturn stand each for themselves", () => {
    const found = identities(
      "财政拨款“三公”经费支出决算表",
      "预算数|||决算数||\n合计|因公出国（境）费|公务接待费|合计|因公出国（境）费|公务接待费\n1|2|3|4|5|6\n3.00|0.00|3.00|2.60|0.00|2.60",
    )
    expect(found.map(printed)).toEqual(["3.00 = 0.00 + 3.00", "2.60 = 0.00 + 2.60"])
    expect(found[0]!.checks).toEqual(["A-17"])
  })

  test("are not asked for by one part alone, nor of blanks", () => {
    expect(budget("“三公”经费合计|公务接待费\n4.00|4.00")).toEqual([])
    expect(budget("“三公”经费合计|因公出国（境）费|公务接待费|机关运行经费预算数\n|||5.00")).toEqual([])
  })
})
