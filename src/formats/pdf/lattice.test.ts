import { describe, expect, it } from "vitest"
import { gridBox, ruledGrids } from "./lattice.ts"
import type { Ruling, Rulings } from "./printed-page.ts"
import { mergedRulings } from "./rulings.ts"

const line = (at: number, from: number, to: number): Ruling => ({ at, from, to })

/** Lines of a full grid. */
const full = (xs: readonly number[], ys: readonly number[]): Rulings => ({
  horizontal: ys.map((y) => line(y, xs[0]!, xs.at(-1)!)),
  vertical: xs.map((x) => line(x, ys[0]!, ys.at(-1)!)),
})

/** "row,column rowSpan×columnSpan" of every cell. */
const shown = (lines: Rulings): string[][] =>
  ruledGrids(lines).map((grid) => grid.cells.map((c) => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan}`))

describe("merged rulings", () => {
  it("snap collinear pieces and close the gaps between cells", () => {
    const { horizontal } = mergedRulings({
      horizontal: [line(100, 0, 50), line(100.8, 53, 90), line(101, 200, 300)],
      vertical: [],
    })
    expect(horizontal.map(({ from, to }) => [from, to])).toEqual([
      [0, 90],
      [200, 300],
    ])
    expect(horizontal[0]!.at).toBeCloseTo((100 * 50 + 100.8 * 37) / 87, 5)
  })

  it("keep double lines apart that are further than a border is thick", () => {
    expect(mergedRulings({ horizontal: [line(100, 0, 50), line(103, 0, 50)], vertical: [] }).horizontal).toHaveLength(2)
  })

  it("join the dashes of a dashed border and drop single dots", () => {
    const dashes = Array.from({ length: 20 }, (_, i) => line(100, i * 5, i * 5 + 2.5))
    expect(mergedRulings({ horizontal: [...dashes, line(100, 300, 301)], vertical: [] }).horizontal).toEqual([
      { at: 100, from: 0, to: 97.5 },
    ])
  })

  it("do not chain many near lines into one", () => {
    const near = Array.from({ length: 10 }, (_, i) => line(100 + i, 0, 50))
    expect(mergedRulings({ horizontal: near, vertical: [] }).horizontal.length).toBeGreaterThan(3)
  })
})

describe("ruled grids", () => {
  it("make a cell of every slot of a full grid", () => {
    expect(shown(full([0, 100, 200], [0, 20, 40]))).toEqual([["0,0 1×1", "0,1 1×1", "1,0 1×1", "1,1 1×1"]])
  })

  it("merge slots whose border is missing or covered by less than three fifths", () => {
    const lines = full([0, 100, 200], [0, 20, 40])
    lines.vertical[1] = line(100, 20, 40)
    expect(shown(lines)).toEqual([["0,0 1×2", "1,0 1×1", "1,1 1×1"]])
    lines.vertical[1] = line(100, 9, 40)
    expect(shown(lines)[0]![0]).toBe("0,0 1×2")
    lines.vertical[1] = line(100, 7, 40)
    expect(shown(lines)[0]![0]).toBe("0,0 1×1")
  })

  it("cover every slot once when a union is no rectangle", () => {
    const lines = full([0, 100, 200], [0, 20, 40])
    lines.vertical[1] = line(100, 0, 20)
    lines.horizontal[1] = line(20, 100, 200)
    const grid = ruledGrids(lines)[0]!
    expect(grid.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0)).toBe(4)
    expect([...grid.cellOfSlot].every((cell) => cell >= 0)).toBe(true)
  })

  it("part tables that do not touch and order them from the top", () => {
    const low = full([0, 100, 200], [300, 320, 340])
    const high = full([0, 100, 200], [0, 20, 40])
    const grids = ruledGrids({
      horizontal: [...low.horizontal, ...high.horizontal],
      vertical: [...low.vertical, ...high.vertical],
    })
    expect(grids.map(gridBox)).toEqual([
      { x0: 0, y0: 0, x1: 200, y1: 40 },
      { x0: 0, y0: 300, x1: 200, y1: 340 },
    ])
  })

  it("see no table in a frame, a ladder of one column, or lines that cross nothing", () => {
    expect(ruledGrids(full([0, 100], [0, 50]))).toEqual([])
    expect(ruledGrids(full([0, 100], [0, 20, 40, 60]))).toEqual([])
    expect(ruledGrids({ horizontal: [line(10, 0, 100), line(30, 0, 100)], vertical: [] })).toEqual([])
  })

  it("give up on a drawing with too many lines", () => {
    const many = Array.from({ length: 7_000 }, (_, i) => line(i, 0, 1_000))
    expect(ruledGrids({ horizontal: many, vertical: [line(0, 0, 7_000), line(500, 0, 7_000)] })).toEqual([])
  })
})
