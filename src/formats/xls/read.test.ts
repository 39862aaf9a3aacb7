import { createRequire } from "node:module"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readLimits } from "../outcome.ts"
import { isXls, readXls } from "./index.ts"

type Rows = readonly (readonly (string | number | boolean | undefined)[])[]
interface WrittenSheet {
  "!merges"?: object[]
  "!rows"?: object[]
  "!cols"?: object[]
  [cell: string]: unknown
}

/** SheetJS writes the files; nothing of it is used for reading. */
const sheetJs = createRequire(import.meta.url)("@e965/xlsx") as {
  utils: {
    book_new(): { Workbook?: object; SheetNames: string[] }
    aoa_to_sheet(rows: Rows): WrittenSheet
    book_append_sheet(book: object, sheet: object, name: string): void
  }
  write(book: object, options: object): Buffer
  CFB: {
    utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Buffer): void }
    write(file: object, options: object): Buffer
    read(bytes: Buffer, options: object): { FileIndex: { name: string; content: Buffer }[] }
  }
}

function xls(sheets: Readonly<Record<string, Rows>>, more: { change?: (sheet: WrittenSheet) => void } = {}) {
  const book = sheetJs.utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = sheetJs.utils.aoa_to_sheet(rows)
    more.change?.(sheet)
    sheetJs.utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(sheetJs.write(book, { type: "buffer", bookType: "biff8" }))
}

/** A compound file of one stream of records. */
function compound(records: readonly (readonly [id: number, data: Buffer])[], name = "Workbook"): Uint8Array {
  const parts = records.map(([id, data]) => {
    const head = Buffer.alloc(4)
    head.writeUInt16LE(id, 0)
    head.writeUInt16LE(data.length, 2)
    return Buffer.concat([head, data])
  })
  const file = sheetJs.CFB.utils.cfb_new()
  sheetJs.CFB.utils.cfb_add(file, `/${name}`, Buffer.concat(parts))
  return new Uint8Array(sheetJs.CFB.write(file, { type: "buffer" }))
}

const u16 = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer)
const begin = (kind: number) => [0x0809, Buffer.concat([u16(0x600, kind), Buffer.alloc(12)])] as const
const end = [0x000a, Buffer.alloc(0)] as const
type Records = readonly (readonly [id: number, data: Buffer])[]

/** The records of a workbook of one sheet called A, whose entry says where it begins. */
function withSheet(before: Records, after: Records, sheet: Records): Records {
  const entry = Buffer.concat([Buffer.alloc(4), u16(0), Buffer.from(before[0]![1].length > 8 ? [1, 0, 65] : [1, 65])])
  const length = (records: Records) => records.reduce((sum, [, data]) => sum + 4 + data.length, 0)
  entry.writeUInt32LE(length(before) + 4 + entry.length + length(after), 0)
  return [...before, [0x0085, entry], ...after, ...sheet]
}

const tablesOf = (bytes: Uint8Array, limits = readLimits) => {
  const outcome = readXls(bytes, limits)
  if ("problem" in outcome) return outcome.problem.code
  return outcome.blocks.flatMap((block) => {
    if (block.kind !== "table") return []
    return [Array.from({ length: block.rows }, (_, r) => block.cells.filter((c) => c.row === r).map((c) => c.text))]
  })
}

const rows: Rows = [
  ["项目", "金额", "占比"],
  ["一、人员经费", 1830.55, 0.5],
  ["二、公用经费", 7, true],
  ["合计", 867.0200000000001, -12345678],
]

