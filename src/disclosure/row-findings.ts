import type { LedgerPlace } from "#ledger"
import { defectWords, impossibility, pointsText, type ScoreRow } from "#performance"
import type { EvaluationFacts, ScoredLine } from "./evaluation-facts.ts"
import type { WritingFinding } from "./writing-finding.ts"

const slot = (facts: EvaluationFacts, row: string) => `${facts.evaluation.project}/${row}`
/** A column of an entry. */
export const columnOf = (at: LedgerPlace, column: string): LedgerPlace => ({ ...at, column })

/** A finding of a row of a self-evaluation. */
export function finding(
  facts: EvaluationFacts,
  row: string,
  about: Pick<WritingFinding, "code" | "severity" | "at" | "message">,
): WritingFinding {
  return { section: "evaluations", slot: slot(facts, row), ...about }
}

/** What is wrong or missing in one row: its points, and the cause of lost ones. */
export function lineFindings(
  facts: EvaluationFacts,
  line: ScoredLine,
  gap: "error" | "warning",
): readonly WritingFinding[] {
  const { row } = line
  const found: WritingFinding[] = []
  const at = columnOf(line.at, "score")
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
        at: columnOf(line.at, "cause"),
        message: {
          zh: `“${facts.name}”的“${line.third}”分值${line.weight}、得分${line.score}，没有写偏差原因。请在“绩效指标”表第${line.at.row}行填写“偏差原因”。`,
          en: `${line.third} of ${facts.name} got ${line.score} of ${line.weight} points without a cause. Enter 偏差原因 in row ${line.at.row} of indicators.csv.`,
        },
      }),
    )
  return found
}

/** Entered points that do not follow. */
export function differs(
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

/** Full points printed because none were given. */
export function assumed(facts: EvaluationFacts, row: ScoreRow, zh: string, at: LedgerPlace): WritingFinding {
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
