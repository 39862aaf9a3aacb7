import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readLimits } from "../outcome.ts"
import { csvText, readCsvTable } from "./index.ts"

const read = (bytes: Uint8Array, limits = readLimits) => {
  const table = readCsvTable(bytes, limits)
  return "rows" in table ? table.rows : table.problem.code
}
const utf8 = (text: string) => new TextEncoder().encode(text)

describe("reading", () => {
  it("gives each record with the line it begins on", () => {
    expect(read(utf8('项目,金额\n"第一行\n第二行",1\r\n\n工程,2'))).toEqual([
      { line: 1, cells: ["项目", "金额"] },
      { line: 2, cells: ["第一行\n第二行", "1"] },
      { line: 4, cells: [""] },
      { line: 5, cells: ["工程", "2"] },
    ])
  })

  it.each([
    ["UTF-8 with its mark", utf8("\ufeff项目,1\n")],
    ["UTF-8", utf8("项目,1\n")],
    ["GB18030", new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0a])],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x79, 0x98, 0xee, 0x76, 0x2c, 0, 0x31, 0, 0x0a, 0])],
  ])("understands %s", (_, bytes) => {
    expect(read(bytes)).toEqual([{ line: 1, cells: ["项目", "1"] }])
  })

  it("refuses what is too large, has too many cells or is no text, and never throws", () => {
    expect(read(utf8("a,b"), { ...readLimits, bytes: 2 })).toBe("too-large")
    expect(read(utf8("a,b\n".repeat(9)), { ...readLimits, cells: 10 })).toBe("too-many-cells")
    expect(read(utf8(",".repeat(6000)))).toBe("too-many-cells")
    expect(read(utf8("a".repeat(99)), { ...readLimits, characters: 50 })).toBe("too-large")
    expect(read(new Uint8Array([0, 1, 2, 0, 3]))).toBe("unsupported")
    expect(read(new Uint8Array())).toEqual([])
  })
})

describe("writing", () => {
  it("quotes what needs it and gives no formula to a spreadsheet program", () => {
    expect(
      csvText([
        ["a,b", 'say "x"', "-5.00", "-"],
        ["=1+1", "@x", "+86 0371", "-A1"],
      ]),
    ).toBe('\ufeff"a,b","say ""x""",-5.00,-\n\'=1+1,\'@x,\'+86 0371,\'-A1\n')
  })

  it("loses nothing", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^'{0,2}[=+@-][1A\n",' ]*$/),
      fc.constantFrom("\r\n", "\n", "，", "预算 ", '"', "''"),
    )
    const clean = cell.map((s) =>
      s.replace(/[\p{Cc}\p{Cs}\p{Co}\ufeff\ufffd-\uffff]/gu, (c) => (c === "\n" || c === "\r" ? c : "")),
    )
    fc.assert(
      fc.property(fc.array(fc.array(clean, { minLength: 2, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const back = read(utf8(csvText(rows)))
        expect(typeof back === "string" ? back : back.map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })
})
