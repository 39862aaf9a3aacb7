import type { Derivation } from "../derivation.ts"
import type { ProjectEvaluation } from "../evaluation.ts"
import { moneyLeaf, words } from "../scoring/leaf.ts"
import { amountText, onePoint, pointsFor, pointsText } from "../scoring/points.ts"

/**
 * Execution against both budgets: a project whose budget is cut to what was spent shows 100 % of the adjusted budget and
 * much less of the one approved at the beginning of the year.
 * @zh 对年初预算与全年预算的执行率
 */
export interface ExecutionReview {
  /** Whole 分; absent where not printed. */
  readonly initial?: number
  readonly adjusted?: number
  readonly executed: number
  /** outturn ÷ budget in millionths of a per cent; absent where the budget is not printed or nil. */
  readonly ofInitial?: number
  readonly ofAdjusted?: number
  /** Points that execution of the initial budget would have given, of the weight printed or of ten. */
  readonly pointsOfInitial?: number
  readonly derivation: Derivation
}

/** Reviews the execution of a self-evaluation's total; undefined when no outturn is printed. */
export function executionReview(evaluation: ProjectEvaluation, weight = 10 * onePoint): ExecutionReview | undefined {
  const line = evaluation.money.find(({ part }) => part === "total")
  const executed = line?.executed
  if (!line || !executed) return undefined
  const rate = (budget: number | undefined) =>
    budget === undefined || budget <= 0 ? undefined : Math.round((executed.quantity.value / budget) * 100 * onePoint)
  const initial = line.initial?.quantity.value
  const adjusted = line.adjusted?.quantity.value
  const ofInitial = rate(initial)
  const ofAdjusted = rate(adjusted)
  const share = ofInitial === undefined ? undefined : Math.min(1, Math.max(0, ofInitial / (100 * onePoint)))
  return {
    ...(initial === undefined ? {} : { initial }),
    ...(adjusted === undefined ? {} : { adjusted }),
    executed: executed.quantity.value,
    ...(ofInitial === undefined ? {} : { ofInitial }),
    ...(ofAdjusted === undefined ? {} : { ofAdjusted }),
    ...(share === undefined ? {} : { pointsOfInitial: pointsFor(weight, share, 2) }),
    derivation: {
      of: { zh: "对年初预算的执行率", en: "execution of the initial budget" },
      value: ofInitial === undefined ? "" : `${pointsText(ofInitial)}%`,
      ...(ofInitial === undefined
        ? {
            obstacle:
              initial === undefined
                ? { zh: "没有列出年初预算数", en: "no initial budget is printed" }
                : {
                    zh: "年初预算数为0，全部是年中追加",
                    en: "nothing was budgeted initially; all was added in the year",
                  },
          }
        : { formula: `${amountText(executed.quantity.value)} ÷ ${amountText(initial!)}` }),
      inputs: [
        moneyLeaf(words.executed, executed),
        ...(line.initial ? [moneyLeaf(words.initial, line.initial)] : []),
        ...(line.adjusted ? [moneyLeaf(words.adjusted, line.adjusted)] : []),
      ],
    },
  }
}
