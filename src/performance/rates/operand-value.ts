import { type Coordinate, coordinateKey } from "#fiscal"
import type { Book, Ledger, LedgerAmount } from "#ledger"
import type { RateAmount, RateOperand } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import { amountText } from "../scoring/points.ts"
import { budgetChanges } from "./budget-changes.ts"
import { entered, type RateInput, takenForNone, unknownInput } from "./rate-input.ts"
import { counted, countedThings } from "./record-count.ts"

/** Places that are named; more would not be read. */
const mostPlaces = 20

/** What the ledger gives for an operand of a rate, of one project where one is named. */
export function operandValue(book: Book, operand: RateOperand, project?: string): RateInput {
  if (operand.count) return counted(book.ledger, operand, operand.count)
  if (operand.things !== undefined) return countedThings(book.ledger, operand, operand.things)
  if (operand.changes) return budgetChanges(book, operand)
  const found = firstEntered(book, operand.amounts ?? [], project)
  if (!operand.less) return found ? amountInput(operand, found, project) : nothingOr(book, operand, project)
  const from = found ?? shownToBeNone(book, operand, project)
  const taken = firstEntered(book, operand.less, project)
  return from && taken ? differenceInput(operand, from, taken) : unknownInput(operand, "fen")
}

interface Found {
  readonly amount: LedgerAmount
  readonly coordinate: Coordinate
  readonly assumed?: Bilingual
}

function firstEntered(book: Book, candidates: readonly RateAmount[], project?: string): Found | undefined {
  let nothing: Found | undefined
  for (const { of, assumed } of candidates) {
    const year = of.year === "previous" ? { year: `${book.ledger.publisher.year - 1}` } : {}
    const coordinate = { ...of, ...year, ...(project === undefined ? {} : { project }) }
    const amount = entered(book, coordinate)
    if (amount) return { amount, coordinate, ...(assumed ? { assumed } : {}) }
    const stated = project === undefined ? undefined : evaluatedMoney(book.ledger, coordinate, project)
    if (!stated) continue
    const found = { amount: stated, coordinate, ...(assumed ? { assumed } : {}) }
    // An initial budget of nothing in a self-evaluation, or a blank, is a project begun within the year: another may stand for it.
    if (stated.fen !== 0 || of.phase !== "approved") return found
    nothing ??= found
  }
  return nothing
}

const evaluated: Readonly<Record<string, "approvedFen" | "adjustedFen" | "outturnFen">> = {
  approved: "approvedFen",
  adjusted: "adjustedFen",
  outturn: "outturnFen",
}

/** The money of a project as its self-evaluation states it, where no line of the ledger tells it. */
function evaluatedMoney(ledger: Ledger, coordinate: Coordinate, project: string): LedgerAmount | undefined {
  const names = ledger.projects.filter(({ code, name }) => code === project || name === project)
  const own = new Set([project, ...names.flatMap(({ code, name }) => [code, name])])
  const evaluation = ledger.evaluations.find((one) => own.has(one.project))
  const field = evaluated[coordinate.phase ?? ""]
  if (!evaluation || evaluation.funds.length === 0 || !field) return undefined
  const fen = evaluation.funds.reduce((sum, fund) => sum + fund[field], 0)
  return { fen, lines: [], stated: { coordinate, fen, at: evaluation.at }, assumed: [] }
}

function amountInput(operand: RateOperand, found: Found, project?: string): RateInput {
  const { amount, coordinate } = found
  const lines = amount.items?.length ?? amount.lines.length
  return {
    name: { zh: operand.zh, en: operand.en },
    unit: "fen",
    value: amount.fen,
    coordinate,
    lines: amount.stated ? 0 : lines,
    places: amount.stated
      ? [amount.stated.at]
      : (amount.items ?? amount.lines).slice(0, mostPlaces).map(({ at }) => at),
    derivation: leaf(operand, found, lines, project),
  }
}

function leaf(
  operand: RateOperand,
  { amount, coordinate, assumed }: Found,
  lines: number,
  project?: string,
): Derivation {
  const whose = project === undefined ? "" : `${project} `
  const how = amount.stated
    ? { zh: "直接填报", en: "stated" }
    : { zh: `账册${lines}笔之和`, en: `sum of ${lines} ledger line${lines === 1 ? "" : "s"}` }
  const reason = assumed ?? (amount.assumed.length > 0 ? same(amount.assumed.slice(0, 3).join("；")) : undefined)
  return {
    of: { zh: `${whose}${operand.zh}（${how.zh}）`, en: `${whose}${operand.en} (${how.en})` },
    value: amountText(amount.fen),
    formula: coordinateKey(coordinate),
    ...(reason ? { assumed: reason } : {}),
    inputs: [],
  }
}

function differenceInput(operand: RateOperand, from: Found, less: Found): RateInput {
  const fen = from.amount.fen - less.amount.fen
  const inputs = [from, less].map((found) => leaf(operand, found, found.amount.lines.length))
  return {
    name: { zh: operand.zh, en: operand.en },
    unit: "fen",
    value: fen,
    coordinate: from.coordinate,
    lines: from.amount.lines.length + less.amount.lines.length,
    places: [],
    derivation: {
      of: { zh: operand.zh, en: operand.en },
      value: amountText(fen),
      formula: `${amountText(from.amount.fen)} − ${amountText(less.amount.fen)}`,
      inputs,
    },
  }
}

function shownToBeNone(book: Book, { amounts, none }: RateOperand, project?: string): Found | undefined {
  if (!none || project !== undefined || !entered(book, none.where)) return undefined
  return { amount: { fen: 0, lines: [], assumed: [] }, coordinate: amounts?.[0]?.of ?? {}, assumed: none }
}

/** Nothing entered: none, where something else that is entered shows it; else not known. */
function nothingOr(book: Book, operand: RateOperand, project?: string): RateInput {
  const none = operand.none
  if (!none || project !== undefined || !entered(book, none.where)) return unknownInput(operand, "fen")
  return takenForNone(operand, "fen", { zh: none.zh, en: none.en })
}

function same(text: string): Bilingual {
  return { zh: text, en: text }
}
