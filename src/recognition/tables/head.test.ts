import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { tableOf } from "../sample-statement.ts"
import { gridOf } from "./grid.ts"
import { type Head, headOf } from "./head.ts"

const { lexicon } = await loadStatutes()
const read = (text: string): Head => headOf(gridOf(tableOf(text)), lexicon)
const paths = (text: string) => read(text).paths.map((path) => path.join("/"))

describe("the rows of a head", () => {
  test("end where the first figures stand", () => {
    const head = read("项目|金额|项目|金额\n一般公共预算|622.00|农林水支出|545.60")
    expect(head).toMatchObject({ captionRows: [], headRows: [0], bodyStart: 1 })
  })

  test("end where codes stand, though no figure is printed", () => {
    expect(read("科目编码|科目名称|合计\n213|农林水支出|\n21301|农业农村|").bodyStart).toBe(1)
  })

  test("end where an ordinal begins the first line of a list", () => {
    expect(read("收入|||支出||\n项目|行次|金额|项目|行次|金额\n一、一般公共预算|||一、一般公共服务||").bodyStart).toBe(
      2,
    )
  })

  test("take in the row that numbers the columns, and leave it out of the paths", () => {
    const head = read("项目||合计|基本支出\n编码|名称||\n栏次||1|2\n|合计|5.00|5.00")
    expect(head).toMatchObject({ headRows: [0, 1, 2], bodyStart: 3 })
    expect(head.paths[2]).toEqual(["合计"])
    expect(read("合计|出国|接待\n1|2|3\n4.00|0.00|4.00").bodyStart).toBe(2)
  })

  test("do not take figures for a numbering of columns", () => {
    expect(read("合计|出国|接待\n3|1|2").bodyStart).toBe(1)
  })

  test("leave out captions inside the frame: title, department, unit", () => {
    const head = read("部门支出总表|<|<\n部门：某县水务局|<|单位：万元\n科目编码|科目名称|合计\n213|农林水支出|5.00")
    expect(head).toMatchObject({ captionRows: [0, 1], headRows: [2], bodyStart: 3 })
  })

  test("leave out heads repeated on a new page", () => {
    const head = read("科目编码|科目名称|合计\n213|农林水支出|5.00\n~科目编码|科目名称|合计\n221|住房保障支出|1.00")
    expect(head).toMatchObject({ headRows: [0], bodyStart: 1 })
  })

  test("end at a lone total of a table without figures", () => {
    expect(read("科目编码|科目名称|合计|基本支出\n|合计||").bodyStart).toBe(1)
  })

  test("are at most seven, whatever is printed", () => {
    const endless = Array.from({ length: 30 }, (_, i) => `甲${i}|乙|丙`).join("\n")
    expect(read(endless).headRows).toHaveLength(7)
  })

  test("of an empty table are none", () => {
    expect(read("|||\n|||")).toMatchObject({ captionRows: [], headRows: [], bodyStart: 2 })
  })
})

describe("the paths of merged heads", () => {
  test("are the cells above each column", () => {
    expect(
      paths(`
科目|<|本年支出|<|<
编码|名称|小计|基本支出|项目支出
213|农林水支出|5.00|3.00|2.00
`),
    ).toEqual(["科目/编码", "科目/名称", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出"])
  })

  test("name a cell over several rows once", () => {
    expect(paths("单位|合计|收入|<\n^|^|拨款|其他\n甲局|5.00|4.00|1.00")).toEqual([
      "单位",
      "合计",
      "收入/拨款",
      "收入/其他",
    ])
  })
})

describe("the paths of heads with blank slots", () => {
  test("let a label reach right over the blank slots behind it", () => {
    expect(
      paths(`
项目||本年支出||
编码|名称|小计|基本支出|项目支出
213|农林水支出|5.00|3.00|2.00
`),
    ).toEqual(["项目/编码", "项目/名称", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出"])
  })

  test("let it reach no further than the label above", () => {
    expect(
      paths(`
单位|本年收入||||上年结转|
|合计|一般公共预算||基金|合计|基金
||小计|其中：财政拨款|||
甲局|7.00|6.00|6.00|1.00|2.00|2.00
`),
    ).toEqual([
      "单位",
      "本年收入/合计",
      "本年收入/一般公共预算/小计",
      "本年收入/一般公共预算/其中:财政拨款",
      "本年收入/基金",
      "上年结转/合计",
      "上年结转/基金",
    ])
  })

  test("move a group to its 小计 where conversion dropped a slot of the row above", () => {
    // 项目支出 slipped one slot to the left, over 公用: its own 小计 stands one further
    expect(
      paths(`
编码|基本支出||项目支出|||
|小计|人员|公用|小计|其他运转类|特定目标类
213|4.00|3.00|1.00|3.00|1.00|2.00
`),
    ).toEqual([
      "编码",
      "基本支出/小计",
      "基本支出/人员",
      "基本支出/公用",
      "项目支出/小计",
      "项目支出/其他运转类",
      "项目支出/特定目标类",
    ])
  })
})
