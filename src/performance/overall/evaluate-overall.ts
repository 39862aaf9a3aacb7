import type { Book, Indicator } from "#ledger"
import { type ItemRubric, projectName, type RubricItem, type Statutes } from "#statutes"
import { AnswerBook } from "../items/answer-book.ts"
import type { EvaluatedItem } from "../items/evaluated-item.ts"
import { indicatorsOf, type Row, rowItem, rowOf } from "../items/indicator-item.ts"
import { itemOf } from "../items/item-frame.ts"
import { itemTotal, type ItemTotal } from "../items/item-total.ts"
import { type Proof, proofOf, type Signature, signaturesOf } from "../items/proof.ts"
import { questionItem } from "../items/question-item.ts"
import { rateItem } from "../items/rate-item.ts"
import type { ComputedRate } from "../rates/computed-rate.ts"
import { rateOf } from "../rates/overall-rates.ts"
import { type EvaluatedTask, evaluatedTasks } from "./evaluated-task.ts"

/** How the whole of a department or unit did. Points are millionths. @zh 部门（单位）整体绩效评价 */
export interface OverallEvaluation extends ItemTotal {
  readonly rubric: ItemRubric
  readonly items: readonly EvaluatedItem[]
  readonly tasks: readonly EvaluatedTask[]
  readonly signatures: readonly Signature[]
  readonly proofs: readonly Proof[]
}

/** The whole a ledger is about, in answers, indicators and records. */
const whole = "overall"

/**
 * Evaluates the whole by a rubric: rates computed from the ledger, questions answered in it, tasks and indicators of the
 * unit's own by what was reached. A target is the unit's own where it set one, else the usual one. Nothing is thrown: what is missing earns
 * nothing and stands among the gaps, with the table and row that would give it.
 */
export function evaluateOverall(book: Book, rubric: ItemRubric, statutes: Statutes): OverallEvaluation {
  const { ledger } = book
  const answers = new AnswerBook(ledger.answers, [whole])
  const indicators = ledger.indicators.filter(({ of }) => of === whole)
  const items = rubric.items.map((item) =>
    itemOf(item, rubric.citation, findingOf(item, { book, statutes, answers, indicators })),
  )
  const taskItem = rubric.items.find(({ own }) => own === "tasks")
  const tasks = taskItem ? evaluatedTasks(book, statutes, taskItem.id) : []
  const total = itemTotal(items, rubric, { zh: "整体绩效得分", en: "Score of overall performance" })
  return {
    ...total,
    gaps: [...total.gaps, ...tasks.flatMap(({ gaps }) => gaps)],
    rubric,
    items,
    tasks,
    signatures: signaturesOf(items),
    proofs: proofOf(items),
  }
}

interface Around {
  readonly book: Book
  readonly statutes: Statutes
  readonly answers: AnswerBook
  readonly indicators: readonly Indicator[]
}

function findingOf(item: RubricItem, { book, statutes, answers, indicators }: Around) {
  if (item.rate) {
    const rate = rateOf(book, statutes, item.rate)
    return rateItem(item, rate, { target: ownTarget(item, rate, indicators) }, answers)
  }
  const rows = indicatorsOf(item, indicators).map(rowOf)
  if (item.own === "tasks") return rowItem(item, "tasks", taskRows(book, item, rows), answers)
  return item.own === "indicators" ? rowItem(item, "indicators", rows, answers) : questionItem(item, answers)
}

/** The target the unit set for a rate, under the rubric's name of it, else under its usual one (预算执行率 for 预算完成率). */
function ownTarget(item: RubricItem, rate: ComputedRate | undefined, indicators: readonly Indicator[]) {
  const named = (name: string) => indicators.find(({ third }) => projectName(third) === projectName(name))
  return (named(item.zh) ?? (rate && named(rate.name.zh)))?.target
}

/**
 * Key tasks are judged by the indicators of that second level where any has a result; else by the completion entered with
 * the tasks themselves, so that one piece of work never counts twice.
 */
function taskRows(book: Book, item: RubricItem, rows: readonly Row[]): readonly Row[] {
  if (rows.some(({ actual }) => actual?.trim())) return rows
  return book.ledger.tasks.map(({ name, completion, at }) => ({
    name,
    target: item.target ?? "100%",
    ...(completion === undefined ? {} : { actual: completion }),
    at,
  }))
}
