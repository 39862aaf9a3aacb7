import { checkDocument } from "#checks"
import { type Coordinate, withDimensions } from "#fiscal"
import {
  type Book,
  bookOf,
  emptyLedger,
  type Ledger,
  type LedgerLine,
  type LedgerPlace,
  type StatedAmount,
} from "#ledger"
import type { Recognition } from "#recognition"
import type { Statutes } from "#statutes"
import { balanceLines } from "./balance-lines.ts"
import { expenditureLines } from "./expenditure-lines.ts"
import { type Bound, fitted } from "./fit.ts"
import { performanceEntries } from "./performance-entries.ts"
import { type PrintedAmount, printedAmounts } from "./printed-amounts.ts"
import { procurementItems } from "./procurement-items.ts"
import { publisherEntry } from "./publisher-entry.ts"
import { priorAmounts, statedAmounts } from "./stated-entries.ts"

/** A ledger that gives a document's figures, and the printed amounts it does not give. */
export interface InferredLedger {
  readonly ledger: Ledger
  readonly unexplained: readonly PrintedAmount[]
}

/**
 * A ledger consistent with a published document: lines whose sums fall within every printed figure's interval, as far as
 * the document does not contradict itself. What was not published (which section paid for which item) is assumed and
 * says so. Texts are left to the author.
 * @zh 由公开文档推定账册
 */
export function inferLedger(recognition: Recognition, statutes: Statutes): InferredLedger {
  const amounts = printedAmounts(recognition, checkDocument(recognition, statutes))
  const { publisher, units } = publisherEntry(recognition)
  const unit = units[0]!.code
  const drawn = withFiscal(expenditureLines(recognition, amounts, unit), amounts)
  const empty: Ledger = {
    ...emptyLedger(publisher),
    units,
    procurement: procurementItems(amounts),
    ...performanceEntries(recognition, unit),
  }
  const spent = brought(drawn, amounts, { ...empty, lines: drawn }, statutes)
  const approved = approvedLines(amounts, unit, publisher.kind === "accounts")
  const lines = [...spent, ...approved, ...balanceLines(spent, amounts, publisher.kind)]
  const withLines = { ...empty, lines: lines.map(placed) }
  const book = bookOf(withLines, statutes)
  const stated = statedAmounts(amounts).filter((s) => !agrees(s, book, amounts))
  const withStated = bookOf({ ...withLines, totals: stated }, statutes)
  const prior = priorAmounts(recognition, (coordinate) => withStated.amount(coordinate)?.fen)
  const known = new Set(stated.map((s) => JSON.stringify(s.coordinate)))
  const totals = [...stated, ...prior.filter((p) => !known.has(JSON.stringify(p.coordinate)))]
  const ledger = { ...withLines, totals: totals.map((total, i) => ({ ...total, at: { table: "totals", row: i + 2 } })) }
  const final = bookOf(ledger, statutes)
  return { ledger, unexplained: amounts.filter((amount) => !within(amount, final)) }
}

/** Where all general public budget money printed is 其中：财政拨款, its lines say so. */
function withFiscal(lines: readonly LedgerLine[], amounts: readonly PrintedAmount[]): readonly LedgerLine[] {
  const printed = (source: string) =>
    amounts.find((a) => a.coordinate.source === source && a.coordinate.flow === "revenue" && !a.coordinate.unit)?.fen
  if (printed("R11.fiscal") === undefined || printed("R11.fiscal") !== printed("R11")) return lines
  return lines.map((line) =>
    line.coordinate.source === "R11"
      ? { ...line, coordinate: withDimensions(line.coordinate, { source: "R11.fiscal" }) }
      : line,
  )
}

/** How many last digits a sum may be off and still be a rounding tail, beside half a digit for each part. */
const spareDigits = 2

/** The lines with amounts that every printed sum allows; sums no rounding can explain bind nothing. */
function brought(
  lines: readonly LedgerLine[],
  amounts: readonly PrintedAmount[],
  ledger: Ledger,
  statutes: Statutes,
): readonly LedgerLine[] {
  const book = bookOf(ledger, statutes)
  const index = new Map(lines.map((line, i) => [line, i]))
  const bounds: Bound[] = []
  for (const { coordinate, low, high, figure, wrong } of amounts) {
    const expenditure = spentBehind(coordinate)
    if (wrong || !expenditure) continue
    const of = (book.amount(expenditure)?.lines ?? []).flatMap((line) => index.get(line) ?? [])
    const sum = of.reduce((total, i) => total + lines[i]!.fen, 0)
    const most = (figure.quantity.ulp * (of.length + 1)) / 2 + figure.quantity.ulp * spareDigits
    if (of.length > 0 && sum >= low - most && sum <= high + most) bounds.push({ of, low, high })
  }
  const { amounts: fens } = fitted(
    lines.map((line) => line.fen),
    bounds,
  )
  return lines.map((line, i) => ({ ...line, fen: fens[i]! }))
}

/** The expenditure a printed amount is made of: revenue of a source is what was spent from it this year. */
function spentBehind(coordinate: Coordinate): Coordinate | undefined {
  const { flow, topic, procurement, phase, year } = coordinate
  if (topic || procurement || phase || year) return undefined
  if (flow === "expenditure" || coordinate.threePublic) return coordinate
  if (flow === "uses" || flow === "resources") return withDimensions(coordinate, { flow: "expenditure" })
  if (flow === "revenue") return withDimensions(coordinate, { flow: "expenditure", vintage: "current" })
  return undefined
}

/** The year's first budget, which accounts tell by functional item. */
function approvedLines(amounts: readonly PrintedAmount[], unit: string, isAccounts: boolean): readonly LedgerLine[] {
  if (!isAccounts) return []
  return amounts.flatMap(({ coordinate, fen, wrong }) => {
    const { phase, flow, function: item, topic, project } = coordinate
    if (wrong || phase !== "approved" || flow !== "expenditure" || item?.length !== 7 || topic || project) return []
    const own = { unit, flow, source: coordinate.source ?? "R11", vintage: "current", function: item }
    return [{ coordinate: own, posting: "approved" as const, fen, at: { table: "expenditure", row: 0 } }]
  })
}

function placed(line: LedgerLine, index: number): LedgerLine {
  const at: LedgerPlace = { table: line.coordinate.flow === "expenditure" ? "expenditure" : "balances", row: index + 2 }
  return { ...line, at }
}

function agrees(stated: StatedAmount, book: Book, amounts: readonly PrintedAmount[]): boolean {
  const printed = amounts.find((a) => a.coordinate === stated.coordinate)
  return printed !== undefined && within(printed, book)
}

/** Whether the ledger's amount would be printed so. */
function within({ coordinate, low, high }: PrintedAmount, book: Book): boolean {
  const fen = book.amount(coordinate)?.fen
  return fen !== undefined && fen >= low && fen <= high
}
