import type { Block } from "#documents"
import { describe, expect, it } from "vitest"
import { captions } from "./captions.ts"

const at = (page: number) => [{ page, bbox: [0, 0, 10, 10] }] as const
const heading = (text: string, page = 1): Block => ({ kind: "heading", level: 2, text, pieces: at(page) })
const paragraph = (text: string, page = 1): Block => ({ kind: "paragraph", text, pieces: at(page) })
const table: Block = { kind: "table", rows: 1, columns: 2, cells: [], pieces: at(1) }

describe("captions of a table", () => {
  it.each<[string, Block[], object]>([
    ["title and unit", [heading("收入预算表"), paragraph("单位：万元")], { titleBlock: 0, unitBlock: 1 }],
    [
      "a title that is no heading",
      [paragraph("公开01表：收支预算总表"), paragraph("部门：某局 单位：元")],
      { titleBlock: 0, unitBlock: 1 },
    ],
    [
      "the unit above the department",
      [heading("收入预算表"), paragraph("金额单位：万元"), paragraph("部门：某局")],
      { titleBlock: 0, unitBlock: 1 },
    ],
    [
      "a form number between",
      [heading("收入预算表"), paragraph("公开02表"), paragraph("单位：元")],
      { titleBlock: 0, unitBlock: 2 },
    ],
    ["no unit", [heading("收入预算表")], { titleBlock: 0 }],
    ["a unit alone", [paragraph("本单位共有三家下属单位，具体如下。"), paragraph("单位：元")], { unitBlock: 1 }],
    ["running text above", [paragraph("纳入决算编制范围的单位包括：")], {}],
    ["another table between", [heading("收入预算表"), table, paragraph("单位：元")], { unitBlock: 2 }],
    ["a title on another page", [heading("收入预算表", 4), paragraph("单位：元")], { unitBlock: 1 }],
  ])("%s", (_, blocks, expected) => {
    expect(captions(blocks, 1)).toEqual(expected)
  })
})
