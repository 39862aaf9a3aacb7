import { describe, expect, it } from "vitest"
import { composed, identity, type Matrix, mapped, pageMatrix, piece, type Turn, untwist } from "./page-geometry.ts"

const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number): number[] => [a * x + c * y + e, b * x + d * y + f]

describe("page space to reading coordinates", () => {
  // A page 600 wide and 800 high whose box begins at (10, 20); the point is 50 from its left and 70 from its top.
  const [x, y] = [60, 750]
  it.each<[Turn, number[]]>([
    [0, [50, 70]],
    [1, [730, 50]],
    [2, [550, 730]],
    [3, [70, 550]],
  ])("turned %d quarters clockwise", (turn, expected) => {
    expect(point(pageMatrix(turn, 10, 20, 600, 800), x, y)).toEqual(expected)
  })

  it.each<Turn>([0, 1, 2, 3])("and back to the page as shown when read with %d quarters more", (twist) => {
    const reading = pageMatrix(twist, 0, 0, 600, 800)
    const back = untwist(twist, 600, 800)
    expect(point(composed(reading, back), 60, 750)).toEqual(point(pageMatrix(0, 0, 0, 600, 800), 60, 750))
  })
})

describe("boxes", () => {
  it("stay upright when mapped", () => {
    expect(mapped([0, 1, 1, 0, 0, 0], 1, 2, 3, 8)).toEqual({ x0: 2, y0: 1, x1: 8, y1: 3 })
  })

  it("are rounded to a hundredth of a point in pieces", () => {
    expect(piece({ number: 3, toShown: identity }, { x0: 1.23456, y0: 2, x1: 3.999, y1: 4.001 })).toEqual({
      page: 3,
      bbox: [1.23, 2, 4, 4],
    })
  })

  it("compose in order: first, then second", () => {
    const move: Matrix = [1, 0, 0, 1, 5, 0]
    const double: Matrix = [2, 0, 0, 2, 0, 0]
    expect(point(composed(move, double), 1, 1)).toEqual([12, 2])
    expect(point(composed(double, move), 1, 1)).toEqual([7, 2])
  })
})
