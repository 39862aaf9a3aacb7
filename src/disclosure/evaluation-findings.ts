import type { LedgerPlace } from "#ledger"
import { defectWords, impossibility, pointsText, type ScoreRow } from "#performance"
import type { EvaluationFacts, ScoredLine } from "./evaluation-facts.ts"
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

const slot = (facts: EvaluationFacts, row: string) => `${facts.evaluation.project}/${row}`
const in_ = (at: LedgerPlace, column: string): LedgerPlace => ({ ...at, column })

function finding(
  facts: EvaluationFacts,
  row: string,
  about: Pick<WritingFinding, "code" | "severity" | "at" | "message">,
): WritingFinding {
  return { section: "evaluations", slot: slot(facts, row), ...about }
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
        in_(evaluation.at, "executionScore"),
      ),
    ]
  if (evaluation.executionScore !== undefined) return []
  if (row.method === "not-applicable")
    return [
      finding(facts, "execution", {
        code: "points-assumed",
        severity: "warning",
        at: in_(evaluation.at, "executionScore"),
        message: {
          zh: `“${name}”没有全年预算数，预算执行率不适用，其余各项按比例折算为100分。如不是这样，请在“绩效自评”表填写全年预算数。`,
          en: `${name} has no adjusted budget: execution does not apply and the other points were scaled to the whole. Enter the adjusted budget in evaluations.csv if there is one.`,
        },
      }),
    ]
  return row.method === "assumed" ? [assumed(facts, row, "执行率得分", evaluation.at)] : []
}

function lineFindings(facts: EvaluationFacts, line: ScoredLine, gap: "error" | "warning"): readonly WritingFinding[] {
  const { row } = line
  const found: WritingFinding[] = []
  const at = in_(line.at, "score")
  if (line.score === "")
    found.push(
      finding(facts, line.third, {
        code: "missing-points",
        severity: gap,
        at,
        message: {
          zh: `“${facts.name}”的指标“${line.third}”没有得分，也算不出来：${whyNone(row)}。请在“绩效指标”表第${line.at.row}行填写得分，或补全指标值、实际完成值和分值。`,
          en: `The indicator ${line.third} of ${facts.name} has no points and none can be computed. Enter its points in row ${line.at.row} of indicators.csv, or its target, result and weight.`,
        },
      }),
    )
  if (row?.difference !== undefined && line.points !== undefined && row.printed)
    found.push(differs(facts, line.third, `指标“${line.third}”`, `the indicator ${line.third}`, row, line.score, at))
  if (row?.method === "assumed") found.push(assumed(facts, row, `“${line.third}”`, at))
  if (lost(line) && !given(line.cause) && !(row?.reached === true))
    found.push(
      finding(facts, line.third, {
        code: "missing-cause",
        severity: gap,
        at: in_(line.at, "cause"),
        message: {
          zh: `“${facts.name}”的“${line.third}”分值${line.weight}、得分${line.score}，没有写偏差原因。请在“绩效指标”表第${line.at.row}行填写“偏差原因”。`,
          en: `${line.third} of ${facts.name} got ${line.score} of ${line.weight} points without a cause. Enter 偏差原因 in row ${line.at.row} of indicators.csv.`,
        },
      }),
    )
  return found
}

function totalFindings(facts: EvaluationFacts): readonly WritingFinding[] {
  const { evaluation, card, total, worth } = facts
  const found: WritingFinding[] = []
  const at = in_(evaluation.at, "totalScore")
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
        at: in_(evaluation.at, "project"),
        message: {
          zh: `“${facts.name}”的分值合计${facts.totalWeight}分，应为${card!.rubric.total}分${absent.length > 0 ? `；没有填写：${absent.join("、")}` : ""}。请核对“绩效指标”表的分值。`,
          en: `The weights of ${facts.name} add up to ${facts.totalWeight}, not ${card!.rubric.total}; check them in indicators.csv.`,
        },
      }),
    )
  }
  return found
}

function differs(
  facts: EvaluationFacts,
  of: string,
  zh: string,
  en: string,
  row: ScoreRow,
  entered: string,
  at: LedgerPlace,
): WritingFinding {
  const due = pointsText(row.points!)
  const formula = row.derivation.formula ? `（${row.derivation.formula}）` : ""
  return finding(facts, of, {
    code: "points-differ",
    severity: "warning",
    at,
    message: {
      zh: `“${facts.name}”${zh}应得${due}分${formula}，账册填${entered}分；按账册列示。填错了就改正，留空则自动计算。`,
      en: `${en[0]!.toUpperCase()}${en.slice(1)} of ${facts.name} should be ${due} points${formula}; the ledger has ${entered}, which is printed. Mend it, or leave it blank to have it computed.`,
    },
  })
}

function assumed(facts: EvaluationFacts, row: ScoreRow, zh: string, at: LedgerPlace): WritingFinding {
  return finding(facts, row.name, {
    code: "points-assumed",
    severity: "warning",
    at,
    message: {
      zh: `“${facts.name}”${zh}没有填写得分，暂按满分${pointsText(row.points ?? 0)}分列示，请填写实际得分。`,
      en: `${row.name} of ${facts.name} has no points; full points (${pointsText(row.points ?? 0)}) are printed. Enter what was given.`,
    },
  })
}

function lost({ points, worth }: ScoredLine): boolean {
  return points !== undefined && worth !== undefined && points < worth
}

/** A cause in words; 无 or a number is none. */
function given(cause: string | undefined): boolean {
  return !/^(?:无|-|—|\/|没有|不适用|无偏差|\d+(?:\.\d+)?)?$/.test(cause?.trim() ?? "")
}

function whyNone(row: ScoreRow | undefined): string {
  const [defect] = row?.defects ?? []
  if (!row?.indicator) return "缺少分值"
  if (impossibility(row.indicator)) return impossibility(row.indicator)!.zh
  return defect ? defectWords(defect, row.indicator).zh : "指标值与完成值无法比较"
}
