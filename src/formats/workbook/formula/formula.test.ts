import { describe, expect, it } from "vitest"
import { cellAt } from "../cell-name.ts"
import { Calculation, type CellFormula, cellKey, NoValue, type Value } from "./index.ts"

/** Works out a formula that stands in Z1 of a sheet with these cells. */
function worked(formula: string, cells: Readonly<Record<string, Value>> = {}, shift: Partial<CellFormula> = {}) {
  const key = (name: string) => {
    const { row, column } = cellAt(name)!
    return cellKey(row, column)
  }
  const values = new Map(Object.entries(cells).map(([name, value]) => [key(name), value]))
  const formulas = new Map([[key("Z1"), { text: formula, rows: 0, columns: 0, ...shift }]])
  const other = { name: "表 2", values: new Map([[key("A1"), 100]]), formulas: new Map<number, CellFormula>() }
  const value = new Calculation([{ name: "表1", values, formulas }, other]).cell("表1", 0, 25)
  return value instanceof NoValue ? (value.error ?? "none") : value
}

const cells = { A1: 1.5, A2: 2.5, A3: "文字", A4: true, B1: "1,000.50", B2: -3 }

describe("a formula", () => {
  it.each([
    ["1+2*3^2", 19],
    ["-2^2", 4],
    ["(1+2)*3%", 0.09],
    ["10/4-1", 1.5],
    ["A1+A2", 4],
    ["$A$1*2", 3],
    ["SUM(A1:A4)", 4],
    ["SUM(A1:A2,B2,10)", 11],
    ["B1+1", 1001.5],
    ["C9", 0],
    ["'表 2'!A1+表1!A1", 101.5],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(12345,-2)", 12300],
    ["ABS(B2)", 3],
    ["MAX(A1:B2)", 2.5],
    ["MIN(A1:A2,B2)", -3],
    ["AVERAGE(A1:A2)", 2],
    ["COUNT(A1:A4)", 2],
    ["COUNTA(A1:A5)", 4],
    ["SUBTOTAL(9,A1:A2)", 4],
    ['IF(A1<A2,"小",1/0)', "小"],
    ["IF(A1=2,1)", false],
    ["IF(AND(A1>0,NOT(A2<0)),1,2)", 1],
    ['IFERROR(1/0,"—")', "—"],
    ['"共"&2&"项"', "共2项"],
    ['A3="文字"', true],
    ['C9=""', true],
    ["0.1+0.2=0.3", true],
    ["1/0", "#DIV/0!"],
    ["A3+1", "#VALUE!"],
    ["AVERAGE(C1:C2)", "#DIV/0!"],
  ])("%s gives %s", (formula, value) => expect(worked(formula, cells)).toBe(value))

  it.each([
    "VLOOKUP(1,A1:B2,2)",
    "[1]Sheet1!A1",
    "没有!A1",
    "销售额",
    "A1:A2",
    "1+",
    "SUM(",
    "{1,2}",
    "Z1+1",
    'INDIRECT("A1")',
    "constructor(1)",
    "__proto__(1)",
    "A1 A2",
    '"never closed',
  ])("%s is not worked out", (formula) => expect(worked(formula, cells)).toBe("none"))

  it("that is shared moves with its cell, but for what is fixed", () => {
    expect(worked("A1+$A$1", cells, { rows: 1 })).toBe(4)
    expect(worked("A1", cells, { rows: -1 })).toBe("#REF!")
  })
})
