import type { Coordinate } from "#fiscal"
import type { LedgerAmount } from "#ledger"
import type { Derivation } from "../derivation.ts"
import type { Setting } from "./setting.ts"
import { moneyText } from "./shown-number.ts"

/** Money of a subject that the ledger tells, with where it comes from. Whole 分. @zh 账册所载金额 */
export interface ToldMoney {
  readonly fen: number
  readonly derivation: Derivation
}

/** The coordinate of a subject's expenditure; earmarked money has none of its own. */
export function coordinateOf(of: string): Coordinate | undefined {
  if (of === "earmarked") return undefined
  return of === "overall" ? {} : { project: of }
}

/**
 * Adjusted budget, also where it was adjusted to nothing; where the ledger has no line of it, the self-evaluation's, the
 * approved or the draft's. Undefined where nothing tells it.
 * @zh 全年预算数
 */
export function budgetOf(setting: Setting, of: string): ToldMoney | undefined {
  return (
    phaseOf(setting, of, "adjusted", "全年预算数", "adjusted budget") ??
    evaluated(setting, of, "adjustedFen", "全年预算数（自评表）", "adjusted budget (self-evaluation)") ??
    phaseOf(setting, of, "approved", "年初预算数", "approved budget") ??
    phaseOf(setting, of, "proposed", "预算草案数", "proposed budget")
  )
}

/** What the accounts, else the self-evaluation, say was spent in the year. @zh 决算数 */
export function outturnOf(setting: Setting, of: string): ToldMoney | undefined {
  return (
    phaseOf(setting, of, "outturn", "决算数", "outturn of the accounts") ??
    evaluated(setting, of, "outturnFen", "全年执行数（自评表）", "outturn (self-evaluation)")
  )
}

function phaseOf(
  { book }: Setting,
  of: string,
  phase: "adjusted" | "approved" | "proposed" | "outturn",
  zh: string,
  en: string,
): ToldMoney | undefined {
  const coordinate = coordinateOf(of)
  const amount = coordinate && book.amount({ ...coordinate, phase })
  return amount && isTold(amount) ? told(amount.fen, zh, en) : undefined
}

/** A ledger answers 0 for what no line is about; that is no amount. */
function isTold({ fen, lines, stated }: LedgerAmount): boolean {
  return fen !== 0 || lines.length > 0 || stated !== undefined
}

function evaluated(
  { book }: Setting,
  of: string,
  field: "adjustedFen" | "outturnFen",
  zh: string,
  en: string,
): ToldMoney | undefined {
  const entry = book.ledger.evaluations.find(({ project }) => project === of)
  if (!entry || entry.funds.length === 0) return undefined
  return told(
    entry.funds.reduce((sum, fund) => sum + fund[field], 0),
    zh,
    en,
  )
}

function told(fen: number, zh: string, en: string): ToldMoney {
  return { fen, derivation: { of: { zh, en }, value: moneyText(fen), inputs: [] } }
}
