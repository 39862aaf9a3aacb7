import { existsSync, readFileSync } from "node:fs"
import type { TableBlock } from "#documents"
import { describe, expect, it } from "vitest"
import { pagesOf, shownBlocks, shownRows, tablesOf } from "../../../tools/test-pdf/index.ts"
import { readPdf } from "./index.ts"

const folder = new URL("../../../../shared/samples/", import.meta.url)
const present = existsSync(folder)
if (!present) console.info("The sample PDFs are not there (../shared/samples): their tests are skipped.")

async function sample(name: string) {
  const outcome = await readPdf(readFileSync(new URL(name, folder)))
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome
}

/** Rows × columns @ pages, as seen on the page images. */
const sizes = (tables: readonly TableBlock[]): string[] =>
  tables.map((table) => `${table.rows}×${table.columns} @${pagesOf(table.pieces).join("+")}`)

/** Text of the cell in the row whose first cells read so, and the column. */
function cell(table: TableBlock, row: string, column: number): string | undefined {
  const shown = shownRows(table).find((line) => line.startsWith(row))
  return shown?.split("｜")[column]
}

describe.skipIf(!present)("real documents", () => {
  it("final accounts with tables over two and three pages", async () => {
    const { pages, blocks } = await sample("putuo-finance-2024-accounts.pdf")
    const tables = tablesOf(blocks)
    expect(pages).toHaveLength(25)
    expect(sizes(tables)).toEqual([
      "4×3 @5",
      "32×4 @6+7",
      "23×11 @8+9",
      "23×10 @10+11",
      "35×7 @12+13+14",
      "24×7 @15",
      "42×8 @16+17",
      "6×12 @18",
      "12×10 @19",
      "12×10 @20",
    ])
    expect(tables.slice(1).every((table) => table.titleBlock !== undefined && table.unitBlock !== undefined)).toBe(true)
    expect(cell(tables[1]!, "八、其他收入", 1)).toBe("6.20")
    expect(cell(tables[1]!, "年初结转和结余", 3)).toBe("55.34")
    expect(cell(tables[2]!, "201｜06｜01｜", 10)).toBe("0.01")
    expect(cell(tables[3]!, "201｜06｜08｜", 6)).toBe("449.52")
    expect(cell(tables[6]!, "301｜12｜", 3)).toBe("1.61")
    expect(cell(tables[6]!, "301｜12｜", 7)).toBe("1.20")
    expect(shownRows(tables[7]!).at(-1)).toBe("0.95｜｜｜｜｜｜｜｜｜｜0.95｜")
  })

  it("a budget whose borders are strokes, with repeated heads on some continuations", async () => {
    const { blocks } = await sample("putuo-finance-2025-budget.pdf")
    const tables = tablesOf(blocks)
    expect(sizes(tables)).toEqual([
      "16×4 @9",
      "26×9 @10+11",
      "26×7 @12+13",
      "10×7 @14",
      "26×7 @15+16",
      "16×7 @17",
      "16×7 @18",
      "36×6 @19+20",
      "4×7 @21",
    ])
    expect(tables.map((table) => table.cells.some((c) => c.repeated))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      false,
      true,
      false,
    ])
    expect(cell(tables[2]!, "201｜06｜08｜", 6)).toBe("4,188,000.00")
    expect(cell(tables[8]!, "0.95", 6)).toBe("229.43")
  })

  it("a budget with continuations that have no head", async () => {
    const { blocks } = await sample("putuo-commerce-2025-budget.pdf")
    const tables = tablesOf(blocks)
    expect(sizes(tables)).toEqual([
      "16×4 @9",
      "34×9 @10+11",
      "34×7 @12+13",
      "16×7 @14",
      "37×7 @15+16",
      "11×7 @17",
      "11×7 @18",
      "34×6 @19+20",
      "4×7 @21",
    ])
    expect(tables.filter((table) => table.cells.some((c) => c.repeated))).toHaveLength(1)
    expect(cell(tables[8]!, "1.00", 6)).toBe("171.01")
  })

  it("a budget of another province, several tables on a page, rows cut by page ends", async () => {
    const { blocks } = await sample("jiangsu-procuratorate-2018-budget.pdf")
    const tables = tablesOf(blocks)
    expect(sizes(tables)).toEqual([
      "26×6 @13+14",
      "16×3 @14",
      "2×5 @15",
      "7×4 @15",
      "16×3 @15+16",
      "31×3 @16+17",
      "16×3 @17+18",
      "31×3 @18+19",
      "4×9 @19",
      "5×3 @19",
      "17×3 @20",
      "53×6 @20+21+22+23",
    ])
    expect(tables.every((table) => table.titleBlock !== undefined && table.unitBlock !== undefined)).toBe(true)
    expect(cell(tables[4]!, "2080505", 2)).toBe("1,045.93")
    expect(shownRows(tables[8]!).at(-1)).toBe("1,384.74｜484.30｜100.00｜267.80｜｜267.80｜116.50｜200.44｜700.00")
  })

  it.each([
    "putuo-finance-2024-accounts.pdf",
    "putuo-finance-2025-budget.pdf",
    "putuo-commerce-2025-budget.pdf",
    "jiangsu-procuratorate-2018-budget.pdf",
    "shanghai-2024-accounts-template.pdf",
  ])("no paragraph of %s ends inside a sentence, and every slot belongs to one cell", async (name) => {
    const { blocks } = await sample(name)
    for (const table of tablesOf(blocks)) expect(shownRows(table).join("\n")).not.toMatch(/[?!]/)
    const broken = shownBlocks(blocks)
      .filter((text) => text.startsWith("P ") && /[，。；]/.test(text) && text.length > 30)
      .filter((text) => !/[。；：:;.）)”！]$|其中$/.test(text) && !/\d{4}年.*万$/.test(text))
    // The documents themselves leave out a full stop once or twice.
    expect(broken.length).toBeLessThanOrEqual(2)
    for (const block of blocks)
      if (block.kind === "paragraph") expect(block.lineStarts).toHaveLength(block.pieces.length)
  })
})
