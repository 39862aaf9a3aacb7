import { describe, expect, it } from "vitest"
import { shownBlocks } from "../../../tools/test-office/index.ts"
import { readHtml } from "./index.ts"

function read(html: string) {
  const outcome = readHtml(new TextEncoder().encode(html))
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome.blocks
}
const shown = (html: string) => shownBlocks(read(html))
const body = "<tr><td>合计<td>1.00<td>2.00"

describe("a table of a page", () => {
  it("keeps spans, closes what is left open, and fills gaps", () => {
    expect(
      shown(`<table><tr><th rowspan=2>科目<th colspan=2>支出<tr><th>基本<th>项目${body}<tr><td>类</table>`),
    ).toEqual(["科目 2x1|支出 1x2", "基本|项目", "合计|1.00|2.00", "类||"])
  })

  it("ends a span with its group; 0 rows mean all of it, nonsense none", () => {
    const groups =
      "<thead><tr><th rowspan=9>科目<th>金额<tr><th>万元</thead><tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td rowspan=-3>乙<td colspan=x>3"
    expect(shown(`<table>${groups}</table>`)).toEqual(["科目 2x1|金额", "万元", "甲 2x1|1", "2", "乙|3"])
  })

  it("counts the columns that spans from above take", () => {
    expect(shown("<table><tr><td>甲<td rowspan=3>乙<td>丙<tr><td>1<td>3<tr><td colspan=1>4<td>6</table>")).toEqual([
      "甲|乙 3x1|丙",
      "1|3",
      "4|6",
    ])
  })

  it("has wide spans bounded by the columns that can be told apart", () => {
    expect(shown("<table><tr><td colspan=99999999>甲<tr><td>1<td>2</table>")).toEqual(["甲 1x2", "1|2"])
    expect(shown("<table><tr><td rowspan=99999999>甲<td>1<tr><td>2</table>")).toEqual(["甲 2x1|1", "2"])
  })

  it("shows heads first and feet last, whatever their order, and leaves hidden rows and cells out", () => {
    const parts =
      "<tfoot><tr><td>合计<td>3<tbody><tr><td>甲<td>1<tr style='display:none'><td>密<td>9<tr><td>乙<td hidden>密<td>2<thead><tr><td>科目<td>金额"
    expect(shown(`<table>${parts}</table>`)).toEqual(["科目|金额", "甲|1", "乙|2", "合计|3"])
  })

  it("marks heads: rows of thead, and rows of nothing but th", () => {
    const [table] = read(
      `<table><thead><tr><td>科目<td>金额<td>数</thead><tr><th>甲<th>乙<th>丙<tr><th>合计<td>1<td>2</table>`,
    )
    const heads = table?.kind === "table" ? table.cells.filter((cell) => cell.header).map((cell) => cell.text) : []
    expect(heads).toEqual(["科目", "金额", "数", "甲", "乙", "丙"])
  })

  it("keeps lines inside a cell, and blanks of nothing but &nbsp; are blank", () => {
    expect(shown("<table><tr><td>功能<br>分类<td><p>金额<p>万元<tr><td>&nbsp;<td>1</table>")).toEqual([
      "功能/分类|金额/万元",
      "|1",
    ])
  })

  it("has its title and unit above it or in its caption", () => {
    const above = `<p align=center>收入决算表</p><p>单位：万元</p><table>${body}</table>`
    expect(read(above)[2]).toMatchObject({ titleBlock: 0, unitBlock: 1 })
    const caption = `<table><caption>收入决算表<br>单位：万元</caption>${body}</table>`
    expect(read(caption)[2]).toMatchObject({ titleBlock: 0, unitBlock: 1 })
  })
})

describe("a table that only sets its content in place", () => {
  const data = "<table><tr><td>科目<td>金额<tr><td>合计<td>1.00</table>"

  it("is opened: one around a page, one of a single column, one around tables", () => {
    expect(shown(`<table width=100%><tr><td><h2>收入决算表</h2>${data}<p>注：无。</table>`)).toEqual([
      "3# 收入决算表",
      "科目|金额",
      "合计|1.00",
      "注：无。",
    ])
    expect(shown(`<table><tr><td>首页<td><p>收入决算表</p>${data}<tr><td>版权<td>电话</table>`)).toEqual([
      "首页",
      "3# 收入决算表",
      "科目|金额",
      "合计|1.00",
      "版权",
      "电话",
    ])
    const article = "<p>本部门预算编制工作情况说明文字。".repeat(160)
    expect(shown(`<table><tr><td>栏目<td>${article}</table>`).slice(0, 2)).toEqual([
      "栏目",
      "本部门预算编制工作情况说明文字。",
    ])
  })

  it("is not one with figures of its own: a table inside follows it", () => {
    const own = `<table><tr><td>单位<td>说明<td>人数<td>预算<tr><td>某局<td>见表${data}<td>3<td>9.00</table>`
    expect(shown(own)).toEqual(["单位|说明|人数|预算", "某局|见表|3|9.00", "科目|金额", "合计|1.00"])
  })
})
