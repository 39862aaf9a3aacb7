import { describe, expect, test } from "vitest"
import type { DocumentKind } from "#fiscal"
import { loadStatutes } from "#workflow"
import { tableOf } from "../sample-statement.ts"
import { bareTitle, matchForm } from "./form-match.ts"
import { gridOf } from "./grid.ts"
import { headOf } from "./head.ts"

const statutes = await loadStatutes()

function match(title: string | undefined, text = "项目|金额\n一|1.00", kind?: DocumentKind) {
  const grid = gridOf(tableOf(text))
  return matchForm(title, grid, headOf(grid, statutes.lexicon), kind, statutes)
}
const formOf = (...input: Parameters<typeof match>) => match(...input)?.form.id

describe("a bare title", () => {
  test.each([
    ["2024年部门收支总体情况表", "部门收支总体情况表"],
    ["表4：2024年度 财政拨款收支总表", "财政拨款收支总表"],
    ["附件2、政府采购预算表", "政府采购预算表"],
    ["公开05表 一般公共预算财政拨款支出决算表", "一般公共预算财政拨款支出决算表"],
    ["（三）支出预算总表", "支出预算总表"],
    ["一、收支预算总表", "收支预算总表"],
    ["一般公共预算“三公”经费支出表", "一般公共预算三公经费支出表"],
  ])("of %s is %s", (title, bare) => {
    expect(bareTitle(title)).toBe(bare)
  })
})

describe("the form of a table", () => {
  test.each([
    ["2024年部门收支总体情况表", "B01"],
    ["2024年部门收入总体情况表", "B02"],
    ["2024年部门支出总体情况表", "B03"],
    ["财政拨款收支总体情况表", "B04"],
    ["一般公共预算支出情况表", "B05"],
    ["一般公共预算基本支出情况表", "B06"],
    ["支出经济分类汇总表", "B07"],
    ["一般公共预算“三公”经费支出情况表", "B08"],
    ["政府性基金预算支出情况表", "B09"],
    ["项目支出预算表", "B10"],
    ["国有资本经营预算支出表", "B13"],
    ["收入支出决算总表", "GK01"],
    ["收入决算表", "GK02"],
    ["支出决算表", "GK03"],
    ["财政拨款收入支出决算总表", "GK04"],
    ["一般公共预算财政拨款支出决算表", "GK05"],
    ["一般公共预算财政拨款基本支出决算明细表", "GK06"],
    ["政府性基金预算财政拨款收入支出决算表", "GK07"],
    ["国有资本经营预算财政拨款支出决算表", "GK08"],
    ["财政拨款“三公”经费支出决算表", "GK09"],
    ["部门综合预算一般公共预算支出明细表（按支出经济分类科目）", "B05E"],
    ["部门综合预算一般公共预算基本支出明细表（按支出功能分类科目）", "B05B"],
  ])("%s is %s", (title, form) => {
    expect(formOf(title)).toBe(form)
    expect(match(title)?.byTitle).toBe(true)
  })

  test("is none for a title of something else", () => {
    expect(formOf("部门职责分工表")).toBe(undefined)
    expect(formOf("")).toBe(undefined)
    expect(formOf(undefined)).toBe(undefined)
  })

  test("without a title is what heads and rows together say", () => {
    const grid = "科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出\n2130301|行政运行|5.00|5.00|||"
    expect(formOf(undefined, grid, "accounts")).toBe("GK03")
    expect(match(undefined, grid, "accounts")?.byTitle).toBe(false)
  })

  test("without a title needs rows of its kind: heads alone do not do", () => {
    expect(formOf(undefined, "姓名|本年支出合计|基本支出|上缴上级支出|经营支出\n张三|5.00|5.00||", "accounts")).toBe(
      undefined,
    )
  })

  test("without a title is of the document's kind", () => {
    const grid = "科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出\n2130301|行政运行|5.00|5.00|||"
    expect(formOf(undefined, grid, "budget")).not.toBe("GK03")
  })
})
