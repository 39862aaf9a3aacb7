import { describe, expect, it } from "vitest"
import {
  drawTable,
  edges,
  gridCells,
  makePdf,
  PageContent,
  shownBlocks,
  shownRows,
  tablesOf,
} from "../../../tools/test-pdf/index.ts"
import { keepFiguresWhole } from "./figure-tokens.ts"
import { readPdf } from "./index.ts"
import type { Glyphs } from "./printed-page.ts"

/** Characters side by side from x = 0, half an em of 10 points wide, with the given extra gap before each. */
function glyphsOf(text: string, gaps: readonly number[] = [], run = (_: number) => 1): Glyphs {
  const count = text.length
  const left = new Float32Array(count)
  const right = new Float32Array(count)
  let x = 0
  for (let i = 0; i < count; i++) {
    x += gaps[i] ?? 0
    left[i] = x
    x += 5
    right[i] = x
  }
  return {
    count,
    code: Uint32Array.from(text, (char) => char.charCodeAt(0)),
    left,
    right,
    base: new Float32Array(count).fill(100),
    em: new Float32Array(count).fill(10),
    run: Uint32Array.from({ length: count }, (_, i) => run(i)),
  }
}

const settled = (glyphs: Glyphs, homes: readonly number[]): number[] => {
  const result = Int32Array.from(homes)
  keepFiguresWhole(glyphs, result)
  return [...result]
}

describe("figures that reach over a border", () => {
  it("go whole to the cell with most of their characters", () => {
    expect(settled(glyphsOf("1,234.56"), [0, 0, 1, 1, 1, 1, 1, 1])).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  it("are not joined with the figure of the next column", () => {
    expect(settled(glyphsOf("12.5034.00", [0, 0, 0, 0, 0, 4]), [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])).toEqual([
      0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    ])
  })

  it("are judged more strictly when every character was drawn apart", () => {
    const apart = (i: number) => i
    expect(settled(glyphsOf("123456", [0, 0, 0, 1], apart), [0, 0, 0, 1, 1, 1])).toEqual([0, 0, 0, 1, 1, 1])
    expect(settled(glyphsOf("123456", [], apart), [0, 1, 1, 1, 1, 1])).toEqual([1, 1, 1, 1, 1, 1])
  })

  it("leave words alone", () => {
    expect(settled(glyphsOf("abcdef"), [0, 0, 0, 1, 1, 1])).toEqual([0, 0, 0, 1, 1, 1])
  })

  it("are read whole from a page", async () => {
    const content = new PageContent()
    drawTable(content, {
      xs: [72, 120, 160, 200],
      ys: edges(100, 20, 2),
      cells: gridCells([
        ["甲", "乙", "丙"],
        ["小计", "", "7.00"],
      ]),
    })
    // Sixty points wide in a column of forty: two characters stand left of the border.
    content.text(104, 124, "12,345,678.90", { size: 9 })
    const outcome = await readPdf(makePdf([{ content }]))
    if ("problem" in outcome) throw new Error(outcome.problem.code)
    expect(shownRows(tablesOf(outcome.blocks)[0]!)[1]).toBe("小计｜12,345,678.90｜7.00")
  })
})

describe("pictures", () => {
  it("that may hold a table are told of at their place, seals are not", async () => {
    const text = () => new PageContent().text(72, 100, "本页有一幅图片，图片里可能是一张表格，读不出来。")
    const outcome = await readPdf(
      makePdf([
        { content: text() },
        { content: text(), image: [72, 200, 500, 500] },
        { content: text(), image: [400, 700, 500, 800] },
      ]),
    )
    if ("problem" in outcome) throw new Error(outcome.problem.code)
    expect(shownBlocks(outcome.blocks).map((shown) => shown[0])).toEqual(["P", "P", "U", "P"])
    expect(outcome.blocks[2]!.pieces).toEqual([{ page: 2, bbox: [72, 200, 500, 500] }])
  })
})