describe("a workbook of Excel 97 to 2003", () => {
  it("is read cell by cell", () => {
    const change = (sheet: WrittenSheet) => {
      sheet.B2 = { t: "n", v: 1830.55, z: "#,##0.00" }
      sheet.C2 = { t: "n", v: 0.5, z: "0.00%" }
      sheet.B4 = { t: "n", v: 867.0200000000001, f: "SUM(B2:B3)" }
    }
    expect(tablesOf(xls({ 收支总表: rows }, { change }))).toEqual([
      [
        ["项目", "金额", "占比"],
        ["一、人员经费", "1,830.55", "50.00%"],
        ["二、公用经费", "7", "TRUE"],
        ["合计", "867.02", "-12345678"],
      ],
    ])
  })

  it("knows merged cells, their places and the values behind", () => {
    const change = (sheet: WrittenSheet) => {
      sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
    }
    const merged = [
      ["收入", "", "支出"],
      ["项目", "预算数", "项目"],
      ["甲", 1.5, "乙"],
    ]
    const outcome = readXls(xls({ 收支表: merged }, { change }))
    const table = "blocks" in outcome ? outcome.blocks.find((b) => b.kind === "table") : undefined
    expect(table?.cells[0]).toMatchObject({ text: "收入", columnSpan: 2 })
    expect(table?.cells.find((c) => c.text === "1.5")).toMatchObject({
      value: 1.5,
      pieces: [{ sheet: "收支表", cell: "B3" }],
    })
  })

  it("leaves out hidden sheets", () => {
    const book = sheetJs.utils.book_new()
    for (const name of ["表1", "底稿"]) sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(rows), name)
    book.Workbook = {
      Sheets: [
        { name: "表1", Hidden: 0 },
        { name: "底稿", Hidden: 2 },
      ],
    }
    const outcome = readXls(new Uint8Array(sheetJs.write(book, { type: "buffer", bookType: "biff8" })))
    expect(outcome).toMatchObject({ pages: [{ number: 1 }] })
  })

  it("gives back any table of texts and numbers", () => {
    const text = fc
      .string({ unit: fc.constantFrom(..."收入支出abcé ，。1"), minLength: 1, maxLength: 30 })
      .map((t) => `名${t}`)
    const cell = fc.oneof(
      text,
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer().map((n) => n / 100),
    )
    const table = fc.array(fc.tuple(text, cell, cell), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(table, (body) => {
        const printed = body.map((row) => row.map((one) => (typeof one === "string" ? one.trim() : String(one))))
        expect(tablesOf(xls({ 表: [["项目", "甲", "乙"], ...body] }))).toEqual([[["项目", "甲", "乙"], ...printed]])
      }),
      { numRuns: 60 },
    )
  })

  it("reads strings that go on in the next record, narrow here and wide there", () => {
    const wide = (text: string) => Buffer.from(text, "utf16le")
    const strings = Buffer.concat([
      Buffer.from(Uint32Array.from([3, 3]).buffer),
      // a rich text of two runs, then one that breaks after "AB"
      Buffer.concat([u16(2), Buffer.from([9]), u16(1), wide("项目"), Buffer.alloc(4)]),
      Buffer.concat([u16(4), Buffer.from([0]), Buffer.from("AB")]),
    ])
    const rest = Buffer.concat([Buffer.from([1]), wide("收入"), Buffer.concat([u16(2), Buffer.from([1]), wide("支")])])
    const last = Buffer.concat([Buffer.from([1]), wide("出")])
    const cell = (row: number, column: number, index: number) =>
      [0x00fd, Buffer.concat([u16(row, column, 0), Buffer.from(Uint32Array.from([index]).buffer)])] as const
    const before = [begin(5)] as const
    const after = [[0x00fc, strings], [0x003c, rest], [0x003c, last], end] as const
    const sheet = [begin(16), cell(0, 0, 0), cell(0, 1, 1), cell(1, 0, 2), cell(1, 1, 2), cell(1, 2, 9), end] as const
    expect(tablesOf(compound(withSheet(before, after, sheet)))).toEqual([
      [
        ["项目", "AB收入"],
        ["支出", "支出"],
      ],
    ])
  })

  it("leaves out hidden rows and columns, and reads every kind of cell", () => {
    const f64 = (value: number) => Buffer.from(Float64Array.from([value]).buffer)
    const text = (words: string) => Buffer.concat([u16(words.length), Buffer.from([1]), Buffer.from(words, "utf16le")])
    const label = (row: number, column: number, words: string) =>
      [0x0204, Buffer.concat([u16(row, column, 0), text(words)])] as const
    const rk = (value: number) => Buffer.from(Int32Array.from([value]).buffer)
    const formula = (row: number, result: Buffer) =>
      [0x0006, Buffer.concat([u16(row, 1, 0), result, Buffer.alloc(6)])] as const
    const special = (kind: number, value: number) => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff])
    const sheet = [
      begin(16),
      [0x0208, Buffer.concat([u16(3, 0, 3, 255, 0, 0), u16(0x20, 0)])],
      [0x007d, u16(2, 2, 2000, 0, 1, 0)],
      [0x00a1, u16(8, 100, 1, 1, 1, 0)],
      ...["整数", "百分之一", "小数", "隐藏行", "文字", "真", "错", "空文字"].map((name, row) => label(row, 0, name)),
      label(0, 2, "隐藏列"),
      [0x027e, Buffer.concat([u16(0, 1, 0), rk((7 << 2) | 2)])],
      [0x00bd, Buffer.concat([u16(1, 1, 0), rk((-12345 << 2) | 3), u16(1)])],
      [0x0203, Buffer.concat([u16(2, 1, 0), f64(1.005)])],
      [0x0203, Buffer.concat([u16(3, 1, 0), f64(9)])],
      formula(4, special(0, 0)),
      [0x0207, text("算出的文字")],
      formula(5, special(1, 1)),
      formula(6, special(2, 23)),
      formula(7, special(3, 0)),
      end,
    ] as const
    const outcome = readXls(compound(withSheet([begin(5)], [end], sheet)))
    expect(outcome).toMatchObject({ pages: [{ width: 1190.6, height: 841.9 }] })
    expect(tablesOf(compound(withSheet([begin(5)], [end], sheet)))).toEqual([
      [
        ["整数", "7"],
        ["百分之一", "-123.45"],
        ["小数", "1.005"],
        ["文字", "算出的文字"],
        ["真", "TRUE"],
        ["错", "#REF!"],
        ["空文字", ""],
      ],
    ])
  })

  it("of Excel 5 and 95 is read in its code page", () => {
    const older = [0x0809, u16(0x500, 5, 0, 0)] as const
    // 收入, 支出 in GBK
    const label = (row: number, column: number, ...bytes: number[]) =>
      [0x0204, Buffer.concat([u16(row, column, 0, bytes.length), Buffer.from(bytes)])] as const
    const cells = [
      label(0, 0, 0xca, 0xd5, 0xc8, 0xeb),
      label(0, 1, 0xd6, 0xa7, 0xb3, 0xf6),
      label(1, 0, 0x41),
      label(1, 1, 0x42),
    ]
    const records = withSheet([older, [0x0042, u16(936)]], [end], [[0x0809, u16(0x500, 16, 0, 0)], ...cells, end])
    expect(tablesOf(compound(records, "Book"))).toEqual([
      [
        ["收入", "支出"],
        ["A", "B"],
      ],
    ])
  })
})

