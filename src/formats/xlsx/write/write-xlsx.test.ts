import type { Publication, PublishedBlock, PublishedCell, PublishedTable, TableBlock } from "#documents"
import * as XLSX from "@e965/xlsx"
import ExcelJS from "exceljs"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { randomPublication } from "../../../../tools/random-publication/index.ts"
import { printableText } from "../../printable-text.ts"
import { publishedGrid } from "../../published-grid.ts"
import { readDocument } from "../../read-document.ts"
import { cellContent } from "./figure-cell.ts"
import { writeXlsx } from "./index.ts"

const cell = (row: number, column: number, text: string, more: Partial<PublishedCell> = {}): PublishedCell => ({
  ...{ row, column, rowSpan: 1, columnSpan: 1, text },
  ...more,
})
const exact = (value: string, more = {}) => ({ value, decimals: 2, grouped: false, ...more })

/** A head of two levels, codes, a blank zero, a printed zero, a total, and one figure published otherwise. */
const table: PublishedTable = {
  kind: "table",
  anchor: "T02",
  caption: "公开02表",
  title: "一般公共预算支出表",
  owner: "部门名称：新区水务局",
  unit: "单位：万元",
  sheet: "支出表",
  columns: [
    { width: 6, align: "left" },
    { width: 16, align: "left" },
    { width: 7, align: "right" },
    { width: 7, align: "right" },
  ],
  headRows: 2,
  rows: 7,
  cells: [
    cell(0, 0, "科目", { columnSpan: 2 }),
    cell(1, 0, "编码"),
    cell(1, 1, "名称"),
    cell(0, 2, "预算数", { rowSpan: 2 }),
    cell(0, 3, "决算数", { rowSpan: 2 }),
    cell(2, 0, "208"),
    cell(2, 1, "社会保障和就业支出"),
    cell(2, 2, "867.02", { number: exact("867.0234") }),
    cell(2, 3, "", { number: exact("0") }),
    cell(3, 0, "05"),
    cell(3, 1, "=1+1", { indent: 1 }),
    cell(3, 2, "-12.50", { number: exact("-12.5") }),
    cell(3, 3, "0.00", { number: exact("0"), assumed: "上年未公布" }),
    cell(4, 0, "2080505"),
    cell(4, 1, "机关事业单位基本养老保险缴费支出", { indent: 2 }),
    cell(4, 2, "1,000.00", { number: exact("1000", { grouped: true }) }),
    cell(4, 3, "12.34%", { number: exact("12.34") }),
    cell(5, 1, "小计", { strong: true }),
    cell(5, 2, "1854.52", {
      number: exact("1854.5234", { sumOf: [2, 3, 4].map((row) => ({ row, column: 2 })) }),
    }),
    cell(5, 3, "0.01", { number: exact("0", { sumOf: [2, 3].map((row) => ({ row, column: 3 })) }) }),
    cell(6, 1, "合计", { strong: true }),
    cell(6, 2, "1842.02", { number: exact("1842.0234", { sumOf: [slot(3, 2), slot(5, 2)] }) }),
    cell(6, 3, "—"),
  ],
  notes: ["注：本表反映部门本年度一般公共预算拨款支出情况。"],
  bookmark: true,
}

function slot(row: number, column: number) {
  return { row, column }
}

const heading = (level: 1 | 2 | 3, text: string): PublishedBlock => ({ kind: "heading", level, text, anchor: text })
const paragraph = (text: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text }] })

function publication(...blocks: PublishedBlock[]): Publication {
  const sections = [{ orientation: "landscape" as const, numbered: true, blocks }]
  return {
    title: "新区水务局2025年部门预算",
    author: "新区水务局",
    issued: "2025-02-14",
    volumes: [{ id: "package", name: "x", title: "x", sections }],
  }
}

const whole = publication(
  {
    kind: "cover",
    lines: [
      { role: "title", text: "新区水务局2025年部门预算" },
      { role: "date", text: "2025年2月" },
    ],
  },
  heading(1, "第一部分 部门概况"),
  paragraph("本部门负责全区水务工作。"),
  heading(1, "第二部分 预算表"),
  table,
  heading(1, "第三部分 情况说明"),
  paragraph("2025年一般公共预算支出1842.02万元。"),
)

