import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { projectSections } from "../substance/project-sections.ts"
import { areComplete, economicTables, sectionsOf, sum } from "./economic-sections.ts"
import { equalFigures } from "./equal-figures.ts"
import { headCell } from "./head-cell.ts"
import { printedItems, threePublicTables } from "./three-public-figures.ts"

const statutes = await loadStatutes()

function read(text: string) {
  const result = readText(text)
  if ("problem" in result) throw new Error(result.problem.message.zh)
  return recognise(
    { format: "mingzhang/document@1", source: { name: "a.md", sha256: "", mediaType: "text/markdown" }, ...result },
    statutes,
  )
}

const basic = `某县农业农村局2024年部门预算公开

一般公共预算基本支出表
单位：万元
部门预算支出经济分类科目		政府预算支出经济分类科目		本年一般公共预算基本支出		
科目编码	科目名称	科目编码	科目名称	合计	人员经费	公用经费
			合计	310.00	300.00	10.00
30101	基本工资	50101	工资奖金津补贴	300.00	300.00	
30201	办公费	50201	办公经费	7.00		7.00
30217	公务接待费	50206	公务接待费	3.00		3.00
`
const all = `
支出经济分类汇总表
单位：万元
部门预算经济分类			政府预算经济分类			总计	一般公共预算		政府性基金	其他收入
类	款	科目名称	类	款	科目名称		小计	其中：财政拨款		
		合计				360.00	350.00	350.00		10.00
301	01	基本工资	501	01	工资奖金津补贴	300.00	300.00	300.00		
302	01	办公费	502	01	办公经费	27.00	17.00	17.00		10.00
302	13	维修(护)费	502	09	维修(护)费	10.00	10.00	10.00		
302	13	维修(护)费	505	02	商品和服务支出	20.00	20.00	20.00		
302	17	公务接待费	502	06	公务接待费	3.00	3.00	3.00		
`

describe("money by economic section", () => {
  const recognition = read(basic + all)
  const [table] = economicTables(recognition.tables, statutes, false)
  const [own] = economicTables(recognition.tables, statutes, true)

  test("tables of basic and of all expenditure are told apart", () => {
    expect([table!.form, own!.form]).toEqual(["B07", "B06"])
  })

  test("a section printed in two rows is one", () => {
    const repairs = sectionsOf(table!, (c) => c.source === "R11").get("30213")!
    expect(repairs.figures.map((f) => f.printed)).toEqual(["10.00", "20.00"])
    expect(sum(repairs.figures)).toBe(30_000_000)
  })

  test("the total column of a row counts, not its parts", () => {
    const sections = sectionsOf(own!, (c) => c.nature?.startsWith("basic") === true)
    expect([...sections].map(([code, s]) => [code, s.figures.map((f) => f.place.column)])).toEqual([
      ["30101", [4]],
      ["30201", [4]],
      ["30217", [4]],
    ])
  })

  test("a table is complete when its sections make up its total", () => {
    expect(areComplete(table!, (c) => c.source === "R11")).toBe(true)
    const short = read(basic + all.replace("302\t17\t公务接待费\t502\t06\t公务接待费\t3.00\t3.00\t3.00\t\t\n", ""))
    expect(areComplete(economicTables(short.tables, statutes, false)[0]!, (c) => c.source === "R11")).toBe(false)
  })

  test("projects pay what is not basic, of the general budget", () => {
    const found = projectSections({ recognition, statutes, identities: new Map(), others: [] })!
    expect(found.map((s) => [s.code, s.fen])).toEqual([
      ["30201", 10_000_000],
      ["30213", 30_000_000],
    ])
  })

  test("without a table of basic expenditure nothing is said of projects", () => {
    expect(
      projectSections({
        recognition: read(`某县农业农村局2024年部门预算公开\n${all}`),
        statutes,
        identities: new Map(),
        others: [],
      }),
    ).toBeUndefined()
  })
})

describe("the three public expenses", () => {
  const form = (cells: string) =>
    read(`某县农业农村局2024年部门预算公开

一般公共预算“三公”经费支出情况表
单位：万元
“三公”经费合计	因公出国（境）费	公务用车购置及运行费			公务接待费
		小计	公务用车购置费	公务用车运行费	
${cells}
`)

  test("vehicles are compared by what is printed: split, or in one", () => {
    const items = (cells: string) =>
      printedItems(threePublicTables(form(cells).tables)[0]!).map(({ item, figure }) => [item.item, figure.printed])
    expect(items("8.00\t\t5.00\t\t5.00\t3.00")).toEqual([
      ["overseas", ""],
      ["vehicles.purchase", ""],
      ["vehicles.running", "5.00"],
      ["reception", "3.00"],
    ])
    const joined = read(`某县农业农村局2024年部门预算公开

一般公共预算“三公”经费支出情况表
单位：万元
“三公”经费合计	因公出国（境）费	公务用车购置及运行费	公务接待费
8.00		5.00	3.00
`)
    expect(
      printedItems(threePublicTables(joined.tables)[0]!).map(({ item, figure }) => [item.item, figure.printed]),
    ).toEqual([
      ["overseas", ""],
      ["reception", "3.00"],
      ["vehicles", "5.00"],
    ])
  })

  test("the head of an empty column is where its amount is missing", () => {
    const recognition = form("\t\t\t\t\t")
    const [table] = threePublicTables(recognition.tables)
    const column = table!.columns.find(
      (c) => c.role.kind === "amount" && c.role.coordinate.threePublic === "vehicles.running",
    )!
    expect(headCell(recognition.document, table!, column)).toEqual({ block: table!.block, row: 1, column: 4 })
  })
})

describe("figures that must be equal already", () => {
  const figure = (printed: string) => ({ printed }) as never
  const mirror = (a: unknown, b: unknown) =>
    ({
      kind: "sum",
      relation: "=",
      terms: [
        { figure: a, coefficient: 1 },
        { figure: b, coefficient: -1 },
      ],
    }) as never

  test("equality reaches over a third figure", () => {
    const [a, b, c, d] = ["1", "2", "3", "4"].map(figure)
    const equal = equalFigures(new Map([["r", [mirror(a, b), mirror(b, c)]]]))
    expect(equal.have(a!, c!)).toBe(true)
    expect(equal.have(a!, d!)).toBe(false)
  })
})
