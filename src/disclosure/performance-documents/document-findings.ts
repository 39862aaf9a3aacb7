import type { EvaluatedItem, EvaluationGap, ItemTotal, MonitoringGap } from "#performance"
import { pointsText } from "#performance"
import type { WritingFinding } from "../writing-finding.ts"

/** Gaps that leave a document complete: something more could be entered, nothing in it is wrong. */
const minor: ReadonlySet<string> = new Set(["no-evidence", "no-signer", "untied-task", "beyond-whole", "stale-record"])

/** What the monitoring table says itself, in its note. */
const shown: ReadonlySet<string> = new Set(["indicator-not-monitored", "money-not-monitored"])

/** What is missing of an evaluation by items, and items that lost points without a cause (E-08). */
export function evaluationGaps(
  { items, gaps }: ItemTotal & { readonly items: readonly EvaluatedItem[] },
  of: string,
  document: string,
  causeOf: (item: EvaluatedItem) => string,
  { severity }: { readonly severity: "error" | "warning" },
): readonly WritingFinding[] {
  return [
    ...gaps.map((gap) => told(gap, of, document)),
    ...items.flatMap((one) => lost(one, of, document, causeOf, severity)),
  ]
}

function told(gap: EvaluationGap, of: string, document: string): WritingFinding {
  return {
    code: "performance-gap",
    severity: minor.has(gap.kind) ? "info" : "warning",
    section: "evaluations",
    slot: `${of}/${gap.item}/${gap.kind}${gap.at ? `/${gap.at.row}` : ""}`,
    ...(gap.at ? { at: gap.at } : {}),
    message: { zh: `${document}：${gap.message.zh}。`, en: `${gap.message.en}.` },
  }
}

function lost(
  one: EvaluatedItem,
  of: string,
  document: string,
  causeOf: (item: EvaluatedItem) => string,
  severity: "error" | "warning",
): readonly WritingFinding[] {
  const { item, method, points, weight, rows, questions } = one
  if (method === "not-applicable" || method === "none" || points >= weight || causeOf(one) !== "") return []
  const at = rows.find(({ share }) => share !== undefined && share < 1)?.at ?? questions.find(({ at }) => at)?.at
  return [
    {
      code: "missing-cause",
      severity,
      section: "evaluations",
      slot: `${of}/${item.id}`,
      ...(at ? { at: { ...at, column: "cause" } } : {}),
      message: {
        zh: `${document}：“${item.zh}”分值${pointsText(weight)}、得分${pointsText(points)}，没有写扣分原因。请在“${at?.table === "indicators" ? "绩效指标”表填写“偏差原因" : `定性评价”表增加评价事项为 ${item.id} 的一行并填写“扣分原因`}”。`,
        en: `${item.en} got ${pointsText(points)} of ${pointsText(weight)} points without a cause: enter it in ${at?.table === "indicators" ? "the row of indicators.csv" : `answers.csv under ${item.id}`}.`,
      },
    },
  ]
}

/** What is to be mended in monitoring before it is published. */
export function monitoringGaps(gaps: readonly MonitoringGap[]): readonly WritingFinding[] {
  return gaps
    .filter(({ kind }) => !shown.has(kind))
    .map((gap) => ({
      code: "performance-gap" as const,
      severity: minor.has(gap.kind) ? ("info" as const) : ("warning" as const),
      section: "evaluations",
      slot: `monitoring/${gap.of}/${gap.indicator ?? ""}/${gap.kind}${gap.at ? `/${gap.at.row}` : ""}`,
      ...(gap.at ? { at: gap.at } : {}),
      message: { zh: `绩效监控：${gap.message.zh.replace(/。$/, "")}。`, en: gap.message.en },
    }))
}