describe("a file that cannot be read", () => {
  it("because of a password says so", () => {
    const locked = compound([begin(5), [0x002f, u16(1, 1, 1)], [0x000a, Buffer.alloc(0)]])
    expect(readXls(locked)).toHaveProperty("problem.code", "encrypted")
  })

  it("because it is damaged, cut off or none at all says so", () => {
    const whole = xls({ 表: rows })
    for (const length of [0, 511, 512, 1500]) expect(tablesOf(whole.subarray(0, length))).toBe("damaged")
    expect(tablesOf(compound([[0x0001, Buffer.alloc(4)]]))).toBe("damaged")
    expect(tablesOf(compound([begin(5)], "WordDocument"))).toBe("damaged")
    expect(isXls(compound([begin(5)], "WordDocument"))).toBe(false)
    expect(isXls(whole)).toBe(true)
  })

  it("keeps to the limits", () => {
    expect(tablesOf(xls({ 表: rows }), { ...readLimits, cells: 11 })).toBe("too-many-cells")
    expect(tablesOf(xls({ 表: rows }), { ...readLimits, characters: 20 })).toBe("too-large")
    expect(tablesOf(xls({ 表: rows, 表2: rows }), { ...readLimits, pages: 1 })).toBe("too-many-pages")
  })

  it("whose records lie about sizes, strings, merges and places is read in bounded time", () => {
    const strings = Buffer.concat([u16(0xffff, 0xffff, 0xffff, 0x7fff), u16(0xffff)])
    const merges = Buffer.concat([u16(1027), ...Array.from({ length: 1027 }, () => u16(0, 65_535, 0, 255))])
    const label = Buffer.concat([u16(9, 9, 0), u16(0xffff, 0xffff)])
    const sheet = Buffer.concat([Buffer.from(Uint32Array.from([8 + 16 + 12]).buffer), u16(0), Buffer.from([1, 0, 65])])
    const globals = [begin(5), [0x0085, sheet], [0x00fc, strings], [0x000a, Buffer.alloc(0)]] as const
    const body = [
      begin(16),
      [0x00fd, label],
      [0x00bd, u16(1, 1, 2)],
      [0x00e5, merges],
      [0x0006, Buffer.alloc(14)],
    ] as const
    expect(typeof tablesOf(compound([...globals, ...body, [0x000a, Buffer.alloc(0)]]))).toBe("string")
  })

  it("answers for any damage", () => {
    const whole = xls({ 收支总表: rows, 说明: [["本年收入合计100万元。"]] })
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(damage, (places) => {
        const bytes = whole.slice()
        for (const [at, byte] of places) bytes[at] = byte
        const outcome = readXls(bytes)
        expect("problem" in outcome || outcome.blocks.length > 0).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it("ends when sectors follow one another in a circle", () => {
    const bytes = xls({ 表: rows }).slice()
    const view = new DataView(bytes.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    for (let at = 0; at < 512; at += 4) view.setUint32(table + at, 0, true)
    expect(["damaged", "empty"]).toContain(tablesOf(bytes))
  })
})
