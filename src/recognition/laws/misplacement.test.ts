import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { misplacements } from "./misplacement.ts"
import { tablesRead } from "./sample-laws.ts"

const statutes = await loadStatutes()

const summary = ["部门收支总体情况表", "项目|金额\n一、一般公共预算|9.00\n本年收入合计|9.00"] as const
const head = "科目编码|科目名称|合计|项目支出|||\n|||小计|其他运转类|特定目标类\n"
const all = (other: string, targeted: string) =>
  [
    "部门支出总表",
    `${head}|合计|9.00|9.00|${other}|${targeted}\n2130106|技术推广|9.00|9.00|${other}|${targeted}`,
  ] as const
const general = (other: string, targeted: string) =>
  [
    "一般公共预算支出表",
    `${head}|合计|9.00|9.00|${other}|${targeted}\n2130106|技术推广|9.00|9.00|${other}|${targeted}`,
  ] as const
const projects = (kind: string) =>
  ["项目支出表", `类型|项目名称|项目单位|合计\n|合计||9.00\n${kind}|技术推广|本级|9.00`] as const

const found = (...tables: Parameters<typeof tablesRead>[1][]) =>
  misplacements(tablesRead(statutes, ...tables)).map(
    (m) => `${m.wrong.title}: ${m.natures.join(" for ")}; ${m.figures.length} figures, right in ${m.right.title}`,
  )

describe("money in one column here and in another there", () => {
  test("is one contradiction, not one a row", () => {
    expect(found(summary, all("9.00", ""), general("", "9.00"))).toEqual([
      "部门支出总表: project.other-operational for project.targeted; 2 figures, right in 一般公共预算支出表",
    ])
  })

  test("is wrong where fewer tables agree with it", () => {
    expect(found(summary, all("9.00", ""), general("", "9.00"), projects("其他运转类"))).toEqual([
      "一般公共预算支出表: project.targeted for project.other-operational; 2 figures, right in 部门支出总表",
    ])
    expect(found(summary, all("9.00", ""), general("", "9.00"), projects("特定目标类"))[0]).toMatch(
      /^部门支出总表: project.other-operational/,
    )
  })
})

describe("nothing is misplaced", () => {
  test("where the tables agree", () => {
    expect(found(summary, all("9.00", ""), general("9.00", ""))).toEqual([])
  })

  test("where a table prints both columns", () => {
    expect(found(summary, all("2.00", "7.00"), general("", "9.00"))).toEqual([])
  })

  test("where the amounts are others", () => {
    expect(
      found(summary, all("9.00", ""), [
        "一般公共预算支出表",
        `${head}|合计|8.00|8.00||8.00\n2130106|技术推广|8.00|8.00||8.00`,
      ]),
    ).toEqual([])
  })
})
