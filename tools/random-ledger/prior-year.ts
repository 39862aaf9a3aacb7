import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import { type Book, bookOf, type Ledger, type StatedAmount } from "#ledger"
import type { Statutes } from "#statutes"
import type { Chance } from "./chance.ts"

/**
 * The year before a ledger's, invented from it: every line a little more or less, some the same, some not there yet. What
 * is then stated of last year comes from one book, so that its parts add up as this year's do.
 */
export function yearBefore(ledger: Ledger, statutes: Statutes, chance: Chance): Book {
  const steady = chance.happens(0.15)
  const factors = new Map<string, number>()
  const factor = (key: string) => {
    const known = factors.get(key)
    if (known !== undefined) return known
    const drawn = steady || chance.happens(0.2) ? 1 : chance.happens(0.1) ? 0 : 0.5 + chance.next()
    factors.set(key, drawn)
    return drawn
  }
  const wholeYuan = ledger.lines.every((line) => line.fen % 100 === 0)
  const scaled = (fen: number, by: number) => (wholeYuan ? Math.round((fen * by) / 100) * 100 : Math.round(fen * by))
  const spent = ledger.lines
    .filter((line) => line.coordinate.flow === "expenditure")
    .map((line) => {
      const { function: item, economicDepartment, project, source } = line.coordinate
      return { ...line, fen: scaled(line.fen, factor([item, economicDepartment, project, source].join("/"))) }
    })
  const financed = spent
    .filter((line) => line.posting === (ledger.publisher.kind === "accounts" ? "outturn" : "approved"))
    .map((line) => {
      const { unit, source, vintage, function: item } = line.coordinate
      const flow = vintage === "carried" ? "carry-in" : "revenue"
      return { ...line, coordinate: { unit: unit!, source: source!, function: item!, flow } }
    })
  return bookOf({ ...ledger, lines: [...spent, ...financed], totals: [], procurement: [] }, statutes)
}

/** What a ledger should state of last year at these coordinates. */
export function statedOf(before: Book, wanted: readonly Coordinate[]): readonly StatedAmount[] {
  const stated = new Map<string, StatedAmount>()
  const { units } = before.ledger
  // Tables that print last year's three public expenses print them unit by unit.
  const byUnit = (coordinate: Coordinate) =>
    coordinate.threePublic && units.length > 1 ? units.map(({ code }) => ({ ...coordinate, unit: code })) : []
  for (const coordinate of wanted.flatMap((one) => [one, ...byUnit(one)])) {
    const fen = before.fen(withDimensions(coordinate, { year: null }))
    stated.set(coordinateKey(coordinate), { coordinate, fen, at: { table: "totals", row: stated.size + 2 } })
  }
  return [...stated.values()]
}
