import { describe, expect, it } from "vitest"
import type { Glyphs } from "./printed-page.ts"
import { type TextLine, textLines } from "./text-lines.ts"

interface Printed {
  readonly text: string
  readonly x: number
  readonly y?: number
  readonly em?: number
  /** Points between two characters. */
  readonly gap?: number
}

/** Characters as printed: ideographs one em wide, others half an em. */
function lines(...printed: readonly Printed[]): TextLine[] {
  const rows: [number, number, number, number, number][] = []
  for (const { text, x, y = 100, em = 10, gap = 0 } of printed) {
    let at = x
    for (const char of text) {
      const width = char < "\x80" ? em / 2 : em
      rows.push([char.codePointAt(0)!, at, at + width, y, em])
      at += width + gap
    }
  }
  const column = (k: number) => Float32Array.from(rows, (row) => row[k]!)
  const glyphs: Glyphs = {
    count: rows.length,
    code: Uint32Array.from(rows, (row) => row[0]),
    left: column(1),
    right: column(2),
    base: column(3),
    em: column(4),
    run: new Uint32Array(rows.length),
  }
  return textLines(
    glyphs,
    Array.from({ length: rows.length }, (_, i) => i),
  )
}

const texts = (...printed: readonly Printed[]): string[] => lines(...printed).map((line) => line.text)

describe("lines", () => {
  it("gather characters by baseline, from the top down, from the left", () => {
    expect(
      texts({ text: "第二行", x: 0, y: 120 }, { text: "行", x: 20, y: 100 }, { text: "第一", x: 0, y: 100.4 }),
    ).toEqual(["第一行", "第二行"])
  })

  it("hold characters of another size on the same baseline, not those of the next line", () => {
    expect(
      texts({ text: "金额", x: 0, em: 14 }, { text: "1.00", x: 30, em: 9 }, { text: "注", x: 0, y: 108, em: 9 }),
    ).toEqual(["金额1.00", "注"])
  })

  it("have the box of their characters", () => {
    expect(lines({ text: "合计", x: 72 })[0]).toMatchObject({ x0: 72, x1: 92, base: 100, em: 10 })
  })
})

describe("spaces", () => {
  it("come from gaps: wide ones between ideographs, narrow ones between Latin words", () => {
    expect(texts({ text: "合", x: 0 }, { text: "计", x: 20 })).toEqual(["合 计"])
    expect(texts({ text: "Total", x: 0 }, { text: "sum", x: 28 })).toEqual(["Total sum"])
    expect(texts({ text: "12.00", x: 0 }, { text: "34.00", x: 40 })).toEqual(["12.00 34.00"])
  })

  it("are not made by justification or letter-spacing", () => {
    expect(texts({ text: "收入支出决算总表", x: 0, gap: 6 })).toEqual(["收入支出决算总表"])
    expect(texts({ text: "元，财政业务费", x: 0, gap: 3 })).toEqual(["元，财政业务费"])
  })

  it("do not come between a figure and its unit, nor beside punctuation", () => {
    expect(texts({ text: "2024", x: 0 }, { text: "年度", x: 22.5 })).toEqual(["2024年度"])
    expect(texts({ text: "持平。", x: 0 }, { text: "其中", x: 35 })).toEqual(["持平。其中"])
  })

  it("are one however wide the blank is, and end a segment when wide", () => {
    const [line] = lines({ text: "编制部门：某局", x: 0 }, { text: "单位：元", x: 400 })
    expect(line!.text).toBe("编制部门：某局 单位：元")
    expect(line!.segments).toEqual([
      { x0: 0, x1: 70, text: "编制部门：某局" },
      { x0: 400, x1: 440, text: "单位：元" },
    ])
  })
})

describe("what cannot be parted at a line's start", () => {
  it.each([
    ["应急机制", 10],
    ["449.52万元", 30],
    ["（项）。主要", 40],
    ["元，财政", 20],
    ["XX%；事业", 25],
  ])("of %s is %d points wide", (text, width) => {
    expect(lines({ text, x: 0 })[0]!.firstWidth).toBe(width)
  })
})
