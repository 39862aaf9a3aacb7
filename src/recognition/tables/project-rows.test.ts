import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { figuresTold, rowTold, tableRead } from "./sample-table.ts"

const statutes = await loadStatutes()

describe("a list of projects", () => {
  const table = tableRead(
    statutes,
    "项目支出表",
    `
类型|项目名称|项目单位|合计|一般公共预算
|合计||133.00|133.00
412|某县农业农村局||133.00|133.00
其他运转类|业务 经费|推广中心|25.00|25.00
特定目标类|良种补贴|本级|108.00|108.00
备注：略||||`,
  )

  test("has totals, units, projects and notes", () => {
    expect(table.rows.map(rowTold)).toEqual([
      "total 0 合计",
      "item 1 412",
      "item 5 业务经费 nature=project.other-operational;project=业务经费",
      "item 5 良种补贴 nature=project.targeted;project=良种补贴",
      "note 9 备注:略",
    ])
  })

  test("gives each project its money by source and kind", () => {
    expect(figuresTold(table).slice(4)).toEqual([
      "25.00 flow=expenditure;nature=project.other-operational;project=业务经费",
      "25.00 flow=expenditure;source=R11;nature=project.other-operational;project=业务经费",
      "108.00 flow=expenditure;nature=project.targeted;project=良种补贴",
      "108.00 flow=expenditure;source=R11;nature=project.targeted;project=良种补贴",
    ])
  })

  test("labels a project as printed, without spaces", () => {
    expect(table.rows[2]).toMatchObject({
      label: "业务经费",
      labelAt: { block: 0, row: 3, column: 1 },
      codeKind: "project",
    })
  })
})

describe("a list whose groups lost their indent", () => {
  const list = (...lines: string[]) =>
    tableRead(
      statutes,
      "部门综合预算专项业务经费支出表",
      ["单位（项目）名称|项目金额|项目简介", ...lines].join("\n"),
    ).rows.map((r) => `${r.kind} ${r.level} ${r.key}`)

  test("has groups where no project is described: unit over kind over projects", () => {
    expect(
      list("合计|30.00|", "某县档案馆|30.00|", "专项业务|30.00|", "档案数字化|20.00|扫描", "库房维护|10.00|维修"),
    ).toEqual(["total 0 合计", "item 3 某县档案馆", "item 4 专项业务", "item 5 档案数字化", "item 5 库房维护"])
  })

  test("has only projects where none is described", () => {
    expect(list("合计|30.00|", "档案数字化|20.00|", "库房维护|10.00|")).toEqual([
      "total 0 合计",
      "item 5 档案数字化",
      "item 5 库房维护",
    ])
  })
})
