import type { Rubric, ScoringRubric } from "#statutes"
import type { ProjectEvaluation } from "../evaluation.ts"
import { chosenRubric, type RubricContext } from "../scoring/rubric-choice.ts"

/**
 * The rubric a ledger's self-evaluation is scored by: the one asked for; where rows of fund management are entered, one that
 * has points for it, also where a weight is blank or wrong; else as for published ones. @zh 账册自评所用的评分办法
 */
export function enteredRubric(
  evaluation: ProjectEvaluation,
  rubrics: readonly Rubric[],
  context: RubricContext = {},
): ScoringRubric | undefined {
  const managed = rubrics.filter(
    (rubric): rubric is ScoringRubric =>
      rubric.kind === "self-evaluation" && rubric.parts.some(({ group }) => group === "management"),
  )
  if (context.id !== undefined || evaluation.management.length === 0 || managed.length === 0)
    return chosenRubric(evaluation, rubrics, context)
  const { year } = context
  const inForce = managed.filter(
    ({ from, until }) => year === undefined || (from <= year && (until === undefined || year <= until)),
  )
  const [latest] = [...(inForce.length > 0 ? inForce : managed)].sort((a, b) => b.from - a.from)
  return chosenRubric(evaluation, managed, context) ?? latest
}
