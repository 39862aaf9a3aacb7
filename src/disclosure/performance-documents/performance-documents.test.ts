import type { PublishedBlock, PublishedTable } from "#documents"
import { bookOf, type Ledger } from "#ledger"
import type { Statutes } from "#statutes"
import { loadStatutes } from "#workflow"
import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { disclosureOf } from "../disclosure-of.ts"
import { sampleLedger } from "../sample-ledger.ts"

let statutes: Statutes
let ledger: Ledger
beforeAll(async () => {
  statutes = await loadStatutes()
  ledger = sampleLedger(statutes.families.find(({ id }) => id === "national-accounts-9")!, "rich", statutes)
})

const at = { table: "records", row: 7 }

function compiled(records: Partial<Ledger>) {
  const own = { ...ledger, ...records }
  const family = statutes.families.find(({ id }) => id === "national-accounts-9")!
  const { publication, findings } = disclosureOf(bookOf(own, statutes), [], family, statutes)
  const blocks = publication.volumes.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  const table = (anchor: string) =>
    blocks.find((block): block is PublishedTable => block.kind === "table" && block.anchor === anchor)
  return { blocks, table, findings: findings.filter(({ section }) => section === "evaluations") }
}

/** The texts of a table row by row; cells below a merged one are not repeated. */
function rowsOf(table: PublishedTable | undefined): string[][] {
  const rows: string[][] = Array.from({ length: table?.rows ?? 0 }, () => [])
  for (const cell of table?.cells ?? []) rows[cell.row]!.push(cell.text)
  return rows
}

const said = (blocks: readonly PublishedBlock[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs.map(({ text }) => text).join("")] : []))

describe("monitoring", () => {
  test("money and indicators by the last day of the year's records, lights, and what is done", () => {
    const [project] = ledger.projects
    const monitoring = [
      { of: project!.code, on: "2024-06-30", indicator: "任务完成数量", actual: "3次", at },
      { of: project!.code, on: "2024-09-30", indicator: "任务完成数量", actual: "6次", note: "汛期停工；10月补做", at },
      { of: project!.code, on: "2023-09-30", indicator: "任务完成数量", actual: "9次", at },
    ]
    const { table, findings } = compiled({ monitoring })
    expect(table("monitoring")?.owner).toBe("截至2024年9月30日")
    const [, row] = rowsOf(table("monitoring"))
    expect(row?.slice(0, 4)).toEqual([project!.name, "任务完成数量", "≥12次", "6次"])
    expect(row?.slice(5)).toEqual(["红灯", "汛期停工；10月补做"])
    expect(findings).toEqual([])
  })

  test("a red light without a measure, and a record of nothing known, are warned of", () => {
    const [project] = ledger.projects
    const { findings } = compiled({
      monitoring: [
        { of: project!.code, on: "2024-09-30", indicator: "任务完成数量", actual: "2次", at },
        { of: project!.code, on: "2024-09-30", indicator: "没有这个指标", actual: "2次", at },
      ],
    })
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "performance-gap warning",
      "performance-gap warning",
    ])
  })

  test("records of other years alone make no table", () => {
    const { table } = compiled({ monitoring: [{ of: "overall", on: "2023-06-30", outturnFen: 5, at }] })
    expect(table("monitoring")).toBeUndefined()
  })
})

