import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { randomTable } from "../../../tools/random-publication/index.ts"
import type { PublishedTable } from "#documents"
import { publishedGrid } from "../published-grid.ts"
import { isFigure, lineCount, tableFit, textWidth } from "./index.ts"

const landscape = { width: 638, height: 350 }

function tableOf(rows: readonly (readonly string[])[], widths: readonly number[]): PublishedTable {
  return {
    kind: "table",
    anchor: "t",
    title: "表",
    sheet: "表",
    columns: widths.map((width, i) => ({ width, align: i === 0 ? "left" : "right" })),
    headRows: 1,
    rows: rows.length,
    cells: rows.flatMap((row, r) => row.map((text, c) => ({ row: r, column: c, rowSpan: 1, columnSpan: 1, text }))),
    notes: [],
    bookmark: false,
  }
}

const fitOf = (table: PublishedTable, space = landscape) => tableFit(table, publishedGrid(table), space)
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)

describe("tableFit", () => {
  it("sets a small table in the usual type, columns as wide as they ask", () => {
    const fit = fitOf(
      tableOf(
        [
          ["项目", "金额"],
          ["本年收入", "1,234.50"],
        ],
        [12, 6],
      ),
    )
    expect(fit.size).toBe(10.5)
    expect(fit.widths[0]).toBeCloseTo(fit.widths[1]! * 2)
    expect(sum(fit.widths)).toBeCloseTo(638)
  })

  it("makes the type of nineteen columns small enough that no figure is broken", () => {
    const head = ["科目", ...Array.from({ length: 18 }, () => "一般公共预算")]
    const row = ["水利行业业务管理", ...Array.from({ length: 18 }, (_, i) => `${i + 1}2,345.67`)]
    const fit = fitOf(tableOf([head, row], [10, ...Array<number>(18).fill(5)]))
    expect(fit.size).toBeLessThan(8)
    expect(fit.size).toBeGreaterThanOrEqual(6)
    for (const [i, width] of fit.widths.entries())
      if (i > 0) expect(width - 2 * fit.margin).toBeGreaterThan(textWidth(row[i]!) * fit.size)
    expect(sum(fit.widths)).toBeCloseTo(638)
  })

  it("widens a column for its figure beyond what it asked for", () => {
    const fit = fitOf(
      tableOf(
        [
          ["项目", "金额"],
          ["收入", "1,234,567,890,123.45"],
        ],
        [60, 1],
      ),
      { width: 400, height: 500 },
    )
    expect(fit.widths[1]).toBeGreaterThan(textWidth("1,234,567,890,123.45") * fit.size)
  })

  it("takes smaller type for a table that then takes fewer pages", () => {
    const rows = [
      ["项目", "说明"],
      ...Array.from({ length: 17 }, (_, i) => [`第${i}项`, "按照批复的实施方案完成年度任务并通过验收的情况"]),
    ]
    expect(fitOf(tableOf(rows, [4, 20]), { width: 440, height: 1000 }).size).toBe(10.5)
    const fit = fitOf(tableOf(rows, [4, 20]), { width: 440, height: 300 })
    expect(fit.size).toBeGreaterThanOrEqual(8)
    expect(fit.size).toBeLessThan(10.5)
    expect(sum(fit.heights)).toBeLessThanOrEqual(300)
  })

  it("fills the width with any table, every row at least a line high", () => {
    fc.assert(
      fc.property(randomTable, fc.integer({ min: 60, max: 700 }), (table, width) => {
        const fit = fitOf(table, { width, height: 400 })
        expect(sum(fit.widths)).toBeCloseTo(width)
        expect(fit.widths.every((one) => one > 0)).toBe(true)
        expect(fit.heights).toHaveLength(table.rows)
        expect(fit.heights.every((one) => one >= fit.pitch)).toBe(true)
      }),
    )
  })

  it("stands any widths asked for", () => {
    for (const width of [0, -3, Number.NaN, Number.POSITIVE_INFINITY])
      expect(sum(fitOf(tableOf([["a", "b"]], [width, 5])).widths)).toBeCloseTo(638)
  })
})

describe("lineCount", () => {
  it("breaks between Chinese characters, but not inside figures and words, nor before closing marks", () => {
    expect(lineCount("一二三四五", 5)).toBe(1)
    expect(lineCount("一二三四五六", 5)).toBe(2)
    expect(lineCount("一二三四五。", 5)).toBe(2)
    expect(lineCount("一二三1,234.56", 5)).toBe(2)
    expect(lineCount("一\n二", 5)).toBe(2)
    expect(lineCount("一二三四五", 5, 2)).toBe(2)
    expect(lineCount("", 5)).toBe(1)
  })

  it("breaks a word longer than the line, and ends on any width", () => {
    expect(lineCount("1".repeat(30), 5)).toBeGreaterThanOrEqual(3)
    expect(lineCount("字".repeat(30), 0.5)).toBeGreaterThanOrEqual(30)
    expect(lineCount("字", 0)).toBeGreaterThan(0)
  })
})

describe("isFigure", () => {
  it("knows printed figures from words and codes with letters", () => {
    for (const text of ["1,234.50", "-0.50", "12.5%", "—", "（3.00）", "1.00*"]) expect(isFigure(text), text).toBe(true)
    for (const text of ["", "合计", "12万元", "T01", "1".repeat(41)]) expect(isFigure(text), text).toBe(false)
  })
})
