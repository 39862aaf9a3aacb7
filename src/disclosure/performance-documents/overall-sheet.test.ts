import type { Answer, Ledger } from "#ledger"
import { loadStatutes } from "#workflow"
import { describe, expect, test } from "vitest"
import { performanceSample } from "./sample-performance.ts"

const statutes = await loadStatutes()
const at = { table: "records", row: 7 }
const answer = (item: string, more: Partial<Answer> = {}): Answer => ({
  of: "overall",
  item,
  answer: "yes",
  evidence: "文件",
  signer: "张三",
  at,
  ...more,
})
const own = (second: string, third: string, target: string, actual: string, cause?: string) => ({
  of: "overall",
  first: "产出指标",
  second,
  third,
  target,
  actual,
  ...(cause ? { cause } : {}),
  at: { table: "indicators", row: 90 },
})
const written = (change: (sample: Ledger) => Partial<Ledger>) => {
  const sample = performanceSample(statutes, change)
  const rows = sample.rows("overall/evaluation")
  return { ...sample, sheet: rows, row: (name: string) => rows.find((cells) => cells.includes(name))?.slice(-7) }
}

describe("the sheet of the whole", () => {
  test("prints a question item with what was answered, its points, evidence and cause", () => {
    const { row } = written(() => ({
      answers: [
        answer("assets.1"),
        answer("assets.2", { answer: "partly", evidence: "闲置清单", cause: "两台设备待报废；下年处置" }),
        answer("assets.3", { answer: "not-applicable" }),
      ],
    }))
    // 4 × 1.5 ÷ 2
    expect(row("资产管理安全性")).toEqual([
      "资产管理安全性",
      "安全",
      "1项符合、1项部分符合、1项不适用",
      "4",
      "3",
      "文件；闲置清单",
      "两台设备待报废；下年处置",
    ])
  })

  test("prints questions that were marked as marked, not as unanswered", () => {
    const { answer: _, ...marked } = answer("records.1", { score: "0.8", cause: "数据有误；已更正" })
    const { row } = written(() => ({ answers: [marked, answer("records.2")] }))
    expect(row("基础信息完善性")?.slice(2, 5)).toEqual(["1项符合、1项由评价人打分", "2", "1.8"])
  })

  test("prints one indicator's own target and result, and of several how many were reached", () => {
    const one = own("数量指标", "巡查次数", "≥220次", "212次", "汛期停巡；下年补足")
    const two = own("质量指标", "合格率", "≥95%", "97%")
    const three = own("质量指标", "完好率", "≥90%", "45%")
    const { row } = written(({ indicators }) => ({
      indicators: [...indicators, one, { ...two, at: { ...at, row: 91 } }, { ...three, at: { ...at, row: 92 } }],
      answers: [answer("aims")],
    }))
    // 8 × 212 ÷ 220 = 7.709…; 6 × (1 + 0.5) ÷ 2
    expect(row("实际完成率")).toEqual([
      "实际完成率",
      "≥220次",
      "212次",
      "8",
      "7.71",
      "巡查次数≥220次，完成212次",
      "汛期停巡；下年补足",
    ])
    expect(row("质量达标率")?.slice(1, 6)).toEqual([
      "各项指标值",
      "2项中1项完成",
      "6",
      "4.5",
      "合格率≥95%，完成97%；完好率≥90%，完成45%",
    ])
  })

  test("sums to a hundred, or scales what applies, and grades a total for the time being as such", () => {
    const { sheet, table } = written(() => ({
      lines: [],
      totals: [],
      procurement: [],
      counts: [],
      answers: [answer("aims"), answer("disclosure", { answer: "not-applicable" })],
    }))
    expect(sheet.slice(-2)).toEqual([
      ["合计", "98", "4", "不适用的指标不计分值"],
      ["按100分折算", "4.08", "评价等级（暂定）：差"],
    ])
    expect(table("overall/evaluation")?.notes.slice(1)).toEqual([
      "填报责任人：张三。",
      "注：分值共94分的指标资料不全，得分为暂定。",
    ])
  })
})

describe("the sheet of tasks", () => {
  const task = (projects: readonly string[], completion?: string) => ({
    name: "防汛抗旱",
    content: "汛期值守",
    projects,
    ...(completion ? { completion } : {}),
    at: { table: "tasks", row: 2 },
  })
  const money = (project: string, fen: number, posting: "approved" | "supplement" | "outturn") => ({
    coordinate: { flow: "expenditure", source: "R11", nature: "project.specific", project } as const,
    posting,
    fen,
    at,
  })

  test("sums the money of the projects that carry a task, each once", () => {
    const { rows, ledger } = written(({ projects }) => {
      const [a, b] = projects.map(({ code }) => code)
      return {
        answers: [answer("aims")],
        evaluations: [],
        lines: [
          money(a!, 6_000_000, "approved"),
          money(a!, 5_838_000, "outturn"),
          money(b!, 4_500_000, "approved"),
          money(b!, 500_000, "supplement"),
          money(b!, 5_000_000, "outturn"),
        ],
        tasks: [task([a!, projects[1]!.name, a!], "100%")],
      }
    })
    const names = ledger.projects.slice(0, 2).map(({ name }) => name)
    // 10.838 ÷ 11 = 98.527…%
    expect(rows("overall/tasks")).toEqual([
      ["任务名称", "主要内容", "对应项目", "预算数", "支出数", "支出进度", "完成情况"],
      ["防汛抗旱", "汛期值守", names.join("、"), "11.00", "10.84", "98.53%", "100%"],
    ])
  })

  test("leaves blank what is not known, and tells of a task that is tied to nothing known", () => {
    const { rows, findings } = written(() => ({ answers: [answer("aims")], tasks: [task(["P9"])] }))
    expect(rows("overall/tasks")[1]).toEqual(["防汛抗旱", "汛期值守", "", "", "", "", ""])
    const told = findings.find(({ slot }) => slot?.includes("unknown-project"))
    expect(told).toMatchObject({ severity: "warning", at: { table: "tasks", row: 2 } })
    expect(told?.message.zh).toContain("对应的项目“P9”不在")
  })
})
