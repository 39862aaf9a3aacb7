import { describe, expect, it } from "vitest"
import type { ItemRubric, Statutes } from "#statutes"
import { loadStatutes } from "#workflow"
import { bookOf } from "../book-of.ts"
import type { Ledger, LedgerLine } from "../ledger.ts"
import type { Answer, DepartmentEvaluation, MonitoringRecord, Recommendation } from "../performance-records.ts"
import { sampleLedger, sampleLine, samplePublisher } from "../sample-ledger.ts"
import { ledgerFindings } from "./index.ts"

const statutes = await loadStatutes()
const at = { table: "t", row: 7 }
const project = { code: "410700240000000053403", name: "堤防维护", at }
const indicator = { of: project.code, first: "产出指标", second: "数量指标", third: "堤防长度", target: "≥3公里", at }
const spent = (posting: LedgerLine["posting"], fen: number): LedgerLine =>
  sampleLine({ nature: "project.targeted", function: "2130305", project: project.code }, fen, posting)
const base: Partial<Ledger> = {
  lines: [spent("approved", 100_00), sampleLine({ flow: "revenue" }, 100_00)],
  projects: [project],
  indicators: [indicator],
}
const of = project.code
/** The law without questions, so that those of the examples need not be asked. */
const free: Statutes = { ...statutes, rubrics: [] }
const all = (parts: Partial<Ledger>, law = free) => ledgerFindings(sampleLedger({ ...base, ...parts }), law)
const found = (parts: Partial<Ledger>, law = free) =>
  all(parts, law).map(({ code, severity, at: { column } }) => [code, severity, column])

describe("monitoring", () => {
  const record = (more: Partial<MonitoringRecord>): MonitoringRecord => ({ of, on: "2024-06-30", at, ...more })
  const monitoring = (...more: Partial<MonitoringRecord>[]) => found({ monitoring: more.map(record) })

  it("of money and of indicators, of the whole and of earlier years, is accepted", () => {
    expect(
      monitoring(
        { outturnFen: 40_00 },
        { outturnFen: 100_00, on: "2024-12-31" },
        { outturnFen: 999_00, on: "2023-12-31" },
        { indicator: "堤防长度", actual: "1.2公里" },
        { of: "堤防维护", indicator: "堤防 长度", actual: "2公里", on: "2024-09-30" },
        { of: "overall", outturnFen: 100_00 },
        { of: "earmarked", outturnFen: 500_00 },
      ),
    ).toEqual([])
  })

  it("names a project and an indicator that there are; a past indicator may be gone", () => {
    expect(monitoring({ of: "别的项目", outturnFen: 1 })).toEqual([["unknown-project", "error", "对象"]])
    const strange = { indicator: "堤防高度", actual: "3米" }
    expect(monitoring(strange)).toEqual([["unknown-indicator", "error", "三级指标"]])
    expect(all({ monitoring: [record(strange)] })).toMatchObject([{ found: "堤防高度", expected: "堤防长度", at }])
    expect(monitoring({ ...strange, on: "2023-06-30" })).toEqual([["unknown-indicator", "info", "三级指标"]])
    expect(monitoring({ ...strange, of: "overall" })).toEqual([["unknown-indicator", "error", "三级指标"]])
  })

  it.each([
    ["2025-01-01", "error"],
    ["2024-06", "error"],
    ["2024-02-30", "error"],
  ])("up to %s is told", (on, severity) => {
    expect(monitoring({ on, outturnFen: 1 })).toEqual([["odd-date", severity, "截止日期"]])
  })

  it("says something, and of what", () => {
    expect(monitoring({})).toEqual([["record-without-value", "error", "累计执行数"]])
    expect(monitoring({ indicator: "堤防长度" })).toEqual([["record-without-value", "error", "累计完成值"]])
    expect(monitoring({ actual: "3公里" })).toEqual([["value-without-indicator", "error", "三级指标"]])
    expect(monitoring({ outturnFen: -1 })).toEqual([["negative-amount", "error", "累计执行数"]])
  })

  it("stands once, however the project is called", () => {
    const value = { indicator: "堤防长度", actual: "1公里" }
    expect(monitoring(value, { ...value, of: "堤防维护" })).toEqual([["duplicate-id", "error", "三级指标"]])
    expect(monitoring({ outturnFen: 1 }, { outturnFen: 1 })).toEqual([["duplicate-id", "error", "对象"]])
  })

  it("sums up from the beginning of the year, to no more than the budget", () => {
    expect(monitoring({ outturnFen: 50_00, on: "2024-03-31" }, { outturnFen: 40_00 })).toEqual([
      ["cumulative-falls", "warning", "累计执行数"],
    ])
    expect(monitoring({ outturnFen: 50_00, on: "2023-12-31" }, { outturnFen: 40_00 })).toEqual([])
    expect(all({ monitoring: [record({ outturnFen: 100_01 })] })).toMatchObject([
      { code: "outturn-over-budget", severity: "warning", found: "100.01元", expected: "≤100.00元" },
    ])
    expect(all({ monitoring: [record({ outturnFen: 100_01 })] })[0]?.message.zh).toContain("“堤防维护”到2024-06-30")
    const more = [...base.lines!, spent("supplement", 20_00), sampleLine({ flow: "revenue" }, 20_00, "supplement")]
    expect(found({ lines: more, monitoring: [record({ outturnFen: 110_00 })] })).toEqual([])
  })

  it("is compared with the self-evaluation's budget where it says one, and with none where none is known", () => {
    const funds = [{ source: "R1", approvedFen: 0, adjustedFen: 30_00, outturnFen: 30_00 }] as const
    const monitored = { monitoring: [record({ outturnFen: 40_00 })] }
    expect(found({ ...monitored, evaluations: [{ project: of, funds, at }] })).toEqual([
      ["outturn-over-budget", "warning", "累计执行数"],
    ])
    expect(found({ ...monitored, lines: [], evaluations: [] })).toEqual([])
  })
})

