import { describe, expect, test } from "vitest"
import { tableOf } from "../sample-statement.ts"
import { gridOf } from "./grid.ts"

const grid = gridOf(
  tableOf(`
科目|<|本年 支出|<
编码|名称|小计|项目支出
213|农林水支出|1,830.55|—
合计|<|85.05|
~编码|名称|小计|项目支出
`),
)

describe("a grid", () => {
  test("has the size of its table and knows that cells are merged", () => {
    expect([grid.rows, grid.columns, grid.merged]).toEqual([5, 4, true])
    expect(gridOf(tableOf("a|b\nc|d")).merged).toBe(false)
  })

  test("gives every slot the cell that covers it", () => {
    expect(grid.cell(0, 0).text).toBe("科目")
    expect(grid.cell(0, 1)).toBe(grid.cell(0, 0))
    expect(grid.cell(0, 3).column).toBe(2)
  })

  test("knows which slot a cell begins in", () => {
    expect([0, 1, 2, 3].map((c) => grid.own(0, c))).toEqual([true, false, true, false])
    expect(grid.own(2, 1)).toBe(true)
  })

  test("covers slots downwards as well", () => {
    const tall = gridOf(tableOf("项目|金额\n^|数"))
    expect(tall.label(1, 0)).toBe("项目")
    expect([tall.own(0, 0), tall.own(1, 0)]).toEqual([true, false])
  })

  test("normalises labels", () => {
    expect(grid.label(0, 3)).toBe("本年支出")
    expect(grid.label(3, 1)).toBe("合计")
  })

  test("reads a number only where its cell begins", () => {
    expect(grid.number(2, 2)).toMatchObject({ scaled: 183055, decimals: 2 })
    expect(grid.number(2, 1)).toBe(undefined)
    const wide = gridOf(tableOf("85.05|<"))
    expect(wide.number(0, 0)?.scaled).toBe(8505)
    expect(wide.number(0, 1)).toBe(undefined)
  })

  test("takes a dash, a slash or nothing for blank, and a nought not", () => {
    expect(grid.blank(2, 3)).toBe(true)
    expect(grid.blank(3, 3)).toBe(true)
    const row = gridOf(tableOf("|-|--|——|/|0|0.00|无"))
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((c) => row.blank(0, c))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test("knows rows that repeat the head on a new page", () => {
    expect([0, 1, 2, 3, 4].map((r) => grid.repeated(r))).toEqual([false, false, false, false, true])
  })

  test("does not read a number out of a cell as long as a sentence", () => {
    expect(gridOf(tableOf("1".repeat(50))).number(0, 0)).toBe(undefined)
  })
})
