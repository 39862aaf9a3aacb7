import type { PublishedNumber } from "#documents"
import { describe, expect, it, test } from "vitest"
import { type Slot, sumFormula } from "./sum-formula.ts"
import { type FilledCell, tableFormulas } from "./table-formulas.ts"

const slot = (row: number, column: number): Slot => ({ row, column })
const down = (column: number, ...rows: number[]) => rows.map((row) => slot(row, column))

describe("sumFormula", () => {
  test.each([
    ["a run below each other", down(1, 5, 6, 7, 8), "SUM(B6:B9)"],
    ["in any order", down(1, 8, 5, 7, 6), "SUM(B6:B9)"],
    ["two cells", down(1, 5, 6), "B6+B7"],
    ["one cell", down(1, 5), "B6"],
    ["cells apart", down(1, 5, 8), "B6+B9"],
    ["a run and a cell", down(1, 2, 5, 6, 7), "B3+SUM(B6:B8)"],
    ["a run beside each other", [slot(5, 2), slot(5, 3), slot(5, 4)], "SUM(C6:E6)"],
    ["two columns", [...down(1, 1, 2, 3), ...down(27, 1, 2, 3)], "SUM(B2:B4)+SUM(AB2:AB4)"],
  ])("of %s", (_, slots, formula) => expect(sumFormula(slots, 0)).toBe(formula))

  it("counts the rows above the table", () => expect(sumFormula(down(0, 2, 3, 4), 5)).toBe("SUM(A8:A10)"))

  it("is none without cells, of a cell twice, or of more terms than anybody follows", () => {
    expect(sumFormula([], 0)).toBeUndefined()
    expect(sumFormula([slot(1, 1), slot(1, 1)], 0)).toBeUndefined()
    const apart = (count: number) => Array.from({ length: count }, (_, i) => slot(i * 2, 0))
    expect(sumFormula(apart(200), 0)).toContain("A399")
    expect(sumFormula(apart(201), 0)).toBeUndefined()
  })
})

/** A column of cells: numbers by their exact value, words, or nothing; `sums` gives rows that a row adds up. */
function column(values: readonly string[], sums: Readonly<Record<number, readonly number[]>>): FilledCell[] {
  return values.map((value, row) => {
    const isNumber = /^-?[\d.]+$/.test(value)
    const sumOf = sums[row]?.map((one) => slot(one, 0))
    const number: PublishedNumber = { value, decimals: 2, grouped: false, ...(sumOf && { sumOf }) }
    const cell = { row, column: 0, rowSpan: 1, columnSpan: 1, text: value, ...(isNumber && { number }) }
    const content = isNumber
      ? ({ kind: "number", value, format: "0.00", exact: true } as const)
      : value === ""
        ? ({ kind: "blank" } as const)
        : ({ kind: "text", text: value } as const)
    return { placed: { row, column: 0, rowSpan: 1, columnSpan: 1, cell }, content }
  })
}

const formulasOf = (cells: readonly FilledCell[]) =>
  Object.fromEntries([...tableFormulas(cells, 0)].map(([{ placed }, formula]) => [placed.row, formula]))

describe("tableFormulas", () => {
  it("are there where exact values add up, blanks being nothing", () => {
    expect(formulasOf(column(["0.1", "0.2", "", "0.3"], { 3: [0, 1, 2] }))).toEqual({ 3: "SUM(A1:A3)" })
    expect(formulasOf(column(["0.0000001", "-1", "-0.9999999"], { 2: [0, 1] }))).toEqual({ 2: "A1+A2" })
  })

  it("are not there where they do not, or where a word stands among them", () => {
    expect(formulasOf(column(["1", "2", "3.01"], { 2: [0, 1] }))).toEqual({})
    expect(formulasOf(column(["3", "—", "3"], { 2: [0, 1] }))).toEqual({})
    expect(formulasOf(column(["3", "3"], { 1: [0, 9] }))).toEqual({})
  })

  it("are not there for a figure printed otherwise", () => {
    const [first, second] = column(["3", "3"], { 1: [0] })
    const printed = { ...second!, content: { kind: "number", value: "3", format: "0.00", exact: false } as const }
    expect(formulasOf([first!, printed])).toEqual({})
  })

  it("never lead back to themselves", () => {
    expect(formulasOf(column(["0", "0"], { 0: [0] }))).toEqual({})
    expect(Object.keys(formulasOf(column(["5", "5", "5"], { 0: [1], 1: [2], 2: [0] })))).toEqual(["0", "1"])
    expect(Object.keys(formulasOf(column(["5", "5", "5"], { 0: [1], 1: [2] })))).toEqual(["0", "1"])
  })

  it("of a long chain are found without depth", () => {
    const length = 20_000
    const sums = Object.fromEntries(Array.from({ length: length - 1 }, (_, i) => [i, [i + 1]]))
    const values = Array<string>(length).fill("1")
    expect(tableFormulas(column(values, sums), 0).size).toBe(length - 1)
    expect(tableFormulas(column(values, { ...sums, [length - 1]: [0] }), 0).size).toBe(length - 1)
  })
})