const read = (bytes: Uint8Array) =>
  XLSX.read(bytes, { cellFormula: true, cellNF: true, cellStyles: true, cellText: true })

describe("writeXlsx", () => {
  it("writes a sheet of contents, one of the text and one for every table", async () => {
    const book = read(await writeXlsx(whole))
    expect(book.SheetNames).toEqual(["目录", "说明", "支出表"])
    const rows = (name: string) => XLSX.utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1 }).flat()
    expect(rows("目录")).toEqual([
      "新区水务局2025年部门预算",
      "2025年2月",
      "目录",
      "说明",
      "公开02表 一般公共预算支出表",
    ])
    expect(rows("说明")).toEqual([
      "第一部分 部门概况",
      "　　本部门负责全区水务工作。",
      "第二部分 预算表",
      "第三部分 情况说明",
      "　　2025年一般公共预算支出1842.02万元。",
    ])
    expect(book.Sheets.目录?.A5?.l?.Target).toBe("#'支出表'!A1")
    expect(book.Props).toMatchObject({ Title: "新区水务局2025年部门预算", Author: "新区水务局" })
    expect(book.Props?.CreatedDate).toEqual(new Date("2025-02-14T00:00:00.000Z"))
  })

  it("writes caption, title, owner and unit above the head, merges and notes", async () => {
    const sheet = read(await writeXlsx(whole)).Sheets.支出表!
    expect(["A1", "A2", "A3", "D3", "A4", "A5", "B5", "C4", "A11"].map((name) => sheet[name]?.v)).toEqual([
      ...["公开02表", "一般公共预算支出表", "部门名称：新区水务局", "单位：万元", "科目", "编码", "名称", "预算数"],
      "注：本表反映部门本年度一般公共预算拨款支出情况。",
    ])
    expect(sheet["!merges"]?.map((range) => XLSX.utils.encode_range(range)).sort()).toEqual(
      ["A1:D1", "A2:D2", "A4:B4", "C4:C5", "D4:D5", "A11:D11"].sort(),
    )
    expect(sheet["!cols"]?.map((column) => Math.round(column.width ?? 0))).toEqual([13, 32, 15, 15])
  })

  it.each<[name: string, expected: Partial<Record<keyof XLSX.CellObject, unknown>>, words: string]>([
    ["A6", { t: "s", v: "208" }, "a code is text"],
    ["A7", { t: "s", v: "05", z: "@" }, "with its zeros"],
    ["A8", { t: "s", v: "2080505", z: "@" }, "whatever its length"],
    ["B7", { t: "s", v: "=1+1" }, "text that begins like a formula is none"],
    ["C6", { t: "n", v: 867.0234, w: "867.02", z: "0.00" }, "a figure is its exact value, shown as printed"],
    ["C7", { t: "n", v: -12.5, w: "-12.50", z: "0.00" }, "below nothing too"],
    ["D7", { t: "n", v: 0, w: "0.00", z: "0.00" }, "a printed zero stays one"],
    ["C8", { t: "n", v: 1000, w: "1,000.00", z: "#,##0.00" }, "grouped as printed"],
    ["D8", { t: "n", v: 12.34, w: "12.34%", z: '0.00"%"' }, "a rate is its number in percent"],
    ["C9", { t: "n", v: 1854.5234, w: "1854.52", f: "SUM(C6:C8)" }, "a total is the sum of its run"],
    ["C10", { t: "n", v: 1842.0234, w: "1842.02", f: "C7+C9" }, "or of single cells"],
    ["D9", { t: "n", v: 0.01, w: "0.01", f: undefined }, "what was published otherwise is the printed number"],
    ["D10", { t: "s", v: "—" }, "a dash is text"],
  ])("%s is %o: %s", async (name, expected) => {
    const found: XLSX.CellObject | undefined = read(await writeXlsx(whole)).Sheets.支出表![name]
    expect(
      Object.fromEntries(Object.keys(expected).map((key) => [key, found?.[key as keyof XLSX.CellObject]])),
    ).toEqual(expected)
  })

  it("leaves a blank zero blank, though framed", async () => {
    const found = read(await writeXlsx(whole)).Sheets.支出表!.D6
    expect(found?.v).toBeUndefined()
  })

  it("sets the page as another program understands it", async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(await writeXlsx(whole)) as never)
    const sheet = book.getWorksheet("支出表")!
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1 })
    expect(sheet.pageSetup.fitToHeight).toBe(0)
    expect(sheet.pageSetup.printTitlesRow).toBe("4:5")
    expect(sheet.headerFooter.oddFooter).toBe("&C— &P —")
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 5, topLeftCell: "C6" })
    expect(sheet.getCell("D7").dataValidation.prompt).toBe("上年未公布")
    expect(sheet.getCell("A2").alignment.horizontal).toBe("center")
    expect(sheet.getCell("D3").alignment.horizontal).toBe("right")
    expect(sheet.getCell("B8").alignment).toMatchObject({ horizontal: "left", indent: 2, wrapText: true })
    expect(sheet.getCell("D6").border.top?.style).toBe("thin")
    expect(sheet.getCell("B10").font.bold).toBe(true)
    expect(book.getWorksheet("目录")!.headerFooter?.oddFooter).toBeUndefined()
    expect(book.title).toBe("新区水务局2025年部门预算")
  })

  it("gives the same bytes for the same publication, and other ones for another", async () => {
    const first = await writeXlsx(whole)
    expect(Buffer.compare(first, await writeXlsx(structuredClone(whole)))).toBe(0)
    expect(Buffer.compare(first, await writeXlsx({ ...whole, issued: "2025-02-15" }))).not.toBe(0)
  })

  it("names sheets as Excel takes them", async () => {
    const named = (sheet: string) => ({ ...table, sheet })
    const wanted = ["表1/收支", "表1/收支", "", "'甲'", "history", "目录", "长".repeat(40), "长".repeat(40)]
    const book = read(await writeXlsx(publication(...wanted.map(named))))
    expect(book.SheetNames).toEqual([
      ...["目录", "表1／收支", "表1／收支 (2)", "表", "甲", "history (2)", "目录 (2)"],
      ...["长".repeat(31), `${"长".repeat(27)} (2)`],
    ])
  })

  it("reads back as it was published", async () => {
    const outcome = await readDocument(await writeXlsx(whole), "x.xlsx")
    if ("problem" in outcome) throw new Error(outcome.problem.code)
    const { blocks } = outcome.document
    const found = blocks.find((block): block is TableBlock => block.kind === "table")!
    expect(blocks[found.titleBlock!]).toMatchObject({ kind: "heading", text: "一般公共预算支出表" })
    expect(blocks[found.unitBlock!]).toMatchObject({ text: "单位：万元" })
    expect(texts(found)).toEqual(printed(table))
    expect(found.cells.find(({ row, column }) => row === 0 && column === 0)?.columnSpan).toBe(2)
    expect(found.cells.find(({ row, column }) => row === 5 && column === 2)).toMatchObject({
      ...{ value: 1854.5234, formula: "SUM(C6:C8)", text: "1854.52" },
    })
    const said = blocks.flatMap((block) => ("text" in block ? [block.text] : []))
    for (const text of ["第三部分 情况说明", "2025年一般公共预算支出1842.02万元。", ...table.notes])
      expect(said).toContain(text)
  })

  test("a long paragraph goes on in the next row, none of it lost", async () => {
    const long = `${"水".repeat(32_758)}𠮷${"务".repeat(100)}。`
    const sheet = read(await writeXlsx(publication(paragraph(long)))).Sheets.说明!
    expect(`${sheet.A1?.v}${sheet.A2?.v}`.replaceAll("\u3000", "")).toBe(long)
    expect(sheet.A1?.v.length).toBeLessThanOrEqual(32_767)
  })
})

