import { type Coordinate, withDimensions } from "#fiscal"
import type { Book, Indicator, Project } from "#ledger"
import { type DisplayUnit, exactQuantity, fenPerUnit, printFen } from "#money"
import type { FundPart } from "../evaluation.ts"
import { managementLevel } from "../entered/entered-evaluation.ts"
import { targetValue } from "../values/target-value.ts"
import type { ProjectTargets, TargetedIndicator, TargetedMoney } from "./project-targets.ts"

/** What a ledger promises for one project, for the whole or for earmarked money, with its entries for their places. */
export interface EnteredTargets extends ProjectTargets {
  /** The project; absent where the targets are those of the whole or of earmarked money. */
  readonly entry?: Project
  /** The entries of the indicators, in the same order. */
  readonly entries: readonly Indicator[]
}

const parts: readonly (readonly [FundPart, Coordinate])[] = [
  ["total", {}],
  ["appropriation", { source: "R1" }],
  ["special-account", { source: "R2" }],
  ["own", { source: "R3" }],
]

const wholes = [
  ["overall", "部门（单位）整体"],
  ["earmarked", "专项资金总体"],
] as const

/**
 * The targets of a ledger: its projects in their order with the money approved for them, then the whole and earmarked
 * money. A project without indicators is among them once any project has some: then it is one that was forgotten.
 */
export function ledgerTargets(book: Book): readonly EnteredTargets[] {
  const { projects, publisher } = book.ledger
  const listed = new Map<string, Indicator[]>()
  for (const indicator of book.ledger.indicators) {
    // Lines of fund management are no targets; they come with the self-evaluation.
    if (indicator.first === managementLevel) continue
    const own = listed.get(indicator.of)
    if (own) own.push(indicator)
    else listed.set(indicator.of, [indicator])
  }
  const some = projects.some(({ code }) => listed.has(code))
  const result: EnteredTargets[] = []
  for (const project of projects) {
    const entries = listed.get(project.code) ?? []
    const money = moneyOf(book, project)
    if (entries.length === 0 && (!some || !isFunded(money))) continue
    result.push({
      entry: project,
      project: { text: project.name },
      year: publisher.year,
      money,
      ...(project.objective ? { objective: { text: project.objective } } : {}),
      indicators: entries.map(targetedIndicator),
      entries,
    })
  }
  for (const [of, name] of wholes) {
    const entries = listed.get(of)
    if (!entries) continue
    result.push({
      project: { text: name },
      whole: true,
      year: publisher.year,
      money: [],
      indicators: entries.map(targetedIndicator),
      entries,
    })
  }
  return result
}

/**
 * The money of a project, all of it and by fund: 0 where it was cut to nothing, none where the ledger does not tell it. Of
 * accounts the larger of the approved and the adjusted budget: targets are changed with an addition, but not for every cut;
 * where no line names the project, the budget of its self-evaluation.
 */
function moneyOf(book: Book, { code }: Project): TargetedMoney[] {
  const { kind, amountUnit } = book.ledger.publisher
  const own: Coordinate = { flow: "expenditure", nature: "project", project: code }
  const phases = (["approved", "adjusted"] as const).map((phase) => withDimensions(own, { phase }))
  const asked = kind === "accounts" ? phases.reduce((a, b) => (book.fen(b) > book.fen(a) ? b : a)) : own
  const unit: DisplayUnit = amountUnit ?? "万元"
  const whole = book.amount(asked)
  if (!whole || (whole.fen === 0 && whole.lines.length === 0 && !whole.stated)) return evaluatedMoney(book, code, unit)
  return parts.flatMap(([part, source]): TargetedMoney[] => {
    const fen = part === "total" ? whole.fen : book.amount(withDimensions(asked, source))?.fen
    return fen === undefined ? [] : [moneyLine(part, fen, unit)]
  })
}

function evaluatedMoney({ ledger }: Book, code: string, unit: DisplayUnit): TargetedMoney[] {
  const funds = ledger.evaluations.find(({ project }) => project === code)?.funds ?? []
  const fen = funds.reduce((sum, { approvedFen, adjustedFen }) => sum + Math.max(approvedFen, adjustedFen), 0)
  return fen === 0 ? [] : [moneyLine("total", fen, unit)]
}

function moneyLine(part: FundPart, fen: number, unit: DisplayUnit): TargetedMoney {
  const decimals = decimalsOf(fen, unit)
  return {
    part,
    figure: { printed: printFen(fen, unit, decimals), decimals, quantity: exactQuantity("fen", fen, 1), unit },
  }
}

function isFunded(money: readonly TargetedMoney[]): boolean {
  return money.some(({ part, figure }) => part === "total" && figure.quantity.value > 0)
}

/** As few decimals as tell the amount, in units above 元 two at least. */
function decimalsOf(fen: number, unit: DisplayUnit): number {
  let decimals = unit === "元" ? 0 : 2
  while (fen % (fenPerUnit[unit] / 10 ** decimals) !== 0) decimals++
  return decimals
}

function targetedIndicator({ first, second, third, target, note, baseline }: Indicator): TargetedIndicator {
  return {
    ...(first ? { first: { text: first } } : {}),
    ...(second ? { second: { text: second } } : {}),
    name: { text: third },
    ...(target ? { target: { text: target } } : {}),
    value: targetValue(target),
    ...(note ? { note: { text: note } } : {}),
    ...(baseline ? { baseline: { text: baseline } } : {}),
  }
}
