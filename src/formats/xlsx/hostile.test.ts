import { describe, expect, it } from "vitest"
import { relationship, sheetData, workbook } from "../../../tools/test-office/workbook.ts"
import { readLimits } from "../outcome.ts"
import { readXlsx } from "./index.ts"

const table = sheetData([
  ["项目", "金额"],
  ["合计", 1.5],
])
const outcomeOf = async (bytes: Uint8Array, limits = readLimits) => {
  const outcome = await readXlsx(bytes, limits)
  return "problem" in outcome ? outcome.problem.code : outcome.blocks
}
const texts = async (bytes: Uint8Array) => {
  const blocks = await outcomeOf(bytes)
  if (typeof blocks === "string") return blocks
  return blocks.map((block) =>
    "text" in block ? block.text : block.kind === "table" ? block.cells.map((c) => c.text) : block.kind,
  )
}
const sheet = (xml: string, more: object = {}) => workbook({ sheets: { 表: xml }, ...more })
const formulaSheet = (formulas: readonly string[]) =>
  `<sheetData>${formulas.map((f, i) => `<row r="${i + 1}"><c t="inlineStr"><is><t>第${i}行</t></is></c><c><f>${f}</f></c></row>`).join("")}</sheetData>`

describe("a workbook made to break the reader", () => {
  it("with entities that would read files or multiply is refused", async () => {
    const xxe = '<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><c>&e;</c></worksheet>'
    expect(await outcomeOf(sheet(table, { entries: [{ name: "xl/worksheets/sheet0.xml", content: xxe }] }))).toBe(
      "damaged",
    )
    const laughs = `<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>`
    expect(await outcomeOf(sheet(table, { entries: [{ name: "xl/sharedStrings.xml", content: laughs }] }))).toBe(
      "damaged",
    )
  })

  it("that unpacks to gigabytes is refused", async () => {
    const bomb = { name: "xl/worksheets/sheet0.xml", content: new Uint8Array(60_000_000), declaredSize: 1000 }
    expect(await outcomeOf(sheet(table, { entries: [bomb] }))).toBe("too-large")
  })

  it("with a million formatted blanks in a row, or a million rows of them, shows what is in it", async () => {
    const wide = `<sheetData><row r="1">${'<c s="1"/>'.repeat(300_000)}</row></sheetData>`
    expect(await outcomeOf(sheet(wide))).toBe("empty")
    const rows = Array.from({ length: 200_000 }, (_, i) => `<row r="${i + 3}"><c s="1"/></row>`).join("")
    const long = `<dimension ref="A1:XFD1048576"/>${table.replace("</sheetData>", `${rows}</sheetData>`)}`
    expect(await texts(sheet(long))).toEqual([["项目", "金额", "合计", "1.5"]])
  })

  it("with cells at the corners makes no grid of everything between them", async () => {
    const far =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row></sheetData>'
    expect(await texts(sheet(far))).toEqual([["1", "2", "3", "4"]])
  })

  it("with cells in a diagonal, or more cells than the limit, is refused", async () => {
    const diagonal = Array.from({ length: 900 }, (_, i) => {
      const row: (number | undefined)[] = new Array(i).fill(undefined)
      return [...row, i, i]
    })
    expect(await outcomeOf(sheet(sheetData(diagonal)))).toBe("too-many-cells")
    const full = sheetData(Array.from({ length: 100 }, () => [1, 2, 3]))
    expect(await outcomeOf(sheet(full), { ...readLimits, cells: 299 })).toBe("too-many-cells")
    expect(await outcomeOf(sheet(full), { ...readLimits, characters: 299 })).toBe("too-large")
  })

  it("with one long string in every cell keeps to the limit of characters", async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(10_000)
    const strings = `<si><t>${"长\n".repeat(15_000)}</t></si>`
    expect(await outcomeOf(sheet(`<sheetData><row>${cells}</row></sheetData>`, { strings }))).toBe("too-large")
  })

  it("with a merged cell over the whole sheet shows its corner, as Excel does", async () => {
    const merged = `${table}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`
    expect(await texts(sheet(merged))).toEqual(["项目"])
    const many = '<mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:XFD1048576"/>'.repeat(60_000)
    expect(await texts(sheet(`${table}<mergeCells>${many}</mergeCells>`))).toEqual(["项目"])
  })

  it("with shared strings, styles, rows and cells that do not exist leaves those cells out", async () => {
    const odd = [
      '<c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>-1</v></c><c r="XFE1"><v>1</v></c><c r="A0"><v>1</v></c>',
      '<c r="A9999999"><v>1</v></c><c r="C1" s="77"><v>7</v></c><c r="D1" t="s"><v>nothing</v></c>',
    ].join("")
    expect(await texts(sheet(`<sheetData><row r="1">${odd}</row></sheetData>`))).toEqual(["7"])
  })

  it("with formulas in circles, nested or multiplied gives them no value in bounded time", async () => {
    const circle = ["B2", "B3+1", "B1"]
    const blocks = await outcomeOf(sheet(formulaSheet(circle)))
    expect(blocks).toMatchObject([{}, {}, {}, { kind: "unreadable", reason: expect.stringContaining("3 个公式") }])
    const deep = [`${"(".repeat(4000)}1${")".repeat(4000)}`, `${"-".repeat(8000)}1`, `1${"+1".repeat(4000)}`]
    expect(await texts(sheet(formulaSheet(deep)))).toEqual(["第0行", ["第1行", "1", "第2行", ""], "unreadable"])
    const steps = Array.from({ length: 3000 }, (_, i) => `${"(".repeat(60)}B${i + 2}${"+1)".repeat(60)}`)
    expect(await outcomeOf(sheet(formulaSheet(steps)))).toBeInstanceOf(Array)
    const chain = Array.from({ length: 10_000 }, (_, i) => `B${i + 2}+B${i + 2}`)
    expect(await outcomeOf(sheet(formulaSheet(chain)))).toBeInstanceOf(Array)
    const sums = Array.from({ length: 300 }, () => "SUM(A1:XFD1048576)*2")
    expect(await outcomeOf(sheet(formulaSheet(sums)))).toBeInstanceOf(Array)
  })

  it("with links, macros and queries opens none of them", async () => {
    const outside = relationship("rx", "worksheet", "http://127.0.0.1:9/steal.xml", 'TargetMode="External"')
    const linked = workbook({
      sheets: { 表: table },
      relationships: outside + relationship("ry", "externalLink", "externalLinks/externalLink1.xml"),
      properties: '<sheets><sheet name="外" sheetId="9" r:id="rx"/></sheets>',
      entries: [
        { name: "xl/vbaProject.bin", content: "macro" },
        { name: "xl/externalLinks/externalLink1.xml", content: "<!DOCTYPE x><x/>" },
      ],
    })
    expect(await texts(linked)).toEqual([["项目", "金额", "合计", "1.5"]])
    const reading =
      '<sheetData><row><c t="inlineStr"><is><t>外部</t></is></c><c><f>[1]Sheet1!A1</f></c></row></sheetData>'
    expect(await texts(sheet(reading))).toEqual(["外部", "unreadable"])
  })

  it("that is cut off, or lacks its parts, is damaged", async () => {
    const whole = sheet(table)
    for (const length of [0, 30, 200, whole.length - 30])
      expect(await outcomeOf(whole.subarray(0, length))).toBe("damaged")
    expect(await outcomeOf(workbook({ sheets: {} }))).toBe("damaged")
    expect(
      await outcomeOf(sheet(table, { entries: [{ name: "xl/worksheets/sheet0.xml", content: "<worksheet><row>" }] })),
    ).toBe("damaged")
    const paths = [{ name: "xl/_rels/workbook.xml.rels", content: "<Relationships/>" }]
    expect(await outcomeOf(sheet(table, { entries: paths }))).toBe("empty")
  })

  it("with more sheets than pages may be, or too little time, is refused", async () => {
    const sheets = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`表${i}`, table]))
    expect(await outcomeOf(workbook({ sheets }), { ...readLimits, pages: 11 })).toBe("too-many-pages")
    expect(await outcomeOf(workbook({ sheets }), { ...readLimits, milliseconds: -1 })).toBe("too-large")
  })
})
