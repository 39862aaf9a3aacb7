import type { Derivation } from "../derivation.ts"
import type { StatedNumber } from "../evaluation.ts"
import { amountText, onePoint, pointsText } from "../scoring/points.ts"
import type { PointsRange } from "../scoring/reachable-total.ts"
import type { EvaluationAnnouncement } from "./published.ts"

/**
 * Projects that a text announces as evaluated but of which nothing is shown: how many, with how much money, and what they
 * must have scored for the announced mean to be true.
 * @zh 公布数与列示数之差
 */
export interface UnshownProjects {
  readonly announced: number
  readonly shown: number
  readonly count: number
  /** Money announced less that of the projects shown, 分, and which of their money it was compared with. */
  readonly money?: { readonly fen: number; readonly of: "executed" | "budget"; readonly shownFen: number }
  /** Points of all of them together, and each on average, for the mean to hold; from the mean's printed interval. */
  readonly together?: PointsRange
  readonly each?: PointsRange
  /** What every single one must have at least, the others having 100. */
  readonly least?: number
  /** Whether 0 to 100 points each can give the mean at all. */
  readonly possible?: boolean
  readonly derivation: Derivation
}

/** What a shown project contributes; each part may be unprinted. */
export interface ShownProject {
  readonly score?: number
  readonly executed?: number
  readonly budget?: number
}

/** Compares an announcement with what is shown. Undefined when as many projects are shown as announced, or more. */
export function unshownProjects(
  announcement: EvaluationAnnouncement,
  shown: readonly ShownProject[],
): UnshownProjects | undefined {
  const announced = Math.round(announcement.count.quantity.value / onePoint)
  const count = announced - shown.length
  if (count <= 0) return undefined
  const money = moneyLeft(announcement.money, shown)
  const scores = shown.flatMap(({ score }) => (score === undefined ? [] : [score]))
  const scored = scores.length === shown.length
  const sum = scores.reduce((total, score) => total + score, 0)
  const mean = announcement.mean
  const together =
    mean && scored
      ? { low: mean.quantity.low * announced - sum, high: mean.quantity.high * announced - sum }
      : undefined
  const possible = together && together.high >= 0 && together.low <= 100 * onePoint * count
  const full = 100 * onePoint
  const each = together && { low: Math.max(0, together.low / count), high: Math.min(full, together.high / count) }
  const least = together && Math.max(0, together.low - full * (count - 1))
  return {
    announced,
    shown: shown.length,
    count,
    ...(money ? { money } : {}),
    ...(together ? { together, each: each!, least: least!, possible: possible! } : {}),
    derivation: derivationOf(announced, shown.length, count, announcement, sum, together),
  }
}

/** Announced money is that of outturns, or of budgets: the larger of the two sums it still exceeds is what is compared. */
function moneyLeft(money: StatedNumber | undefined, shown: readonly ShownProject[]): UnshownProjects["money"] {
  if (!money) return undefined
  const total = (of: "executed" | "budget") =>
    shown.every((one) => one[of] !== undefined) ? shown.reduce((sum, one) => sum + one[of]!, 0) : undefined
  const fits = (["executed", "budget"] as const)
    .flatMap((of) => {
      const sum = total(of)
      return sum === undefined ? [] : [{ of, shownFen: sum, fen: money.quantity.value - sum }]
    })
    .filter(({ fen }) => fen >= 0)
    .sort((a, b) => a.fen - b.fen)
  return fits[0]
}

function derivationOf(
  announced: number,
  shown: number,
  count: number,
  { mean, count: stated }: EvaluationAnnouncement,
  sum: number,
  together: PointsRange | undefined,
): Derivation {
  const place = (number: StatedNumber) => (number.place ? { place: number.place } : {})
  return {
    of: { zh: "未列示项目的得分合计", en: "points of the projects not shown, together" },
    value: together ? `${pointsText(together.low)}～${pointsText(together.high)}分` : "",
    ...(together
      ? {
          formula: `${mean!.printed} × ${announced} − ${pointsText(sum)} = ${pointsText(mean!.quantity.value * announced - sum)}`,
        }
      : {
          obstacle: {
            zh: "没有公布平均得分，或列示的项目没有得分",
            en: "no mean, or no score of a shown project, is printed",
          },
        }),
    inputs: [
      {
        of: { zh: "未列示的项目数", en: "projects not shown" },
        value: `${count}个`,
        formula: `${announced} − ${shown}`,
        inputs: [
          {
            of: { zh: "公布的项目数", en: "projects announced" },
            value: `${announced}个`,
            ...place(stated),
            inputs: [],
          },
        ],
      },
      ...(mean
        ? [
            {
              of: { zh: "公布的平均得分", en: "mean score announced" },
              value: `${mean.printed}分`,
              ...place(mean),
              inputs: [],
            },
          ]
        : []),
      {
        of: { zh: "列示项目的得分合计", en: "points of the projects shown" },
        value: `${pointsText(sum)}分`,
        inputs: [],
      },
    ],
  }
}

/** Money for a message. */
export const unshownMoney = (unshown: UnshownProjects): string => (unshown.money ? amountText(unshown.money.fen) : "")
