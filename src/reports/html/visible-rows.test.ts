import { describe, expect, it } from "vitest"
import { mostRows, rowRuns } from "./visible-rows.ts"

const shape = (rows: number, head: number, at: readonly number[]) =>
  rowRuns(rows, head, new Set(at)).map(({ shown, from, to }) => `${shown ? "" : "…"}${from}-${to}`)

describe("rowRuns", () => {
  it("shows an ordinary table whole", () => {
    expect(shape(mostRows, 2, [7])).toEqual([`0-${mostRows}`])
    expect(shape(0, 0, [])).toEqual([])
  })

  it("keeps the head, what is pointed at with its neighbours, and the end of a long one", () => {
    expect(shape(1_000, 2, [500])).toEqual(["0-22", "…22-497", "497-504", "…504-996", "996-1000"])
  })

  it("joins runs that touch", () => {
    expect(shape(1_000, 2, [24, 30])).toEqual(["0-34", "…34-996", "996-1000"])
    expect(shape(1_000, 2, [995])).toEqual(["0-22", "…22-992", "992-1000"])
  })

  it("heeds no row that does not exist", () => {
    expect(shape(500, 0, [-5, 9_999])).toEqual(["0-20", "…20-496", "496-500"])
  })

  it("covers every row once, whatever is pointed at", () => {
    for (let seed = 1; seed < 40; seed++) {
      const rows = 401 + seed * 37
      const at = Array.from({ length: seed }, (_, i) => (i * 7_919 * seed) % rows)
      const runs = rowRuns(rows, seed % 5, new Set(at))
      let next = 0
      for (const run of runs) {
        expect(run.from).toBe(next)
        expect(run.to).toBeGreaterThan(run.from)
        next = run.to
      }
      expect(next).toBe(rows)
      for (const row of at) expect(runs.some(({ shown, from, to }) => shown && from <= row && row < to)).toBe(true)
    }
  })

  it("is quick for a table that claims to be huge", () => {
    expect(shape(1_000_000_000, 1, [5]).at(-1)).toBe("999999996-1000000000")
  })
})
