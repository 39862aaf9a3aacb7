import type { PublishedBlock, PublishedTable } from "#documents"
import type { DepartmentEvaluation, Recommendation } from "#ledger"
import { type EvaluatedByDepartment, evaluateByDepartment, itemRubric, pointsText } from "#performance"
import { chineseDate } from "../chinese-date.ts"
import { SheetBuilder } from "../sheet-builder.ts"
import type { Teller } from "../teller.ts"
import { evaluationGaps } from "./document-findings.ts"
import { causesIn, itemColumns, itemRows } from "./item-rows.ts"

const outcomes = { adopted: "已采纳", "not-adopted": "未采纳", pending: "办理中" } as const
const ended = (text: string | undefined) => (text ?? "").replace(/[。；\s]+$/, "")

/** A summary of each evaluation the department made itself, and what became of its suggestions. @zh 部门评价报告（摘要） */
export function departmentReports(teller: Teller): readonly PublishedBlock[] {
  return teller.book.ledger.departmentEvaluations.flatMap((record) => departmentReport(teller, record))
}

function departmentReport(teller: Teller, record: DepartmentEvaluation): readonly PublishedBlock[] {
  const { book, statutes, region } = teller
  const { publisher, units, recommendations } = book.ledger
  const rubric = itemRubric(statutes.rubrics, "department", {
    year: publisher.year,
    ...(region ? { region } : {}),
    ...(record.rubric ? { id: record.rubric } : {}),
  })
  if (!rubric) return []
  const result = evaluateByDepartment(book, record, rubric, statutes)
  const name = result.project?.name ?? record.project
  const names = [...new Set([record.project, ...(result.project ? [result.project.code, name] : [])])]
  const causeOf = causesIn(book.ledger, names)
  teller.gaps.tell(evaluationGaps(result, record.project, `“${name}”部门评价`, causeOf, teller.gaps))
  const anchor = `department/${record.project}`
  const heading = (level: 2 | 3, text: string, id: string): PublishedBlock => ({
    kind: "heading",
    level,
    text,
    anchor: `${anchor}/${id}`,
  })
  const made = recommendations.filter(({ of, source }) => source === "department-evaluation" && names.includes(of))
  const unit = units.find(({ code }) => code === result.project?.unit)?.name ?? publisher.name
  return [
    { kind: "page-break" },
    heading(2, `项目支出部门评价报告（摘要）：${name}`, "title"),
    line(`项目单位：${unit}`),
    line(`评价机构：${record.evaluator ?? publisher.name}`),
    ...(record.on ? [line(`评价日期：${chineseDate(record.on)}`)] : []),
    heading(3, "一、评价结论", "result"),
    line(conclusion(result, name)),
    heading(3, "二、主要成效、问题和建议", "findings"),
    line(`（一）主要成效。${ended(record.achievements) || "无"}。`),
    line(`（二）存在的问题。${ended(record.problems) || "无"}。`),
    line(`（三）有关建议。${ended(record.suggestions) || "无"}。`),
    heading(3, "三、评价结果应用", "use"),
    ...use(made).map(line),
    scores(result, anchor, causeOf),
  ]
}

const line = (text: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text }] })

function conclusion({ total, grade, provisional, record, rubric }: EvaluatedByDepartment, name: string): string {
  const said = ended(record.conclusion)
  const scored =
    total === undefined
      ? `按照《${rubric.zh}》，${name}没有适用的评价指标`
      : `按照《${rubric.zh}》，${name}综合得分${pointsText(total)}分，等级为“${grade?.zh ?? ""}”${provisional ? "，均为暂定" : ""}`
  return `${scored}。${said ? `${said}。` : ""}`
}

function scores(result: EvaluatedByDepartment, anchor: string, causeOf: ReturnType<typeof causesIn>): PublishedTable {
  const sheet = new SheetBuilder()
  itemRows(sheet, result.items, result, causeOf)
  return {
    ...sheet.table({
      anchor: `${anchor}/table`,
      title: "附表　部门评价指标得分表",
      sheet: `部门评价${result.record.project.slice(-8)}`,
      columns: itemColumns,
      headRows: 1,
      bookmark: false,
    }),
    notes: result.provisional ? [`注：分值共${pointsText(result.open)}分的指标资料不全，得分为暂定。`] : [],
  }
}

/** Suggestions with what became of each. */
function use(made: readonly Recommendation[]): readonly string[] {
  if (made.length === 0) return ["本次评价没有登记意见建议的采纳情况。"]
  const adopted = made.filter(({ outcome }) => outcome === "adopted").length
  return [
    `本次评价提出意见建议${made.length}条，已采纳${adopted}条。`,
    ...made.map(({ text, outcome, measure }, i) => {
      const done = ended(measure)
      return `${i + 1}.${ended(text)}。${outcomes[outcome]}${done ? `：${done}` : ""}。`
    }),
  ]
}
