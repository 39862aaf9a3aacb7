import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableOf } from "../sample-statement.ts"
import { columnsOf } from "./columns.ts"
import { withContentRoles } from "./content-roles.ts"
import { gridOf } from "./grid.ts"
import { headOf } from "./head.ts"

const statutes = await loadStatutes()

function roles(formId: string, text: string): string[] {
  const grid = gridOf(tableOf(text))
  const head = headOf(grid, statutes.lexicon)
  const form = statutes.form(formId)!
  return withContentRoles(
    columnsOf(grid, head, form, statutes.lexicon, { fiscalYear: 2024, kind: form.kind }),
    grid,
    head.bodyStart,
    form,
  ).map(({ role, panel }) =>
    role.kind === "code" || role.kind === "name"
      ? `${role.kind} ${role.of}${role.kind === "code" && role.part ? ` ${role.part}` : ""}${panel ? ` in ${panel}` : ""}`
      : role.kind,
  )
}

describe("columns of codes and names", () => {
  test("are read from their cells where heads lost slots", () => {
    expect(
      roles(
        "B07",
        `
部门预算经济分类|||政府预算经济分类|||总计
类|款|科目名称|类|款|科目名称|
301|08|养老保险缴费|501|02|社会保障缴费|36.20
302|01|办公费|502|01|办公经费|30.00
`,
      ),
    ).toEqual([
      "code economicDepartment class",
      "code economicDepartment section",
      "name economicDepartment",
      "code economicGovernment class",
      "code economicGovernment section",
      "name economicGovernment",
      "amount",
    ])
  })

  test("tell departmental from governmental codes under equal heads", () => {
    expect(
      roles(
        "B06",
        "科目编码|科目名称|科目编码|科目名称|合计\n30108|养老保险缴费|50102|社会保障缴费|36.20\n30201|办公费|50201|办公经费|30.00",
      ),
    ).toEqual([
      "code economicDepartment",
      "name economicDepartment",
      "code economicGovernment",
      "name economicGovernment",
      "amount",
    ])
  })

  test("leave unit codes what their head says", () => {
    expect(roles("B03", "科目编码|单位代码|科目名称|合计\n|412|某局|5.00\n2130101|412001|行政运行|5.00")).toEqual([
      "code function",
      "code unit",
      "name function",
      "amount",
    ])
  })

  test("without anything in them become blank", () => {
    expect(roles("B03", "科目编码|科目名称|基本支出||合计\n2130101|行政运行|||5.00\n2130106|技术推广|||3.00")[3]).toBe(
      "blank",
    )
  })
})

describe("columns of money without figures", () => {
  const funds = (cells: string) => `
项目||年初结转和结余|本年收入|本年支出|||年末结转和结余
编码|名称|||小计|基本支出|项目支出|
212|城乡社区支出|${cells}
2120804|农村基础设施建设支出|${cells}
`
  test("stay money in front of the first figures when the heads reach to the last column", () => {
    expect(roles("GK07", funds("|45.00|45.00||45.00|"))).toEqual([
      "code function",
      "name function",
      "amount",
      "amount",
      "amount",
      "amount",
      "amount",
      "amount",
    ])
  })

  test("are read alike with figures in them", () => {
    expect(roles("GK07", funds("5.00|45.00|42.00||42.00|8.00")).slice(2)).toEqual(Array(6).fill("amount"))
  })
})

describe("lists of sources", () => {
  test("have a second column of names without a head", () => {
    expect(
      roles(
        "B01",
        "收入|||支出|\n项目||金额|项目|金额\n财政拨款|一般公共预算|5.00|农林水支出|7.00\n|政府性基金|2.00||\n事业收入|教育收费|0.00||",
      ),
    ).toEqual(["name row", "name row", "amount", "name row in 1", "amount"])
  })

  test("have none where it holds figures or a single word", () => {
    expect(roles("B01", "项目||金额\n一般公共预算||5.00\n政府性基金|注|2.00")[1]).not.toBe("name row")
  })
})
