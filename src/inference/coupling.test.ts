import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { coupled } from "./coupling.ts"

const shares = (...fens: number[]) => fens.map((fen, item) => ({ item, fen }))

describe("coupled", () => {
  test("joins two lists of one total in order", () => {
    expect(coupled(shares(30, 70), shares(50, 50))).toEqual([
      { left: 0, right: 0, fen: 30 },
      { left: 1, right: 0, fen: 20 },
      { left: 1, right: 1, fen: 50 },
    ])
  })

  test("joins natural partners first", () => {
    expect(coupled(shares(30, 70), shares(60, 40), (l, r) => l === 0 && r === 1)).toEqual([
      { left: 0, right: 1, fen: 30 },
      { left: 1, right: 0, fen: 60 },
      { left: 1, right: 1, fen: 10 },
    ])
  })

  test("joins items of one amount before it cuts any", () => {
    expect(coupled(shares(30, 70), shares(70, 30))).toEqual([
      { left: 0, right: 1, fen: 30 },
      { left: 1, right: 0, fen: 70 },
    ])
  })

  test("finds the few items that make up one", () => {
    expect(coupled(shares(190, 60), shares(100, 50, 60, 40))).toEqual([
      { left: 1, right: 2, fen: 60 },
      { left: 0, right: 0, fen: 100 },
      { left: 0, right: 1, fen: 50 },
      { left: 0, right: 3, fen: 40 },
    ])
  })

  test("makes no line of a rounding tail", () => {
    expect(coupled(shares(1_000_003, 500_000), shares(1_000_000, 500_001), undefined, 9)).toEqual([
      { left: 0, right: 0, fen: 1_000_003 },
      { left: 1, right: 1, fen: 500_000 },
    ])
  })

  test("leaves without a partner what the right list does not reach", () => {
    expect(coupled(shares(30), shares(10))).toEqual([
      { left: 0, right: 0, fen: 10 },
      { left: 0, fen: 20 },
    ])
  })

  test("loses and invents no 分 on either side", () => {
    const list = fc.array(fc.nat(1e9), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(list, list, (l, r) => {
        const pairs = coupled(shares(...l), shares(...r), (a, b) => (a + b) % 3 === 0)
        for (const [i, fen] of l.entries())
          expect(pairs.filter((p) => p.left === i).reduce((s, p) => s + p.fen, 0)).toBe(fen)
        for (const [j, fen] of r.entries())
          expect(pairs.filter((p) => p.right === j).reduce((s, p) => s + p.fen, 0)).toBeLessThanOrEqual(fen)
      }),
    )
  })
})
