import { describe, expect, it } from "vitest"
import type { Figure } from "./figure.ts"
import { claim, sample } from "./sample-figures.ts"
import { Surroundings } from "./surroundings.ts"

const at = (row: number, column: number, block = 0): Figure =>
  sample(`${block}:${row}:${column}`, "1.00", { place: { block, row, column } })

describe("Surroundings", () => {
  it("knows the four cells beside a cell, in its own table only", () => {
    const middle = at(3, 3)
    const around = new Surroundings([middle, at(3, 2), at(3, 4), at(2, 3), at(4, 3), at(4, 4), at(3, 5), at(2, 3, 1)])
    expect(around.neighbours(middle).map((f) => f.label)).toEqual(["0:3:2", "0:3:4", "0:2:3", "0:4:3"])
    expect(around.neighbours(at(0, 0))).toEqual([])
  })

  it("knows no neighbours of a sentence", () => {
    const said = claim("正文", "1.00", { place: { block: 0, row: 3, column: 3 } })
    expect(new Surroundings([said, at(3, 2)]).neighbours(said)).toEqual([])
  })

  it("finds a value printed elsewhere for the same meaning, in any unit, but not the figure itself", () => {
    const one = sample("甲", "85.05", { key: "k" })
    const other = sample("乙", "801,234.00", { key: "k", unit: "元" })
    const around = new Surroundings([one, other, sample("丙", "85.10", { key: "l" }), sample("空", "", { key: "k" })])
    expect(around.isPrintedElsewhere(one, 80_120_000)).toBe(true)
    expect(around.isPrintedElsewhere(one, 85_050_000)).toBe(false)
    expect(around.isPrintedElsewhere(one, 85_100_000)).toBe(false)
    expect(around.isPrintedElsewhere(one, 0)).toBe(false)
  })

  it("finds a print odd that hardly another of its unit resembles, where there are enough of them", () => {
    const usual = ["5.73", "11.20", "8.00", "43.12", "9.10", "3.02", "70.11", "60.12", "22.02", "1.00"]
    const shares = usual.map((print, i) => claim(`占比${i}`, print, { unit: "%" }))
    const moved = claim("占比", "57.3", { unit: "%" })
    const amount = claim("金额", "57.3")
    const around = new Surroundings([...shares, moved, amount])
    expect(around.isOddlyPrinted(moved)).toBe(true)
    expect(around.isOddlyPrinted(shares[0]!)).toBe(false)
    expect(around.isOddlyPrinted(amount)).toBe(false)
  })
})
