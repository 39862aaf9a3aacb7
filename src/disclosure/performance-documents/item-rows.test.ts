import type { Answer, Indicator } from "#ledger"
import type { EvaluatedItem, EvaluationGap, ItemTotal } from "#performance"
import { describe, expect, test } from "vitest"
import { SheetBuilder } from "../sheet-builder.ts"
import { evaluationGaps } from "./document-findings.ts"
import { causesIn, itemColumns, itemRows, reasonAlone } from "./item-rows.ts"

const at = { table: "indicators", row: 8 }
const derivation = { of: { zh: "", en: "" }, value: "", inputs: [] }
const item = (id: string, more: Partial<EvaluatedItem> = {}, second = "预算执行"): EvaluatedItem => ({
  item: { id, zh: id, en: id, first: "过程", second, weight: 4 },
  method: "questions",
  result: { zh: "是2", en: "yes 2" },
  weight: 4_000_000,
  points: 4_000_000,
  reached: true,
  questions: [],
  rows: [],
  evidence: [],
  signers: [],
  causes: [],
  gaps: [],
  derivation,
  ...more,
})
const total = (more: Partial<ItemTotal> = {}): ItemTotal => ({
  total: 90_000_000,
  grade: { zh: "优", en: "excellent" },
  weight: 100_000_000,
  applicable: 100_000_000,
  provisional: false,
  open: 0,
  levels: [],
  gaps: [],
  derivation,
  ...more,
})
function sheet(items: readonly EvaluatedItem[], sum = total()) {
  const builder = new SheetBuilder()
  itemRows(builder, items, sum, () => "")
  return builder.table({ anchor: "x", title: "x", sheet: "x", columns: itemColumns, headRows: 1 })
}
const row = (one: EvaluatedItem) =>
  sheet([one])
    .cells.filter((cell) => cell.row === 1 && cell.column > 2)
    .map(({ text }) => text)
const own = (name: string, more: Partial<EvaluatedItem["rows"][number]> = {}) => ({
  name,
  target: "≥1个",
  actual: "1个",
  weight: 4_000_000,
  at,
  derivation,
  ...more,
})

describe("rows of items", () => {
  test("merge the levels over the items below them, and not across first levels", () => {
    const other = item("d", {}, "预算执行")
    const { cells, columns } = sheet([
      item("a"),
      item("b"),
      item("c", {}, "资产管理"),
      { ...other, item: { ...other.item, first: "产出" } },
    ])
    const spans = cells.filter(({ column, row: line }) => column < 2 && line > 0 && line < 5)
    expect(spans.map(({ row: line, column, rowSpan, text }) => [line, column, rowSpan, text])).toEqual([
      [1, 0, 3, "过程"],
      [1, 1, 2, "预算执行"],
      [3, 1, 1, "资产管理"],
      [4, 0, 1, "产出"],
      [4, 1, 1, "预算执行"],
    ])
    expect(columns).toHaveLength(9)
  })

  test("print no weight and no points of what does not apply, with the reason", () => {
    const why = { ...derivation, obstacle: { zh: "预算数为0，不适用", en: "nil" } }
    expect(row(item("a", { method: "not-applicable", derivation: why, result: { zh: "不适用", en: "n/a" } }))).toEqual([
      "—",
      "不适用",
      "—",
      "—",
      "预算数为0，不适用",
      "",
    ])
  })

  test("name at most eight rows of an item, and how many there are", () => {
    const rows = Array.from({ length: 9 }, (_, i) => own(`甲${i}`, i === 0 ? { actual: undefined as never } : {}))
    const basis = row(item("a", { method: "indicators", rows, result: { zh: "9项中8项完成", en: "" } }))[4]!
    expect(basis.split("；")).toHaveLength(9)
    expect(basis).toMatch(/^甲0≥1个，完成未填；甲1≥1个，完成1个；.*；等9项$/)
  })

  test("print the result of a marked item, not the one row that could not be compared", () => {
    const marked = item("a", { method: "marked", rows: [own("甲")], result: { zh: "评价人打3分", en: "" } })
    expect(row(marked).slice(0, 2)).toEqual(["各项指标值", "评价人打3分"])
  })
})

