import { bookOf, type Ledger } from "#ledger"
import { disclosureOf } from "#disclosure"
import { type PackageFormat, writePublication } from "#formats"
import { statementsOf } from "#statements"
import type { Family, Statutes } from "#statutes"
import { completePackage, randomLedger } from "../../tools/random-ledger/index.ts"

/** Families as the published examples have them; a unit of ordinary size each. */
const families = ["henan-department-12", "shaanxi-15", "national-accounts-9", "henan-unit-11", "budget-9"]

/** A ledger that lacks nothing, of ordinary size, with its family. */
export interface Sample {
  readonly ledger: Ledger
  readonly family: Family
}

/** So many ledgers of units of ordinary size (about 20 tables' worth of lines, up to 25 projects). */
export function samples(count: number, statutes: Statutes): readonly Sample[] {
  return Array.from({ length: count }, (_, i) => {
    const family = statutes.families.find((f) => f.id === families[i % families.length])!
    const index = 20 + i
    const { ledger } = randomLedger(index, family, statutes)
    return { ledger: completePackage(index, ledger, family, statutes).ledger, family }
  })
}

/** Milliseconds of one package: tables and text, then each format. */
export async function packageTimes(
  { ledger, family }: Sample,
  formats: readonly PackageFormat[],
  statutes: Statutes,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>()
  let since = performance.now()
  const lap = (name: string) => {
    const now = performance.now()
    times.set(name, now - since)
    since = now
  }
  const book = bookOf(ledger, statutes)
  const { statements } = statementsOf(book, family, statutes)
  const { publication } = disclosureOf(book, statements, family, statutes)
  lap("statements and text")
  for (const format of formats) {
    const written = await writePublication(publication, format)
    if ("problem" in written) throw new Error(written.problem.message.en)
    lap(format)
  }
  return times
}

/** Milliseconds of tables and text alone, over so many rounds in a warm program, the smallest first. */
export function textTimes({ ledger, family }: Sample, rounds: number, statutes: Statutes): readonly number[] {
  const times: number[] = []
  for (let i = 0; i < rounds * 2; i++) {
    const since = performance.now()
    const book = bookOf(ledger, statutes)
    disclosureOf(book, statementsOf(book, family, statutes).statements, family, statutes)
    if (i >= rounds) times.push(performance.now() - since)
  }
  return times.sort((a, b) => a - b)
}
