import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publicationSample, sampleTable } from "../../../../tools/publication-sample.ts"
import type { PublishedTable } from "#documents"
import { publicationFonts } from "../../fonts/index.ts"
import { isFigure, pagesOf, tableLayout } from "./table-layout.ts"

const fonts = publicationFonts()
const landscape = 750
const room = (width: number, first = 10_000) => ({ width, first, later: first })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Figures wider than the columns they stand in. */
function cut(table: PublishedTable, width: number, largest = 10.5): string[] {
  const { size, padding, widths } = tableLayout(table, room(width), largest, fonts)
  return table.cells
    .filter(({ text }) => isFigure(text))
    .filter(({ text, strong, column, columnSpan }) => {
      const room = sum(widths.slice(column, column + columnSpan)) - 2 * padding
      return fonts.width(text, "serif", strong === true) * size > room
    })
    .map(({ text }) => text)
}

const table = (columns: number, figure: string, name: string): PublishedTable =>
  sampleTable(
    1,
    "支出表",
    [{ text: "项目名称", width: 14 }, ...Array.from({ length: columns }, (_, i) => ({ text: `来源${i}` }))],
    [{ texts: [name, ...Array.from({ length: columns }, () => figure)], strong: true }],
  )

describe("a table's layout", () => {
  it("fills the width and cuts no figure", () => {
    const sample = publicationSample().volumes[0]!.sections.flatMap(({ blocks }) => blocks)
    const tables = sample.filter((block) => block.kind === "table")
    expect(tables.some(({ columns }) => columns.length === 19)).toBe(true)
    for (const each of tables) {
      expect(sum(tableLayout(each, room(landscape), 10.5, fonts).widths)).toBeCloseTo(landscape, 3)
      expect(cut(each, landscape)).toEqual([])
    }
  })

  it("takes large type where there is room, smaller where there is not", () => {
    const sizes = [3, 9, 15, 24].map(
      (columns) => tableLayout(table(columns, "1,234,567.89", "农田建设"), room(landscape), 10.5, fonts).size,
    )
    expect(sizes[0]).toBe(10.5)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes.at(-1)).toBeLessThan(7)
  })

  it("takes width from words before it takes type from figures", () => {
    const long = table(10, "12,345.67", "农业生产发展与高标准农田建设项目资金")
    const { widths, size } = tableLayout(long, room(landscape), 10.5, fonts)
    expect(size).toBeGreaterThanOrEqual(9)
    expect(widths[0]! / size).toBeLessThan(fonts.width("农业生产发展与高标准农田建设项目资金", "serif"))
  })

  it("goes below legible sizes rather than cut a figure", () => {
    const wide = table(40, "1,234,567.89", "农田建设")
    expect(cut(wide, landscape)).toEqual([])
    expect(tableLayout(wide, room(landscape), 10.5, fonts).size).toBeLessThan(6.5)
  })

  const long = (rows: number): PublishedTable =>
    sampleTable(
      1,
      "支出表",
      [{ text: "项目名称", width: 14 }, { text: "金额" }],
      Array.from({ length: rows }, (_, i) => ({ texts: [`第${i}项支出`, "12.30"] })),
    )

  it("makes type and rows smaller where that saves a page with little on it", () => {
    const usual = tableLayout(long(28), room(450), 12, fonts)
    const height = sum(usual.heights)
    const close = tableLayout(long(28), room(450, height - 40), 12, fonts)
    expect(usual.size).toBe(12)
    expect(pagesOf(usual, 1, room(450, height - 40))).toBe(2)
    expect(pagesOf(close, 1, room(450, height - 40))).toBe(1)
    expect(close.size).toBeGreaterThanOrEqual(10)
  })

  it("leaves a table its usual type where no page is saved", () => {
    expect(tableLayout(long(100), room(450, 300), 12, fonts).size).toBeGreaterThanOrEqual(10.5)
    expect(tableLayout(long(20), room(450, 300), 12, fonts).size).toBeGreaterThanOrEqual(8)
  })

  it("gives text over several columns the room short words beside it leave", () => {
    const words = "预算经过论证，内容、额度与任务务必相符，测算有依据、有标准".repeat(3)
    const cells = ["甲", "乙", "丙", "丁"].map((text, column) => ({ row: 1, column, rowSpan: 1, columnSpan: 1, text }))
    const spanning = { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: words }
    const other = { row: 0, column: 2, rowSpan: 1, columnSpan: 2, text: "无" }
    const columns = cells.map(() => ({ width: 8, align: "left" as const }))
    const drawn = { ...long(1), headRows: 0, rows: 2, columns, cells: [spanning, other, ...cells] }
    const { widths } = tableLayout(drawn, room(450), 12, fonts)
    expect(widths[0]! + widths[1]!).toBeGreaterThan(2 * (widths[2]! + widths[3]!))
  })

  it("cuts no figure of any table", () => {
    const figures = fc
      .integer({ min: -10_000_000_000, max: 10_000_000_000 })
      .map((value) => (value / 100).toLocaleString("en", { minimumFractionDigits: 2 }))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        figures,
        fc.integer({ min: 300, max: 760 }),
        (columns, figure, width) => {
          const drawn = table(columns, figure, "某项目")
          expect(cut(drawn, width, 12)).toEqual([])
          expect(sum(tableLayout(drawn, room(width), 12, fonts).widths)).toBeCloseTo(width, 3)
        },
      ),
    )
  })

  it("knows figures from words", () => {
    for (const text of ["1,234.50", "-12.3", "208", "(3.1)", "12.5%", "＋3".replace("＋", "+")])
      expect(isFigure(text), text).toBe(true)
    for (const text of ["", "12万", "第1", "a1", "—"]) expect(isFigure(text), text).toBe(false)
  })
})