describe("answers", () => {
  const answer = (more: Partial<Answer>): Answer => ({
    of: "overall",
    item: "有管理制度",
    answer: "yes",
    evidence: "制度汇编",
    signer: "李四",
    at,
    ...more,
  })
  const without = (field: keyof Answer, more: Partial<Answer> = {}) => {
    const { [field]: _, ...rest } = answer(more)
    return found({ answers: [rest as Answer] })
  }

  it("with evidence and signer are accepted", () => {
    expect(found({ answers: [answer({}), answer({ item: "二", answer: "no", score: "0.5" })] })).toEqual([])
  })

  it("need evidence for yes, and a signer", () => {
    expect(without("evidence")).toEqual([["missing-evidence", "warning", "佐证材料"]])
    expect(without("evidence", { answer: "partly" })).toEqual([["missing-evidence", "warning", "佐证材料"]])
    expect(without("evidence", { answer: "no" })).toEqual([])
    expect(without("signer")).toEqual([["missing-signer", "warning", "签字人"]])
    expect(without("answer")).toEqual([["missing-answer", "warning", "回答"]])
    expect(without("answer", { score: "3" })).toEqual([])
    expect(without("answer", { score: "很好" })).toEqual([["odd-score", "warning", "得分"]])
  })

  it("stand once, of something that is evaluated; its named evaluator signs for all", () => {
    expect(found({ answers: [answer({}), answer({ item: "有管理制度 " })] })).toEqual([
      ["duplicate-id", "error", "评价事项"],
    ])
    expect(found({ answers: [answer({ of })] })).toEqual([["answer-without-evaluation", "warning", "对象"]])
    expect(found({ answers: [answer({ of: "别的" })] }).map(([code]) => code)).toContain("unknown-project")
    const { signer: _, ...unsigned } = answer({ of: "堤防维护" })
    const evaluated = (evaluator?: string) =>
      found({
        answers: [unsigned],
        departmentEvaluations: [{ project: of, ...(evaluator ? { evaluator } : {}), at }],
      })
    expect(evaluated("某咨询公司")).toEqual([])
    expect(evaluated()).toEqual([["missing-signer", "warning", "签字人"]])
  })

  it("are to questions that a rubric asks, by id or name, or to one's own tasks and indicators", () => {
    const rubric = {
      id: "overall-test",
      kind: "overall",
      items: [{ id: "compliance", zh: "合规性", questions: [{ id: "compliance.1", zh: "是否合规" }] }],
    } as unknown as ItemRubric
    const law = { ...free, rubrics: [rubric] }
    const items = (...names: string[]) => found({ answers: names.map((item) => answer({ item })) }, law)
    expect(items("compliance.1", "是否合规", "合规性", "堤防长度")).toEqual([])
    expect(items("compliance.9")).toEqual([["unknown-item", "warning", "评价事项"]])
    // As written by hand: other quotation marks and blanks are the same name.
    const bare = [answer({ item: '"三公" 经费控制率' })]
    expect(found({ answers: bare }, statutes)).toEqual([])
    const inForce = statutes.rubrics.flatMap((one) =>
      one.kind === "overall"
        ? one.items.flatMap(({ id, questions }) => questions?.map((question) => question.id) ?? id)
        : [],
    )
    expect(inForce.length).toBeGreaterThan(0)
    expect(found({ answers: [...new Set(inForce)].map((item) => answer({ item })) }, statutes)).toEqual([])
  })
})

