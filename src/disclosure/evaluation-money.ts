import type { SelfEvaluation } from "#ledger"
import { printScaled } from "#money"
import { percentScaled } from "./printed-figure.ts"

/** A line of money: label and whole 分 at the three phases; the first is the sum of the others. @zh 项目资金 */
export interface MoneyRow {
  readonly label: string
  readonly approved: number
  readonly adjusted: number
  readonly outturn: number
}

const funds = [
  ["R1", "财政拨款"],
  ["R2", "财政专户管理资金"],
  ["R3", "单位资金"],
] as const

/** The money of a self-evaluation: the whole, then by source. */
export function moneyRows(evaluation: SelfEvaluation): readonly MoneyRow[] {
  const sum = (of: "approvedFen" | "adjustedFen" | "outturnFen", source?: string) =>
    evaluation.funds.reduce((total, fund) => (source && fund.source !== source ? total : total + fund[of]), 0)
  const line = (label: string, source?: string): MoneyRow => ({
    label,
    approved: sum("approvedFen", source),
    adjusted: sum("adjustedFen", source),
    outturn: sum("outturnFen", source),
  })
  return [line("年度资金总额："), ...funds.map(([source, label]) => line(label, source))]
}

/** 全年执行数 ÷ 全年预算数 in per cent with two decimals; empty where there was no budget. */
export function executionRate({ adjusted, outturn }: MoneyRow): string {
  const scaled = percentScaled(outturn, adjusted, 2)
  return scaled === undefined ? "" : `${printScaled(scaled, 2)}%`
}
