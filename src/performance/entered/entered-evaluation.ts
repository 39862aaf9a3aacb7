import type { Book, Indicator, SelfEvaluation } from "#ledger"
import type { EvaluatedFunds, EvaluatedIndicator, FundPart, ManagementMark, ProjectEvaluation } from "../evaluation.ts"
import { targetValue } from "../values/target-value.ts"
import { enteredMoney, enteredPoints } from "./entered-number.ts"

/** First level under which the lines of fund management are entered. @zh 资金管理 */
export const managementLevel = "资金管理"

const parts: readonly (readonly ["R1" | "R2" | "R3", FundPart])[] = [
  ["R1", "appropriation"],
  ["R2", "special-account"],
  ["R3", "own"],
]

/**
 * A self-evaluation as the ledger has it, in the model that published ones have too. What was not entered is absent.
 * @zh 账册中的绩效自评
 */
export function enteredEvaluation(book: Book, evaluation: SelfEvaluation): ProjectEvaluation {
  const { projects, indicators } = book.ledger
  const project = projects.find((one) => one.code === evaluation.project)
  const rows = indicators.filter((indicator) => indicator.of === evaluation.project)
  const total = enteredPoints(evaluation.totalScore)
  return {
    project: { text: project?.name ?? evaluation.project },
    money: funds(evaluation),
    management: rows.filter(({ first }) => first === managementLevel).map(mark),
    indicators: rows.filter(({ first }) => first !== managementLevel).map(indicatorOf),
    ...(total ? { totalScore: total } : {}),
  }
}

function funds({ funds: entered, executionWeight, executionScore }: SelfEvaluation): readonly EvaluatedFunds[] {
  const line = (part: FundPart, source?: string): EvaluatedFunds => {
    const sum = (of: "approvedFen" | "adjustedFen" | "outturnFen") =>
      enteredMoney(entered.reduce((fen, fund) => (source && fund.source !== source ? fen : fen + fund[of]), 0))
    return { part, initial: sum("approvedFen"), adjusted: sum("adjustedFen"), executed: sum("outturnFen") }
  }
  if (entered.length === 0) return []
  const weight = enteredPoints(executionWeight)
  const score = enteredPoints(executionScore)
  return [
    { ...line("total"), ...(weight ? { weight } : {}), ...(score ? { score } : {}) },
    ...parts.map(([source, part]) => line(part, source)),
  ]
}

function mark(row: Indicator): ManagementMark {
  const weight = enteredPoints(row.weight)
  const score = enteredPoints(row.score)
  return {
    name: { text: row.third },
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
    ...(row.cause ? { remark: { text: row.cause } } : {}),
  }
}

function indicatorOf(row: Indicator): EvaluatedIndicator {
  const weight = enteredPoints(row.weight)
  const score = enteredPoints(row.score)
  const deviation = enteredPoints(row.deviation)
  return {
    first: { text: row.first },
    second: { text: row.second },
    name: { text: row.third },
    target: { text: row.target },
    value: targetValue(row.target),
    ...(row.actual?.trim() ? { actual: { text: row.actual } } : {}),
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
    ...(deviation ? { deviation } : {}),
    ...(row.cause ? { reason: { text: row.cause } } : {}),
  }
}
