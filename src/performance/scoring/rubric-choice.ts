import { plain, regionOf, type Rubric, type RubricGroup, type ScoringRubric, type Statutes } from "#statutes"
import type { ProjectEvaluation } from "../evaluation.ts"
import { indicatorGroup, isExecutionRate } from "../values/indicator-group.ts"
import { onePoint } from "./points.ts"

/** What is known of who evaluates and when; all of it may be missing. */
export interface RubricContext {
  readonly region?: string
  readonly year?: number
  /** Id of a rubric asked for by name. */
  readonly id?: string
  /** Id of the rubric that other evaluations of the same document follow (`houseRubric`). */
  readonly house?: string
}

/** What a body's template family and fiscal year tell of the rubric, and the one asked for by name. */
export function rubricContext(
  statutes: Pick<Statutes, "families">,
  family: string | undefined,
  year: number | undefined,
  id?: string,
): RubricContext {
  const region = regionOf(statutes, family)
  return {
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year }),
    ...(id === undefined ? {} : { id }),
  }
}

/**
 * The rubric a self-evaluation follows: the one asked for; else the one whose groups of weights are those printed, of the
 * region before the nation; else the region's own; else the national one. Undefined only without a national or fitting
 * rubric.
 */
export function chosenRubric(
  evaluation: ProjectEvaluation,
  rubrics: readonly Rubric[],
  context: RubricContext = {},
): ScoringRubric | undefined {
  const scoring = rubrics.filter((rubric): rubric is ScoringRubric => rubric.kind === "self-evaluation")
  const asked = scoring.find(({ id }) => id === context.id)
  if (asked) return asked
  const year = context.year
  const inForce = (rubric: ScoringRubric) =>
    year === undefined || (rubric.from <= year && (rubric.until === undefined || year <= rubric.until))
  const printed = groupWeights(evaluation)
  const ranked = scoring
    .map((rubric) => ({ rubric, off: distance(printed, rubric) }))
    // Another region's rules explain points only where its form is used: its groups, and no others, or by the rest of the document.
    .filter(
      ({ rubric, off }) =>
        off === 0 ||
        rubric.region === "national" ||
        rubric.region === context.region ||
        rubric.id === context.house ||
        hasGroupsOf(rubric, printed),
    )
    .map(({ rubric, off }) => ({ rubric, distance: off - preference(rubric, context) + (inForce(rubric) ? 0 : 5) }))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.rubric
}

/**
 * The rubric whose groups most of a document's evaluations print to the point: one sheet with a slip in a weight is still of the
 * form that the others have. Undefined where none fits any.
 */
export function houseRubric(evaluations: readonly ProjectEvaluation[], rubrics: readonly Rubric[]): string | undefined {
  const uses = new Map<string, number>()
  for (const evaluation of evaluations) {
    const printed = groupWeights(evaluation)
    if (printed.size === 0) continue
    for (const rubric of rubrics)
      if (rubric.kind === "self-evaluation" && distance(printed, rubric) === 0)
        uses.set(rubric.id, (uses.get(rubric.id) ?? 0) + 1)
  }
  return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Among equally fitting rubrics the region's own comes first, then the national one; where nothing is printed it decides alone. */
function preference(rubric: ScoringRubric, { region }: RubricContext): number {
  if (rubric.region === region) return 3
  return rubric.region === "national" ? 2 : 0
}

/** The printed points of each group, whole points. */
export function groupWeights(evaluation: ProjectEvaluation): ReadonlyMap<RubricGroup, number> {
  const weights = new Map<RubricGroup, number>()
  const add = (group: RubricGroup | undefined, micro: number | undefined) => {
    if (group && micro !== undefined) weights.set(group, (weights.get(group) ?? 0) + micro / onePoint)
  }
  add("execution", evaluation.money.find(({ part }) => part === "total")?.weight?.quantity.value)
  for (const mark of evaluation.management) add("management", mark.weight?.quantity.value)
  for (const { first, name, weight } of evaluation.indicators)
    add(
      isExecutionRate(plain(name.text)) ? "execution" : first && indicatorGroup(plain(first.text)),
      weight?.quantity.value,
    )
  return weights
}

function hasGroupsOf({ parts }: ScoringRubric, printed: ReadonlyMap<RubricGroup, number>): boolean {
  return parts.length === printed.size && parts.every(({ group }) => printed.has(group))
}

/** Points in which the printed weights and the rubric's groups differ; a group that is not printed says nothing. */
function distance(printed: ReadonlyMap<RubricGroup, number>, rubric: ScoringRubric): number {
  let off = 0
  for (const [group, weight] of printed)
    off += Math.abs(weight - (rubric.parts.find((part) => part.group === group)?.weight ?? 0))
  return off
}
