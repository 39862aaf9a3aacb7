import { type Coordinate, coordinateKey } from "#fiscal"
import { printFen } from "#money"
import type { Statutes } from "#statutes"
import type { Book } from "../book.ts"
import { bookOf } from "../book-of.ts"
import type { Ledger, LedgerLine, LedgerPlace } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"

/** What a pass looks at: the ledger, opened for questions, and the law. */
export interface PassInput {
  readonly ledger: Ledger
  readonly book: Book
  readonly statutes: Statutes
  /** The lines that lie under a coordinate, summed. */
  linesUnder(coordinate: Coordinate): { readonly count: number; readonly fen: number; readonly first?: LedgerLine }
}

/** Opens a ledger for its passes. */
export function passInput(ledger: Ledger, statutes: Statutes): PassInput {
  const book = bookOf(ledger, statutes)
  const known = new Map<string, ReturnType<PassInput["linesUnder"]>>()
  return {
    ledger,
    book,
    statutes,
    linesUnder(coordinate) {
      const key = coordinateKey(coordinate)
      let found = known.get(key)
      if (!found) {
        const lines = book.amount(coordinate)?.lines ?? []
        const fen = lines.reduce((sum, line) => sum + line.fen, 0)
        found = { count: lines.length, fen, ...(lines[0] ? { first: lines[0] } : {}) }
        known.set(key, found)
      }
      return found
    },
  }
}

/** A pass over a ledger: entries in, findings out, nothing changed. */
export type Pass = (input: PassInput) => readonly LedgerFinding[]

/** An amount in a message: 元 with grouped thousands. */
export function yuan(fen: number): string {
  return `${printFen(fen, "元", 2, true)}元`
}

/** Makes a finding. */
export function finding(
  severity: LedgerFinding["severity"],
  code: string,
  at: LedgerPlace,
  zh: string,
  en: string,
  more: { readonly found?: string; readonly expected?: string } = {},
): LedgerFinding {
  return { code, severity, at, message: { zh, en }, ...more }
}

/** "；共3处" behind a message that stands for several places. */
export function times(count: number): { readonly zh: string; readonly en: string } {
  return count > 1 ? { zh: `（共${count}处）`, en: ` (${count} places)` } : { zh: "", en: "" }
}

/** The entry's place, at one of its columns. */
export function atColumn(at: LedgerPlace, column: string): LedgerPlace {
  return { ...at, column }
}

/** Entries by a key, in their order. */
export function grouped<T>(
  entries: Iterable<T>,
  key: (entry: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const name = key(entry)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.push(entry)
    else groups.set(name, [entry])
  }
  return groups
}
