import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { rowTold, tableRead } from "./sample-table.ts"

const statutes = await loadStatutes()
const rows = (title: string, text: string) => tableRead(statutes, title, text).rows
const told = (title: string, text: string) => rows(title, text).map(rowTold)

describe("rows of subjects", () => {
  const text = `
科目编码|||单位代码|单位（科目名称）|合计|基本支出|项目支出
类|款|项|||||
||||合计|54.00|49.00|5.00
|||412|某县农业农村局|54.00|49.00|5.00
208|05|05||养老保险缴费|36.00|36.00|
213|01|06||技术推广|18.00|13.00|5.00
注：尾数因四舍五入可能不等|||||||`

  test("join their codes from class, section and item", () => {
    expect(told("部门支出总体情况表", text)).toEqual([
      "total 0 合计",
      "item 1 412",
      "item 5 2080505 function=2080505",
      "item 5 2130106 function=2130106",
      "note 9 注:尾数因四舍五入可能不等",
    ])
  })

  test("know where code and name stand, and which unit they stand under", () => {
    const row = rows("部门支出总体情况表", text)[3]!
    expect(row).toMatchObject({
      index: 5,
      code: "2130106",
      codeKind: "function",
      label: "技术推广",
      labelAt: { block: 0, row: 5, column: 4 },
      codeAt: { block: 0, row: 5, column: 0 },
      unit: "412",
    })
    expect(row.codes).toEqual([
      {
        kind: "function",
        code: "2130106",
        codeAt: { block: 0, row: 5, column: 0 },
        name: "技术推广",
        nameAt: { block: 0, row: 5, column: 4 },
      },
    ])
  })

  test("in one column have their depth by the length of the code", () => {
    expect(
      told(
        "支出决算表",
        "编码|科目名称|本年支出合计|基本支出\n|合计|5.00|5.00\n208|社会保障和就业支出|5.00|5.00\n20805|养老支出|5.00|5.00\n2080505|养老保险缴费|5.00|5.00",
      ),
    ).toEqual([
      "total 0 合计",
      "item 3 208 function=208",
      "item 4 20805 function=20805",
      "item 5 2080505 function=2080505",
    ])
  })

  test("of the economic classification stand beside their governmental codes", () => {
    const row = rows(
      "一般公共预算基本支出情况表",
      "科目编码|科目名称|科目编码|科目名称|合计|人员经费\n30108|养老保险缴费|50102|社会保障缴费|36.20|36.20\n30201|办公费|50201|办公经费|5.00|",
    )[0]!
    expect(row.coordinate).toEqual({ economicDepartment: "30108" })
    expect(row.codes.map((c) => [c.kind, c.code, c.name])).toEqual([
      ["economicDepartment", "30108", "养老保险缴费"],
      ["economicGovernment", "50102", "社会保障缴费"],
    ])
  })

  test("keep codes that no classification knows", () => {
    const text = "编码|科目名称|本年支出合计|基本支出\n2130101|行政运行|5.00|5.00\n9999999|不知道的科目|5.00|5.00"
    expect(told("支出决算表", text)[1]).toBe("item 5 9999999 function=9999999")
  })
})

describe("rows without a code", () => {
  const one = (label: string, amount: string) =>
    told(
      "支出决算表",
      `编码|科目名称|本年支出合计|基本支出\n2130101|行政运行|5.00|5.00\n|${label}|${amount}|${amount}`,
    )[1]

  test("are totals by their label", () => {
    expect(one("合 计", "5.00")).toBe("total 0 合计")
    expect(one("本年支出合计", "5.00")).toBe("total 0 本年支出合计")
    expect(one("", "5.00")).toBe("total 0 合计")
  })

  test("are subjects by a name that only one has", () => {
    expect(one("住房公积金", "5.00")).toBe("item 5 2210201 function=2210201")
  })

  test("are units by the last word of their name", () => {
    expect(one("某县农业技术推广中心", "5.00")).toBe("item 2 某县农业技术推广中心")
  })

  test("are unknown with money and blank without", () => {
    expect(one("无人知晓", "5.00")).toBe("unknown 9 无人知晓")
    expect(one("无人知晓", "")).toBe("blank 9 无人知晓")
  })

  test("are notes by their first word, unless they hold money", () => {
    expect(one("备注：略", "")).toBe("note 9 备注:略")
  })
})

describe("totals of basic expenditure accounts", () => {
  test("that reach over a later block stand in the panel of their amount", () => {
    const table = tableRead(
      statutes,
      "一般公共预算财政拨款基本支出决算明细表",
      "人员经费|||公用经费|||||\n科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数\n301|工资福利支出|8.00|302|商品和服务支出|2.00|310|资本性支出|1.00\n30101|基本工资|8.00|30201|办公费|2.00|31002|办公设备购置|1.00\n人员经费合计||8.00|公用经费合计|||||3.00",
    )
    expect(table.rows.filter((r) => r.kind === "total").map(rowTold)).toEqual([
      "total 1 人员经费合计 nature=basic.personnel",
      "2: total 1 公用经费合计 nature=basic.operating",
    ])
    expect(table.figures.find((f) => f.printed === "3.00")?.coordinate).toEqual({
      flow: "expenditure",
      source: "R11",
      nature: "basic.operating",
    })
  })
})
