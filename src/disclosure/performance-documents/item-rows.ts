import type { PublishedColumn } from "#documents"
import type { Indicator, Ledger } from "#ledger"
import { type EvaluatedItem, type ItemTotal, pointsText } from "#performance"
import { projectName } from "#statutes"
import { runLength, type SheetBuilder } from "../sheet-builder.ts"

const heads = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "实际完成情况",
  "分值",
  "得分",
  "评分依据",
  "扣分原因及改进措施",
]

/** Widths of a table of items: three levels, target, result, weight, points, basis, cause. */
export const itemColumns: readonly PublishedColumn[] = [
  { width: 5, align: "centre" },
  { width: 9, align: "centre" },
  { width: 10, align: "left" },
  { width: 7, align: "centre" },
  { width: 9, align: "centre" },
  { width: 5, align: "centre" },
  { width: 5, align: "centre" },
  { width: 16, align: "left" },
  { width: 12, align: "left" },
]

/** How many rows of the unit's own are named in a basis. */
const mostNamed = 8

/** The items of an evaluation with their levels merged, then the total: of 100 also where some do not apply. */
export function itemRows(
  sheet: SheetBuilder,
  items: readonly EvaluatedItem[],
  total: ItemTotal,
  causeOf: (item: EvaluatedItem) => string,
): void {
  sheet.row(...heads.map((text, column) => ({ column, text })))
  const sameFirst = (a: EvaluatedItem, b: EvaluatedItem) => a.item.first === b.item.first
  const sameSecond = (a: EvaluatedItem, b: EvaluatedItem) => sameFirst(a, b) && a.item.second === b.item.second
  items.forEach((one, i) => {
    const before = items[i - 1]
    const { item, method } = one
    const counts = method !== "not-applicable"
    const cells = [
      item.zh,
      ...aimAndResult(one),
      counts ? pointsText(one.weight) : "—",
      counts ? pointsText(one.points) : "—",
      basisOf(one),
      causeOf(one),
    ]
    sheet.row(
      ...(before && sameFirst(before, one)
        ? []
        : [{ column: 0, rows: runLength(items, i, sameFirst), text: item.first }]),
      ...(before && sameSecond(before, one)
        ? []
        : [{ column: 1, rows: runLength(items, i, sameSecond), text: item.second }]),
      ...cells.map((text, k) => ({ column: k + 2, text })),
    )
  })
  totalRows(sheet, items, total)
}

/** Target and result as printed; of an item judged by one indicator these are the indicator's. */
function aimAndResult({ target, item, rows, result, method, questions }: EvaluatedItem): readonly [string, string] {
  const printed = target?.text ?? item.target
  const [only] = rows
  if (printed === undefined && method === "indicators" && only && rows.length === 1)
    return [only.target ?? "", only.actual ?? ""]
  return [printed ?? (rows.length > 0 ? "各项指标值" : "—"), method === "questions" ? answersIn(questions) : result.zh]
}

type Question = EvaluatedItem["questions"][number]

/** Points given to a question stand before its answer. */
const verdicts: readonly (readonly [(question: Question) => boolean, string])[] = [
  [({ answer, score }) => score === undefined && answer === "yes", "符合"],
  [({ answer, score }) => score === undefined && answer === "partly", "部分符合"],
  [({ answer, score }) => score === undefined && answer === "no", "不符合"],
  [({ score }) => score !== undefined, "由评价人打分"],
  [({ answer, score }) => score === undefined && answer === "not-applicable", "不适用"],
  [({ answer, score }) => score === undefined && answer === undefined, "未评"],
]

/** 3项符合、1项部分符合. */
function answersIn(questions: EvaluatedItem["questions"]): string {
  return verdicts
    .map(([holds, word]) => [questions.filter(holds).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count}项${word}`)
    .join("、")
}

function totalRows(
  sheet: SheetBuilder,
  items: readonly EvaluatedItem[],
  { total, grade, weight, applicable, provisional }: ItemTotal,
) {
  const earned = items.reduce((sum, one) => sum + (one.method === "not-applicable" ? 0 : one.points), 0)
  const row = (label: string, of: number, points: string, note: string) =>
    sheet.row(
      { column: 0, columns: 5, text: label },
      { column: 5, text: pointsText(of) },
      { column: 6, text: points },
      { column: 7, columns: 2, text: note },
    )
  const level = grade ? `评价等级${provisional ? "（暂定）" : ""}：${grade.zh}` : ""
  if (applicable === weight) row("总分", weight, total === undefined ? "" : pointsText(total), level)
  else {
    row("合计", applicable, pointsText(earned), "不适用的指标不计分值")
    sheet.row(
      { column: 0, columns: 5, text: `按${pointsText(weight)}分折算` },
      { column: 6, text: total === undefined ? "" : pointsText(total) },
      { column: 7, columns: 2, text: level },
    )
  }
}

/** What the points rest on: the rate's numbers, the evidence, the unit's own indicators, or why there are none. */
function basisOf({ method, rate, rows, evidence, derivation }: EvaluatedItem): string {
  if (method === "not-applicable" || method === "none") return reasonAlone(derivation.obstacle?.zh ?? "")
  const computed = method === "rate" && rate?.derivation.formula ? [rate.derivation.formula] : []
  const own = rows
    .slice(0, mostNamed)
    .map(({ name, target, actual }) => `${name}${target ?? ""}，完成${actual ?? "未填"}`)
  const more = rows.length > mostNamed ? [`等${rows.length}项`] : []
  return [...computed, ...own, ...more, ...evidence].join("；")
}

/** A reason as the public reads it: what is missing, without the advice what to enter where. */
export function reasonAlone(text: string): string {
  return text.split("；请")[0]!
}

/** Causes of lost points: those of answers to the item, and of the indicators it was judged by; nothing where none were lost. */
export function causesIn({ indicators, answers }: Ledger, of: readonly string[]): (item: EvaluatedItem) => string {
  const said = answers.filter((answer) => of.includes(answer.of))
  const own = indicators.filter((indicator) => of.includes(indicator.of))
  return (one) => {
    if (one.reached || one.method === "not-applicable") return ""
    const rows = new Set(one.rows.map(({ at }) => `${at.table}/${at.row}`))
    const judgedBy = (indicator: Indicator) =>
      rows.has(`${indicator.at.table}/${indicator.at.row}`) || indicator.third.trim() === one.item.zh
    const causes = own.filter(judgedBy).flatMap(({ cause }) => (cause?.trim() ? [cause.trim()] : []))
    const names = [one.item, ...(one.item.questions ?? [])].flatMap(({ id, zh }) => [id, zh]).map(projectName)
    const answered = said.flatMap(({ item, cause }) =>
      cause?.trim() && names.includes(projectName(item)) ? [cause.trim()] : [],
    )
    return [...new Set([...one.causes, ...answered, ...causes])].join("；")
  }
}