describe("random publications", () => {
  it("are read by other programs with the same texts, numbers, formats and formulas", async () => {
    await fc.assert(
      fc.asyncProperty(randomPublication, async (made) => {
        const book = read(await writeXlsx(made))
        const tables = made.volumes[0]!.sections.flatMap(({ blocks }) =>
          blocks.filter((block): block is PublishedTable => block.kind === "table"),
        )
        const sheets = book.SheetNames.filter((name) => name !== "目录").slice(-tables.length || book.SheetNames.length)
        expect(new Set(book.SheetNames.map((name) => name.toUpperCase())).size).toBe(book.SheetNames.length)
        for (const [i, one] of tables.entries()) checkTable(book.Sheets[sheets[i]!]!, one)
      }),
      { numRuns: 150 },
    )
  })

  it("read back with the printed text of every cell", async () => {
    await fc.assert(
      fc.asyncProperty(randomPublication, async (made) => {
        const outcome = await readDocument(await writeXlsx(made), "x.xlsx")
        if ("problem" in outcome) throw new Error(outcome.problem.code)
        const all = outcome.document.blocks.flatMap((block) =>
          block.kind === "table" ? block.cells.map((own) => own.text) : "text" in block ? [block.text] : [],
        )
        const found = new Set(all.flatMap((text) => text.split("\n")).map((text) => text.trim()))
        for (const { blocks } of made.volumes[0]!.sections)
          for (const block of blocks)
            if (block.kind === "table")
              for (const text of printed(block).flat())
                for (const line of text.split("\n").map((own) => own.trim())) if (line) expect(found).toContain(line)
      }),
      { numRuns: 100 },
    )
  })
})

