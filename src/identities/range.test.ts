import { describe, expect, it } from "vitest"
import { anything, between, holding, holds, hull, intersection, onGrid, type Range, union } from "./range.ts"

describe("ranges", () => {
  it("are empty where the bounds cross, and never reach beyond what a print can hold", () => {
    expect(between(2, 1)).toEqual([])
    expect(between(Number.NEGATIVE_INFINITY, 5)).toEqual([[-(2 ** 52), 5]])
    expect(hull([])).toBeUndefined()
  })

  it("intersect piece by piece", () => {
    const pieces = [...between(-9, -5), ...between(5, 9)]
    expect(intersection(pieces, between(-6, 6))).toEqual([
      [-6, -5],
      [5, 6],
    ])
    expect(intersection(pieces, anything)).toBe(pieces)
    expect(intersection(anything, pieces)).toBe(pieces)
    expect(intersection(pieces, between(-4, 4))).toEqual([])
  })

  it("unite touching pieces into one", () => {
    expect(union([between(5, 9), between(0, 4), between(20, 30)])).toEqual([
      [0, 9],
      [20, 30],
    ])
  })

  it("are cut to what can be printed", () => {
    expect(onGrid(between(-149, 251), 100)).toEqual([[-100, 200]])
    expect(onGrid([...between(1, 99), ...between(100, 100)], 100)).toEqual([[100, 100]])
    expect(onGrid(between(3, 4), 1)).toEqual([[3, 4]])
  })

  it("know what they hold, and their ends", () => {
    const pieces = [...between(1, 2), ...between(8, 9)]
    expect([holds(pieces, 2), holds(pieces, 3), holds(pieces, 8)]).toEqual([true, false, true])
    expect(hull(pieces)).toEqual([1, 9])
  })

  it("know which of their intervals holds a value", () => {
    const range: Range = [
      [-6, -4],
      [2, 8],
    ]
    expect(holding(range, 2)).toEqual([2, 8])
    expect(holding(range, -5)).toEqual([-6, -4])
    expect(holding(range, 0)).toBeUndefined()
  })
})
