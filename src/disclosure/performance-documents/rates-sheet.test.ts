import type { Indicator, Ledger } from "#ledger"
import { loadStatutes } from "#workflow"
import { describe, expect, test } from "vitest"
import { performanceSample } from "./sample-performance.ts"

const statutes = await loadStatutes()
const at = { table: "records", row: 7 }
const answer = (item: string, spoken: "yes" | "not-applicable" = "yes") => ({
  of: "overall",
  item,
  answer: spoken,
  evidence: "文件",
  signer: "张三",
  at,
})
const target = (third: string, text: string): Indicator => ({
  of: "overall",
  first: "投入管理指标",
  second: "预算和财务管理",
  third,
  target: text,
  at,
})
const money = (fen: number, posting: "approved" | "supplement" | "outturn", economicDepartment = "30201") => ({
  coordinate: { flow: "expenditure", source: "R11", nature: "basic.operating", economicDepartment } as const,
  posting,
  fen,
  at,
})
/** 1000.00 approved, 1200.00 adjusted, 1079.88 spent; three public expenses 40 of 50. */
const lines = [
  money(95_000, "approved"),
  money(5_000, "approved", "30217"),
  money(20_000, "supplement"),
  money(103_988, "outturn"),
  money(4_000, "outturn", "30217"),
]
function rates(targets: readonly Indicator[], more: (sample: Ledger) => Partial<Ledger> = () => ({})) {
  const { rows, table } = performanceSample(statutes, (sample) => ({
    lines,
    indicators: [...sample.indicators, ...targets],
    answers: [answer("aims")],
    ...more(sample),
  }))
  const found = rows("overall/rates")
  return { table: table("overall/rates"), rows: found, row: (name: string) => found.find((cells) => cells[1] === name) }
}

describe("the table of rates", () => {
  test("prints number, name, formula, the numbers in it, target, rate, and whether it was reached", () => {
    const { rows, table } = rates([])
    expect([table?.title, table?.headRows, table?.columns.length]).toEqual(["2024年度部门整体绩效指标完成情况表", 1, 7])
    expect(rows[0]).toEqual(["序号", "比率名称", "计算公式", "计算过程", "应达到", "实际达到", "是否达到"])
    expect(rows.slice(1, 3)).toEqual([
      ["1", "预算完成率", "预算完成数 ÷ 调整后预算数 × 100%", "0.107988万元 ÷ 0.12万元 × 100%", "100%", "89.99%", "否"],
      [
        "2",
        "预算调整率",
        "（Σ|追加、追减| ＋ Σ|调剂| ÷ 2）÷ 年初批复预算 × 100%，落实国家政策、不可抗力、上级或本级党委政府临时交办的除外",
        "0.02万元 ÷ 0.1万元 × 100%",
        "≤10%",
        "20.00%",
        "否",
      ],
    ])
  })

  test("says 否 of 89.99 % against ≥90 %, though its points round to full ones", () => {
    const { row } = rates([target("预算执行率", "≥90%")])
    expect(row("预算完成率")?.slice(4)).toEqual(["≥90%", "89.99%", "否"])
    expect(
      rates([target("预算执行率", "≥89.99%")])
        .row("预算完成率")
        ?.slice(4),
    ).toEqual(["≥89.99%", "89.99%", "是"])
  })

  test("holds a bare target as a ceiling where the usual one is a ceiling", () => {
    const { row } = rates([target("预算调整率", "20%"), target("“三公”经费控制率", "70%")])
    expect(row("预算调整率")?.slice(4)).toEqual(["20%", "20.00%", "是"])
    expect(row("“三公”经费控制率")?.slice(4)).toEqual(["70%", "80.00%", "否"])
  })

  test("says neither of a rate that was declared not to apply", () => {
    const { row } = rates([], () => ({ answers: [answer("aims"), answer("budget-adjustment", "not-applicable")] }))
    expect(row("预算调整率")?.slice(4)).toEqual(["≤10%", "20.00%", "—"])
  })

  test("says what is missing where it is not computed, but does not tell the public what to enter", () => {
    const { row } = rates([], () => ({ totals: [], procurement: [] }))
    expect(row("政府采购执行率")?.slice(3)).toEqual(["未填报政府采购预算数", "≥90%", "未计算", "—"])
  })

  test("numbers on with the rates of records that the rubric does not ask for, where they are known", () => {
    const { rows } = rates([])
    const [last] = rows.slice(-1)
    expect(last).toEqual([
      `${rows.length - 1}`,
      "绩效自评完成率",
      "已完成绩效自评的项目数 ÷ 项目总数 × 100%",
      "5 ÷ 5 × 100%",
      "—",
      "100.00%",
      "—",
    ])
    expect(rows.some((cells) => cells[1] === "绩效监控完成率")).toBe(false)
  })
})