/** Every cell of a sheet against the table it was made of. */
function checkTable(sheet: XLSX.WorkSheet, one: PublishedTable): void {
  const above = [one.caption, one.title].filter((line) => line).length + (one.owner || one.unit ? 1 : 0)
  const merges = new Set(sheet["!merges"]?.map((range) => XLSX.utils.encode_range(range)))
  for (const { row, column, rowSpan, columnSpan, cell: own } of publishedGrid(one).flat()) {
    const name = XLSX.utils.encode_cell({ r: above + row, c: column })
    const found = sheet[name] as XLSX.CellObject | undefined
    const text = printableText(own?.text ?? "").trim()
    if (text === "") expect(found?.v).toBeUndefined()
    else if (!own?.number) expect([found?.t, found?.v]).toEqual(["s", text])
    else if (found?.t === "n") {
      expect(found.w).toBe(text)
      const content = cellContent(own)
      expect(found.v).toBe(Number(content.kind === "number" && content.value))
      if (found.f) expect(sumOf(sheet, found.f)).toBeCloseTo(found.v as number, 4)
    } else expect(found?.v).toBe(text)
    if (!own?.number?.sumOf) expect(found?.f).toBeUndefined()
    if (rowSpan > 1 || columnSpan > 1) {
      const corner = XLSX.utils.encode_cell({ r: above + row + rowSpan - 1, c: column + columnSpan - 1 })
      expect(merges).toContain(`${name}:${corner}`)
    }
  }
}

/** What a sum of cells and runs of cells comes to. */
function sumOf(sheet: XLSX.WorkSheet, formula: string): number {
  let sum = 0
  for (const term of formula.split("+")) {
    const range = XLSX.utils.decode_range(term.replace(/^SUM\((.*)\)$/, "$1"))
    for (let r = range.s.r; r <= range.e.r; r++)
      for (let c = range.s.c; c <= range.e.c; c++) {
        const found = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined
        if (found?.v !== undefined) expect(found.t).toBe("n")
        sum += Number(found?.v ?? 0)
      }
  }
  return sum
}

function texts(block: TableBlock): string[][] {
  const rows = Array.from({ length: block.rows }, () => Array<string>(block.columns).fill(""))
  for (const own of block.cells) rows[own.row]![own.column] = own.text
  return rows
}

function printed(one: PublishedTable): string[][] {
  const rows = Array.from({ length: one.rows }, () => Array<string>(one.columns.length).fill(""))
  for (const { row, column, cell: own } of publishedGrid(one).flat())
    rows[row]![column] = printableText(own?.text ?? "").trim()
  return rows
}
