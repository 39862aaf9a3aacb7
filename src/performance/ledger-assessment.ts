import type { Book, LedgerFinding } from "#ledger"
import type { Statutes } from "#statutes"
import { type EvaluatedByDepartment, evaluateByDepartment } from "./department/evaluate-by-department.ts"
import { enteredEvaluation } from "./entered/entered-evaluation.ts"
import { withWeights } from "./entered/distributed-weights.ts"
import { enteredRubric } from "./entered/entered-rubric.ts"
import { ledgerFeasibility } from "./feasibility/ledger-feasibility.ts"
import { itemRubric } from "./items/item-rubric.ts"
import { calendarDay } from "./monitoring/calendar-day.ts"
import { monitor } from "./monitoring/monitor.ts"
import type { Monitoring } from "./monitoring/monitoring.ts"
import { evaluateOverall, type OverallEvaluation } from "./overall/evaluate-overall.ts"
import type { ComputedRate } from "./rates/computed-rate.ts"
import { overallRates } from "./rates/overall-rates.ts"
import { type Rescoring, rescore } from "./rescoring/rescore.ts"
import { rubricContext } from "./scoring/rubric-choice.ts"

/** Everything that performance management can tell of a ledger. @zh 账册的绩效评价 */
export interface LedgerAssessment {
  /** The self-evaluations, scored. */
  readonly rescoring: Rescoring
  /** The eleven rates: of accounts only, the year must be over. */
  readonly rates: readonly ComputedRate[]
  /** The whole by its rubric, where the ledger has answers or indicators of the whole. */
  readonly overall?: OverallEvaluation
  readonly departments: readonly EvaluatedByDepartment[]
  /** By the day asked for, else by the last record of the year; absent where nothing was recorded and no day asked for. */
  readonly monitoring?: Monitoring
  readonly feasibility: readonly LedgerFinding[]
}

/** What assessing may be told. */
export interface AssessmentOptions {
  /** Id of the rubric for self-evaluations. */
  readonly rubric?: string
  /** ISO day by which monitoring is told. */
  readonly asOf?: string
}

/** Assesses a ledger: self-evaluations, rates, the whole, department evaluations, monitoring, feasibility of targets. */
export function assessLedger(
  book: Book,
  statutes: Statutes,
  { rubric, asOf }: AssessmentOptions = {},
): LedgerAssessment {
  const { publisher, departmentEvaluations, monitoring, evaluations } = book.ledger
  const context = rubricContext(statutes, publisher.family, publisher.year)
  const scoring = rubricContext(statutes, publisher.family, publisher.year, rubric)
  const accounts = publisher.kind === "accounts"
  const scored = evaluations.map((entry) => {
    const evaluation = enteredEvaluation(book, entry)
    const chosen = enteredRubric(evaluation, statutes.rubrics, scoring)
    return chosen
      ? { kind: "sheet" as const, evaluation: withWeights(evaluation, chosen), rubric: chosen.id }
      : { kind: "sheet" as const, evaluation }
  })
  const overall = accounts && speaksOfWhole(book) ? itemRubric(statutes.rubrics, "overall", context) : undefined
  const day =
    asOf ??
    monitoring
      .map(({ on }) => on)
      .filter((on) => calendarDay(on)?.year === publisher.year)
      .sort()
      .at(-1)
  return {
    rescoring: rescore({ evaluations: scored, statements: [] }, statutes.rubrics, scoring),
    rates: accounts ? overallRates(book, statutes) : [],
    ...(overall ? { overall: evaluateOverall(book, overall, statutes) } : {}),
    departments: departmentEvaluations.flatMap((record) => {
      const by = itemRubric(statutes.rubrics, "department", {
        ...context,
        ...(record.rubric ? { id: record.rubric } : {}),
      })
      return by ? [evaluateByDepartment(book, record, by, statutes)] : []
    }),
    ...(day === undefined ? {} : { monitoring: monitor(book, day, { statutes }) }),
    feasibility: ledgerFeasibility(book),
  }
}

/** Whether anybody began to evaluate the whole: without an answer or indicator of it there is nothing to show but gaps. */
function speaksOfWhole({ ledger: { answers, indicators } }: Book): boolean {
  return [...answers, ...indicators].some(({ of }) => of === "overall")
}
