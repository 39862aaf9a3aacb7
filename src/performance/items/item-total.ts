import type { ItemRubric } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import { onePoint, pointsFor, pointsText } from "../scoring/points.ts"
import { gradeFor } from "../scoring/score-evaluation.ts"
import type { EvaluatedItem, EvaluationGap } from "./evaluated-item.ts"

/** Points of a first or second level. */
export interface LevelPoints {
  readonly first: string
  /** Absent: of the whole first level. */
  readonly second?: string
  readonly weight: number
  /** Weight of the items that apply. */
  readonly applicable: number
  readonly points: number
}

/** What all items make together. Points are millionths. */
export interface ItemTotal {
  /** Of 100: Σ points × Σ weights ÷ Σ weights that apply; undefined where no item applies. */
  readonly total?: number
  readonly grade?: Bilingual
  readonly weight: number
  readonly applicable: number
  /** Gaps that cost points: the total rises when they are closed. */
  readonly provisional: boolean
  /** Weight of the items those gaps are in. */
  readonly open: number
  readonly levels: readonly LevelPoints[]
  readonly gaps: readonly EvaluationGap[]
  readonly derivation: Derivation
}

const harmless: ReadonlySet<EvaluationGap["kind"]> = new Set([
  "score-differs",
  "beyond-whole",
  "no-evidence",
  "no-signer",
  "unknown-project",
  "untied-task",
])

/** Sums items to a total of 100 and its grade; items that do not apply leave the rest to count for the whole. */
export function itemTotal(items: readonly EvaluatedItem[], rubric: ItemRubric, of: Bilingual): ItemTotal {
  const counted = items.filter(({ method }) => method !== "not-applicable")
  const weight = sum(items, (item) => item.weight)
  const applicable = sum(counted, (item) => item.weight)
  const points = sum(counted, (item) => item.points)
  const total =
    applicable === 0 ? undefined : applicable === weight ? points : pointsFor(points, weight / applicable, 2)
  const levels = levelsOf(items)
  const waiting = counted.filter(({ gaps, points: earned, weight: whole }) => earned < whole && gaps.some(costs))
  return {
    ...(total === undefined ? {} : { total, grade: gradeFor(total, rubric.grades) }),
    weight,
    applicable,
    provisional: waiting.length > 0,
    open: sum(waiting, (item) => item.weight),
    levels,
    gaps: items.flatMap(({ gaps }) => gaps),
    derivation: totalDerivation(items, rubric, of, { levels, total, weight, applicable }),
  }
}

function costs({ kind }: EvaluationGap): boolean {
  return !harmless.has(kind)
}

function sum(items: readonly EvaluatedItem[], of: (item: EvaluatedItem) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

function levelsOf(items: readonly EvaluatedItem[]): readonly LevelPoints[] {
  const firsts = [...new Set(items.map(({ item }) => item.first))]
  return firsts.flatMap((first) => {
    const members = items.filter(({ item }) => item.first === first)
    const seconds = [...new Set(members.map(({ item }) => item.second))]
    return [
      levelOf(members, { first }),
      ...seconds.map((second) =>
        levelOf(
          members.filter(({ item }) => item.second === second),
          { first, second },
        ),
      ),
    ]
  })
}

function levelOf(members: readonly EvaluatedItem[], name: Pick<LevelPoints, "first" | "second">): LevelPoints {
  const counted = members.filter(({ method }) => method !== "not-applicable")
  return {
    ...name,
    weight: sum(members, (item) => item.weight),
    applicable: sum(counted, (item) => item.weight),
    points: sum(counted, (item) => item.points),
  }
}

function totalDerivation(
  items: readonly EvaluatedItem[],
  rubric: ItemRubric,
  of: Bilingual,
  whole: Pick<ItemTotal, "levels" | "weight" | "applicable"> & { readonly total: number | undefined },
): Derivation {
  const firsts = whole.levels.filter(({ second }) => second === undefined)
  const plus = firsts.map(({ points }) => pointsText(points)).join(" + ")
  return {
    of,
    value: whole.total === undefined ? "" : `${pointsText(whole.total)}分`,
    formula:
      whole.applicable === whole.weight
        ? plus
        : `(${plus}) × ${pointsText(whole.weight)} ÷ ${pointsText(whole.applicable)}`,
    citation: rubric.citation,
    ...(whole.total === undefined ? { obstacle: { zh: "没有适用的指标", en: "no item applies" } } : {}),
    inputs: firsts.map(({ first, points, weight }) => ({
      of: { zh: first, en: first },
      value: `${pointsText(points)}分`,
      formula: `${pointsText(points)} / ${weight / onePoint}`,
      inputs: items.filter(({ item }) => item.first === first).map(({ derivation }) => derivation),
    })),
  }
}
