import { describe, expect, test } from "vitest"
import { signsOf } from "./profile.ts"
import { documentOf } from "./sample-statement.ts"

const signs = (...parts: string[]) => signsOf(documentOf(...parts))

describe("what a document says of itself", () => {
  test("is read off its title", () => {
    expect(signs("# 某县农业农村局2024年部门预算公开")).toEqual({
      unit: "某县农业农村局",
      fiscalYear: 2024,
      kind: "budget",
    })
    expect(signs("# 2023年度某市水务局部门决算")).toEqual({ unit: "某市水务局", fiscalYear: 2023, kind: "accounts" })
    expect(signs("# 某县档案馆2024年部门综合预算")).toEqual({ unit: "某县档案馆", fiscalYear: 2024, kind: "budget" })
  })

  test("is read off the lines above tables", () => {
    expect(signs("单位名称：某县社会福利中心", "单位：万元").unit).toBe("某县社会福利中心")
    expect(signs("部门：某县水务局  金额单位：万元").unit).toBe("某县水务局")
  })

  test("is read inside a table's own first cells", () => {
    expect(signs("# 表一", "编制单位：某镇人民政府|<|单位：元\n项目|金额|备注").unit).toBe("某镇人民政府")
  })

  test("is nothing where it says nothing", () => {
    expect(signs("# 目录", "第一部分 概况")).toEqual({ unit: undefined, fiscalYear: undefined, kind: undefined })
    expect(signs()).toEqual({ unit: undefined, fiscalYear: undefined, kind: undefined })
  })
})

describe("of several names, years and kinds", () => {
  test("the most often and most prominently printed wins", () => {
    expect(signs("# 某县水务局2024年部门预算", "某县财政局2023年部门预算", "单位名称：某县水务局")).toMatchObject({
      unit: "某县水务局",
      fiscalYear: 2024,
    })
  })

  test("a budget compared with accounts stays a budget", () => {
    expect(signs("# 某县水务局2024年部门预算", "一、2024年部门预算收支情况", "与上年决算相比减少").kind).toBe("budget")
  })

  test("accounts speak of the general public budget and stay accounts", () => {
    expect(
      signs("# 某县水务局2023年度部门决算", "一般公共预算财政拨款支出决算情况说明", "政府性基金预算财政拨款收入支出表")
        .kind,
    ).toBe("accounts")
  })

  test("a long paragraph says nothing of the document", () => {
    expect(signs("# 目录", `某县水务局2019年部门预算${"执行情况良好".repeat(30)}`)).toEqual({
      unit: undefined,
      fiscalYear: undefined,
      kind: undefined,
    })
  })

  test("a unit of money is no unit's name", () => {
    expect(signs("单位：万元").unit).toBe(undefined)
  })
})
