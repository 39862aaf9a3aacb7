import { describe, expect, it } from "vitest"
import type { RubricItem } from "#statutes"
import { markDiffers, noRows, rowGap } from "./row-gap.ts"

const item: RubricItem = {
  id: "quality",
  zh: "质量达标率",
  en: "Quality",
  first: "产出",
  second: "产出质量",
  weight: 8,
  own: "indicators",
  levels: ["质量", "合格"],
}
const row = (actual?: string) => ({
  name: "水质合格率",
  target: "≥98%",
  ...(actual === undefined ? {} : { actual }),
  at: { table: "indicators", row: 12 },
})

describe("a row that gives no points", () => {
  it.each([undefined, "", "  ", "\u3000"])("lacks its result: %j", (actual) => {
    expect(rowGap(item, "indicators", row(actual))).toEqual({
      kind: "missing-result",
      item: "quality",
      message: {
        zh: "“水质合格率”没有实际完成值；请在“绩效指标”第12行填写",
        en: '"水质合格率" has no result; fill it in row 12 of indicators',
      },
      table: "indicators",
      at: { table: "indicators", row: 12 },
    })
  })

  it("has one that cannot be compared, which is quoted with its target", () => {
    const gap = rowGap(item, "indicators", row("达到国家标准"))
    expect(gap.kind).toBe("unmeasurable")
    expect(gap.message.zh).toContain("“达到国家标准”无法与“≥98%”比较；请在“绩效指标”第12行改填")
  })

  it("of a task is told in the words of tasks", () => {
    const gap = rowGap(item, "tasks", { name: "防汛", at: { table: "tasks", row: 3 } })
    expect([gap.table, gap.message.zh]).toEqual(["tasks", "“防汛”没有完成情况；请在“年度任务”第3行填写"])
    expect(rowGap(item, "tasks", { name: "防汛", actual: "好", at: { table: "tasks", row: 3 } }).message.zh).toContain(
      "“好”无法与“”比较",
    )
  })
})

describe("an item without rows", () => {
  it("names the levels under which to enter some", () => {
    const gap = noRows(item, "indicators")
    expect([gap.kind, gap.table, gap.at]).toEqual(["missing-indicator", "indicators", undefined])
    expect(gap.message.zh).toBe("没有质量达标率的指标；请在“绩效指标”填写二级指标为“质量、合格”的指标值和实际完成值")
  })

  it("asks for tasks where it is judged by these", () => {
    expect(noRows({ ...item, zh: "重点工作办结率" }, "tasks").message.zh).toBe(
      "没有重点工作办结率的依据；请在“年度任务”填写任务、对应项目和完成情况",
    )
  })

  it("goes by its own name where it has no levels", () => {
    const { levels: _, ...bare } = item
    expect(noRows(bare, "indicators").message.zh).toContain("二级指标为“质量达标率”")
  })
})

it("points that differ are told with those that follow", () => {
  expect(markDiffers(item, 7_500_000, 4_000_000)).toMatchObject({
    kind: "score-differs",
    table: "answers",
    message: { zh: "质量达标率由各项完成情况算得4分，评价人所打7.5分与之不符，按算得的计；请核对“定性评价”" },
  })
})
