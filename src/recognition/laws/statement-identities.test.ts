import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import type { RecognisedTable, Recognition } from "../recognition.ts"
import { documentOf } from "../sample-statement.ts"
import { printed, tablesRead } from "./sample-laws.ts"
import { statementIdentities } from "./statement-identities.ts"
import { tableIndex } from "./table-index.ts"

const statutes = await loadStatutes()

function counted(tables: readonly RecognisedTable[]): Record<string, number> {
  const recognition: Recognition = {
    document: documentOf("某局2024年部门预算"),
    profile: { unit: "某局", fiscalYear: 2024, kind: "budget", family: undefined },
    tables,
    claims: [],
    unbound: [],
    unrecognised: [],
  }
  const counts: Record<string, number> = {}
  for (const { rule } of statementIdentities(recognition, statutes, () => [])) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

const summary = [
  "部门收支总体情况表",
  "收入||支出|\n项目|金额|项目|金额\n一、一般公共预算|9.00|一、农林水支出|9.00\n本年收入合计|9.00|本年支出合计|9.00\n收入总计|9.00|支出总计|9.00",
] as const
const head = "科目编码|科目名称|合计|项目支出|||\n|||小计|其他运转类|特定目标类\n"

describe("all that must hold between tables", () => {
  test("comes from every law", () => {
    const all = counted(
      tablesRead(statutes, summary, ["部门支出总表", `${head}|合计|9.00|9.00|9.00|\n2130106|技术推广|9.00|9.00|9.00|`]),
    )
    expect(all).toEqual({
      "statement-total-equals-its-items": 7,
      "statement-sides-balance": 1,
      "statement-row-equals-its-parts": 4,
      "single-source-statements-agree": 3,
      "statements-agree": 1,
      "items-sum-to-their-class": 1,
    })
  })

  test("leaves out columns that were taken for each other: their contradiction is told once", () => {
    const other = ["部门支出总表", `${head}|合计|9.00|9.00|9.00|\n2130106|技术推广|9.00|9.00|9.00|`] as const
    const targeted = ["一般公共预算支出表", `${head}|合计|9.00|9.00||9.00\n2130106|技术推广|9.00|9.00||9.00`] as const
    const recognised = tablesRead(statutes, summary, other, targeted)
    const found = statementIdentities(
      {
        document: documentOf("某局"),
        profile: { unit: undefined, fiscalYear: 2024, kind: "budget", family: undefined },
        tables: recognised,
        claims: [],
        unbound: [],
        unrecognised: [],
      },
      statutes,
      () => [],
    )
    const agreeing = found.filter((i) => i.rule === "single-source-statements-agree" || i.rule === "statements-agree")
    expect(
      agreeing.some((i) => i.kind === "sum" && i.terms.some((t) => t.figure.coordinate.nature?.startsWith("project."))),
    ).toBe(false)
    expect(agreeing.map(printed)).not.toContain("∅ = 9.00")
  })

  test("is nothing for an empty document", () => {
    expect(counted([])).toEqual({})
  })
})

describe("the index of a table", () => {
  const [table] = tablesRead(statutes, [
    "部门支出总体情况表",
    "科目编码|科目名称|合计|基本支出|||项目支出||\n|||小计|人员经费|公用经费|小计|其他运转类|特定目标类\n|合计|18.00|10.00|7.00|3.00|8.00|2.00|6.00\n2130101|行政运行|10.00|10.00|7.00|3.00|||\n2130106|技术推广|8.00|||8.00|2.00|6.00|",
  ])
  const index = tableIndex(table!)

  test("finds figures by row and column", () => {
    expect(index.figure(0, 2, 4)?.printed).toBe("7.00")
    expect(index.figure(0, 99, 4)).toBe(undefined)
  })

  test("finds a repaired figure under the column where it belongs", () => {
    expect(index.figure(0, 4, 6)?.printed).toBe("8.00")
    expect(index.figure(0, 4, 8)?.printed).toBe("6.00")
  })
})