test("the total is of all weights, or of those that apply and then of all", () => {
  const last = (sum: ItemTotal, count: number) =>
    sheet([item("a"), item("b", { method: "not-applicable", points: 0 })], sum)
      .cells.slice(-count)
      .map(({ text }) => text)
  expect(last(total(), 4)).toEqual(["总分", "100", "90", "评价等级：优"])
  const part = total({ applicable: 96_000_000, total: 4_170_000, provisional: true })
  expect(last(part, 7)).toEqual([
    "合计",
    "96",
    "4",
    "不适用的指标不计分值",
    "按100分折算",
    "4.17",
    "评价等级（暂定）：优",
  ])
})

describe("causes of lost points", () => {
  const indicator: Indicator = { of: "P1", first: "", second: "", third: "甲", target: "", cause: "停工", at }
  const answer = (asked: string, cause: string, of = "P1"): Answer => ({
    of,
    item: asked,
    cause,
    at: { table: "answers", row: 3 },
  })
  const lost = (more: Partial<EvaluatedItem> = {}) => item("“三公”经费", { points: 1, reached: false, ...more })

  test("are those of the item's answers, its indicators and its own, each once", () => {
    const causeOf = causesIn(
      {
        indicators: [indicator],
        answers: [answer('"三公" 经费', "压减"), answer("x", "别的"), answer("“三公”经费", "他人", "P2")],
      } as never,
      ["P1"],
    )
    expect(causeOf(lost({ rows: [own("甲")], causes: ["压减", "迟办"] }))).toBe("压减；迟办；停工")
  })

  test("are none where nothing was lost", () => {
    const causeOf = causesIn({ indicators: [indicator], answers: [answer("a", "压减")] } as never, ["P1"])
    expect(causeOf(item("a"))).toBe("")
    expect(causeOf(item("a", { method: "not-applicable", reached: false, points: 0 }))).toBe("")
  })
})

describe("what is told of an evaluation", () => {
  const gap = (kind: EvaluationGap["kind"]): EvaluationGap => ({
    kind,
    item: "a",
    message: { zh: "缺这个", en: "this is missing" },
    table: "answers",
    at: { table: "answers", row: 5 },
  })
  const told = (items: readonly EvaluatedItem[], gaps: readonly EvaluationGap[], cause = "") =>
    evaluationGaps({ ...total({ gaps }), items }, "P1", "报告", () => cause, { severity: "error" })

  test.each([
    ["missing-answer", "warning"],
    ["score-differs", "warning"],
    ["unknown-project", "warning"],
    ["no-signer", "info"],
    ["beyond-whole", "info"],
  ] as const)("%s is %s, at its row", (kind, severity) => {
    expect(told([], [gap(kind)])).toEqual([
      {
        code: "performance-gap",
        severity,
        section: "evaluations",
        slot: `P1/a/${kind}/5`,
        at: { table: "answers", row: 5 },
        message: { zh: "报告：缺这个。", en: "this is missing." },
      },
    ])
  })

  test("lost points without a cause are told where the cause is to be entered", () => {
    const short = item("a", { points: 3_890_000, reached: false, rows: [own("甲", { share: 0.9 })] })
    expect(told([short], [])).toMatchObject([
      { code: "missing-cause", severity: "error", slot: "P1/a", at: { ...at, column: "cause" } },
    ])
    expect(told([short], [])[0]?.message.zh).toContain("分值4、得分3.89，没有写扣分原因。请在“绩效指标”表")
    expect(told([item("a", { points: 0, reached: false })], [])[0]?.message.zh).toContain("评价事项为 a 的一行")
    expect(told([short], [], "停工")).toEqual([])
    expect(told([item("a", { method: "none", points: 0, reached: false })], [])).toEqual([])
  })
})

test("a reason is published without the advice to the one who fills in", () => {
  expect(reasonAlone("未填报预算完成数；请在“支出”（expenditure）中填写：决算数")).toBe("未填报预算完成数")
  expect(reasonAlone("预算数为0，不适用")).toBe("预算数为0，不适用")
})
