import { pointsText } from "#performance"
import type { EvaluationFacts } from "./evaluation-facts.ts"
import { assumed, differs, finding, columnOf, lineFindings } from "./row-findings.ts"
import type { WritingFinding } from "./writing-finding.ts"

/**
 * What a person should know or mend of a self-evaluation before it is published: entered points the rubric does not give,
 * points nobody gave, lost points without a cause (E-08), weights that are not the whole. Entered values stay as they are.
 */
export function evaluationFindings(facts: EvaluationFacts, draft: boolean): readonly WritingFinding[] {
  const lines = [...facts.management, ...facts.indicators]
  return [
    ...executionFindings(facts),
    ...lines.flatMap((line) => lineFindings(facts, line, draft ? "warning" : "error")),
    ...totalFindings(facts),
  ]
}

function executionFindings(facts: EvaluationFacts): readonly WritingFinding[] {
  const { evaluation, card, name } = facts
  const row = card?.rows.find(({ kind }) => kind === "execution")
  if (!row) return []
  if (row.difference !== undefined && evaluation.executionScore !== undefined)
    return [
      differs(
        facts,
        "execution",
        "执行率得分",
        "the points for execution",
        row,
        evaluation.executionScore,
        columnOf(evaluation.at, "executionScore"),
      ),
    ]
  if (evaluation.executionScore !== undefined) return []
  if (row.method === "not-applicable")
    return [
      finding(facts, "execution", {
        code: "points-assumed",
        severity: "warning",
        at: columnOf(evaluation.at, "executionScore"),
        message: {
          zh: `“${name}”没有全年预算数，预算执行率不适用，其余各项按比例折算为100分。如不是这样，请在“绩效自评”表填写全年预算数。`,
          en: `${name} has no adjusted budget: execution does not apply and the other points were scaled to the whole. Enter the adjusted budget in evaluations.csv if there is one.`,
        },
      }),
    ]
  return row.method === "assumed" ? [assumed(facts, row, "执行率得分", evaluation.at)] : []
}

function totalFindings(facts: EvaluationFacts): readonly WritingFinding[] {
  const { evaluation, card, total, worth } = facts
  const found: WritingFinding[] = []
  const at = columnOf(evaluation.at, "totalScore")
  const rows = [...facts.management, ...facts.indicators]
  // A total that sums up slips in the rows is told there.
  const sum = rows.reduce((points, line) => points + (line.points ?? 0), 0)
  const execution = card?.rows.find(({ kind }) => kind === "execution")
  const printed = execution?.printed?.quantity.value ?? execution?.points ?? 0
  const summed = total !== undefined && Math.abs(total - sum - printed) <= 5_000
  if (evaluation.totalScore !== undefined && card?.difference !== undefined && !summed)
    found.push(
      finding(facts, "total", {
        code: "points-differ",
        severity: "warning",
        at,
        message: {
          zh: `“${facts.name}”总分应得${pointsText(card.total!)}分（${card.derivation.formula}），账册填${facts.totalScore}分。`,
          en: `The total of ${facts.name} should be ${pointsText(card.total!)} (${card.derivation.formula}); the ledger has ${facts.totalScore}.`,
        },
      }),
    )
  const whole = card && card.rubric.total * 1_000_000
  if (whole !== undefined && worth !== whole) {
    const absent = card!.rows
      .filter((row) => row.index < 0)
      .map((row) => `${row.name}（${pointsText(row.weight ?? 0)}分）`)
    found.push(
      finding(facts, "weights", {
        code: "weights-incomplete",
        severity: "warning",
        at: columnOf(evaluation.at, "project"),
        message: {
          zh: `“${facts.name}”的分值合计${facts.totalWeight}分，应为${card!.rubric.total}分${absent.length > 0 ? `；没有填写：${absent.join("、")}` : ""}。请核对“绩效指标”表的分值。`,
          en: `The weights of ${facts.name} add up to ${facts.totalWeight}, not ${card!.rubric.total}; check them in indicators.csv.`,
        },
      }),
    )
  }
  return found
}