describe("recommendations and department evaluations", () => {
  const suggestion = (more: Partial<Recommendation>): Recommendation => ({
    of: "overall",
    source: "monitoring",
    text: "加快执行进度",
    outcome: "adopted",
    at,
    ...more,
  })
  const suggested = (...more: Partial<Recommendation>[]) => found({ recommendations: more.map(suggestion) })
  const evaluated = (...more: Partial<DepartmentEvaluation>[]) =>
    found({ departmentEvaluations: more.map((one) => ({ project: of, at, ...one })) })

  it("not adopted give a reason, and each stands once", () => {
    expect(
      suggested({}, { of, outcome: "not-adopted", measure: "下年统筹" }, { text: "另一条", outcome: "pending" }),
    ).toEqual([])
    expect(suggested({ outcome: "not-adopted" })).toEqual([["refused-without-reason", "warning", "落实情况"]])
    expect(suggested({}, {})).toEqual([["duplicate-recommendation", "warning", "意见建议"]])
    expect(suggested({ of: "别的" })).toEqual([["unknown-project", "error", "对象"]])
  })

  it("are of a project that there is, on a day that there is, one each", () => {
    expect(evaluated({ on: "2025-04-30", evaluator: "某咨询公司" })).toEqual([])
    expect(evaluated({ project: "别的" })).toEqual([["unknown-project", "error", "项目"]])
    expect(evaluated({ on: "2025-13-01" })).toEqual([["odd-date", "error", "评价日期"]])
    expect(evaluated({ on: "2023-12-31" })).toEqual([["odd-date", "warning", "评价日期"]])
    expect(evaluated({}, { project: "堤防维护" })).toEqual([["duplicate-id", "error", "项目"]])
    expect(evaluated({ rubric: "没有这个" })).toEqual([["unknown-rubric", "error", "评价指标体系"]])
    const rubrics = statutes.rubrics.filter(({ kind }) => kind === "department")
    expect(rubrics.length).toBeGreaterThan(0)
    for (const { id: rubric } of rubrics)
      expect(found({ departmentEvaluations: [{ project: of, rubric, at }] }, statutes)).toEqual([])
  })
})

describe("tasks, exemptions and earmarked money", () => {
  const task = (...projects: string[]) => found({ tasks: [{ name: "防汛", content: "", projects, at }] })
  it("tasks are carried by projects that there are", () => {
    expect(task(of, "堤防维护")).toEqual([])
    expect(task(of, "别的")).toEqual([["unknown-project", "error", "对应项目"]])
  })

  it("only a supplement or a virement is exempt from counting as an adjustment", () => {
    const exempt = (posting: LedgerLine["posting"]) =>
      found({ lines: [...base.lines!, { ...spent(posting, 0), exempt: "policy" }] })
    expect(exempt("supplement")).toEqual([])
    expect(exempt("virement")).toEqual([])
    expect(exempt("approved")).toEqual([["exempt-without-adjustment", "warning", "不计预算调整"]])
  })

  const stated = (topic: string, fen: number) => ({ coordinate: { topic }, fen, at })
  it("what is detailed is part of what the department helps to allocate", () => {
    const [whole, part] = [stated("earmarked.participated", 10), stated("earmarked.detailed", 10)]
    expect(found({ totals: [whole, part] })).toEqual([])
    expect(found({ totals: [whole] })).toEqual([])
    expect(found({ totals: [part] })).toEqual([["whole-not-stated", "warning", "事项"]])
    expect(found({ totals: [whole, { ...part, fen: 11 }] })).toEqual([["part-over-whole", "error", "金额"]])
  })
})

describe("what the eleven rates ask", () => {
  it("of earmarked money and of procurement is answered by what is stated, and by the items bought", () => {
    const item = { kind: "goods", name: "电脑", fen: 80, at } as const
    const totals = [
      { coordinate: { procurement: "total", phase: "approved" }, fen: 90, at },
      { coordinate: { procurement: "total", phase: "adjusted" }, fen: 100, at },
      { coordinate: { topic: "earmarked.detailed" }, fen: 7, at },
    ]
    const ledger = sampleLedger({ publisher: samplePublisher("accounts"), procurement: [item], totals })
    const book = bookOf(ledger, statutes)
    const fen = (phase?: string) => book.amount({ procurement: "total", ...(phase ? { phase } : {}) })?.fen
    expect([fen("approved"), fen("adjusted"), fen("outturn"), fen()]).toEqual([90, 100, 80, 80])
    expect(book.amount({ topic: "earmarked.detailed" })?.fen).toBe(7)
    expect(book.amount({ topic: "earmarked.participated" })).toBeUndefined()
  })
})
