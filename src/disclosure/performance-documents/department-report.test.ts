import type { PublishedBlock } from "#documents"
import type { Answer, DepartmentEvaluation, Ledger, Recommendation } from "#ledger"
import { loadStatutes } from "#workflow"
import { describe, expect, test } from "vitest"
import { performanceSample } from "./sample-performance.ts"

const statutes = await loadStatutes()
const at = { table: "department-evaluations", row: 2 }
const questions = statutes.rubrics.flatMap((rubric) =>
  rubric.kind === "department" ? rubric.items.flatMap((item) => item.questions ?? []) : [],
)
const said = (blocks: readonly PublishedBlock[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs.map(({ text }) => text).join("")] : []))
const money = (project: string, fen: number, posting: "approved" | "supplement" | "outturn") => ({
  coordinate: { flow: "expenditure", source: "R11", nature: "project.specific", project } as const,
  posting,
  fen,
  at,
})

/** The first project: 60 of 60 万元 planned, 58.38 spent, every question answered yes but what is changed. */
function report(
  record: Partial<DepartmentEvaluation> = {},
  {
    answers = [],
    recommendations = [],
  }: { answers?: readonly Answer[]; recommendations?: readonly Recommendation[] } = {},
  more: (sample: Ledger) => Partial<Ledger> = () => ({}),
) {
  const sample = performanceSample(statutes, (ledger) => {
    const [{ code }] = ledger.projects as [Ledger["projects"][number]]
    const changed = new Set(answers.map(({ item }) => item))
    return {
      lines: [
        money(code, 58_000_000, "approved"),
        money(code, 2_000_000, "supplement"),
        money(code, 58_380_000, "outturn"),
      ],
      departmentEvaluations: [{ project: code, at, ...record }],
      answers: [
        ...questions
          .filter(({ id }) => !changed.has(id))
          .map(({ id }) => ({ of: code, item: id, answer: "yes" as const, evidence: "批复", signer: "甲", at })),
        ...answers.map((one) => ({ ...one, of: code })),
        { of: code, item: "execution", cause: "据实结算，结余收回", at },
      ],
      recommendations: recommendations.map((one) => ({ ...one, of: one.of === "" ? code : one.of })),
      ...more(ledger),
    }
  })
  const { code, name } = sample.ledger.projects[0]!
  return {
    ...sample,
    name,
    said: said(sample.blocks),
    scores: sample.rows(`department/${record.project ?? code}/table`),
  }
}

describe("the department's report on a project", () => {
  test("concludes with the score of its table, to the hundredth", () => {
    const { said: lines, scores, name, findings } = report({ conclusion: "实施规范。", on: "2025-05-20" })
    // 100 less 4 × (1 − 58.38 ÷ 60) = 0.108, rounded with its item: 3.89.
    expect(lines).toContain(
      `按照《项目支出部门评价指标体系（全国）》，${name}综合得分99.89分，等级为“优”。实施规范。`.replace(
        "项目支出部门评价指标体系（全国）",
        statutes.rubrics.find(({ kind }) => kind === "department")!.zh,
      ),
    )
    expect(scores.at(-1)).toEqual(["总分", "100", "99.89", "评价等级：优"])
    expect(findings).toEqual([])
  })

  test("shows funding above 100 % after an addition, and execution by what arrived", () => {
    const { scores } = report()
    const row = (name: string) => scores.find((cells) => cells.includes(name))?.slice(-7)
    expect(row("资金到位率")).toEqual(["资金到位率", "100%", "103.45%", "4", "4", "60万元 ÷ 58万元 × 100%", ""])
    expect(row("预算执行率")).toEqual([
      "预算执行率",
      "100%",
      "97.30%",
      "4",
      "3.89",
      "58.38万元 ÷ 60万元 × 100%",
      "据实结算，结余收回",
    ])
  })

  test("refuses points above the weight, keeps the answer and tells of it", () => {
    const answers = [
      { of: "", item: "grounds.1", answer: "yes" as const, score: "3", evidence: "批复", signer: "甲", at },
    ]
    const { scores, findings } = report({}, { answers })
    expect(scores.at(-1)?.[2]).toBe("99.89")
    expect(findings.map(({ code, severity, slot }) => [code, severity, slot?.split("/").slice(1, 3)])).toEqual([
      ["performance-gap", "warning", ["grounds", "invalid-score"]],
    ])
  })

  test("takes points within the weight of a question before its answer", () => {
    const answers = [
      { of: "", item: "budgeting.1", score: "1.2", evidence: "测算表", signer: "甲", cause: "测算偏粗；已改", at },
    ]
    const { scores } = report({}, { answers })
    const row = scores.find((cells) => cells.includes("预算编制科学性"))
    // 1.2 + 4 ÷ 3 × 2
    expect(row?.slice(-5)).toEqual(["2项符合、1项由评价人打分", "4", "3.87", "测算表；批复", "测算偏粗；已改"])
  })

  test("that lacks answers is for the time being, in its conclusion and in its table", () => {
    const { said: lines, scores } = report({}, {}, () => ({ answers: [] }))
    const table = "总分,100,67.89,评价等级（暂定）：中"
    expect(scores.at(-1)?.join(",")).toBe(table)
    expect(lines.some((text) => text.includes("综合得分67.89分，等级为“中”，均为暂定。"))).toBe(true)
  })

  test("names the department where no evaluator is entered, and says 无 of what nobody wrote", () => {
    const { said: lines, ledger } = report({ problems: "验收较晚。" })
    expect(lines).toEqual(
      expect.arrayContaining([
        `评价机构：${ledger.publisher.name}`,
        "（一）主要成效。无。",
        "（二）存在的问题。验收较晚。",
        "（三）有关建议。无。",
      ]),
    )
    expect(lines.some((text) => text.startsWith("评价日期"))).toBe(false)
  })

  test("of a project the ledger does not hold goes by the name in the record, and tells of it", () => {
    const { findings, rows } = report({ project: "P9" })
    expect(rows("department/P9/table").length).toBeGreaterThan(0)
    expect(findings.some(({ slot }) => slot?.startsWith("P9//unknown-project"))).toBe(true)
  })
})

describe("the use of its results", () => {
  const made = (text: string, outcome: Recommendation["outcome"], more: Partial<Recommendation> = {}) => ({
    of: "",
    source: "department-evaluation" as const,
    text,
    outcome,
    at,
    ...more,
  })

  test("counts what was adopted of its own suggestions, and lists each with its end", () => {
    const { said: lines } = report(
      {},
      {
        recommendations: [
          made("统一单价。", "adopted", { measure: "已发文。" }),
          made("按村安排", "not-adopted", { measure: "合同已签" }),
          made("提前开工", "pending"),
          made("监控提的", "adopted", { source: "monitoring" }),
          made("别的项目的", "adopted", { of: "P9" }),
        ],
      },
    )
    const from = lines.findIndex((text) => text.startsWith("本次评价提出"))
    expect(lines.slice(from, from + 4)).toEqual([
      "本次评价提出意见建议3条，已采纳1条。",
      "1.统一单价。已采纳：已发文。",
      "2.按村安排。未采纳：合同已签。",
      "3.提前开工。办理中。",
    ])
  })

  test("says that none is recorded where there is none", () => {
    expect(report().said).toContain("本次评价没有登记意见建议的采纳情况。")
  })
})