describe("the department's evaluation", () => {
  const record = () => ({
    project: ledger.projects[0]!.code,
    evaluator: "评价组",
    on: "2025-05-20",
    conclusion: "实施规范",
    at,
  })

  test("a heading of its own, the score table, and what became of each suggestion", () => {
    const of = ledger.projects[0]!.code
    const { blocks, table } = compiled({
      departmentEvaluations: [record()],
      recommendations: [
        { of, source: "department-evaluation", text: "提前开工", outcome: "adopted", measure: "已提前", at },
        { of, source: "department-evaluation", text: "统一单价", outcome: "pending", at },
        { of, source: "monitoring", text: "另一条", outcome: "adopted", at },
      ],
    })
    expect(blocks.some((b) => b.kind === "heading" && b.level === 2 && b.text.endsWith(ledger.projects[0]!.name))).toBe(
      true,
    )
    expect(rowsOf(table(`department/${of}/table`))[0]).toHaveLength(9)
    expect(said(blocks)).toEqual(
      expect.arrayContaining([
        "评价机构：评价组",
        "评价日期：二〇二五年五月二十日",
        "本次评价提出意见建议2条，已采纳1条。",
        "1.提前开工。已采纳：已提前。",
        "2.统一单价。办理中。",
      ]),
    )
  })

  test("questions nobody answered are warned of, and the points said to be provisional", () => {
    const { table, findings } = compiled({ departmentEvaluations: [record()] })
    expect(findings.some(({ severity, message }) => severity === "warning" && message.zh.includes("没有回答"))).toBe(
      true,
    )
    expect(table(`department/${record().project}/table`)?.notes[0]).toContain("暂定")
  })
})

describe("the whole", () => {
  const answer = (item: string, more: object = {}) => ({
    of: "overall",
    item,
    answer: "yes" as const,
    evidence: "文件",
    signer: "张三",
    at,
    ...more,
  })

  test("is evaluated once a question about it is answered: items, tasks and rates", () => {
    const { table } = compiled({ answers: [answer("aims")] })
    expect(rowsOf(table("overall/evaluation")).at(-1)?.[0]).toMatch(/^(?:总分|按100分折算)$/)
    expect(rowsOf(table("overall/tasks"))[1]?.slice(0, 2)).toEqual(["防汛抗旱", "完成汛期值守和水毁工程修复"])
    const rates = rowsOf(table("overall/rates"))
    expect(rates.map(([, name]) => name)).toEqual(expect.arrayContaining(["预算调整率", "结转结余率"]))
    expect(rates.slice(1).every(([number], i) => number === `${i + 1}`)).toBe(true)
  })

  test("an item that does not apply prints no points, and the rest is scaled", () => {
    const { table } = compiled({ answers: [answer("disclosure", { answer: "not-applicable" })] })
    const rows = rowsOf(table("overall/evaluation"))
    expect(rows.find((row) => row.includes("预决算信息公开性"))?.filter((text) => text === "—")).toHaveLength(2)
    expect(rows.slice(-2).map(([label]) => label)).toEqual(["合计", "按100分折算"])
  })

  test("lost points need a cause, which an answer to the item gives", () => {
    const partly = { answer: "partly" as const }
    const missing = (answers: Ledger["answers"]) =>
      compiled({ answers }).findings.filter(({ code, slot }) => code === "missing-cause" && slot === "overall/assets")
    expect(missing([answer("assets", partly)])).toMatchObject([{ severity: "error" }])
    expect(missing([answer("assets", { ...partly, cause: "盘点较晚" })])).toEqual([])
    expect(
      missing([answer("assets", partly), { of: "overall", item: "资产管理安全性", cause: "盘点较晚", at }]),
    ).toEqual([])
  })
})

test("no records, however wrong, throw", () => {
  const text = fc.constantFrom(
    "",
    "overall",
    "P9",
    "aims",
    "没有",
    "9".repeat(30),
    "任务完成数量",
    "2024-02-30",
    "2024-12-31",
  )
  const record = fc.record({
    of: text,
    on: text,
    indicator: text,
    actual: text,
    project: text,
    item: text,
    score: text,
    rubric: text,
  })
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), (drawn) => {
      const all = drawn.map((one) => ({ ...one, at }))
      const records = { monitoring: all, answers: all, departmentEvaluations: all } as Partial<Ledger>
      expect(compiled(records).blocks.length).toBeGreaterThan(0)
    }),
    { numRuns: 15 },
  )
})
