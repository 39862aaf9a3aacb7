import type { Answer } from "#ledger"
import type { RubricItem } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import { onePoint, pointsFor, pointsText, unroundedText } from "../scoring/points.ts"
import type { EvaluatedItem, EvaluationGap } from "./evaluated-item.ts"

/** Decimals of the points of an item. */
const decimals = 2

/** What an item's method found out. */
export interface ItemFinding {
  readonly method: EvaluatedItem["method"]
  readonly result: Bilingual
  /** Share of the weight earned, 0 to 1. */
  readonly share: number
  /** Whether the aim was kept, where rounded points alone do not tell it. */
  readonly reached?: boolean
  /** Points given, which need no share. */
  readonly given?: number
  /** How the share follows, with the numbers in it. */
  readonly formula?: string
  readonly inputs: readonly Derivation[]
  readonly gaps: readonly EvaluationGap[]
  readonly obstacle?: Bilingual
  readonly assumed?: Bilingual
  readonly more?: Partial<Pick<EvaluatedItem, "target" | "questions" | "rows" | "rate">>
  /** Answers it rests on. */
  readonly answers?: readonly Answer[]
}

/** The item with its points: weight × share, rounded to two decimals. */
export function itemOf(item: RubricItem, citation: string, found: ItemFinding): EvaluatedItem {
  const weight = weightOf(item)
  const counts = found.method !== "not-applicable"
  const points = counts ? (found.given ?? pointsFor(weight, found.share, decimals)) : 0
  const unrounded = found.given === undefined && counts ? unroundedText(weight, found.share, decimals) : undefined
  const answers = found.answers ?? []
  const texts = (of: (answer: Answer) => string | undefined) => [
    ...new Set(answers.map(of).filter((text): text is string => text !== undefined && text.trim() !== "")),
  ]
  return {
    item,
    method: found.method,
    result: found.result,
    weight,
    points,
    reached: counts && points === weight && found.reached !== false,
    questions: [],
    rows: [],
    ...found.more,
    evidence: texts(({ evidence }) => evidence),
    signers: texts(({ signer }) => signer),
    causes: texts(({ cause }) => cause),
    gaps: found.gaps,
    derivation: {
      of: { zh: `${item.zh}得分`, en: `points for ${item.en}` },
      value: counts ? `${pointsText(points)}分` : "",
      ...(found.formula === undefined || !counts ? {} : { formula: found.formula }),
      ...(unrounded === undefined ? {} : { unrounded }),
      citation,
      ...(found.assumed ? { assumed: found.assumed } : {}),
      ...(found.obstacle ? { obstacle: found.obstacle } : {}),
      inputs: found.inputs,
    },
  }
}

/** The weight of an item in millionths of a point. */
export function weightOf({ weight }: RubricItem): number {
  return Math.round(weight * onePoint)
}

/** An item that the body declared, or the ledger shows, not to apply. */
export function notApplicable(why: Bilingual, answers: readonly Answer[] = []): ItemFinding {
  const result = { zh: "不适用", en: "not applicable" }
  return { method: "not-applicable", result, share: 0, inputs: [], gaps: [], obstacle: why, answers }
}

/** The body itself says that an item does not apply. */
export const declaredInapplicable: Bilingual = {
  zh: "填报为不适用，分值不计，其余按比例折算",
  en: "declared not applicable: its points do not count, the rest counts for the whole",
}
