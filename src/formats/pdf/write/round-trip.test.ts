import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publicationSample, sampleTable } from "../../../../tools/publication-sample.ts"
import type { Block, PageSection, Publication, PublishedBlock, PublishedTable, TableBlock } from "#documents"
import { publicationFonts } from "../../fonts/index.ts"
import { readPdf } from "../read.ts"
import { writePdf } from "./index.ts"

const fonts = publicationFonts()

function published(...sections: readonly PageSection[]): Publication {
  const volume = { id: "package", name: "某局预算", title: "某局预算", sections } as const
  return { title: "某局预算", author: "某局", issued: "2025-02-20", volumes: [volume] }
}

async function readBack(publication: Publication): Promise<readonly Block[]> {
  const written = await writePdf(publication.volumes[0]!, publication, fonts)
  if ("problem" in written) throw new Error(written.problem.message.en)
  const read = await readPdf(written.bytes)
  if ("problem" in read) throw new Error(read.problem.message.en)
  return read.blocks
}

/** A text or a table's cells, as the page says it. */
type Said = string | readonly string[]

/** Breaks of lines inside a cell are the page's, and white space at the ends prints nothing. */
const cellText = (text: string): string => text.replace(/\n/g, "").trim()

const cells = (list: readonly { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[]) =>
  [...list]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${cellText(text)}`)

function saidByTable(table: PublishedTable): Said[] {
  const blanks: PublishedTable["cells"][number][] = []
  for (let row = 0; row < table.rows; row++)
    for (let column = 0; column < table.columns.length; column++)
      if (
        !table.cells.some(
          (c) => row >= c.row && row < c.row + c.rowSpan && column >= c.column && column < c.column + c.columnSpan,
        )
      )
        blanks.push({ row, column, rowSpan: 1, columnSpan: 1, text: "" })
  const above = [table.caption, table.title, table.owner, table.unit].filter((text) => text !== undefined)
  return [...above, cells([...table.cells, ...blanks]), ...table.notes]
}

const oneSpace = (text: string): string => text.replace(/ +/g, " ")

/** What a publication says from its first numbered section on, in order. */
const saidBy = ({ volumes }: Publication): Said[] =>
  volumes[0]!.sections
    .filter(({ numbered }) => numbered)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): Said[] => {
      if (block.kind === "heading") return [oneSpace(block.text)]
      if (block.kind === "paragraph") return [oneSpace(block.runs.map(({ text }) => text).join(""))]
      if (block.kind === "table") return saidByTable(block)
      return block.kind === "chart" ? [oneSpace(block.caption)] : []
    })

/** The rows of a table without the heads repeated on its further pages. */
function withoutRepeats({ cells: list }: TableBlock): readonly string[] {
  const repeated = [...new Set(list.filter((cell) => cell.repeated).flatMap((c) => rowsOf(c)))].sort((a, b) => a - b)
  const kept = list.filter((cell) => !cell.repeated)
  return cells(kept.map((cell) => ({ ...cell, row: cell.row - repeated.filter((row) => row < cell.row).length })))
}

const rowsOf = ({ row, rowSpan }: { row: number; rowSpan: number }): number[] =>
  Array.from({ length: rowSpan }, (_, i) => row + i)

const saidBack = (blocks: readonly Block[]): Said[] =>
  blocks.map((block) =>
    block.kind === "table" ? withoutRepeats(block) : block.kind === "unreadable" ? block.reason : block.text,
  )

const paragraph = (text: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text }] })

describe("a PDF read back", () => {
  it("says what the sample package says, page by page", async () => {
    const sample = publicationSample()
    const said = saidBack(await readBack(sample))
    const expected = saidBy(sample)
    expect(said.slice(said.length - expected.length)).toEqual(expected)
  })

  it("finds titles and units of its tables", async () => {
    const blocks = await readBack(publicationSample())
    const tables = blocks.filter((block) => block.kind === "table")
    expect(tables).toHaveLength(4)
    for (const { titleBlock, unitBlock } of tables) {
      expect(blocks[titleBlock!]).toMatchObject({ text: expect.stringMatching(/表$/) })
      expect(blocks[unitBlock!]).toMatchObject({ text: "单位：万元" })
    }
  })

  it("keeps a table on many pages one table", async () => {
    const rows = Array.from({ length: 130 }, (_, i) => ({ texts: [`第${i + 1}个预算单位`, `${i}.00`, `-${i}.50`] }))
    const heads = [
      { text: "单位名称", width: 12 },
      { text: "预算", under: [{ text: "基本" }, { text: "项目" }] },
    ]
    const table = sampleTable(1, "单位预算汇总表", heads, rows)
    for (const orientation of ["portrait", "landscape"] as const) {
      const publication = published({ orientation, numbered: true, blocks: [table] })
      expect(saidBack(await readBack(publication))).toEqual(saidBy(publication))
    }
  })

  it("keeps rows of long text whole", async () => {
    const words = "反映年度任务按照批复的实施方案、工期和质量要求完成并通过主管部门验收的情况。"
    const rows = Array.from({ length: 9 }, (_, i) => ({ texts: [`第${i + 1}项`, words.repeat(2 + 4 * (i % 3))] }))
    const table = sampleTable(
      1,
      "项目绩效目标表",
      [
        { text: "项目", width: 4 },
        { text: "说明", width: 9 },
      ],
      rows,
    )
    for (const orientation of ["portrait", "landscape"] as const) {
      const publication = published({ orientation, numbered: true, blocks: [table] })
      expect(saidBack(await readBack(publication))).toEqual(saidBy(publication))
    }
  })

  it("never joins two tables that follow each other", async () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({ texts: [`项目${i}`, `${i}.00`] }))
    const heads = [{ text: "项目", width: 12 }, { text: "金额" }]
    const blocks = Array.from({ length: 6 }, (_, i) => sampleTable(i + 1, `第${i + 1}个项目支出表`, heads, rows))
    const publication = published({ orientation: "portrait", numbered: true, blocks })
    expect(saidBack(await readBack(publication))).toEqual(saidBy(publication))
  })
})

/** Words as they stand in budgets: names, figures, units, marks; joined they make any line break possible. */
const word = fc.constantFrom(
  ..."收入支出预算财政拨款结余一般公共服务水利工程建设与维护".split(""),
  "，",
  "、",
  "（含上级）",
  "“三公”",
  "1,234.56万元",
  "-12.30",
  "2025年",
  "增长3.5%",
  "《预算法》",
  "GDP",
  "第3季度",
)
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(""))
const sentence = words(5, 90).map((text) => `关于${text}的说明。`)
const figure = fc
  .integer({ min: -99_999_999, max: 99_999_999 })
  .map((value) => (value / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ","))
const name = words(2, 24).map((text) => `某${text}项`)

const randomTable = fc
  .record({
    groups: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    // A title of two lines is only known for one where smaller running text stands beside it.
    title: words(2, 14)
      .map((text) => `预算${text.replace(/[，。、]/g, "")}情况表`)
      .filter((text) => fonts.width(text, "sans", true) < 29),
    rows: fc.integer({ min: 1, max: 60 }),
    names: fc.array(name, { minLength: 60, maxLength: 60 }),
    figures: fc.array(fc.option(figure, { nil: "" }), { minLength: 37, maxLength: 37 }),
    notes: fc.array(
      sentence.map((text) => `注：${text}`),
      { maxLength: 1 },
    ),
  })
  .map(({ groups, title, rows, names, figures, notes }) => {
    const heads = groups.map((count, group) =>
      count === 1
        ? { text: `金额${group}` }
        : {
            text: `第${group}类资金`,
            under: Array.from({ length: count }, (_, i) => ({ text: `来源${group}之${i}` })),
          },
    )
    const count = groups.reduce((sum, value) => sum + value, 0)
    const body = Array.from({ length: rows }, (_, row) => ({
      texts: [
        `${row + 1}${names[row]}`,
        ...Array.from({ length: count }, (_, i) => figures[(row * count + i) % figures.length]!),
      ],
      ...(row % 7 === 0 ? { strong: true as const } : { indent: row % 3 }),
    }))
    return sampleTable(1, title, [{ text: "项目名称", width: 12 }, ...heads], body, notes)
  })

describe("any publication read back", () => {
  it("has the same tables", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTable,
        fc.constantFrom("portrait" as const, "landscape" as const),
        async (table, orientation) => {
          const publication = published({ orientation, numbered: true, blocks: [table] })
          expect(saidBack(await readBack(publication))).toEqual(saidBy(publication))
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
  })

  it("has the same paragraphs and headings", async () => {
    const block = fc.oneof(
      { arbitrary: sentence.map(paragraph), weight: 5 },
      {
        arbitrary: fc
          .constantFrom("一、主要职责", "二、收支总体情况说明")
          .map((text): PublishedBlock => ({ kind: "heading", level: 2, text, anchor: text })),
        weight: 1,
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 3, maxLength: 25 }), async (blocks) => {
        const publication = published({ orientation: "portrait", numbered: true, blocks })
        expect(saidBack(await readBack(publication))).toEqual(saidBy(publication))
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })
})
