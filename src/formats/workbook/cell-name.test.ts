import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cellAt, cellName, columnName, columnsMost, rangeAt, rowsMost } from "./cell-name.ts"

describe("the name of a cell", () => {
  it.each([
    [0, 0, "A1"],
    [11, 1, "B12"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [rowsMost - 1, columnsMost - 1, "XFD1048576"],
  ])("row %d, column %d is %s", (row, column, name) => {
    expect(cellName(row, column)).toBe(name)
    expect(cellAt(name)).toEqual({ row, column })
  })

  it("may be fixed and in small letters", () => {
    expect(cellAt("$c$7")).toEqual({ row: 6, column: 2 })
  })

  it.each([
    "",
    "A",
    "1",
    "A0",
    "A01",
    "XFE1",
    "A1048577",
    "ABCD1",
    "A1B",
    "A-1",
    "一1",
    "A1:B2",
    "$$A1",
    "A99999999999999999999",
  ])("is not %s", (name) => expect(cellAt(name)).toBeUndefined())

  it("is read back for every column", () => {
    fc.assert(
      fc.property(fc.nat(rowsMost - 1), fc.nat(columnsMost - 1), (row, column) => {
        expect(cellAt(cellName(row, column))).toEqual({ row, column })
        expect(columnName(column)).toMatch(/^[A-Z]{1,3}$/)
      }),
    )
  })
})

describe("a range", () => {
  it("has its corners in order, however it is written", () => {
    expect(rangeAt("C3:A1")).toEqual({ top: 0, left: 0, bottom: 2, right: 2 })
    expect(rangeAt("B2")).toEqual({ top: 1, left: 1, bottom: 1, right: 1 })
    for (const none of ["", "A:A", "A1:", "A1:XFE1", "x".repeat(100)]) expect(rangeAt(none)).toBeUndefined()
  })
})
