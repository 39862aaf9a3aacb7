import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publicationSample, sampleTable } from "../../../../tools/publication-sample.ts"
import type { PublishedTable } from "#documents"
import { publicationFonts } from "../../fonts/index.ts"
import { isFigure, tableLayout } from "./table-layout.ts"

const fonts = publicationFonts()
const landscape = 750
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Figures wider than the columns they stand in. */
function cut(table: PublishedTable, width: number, largest = 10.5): string[] {
  const { size, padding, widths } = tableLayout(table, width, largest, fonts)
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
      expect(sum(tableLayout(each, landscape, 10.5, fonts).widths)).toBeCloseTo(landscape, 3)
      expect(cut(each, landscape)).toEqual([])
    }
  })

  it("takes large type where there is room, smaller where there is not", () => {
    const sizes = [3, 9, 15, 24].map(
      (columns) => tableLayout(table(columns, "1,234,567.89", "农田建设"), landscape, 10.5, fonts).size,
    )
    expect(sizes[0]).toBe(10.5)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes.at(-1)).toBeLessThan(7)
  })

  it("takes width from words before it takes type from figures", () => {
    const long = table(10, "12,345.67", "农业生产发展与高标准农田建设项目资金")
    const { widths, size } = tableLayout(long, landscape, 10.5, fonts)
    expect(size).toBeGreaterThanOrEqual(9)
    expect(widths[0]! / size).toBeLessThan(fonts.width("农业生产发展与高标准农田建设项目资金", "serif"))
  })

  it("goes below legible sizes rather than cut a figure", () => {
    const wide = table(40, "1,234,567.89", "农田建设")
    expect(cut(wide, landscape)).toEqual([])
    expect(tableLayout(wide, landscape, 10.5, fonts).size).toBeLessThan(6.5)
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
          expect(sum(tableLayout(drawn, width, 12, fonts).widths)).toBeCloseTo(width, 3)
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
