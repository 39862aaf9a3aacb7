import { describe, expect, it } from "vitest"
import { readLimits } from "../outcome.ts"
import { type CellRange, rangeAt } from "./cell-name.ts"
import { general } from "./number-format.ts"
import { Budget, SheetBuilder } from "./sheet-builder.ts"
import { sheetParts } from "./sheet-parts.ts"
import { visibleSheet } from "./visible-rows.ts"

/**
 * The parts of a sheet drawn as lines: cells parted by "|", "·" for a blank one, a line in "[…]" has boxed cells. Lines
 * of text are given as they are, grids as their rows.
 */
function parts(drawn: string, merges: readonly string[] = []) {
  const builder = new SheetBuilder("表", new Budget(readLimits))
  for (const [row, line] of drawn.split("\n").entries()) {
    const boxed = line.startsWith("[")
    const style = { format: general, boxed }
    const cells = line.replace(/^\[|\]$/g, "").split("|")
    for (const [column, cell] of cells.entries()) {
      const text = cell.replace("·", "").replaceAll("/", "\n")
      if (text === "") builder.blank(row, style)
      else builder.text(row, column, text, style)
    }
  }
  for (const merge of merges) builder.merge(rangeAt(merge) as CellRange)
  return sheetParts(visibleSheet(builder.sheet()).rows).map((part) =>
    part.kind === "line" ? part.text : part.rows.map((row) => row.cells.map(({ cell }) => cell.text).join("|")),
  )
}

describe("a sheet whose tables are drawn with lines", () => {
  it("has its title, owner and unit above, in the frame or not, and notes below", () => {
    const drawn = "支出表\n部门：某局|·|单位：元\n[项目|金额|备注]\n[合计|1|·]\n[注：本表反映支出。]\n2.另一条"
    expect(parts(drawn)).toEqual([
      "支出表",
      "部门：某局",
      "单位：元",
      ["项目|金额|备注", "合计|1"],
      "注：本表反映支出。",
      "2.另一条",
    ])
    const framed = "[支出表]\n[部门：某局|·|单位：元]\n[项目|金额|备注]\n[合计|1|·]"
    expect(parts(framed)).toEqual(["支出表", "部门：某局", "单位：元", ["项目|金额|备注", "合计|1"]])
  })

  it("goes on over blank rows of its frame, and over rows of one cell", () => {
    expect(parts("[项目|金额]\n[一、收入|1]\n[·|·]\n[二、支出|·]\n[·|·]\n[合计|1]")).toEqual([
      ["项目|金额", "一、收入|1", "二、支出", "合计|1"],
    ])
  })

  it("has rows without lines too, where they have several cells", () => {
    expect(parts("[项目|金额|上年]\n[甲|1|2]\n合计|1|2")).toEqual([["项目|金额|上年", "甲|1|2", "合计|1|2"]])
  })

  it("parts two tables at a head below a gap", () => {
    const drawn = "[项目|预算数]\n[甲|1]\n·\n[科目编码|科目名称|合计]\n[205|教育支出|2]"
    expect(parts(drawn)).toEqual([
      ["项目|预算数", "甲|1"],
      ["科目编码|科目名称|合计", "205|教育支出|2"],
    ])
  })

  it("keeps what a tall cell reaches down over", () => {
    const drawn = "[项目资金|总额|5]\n[·|其中：拨款]\n[·|其他]\n说明文字"
    expect(parts(drawn, ["A1:A3"])).toEqual([["项目资金|总额|5", "其中：拨款", "其他"], "说明文字"])
  })
})

describe("a sheet without lines", () => {
  it("has the same tables by where its cells stand", () => {
    const drawn = "支出表\n·|·|单位：元\n项目|金额|备注\n甲|1\n其中：乙\n丙|2\n合计\n填报人：张三"
    expect(parts(drawn)).toEqual([
      "支出表",
      "单位：元",
      ["项目|金额|备注", "甲|1", "其中：乙", "丙|2", "合计"],
      "填报人：张三",
    ])
    expect(parts("项目|金额\n甲|1\n合计")).toEqual([["项目|金额", "甲|1", "合计"]])
  })

  it("has no table in text, however it is set", () => {
    expect(parts("编制单位：|某局\n日期：2025年2月|负责人：张三\n2025年2月1日")).toEqual([
      "编制单位：某局",
      "日期：2025年2月",
      "负责人：张三",
      "2025年2月1日",
    ])
    expect(parts("一、职能/负责某事。//二、机构")).toEqual(["一、职能", "负责某事。", "二、机构"])
    expect(parts("目录\n一、职能|1\n二、预算表|3")).toEqual(["目录", "一、职能 1", "二、预算表 3"])
  })

  it("ends a table at a sentence below it, and at the heading over more text", () => {
    expect(parts("项目|金额\n甲|1\n二、说明\n本年没有其他收支。")).toEqual([
      ["项目|金额", "甲|1"],
      "二、说明",
      "本年没有其他收支。",
    ])
    expect(parts("项目|金额\n甲|1\n本表无其他数据。\n项目|金额\n乙|2\n丙|3")).toEqual([
      ["项目|金额", "甲|1"],
      "本表无其他数据。",
      ["项目|金额", "乙|2", "丙|3"],
    ])
  })
})
