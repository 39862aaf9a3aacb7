import { type Disclosure, disclosureOf, type WritingFinding } from "#disclosure"
import { type Coordinate, coordinateKey } from "#fiscal"
import { bookOf, type Ledger, type Reason } from "#ledger"
import { type Statement, statementsOf } from "#statements"
import type { Family, Statutes } from "#statutes"
import { Chance } from "./chance.ts"
import { statedOf, yearBefore } from "./prior-year.ts"

/** A package of a ledger that lacks nothing. */
export interface CompletePackage {
  readonly ledger: Ledger
  readonly statements: readonly Statement[]
  readonly disclosure: Disclosure
  /** What was found although everything asked for was filled in. */
  readonly findings: readonly {
    readonly code: string
    readonly severity: string
    readonly message: { readonly zh: string }
  }[]
}

/** How often a filled gap may open another one: a change is asked for its reason only when last year is known. */
const mostRounds = 4

/** Fills in what the package of a random ledger asks for, last year's figures and reasons, until nothing is missing. */
export function completePackage(index: number, drawn: Ledger, family: Family, statutes: Statutes): CompletePackage {
  const before = yearBefore(drawn, statutes, new Chance(index + 7919))
  let ledger = drawn
  for (let round = 1; ; round++) {
    const book = bookOf(ledger, statutes)
    const { statements, findings } = statementsOf(book, family, statutes)
    const disclosure = disclosureOf(book, statements, family, statutes, { draft: true })
    const prior = wanted(disclosure.findings, "missing-prior-year")
    const unexplained = disclosure.findings.filter((finding) => finding.code === "missing-reason")
    if (round === mostRounds || (prior.length === 0 && unexplained.length === 0))
      return { ledger, statements, disclosure, findings: [...findings, ...disclosure.findings] }
    ledger = {
      ...ledger,
      totals: [...ledger.totals, ...statedOf(before, prior)],
      reasons: [...ledger.reasons, ...unexplained.flatMap(reasonFor)],
    }
  }
}

function wanted(findings: readonly WritingFinding[], code: WritingFinding["code"]): readonly Coordinate[] {
  const found = new Map<string, Coordinate>()
  for (const finding of findings)
    if (finding.code === code && finding.of) found.set(coordinateKey(finding.of), finding.of)
  return [...found.values()]
}

function reasonFor({ of, message }: WritingFinding): readonly Reason[] {
  if (!of) return []
  const about = message.en.includes("A difference") ? "difference" : "change"
  return [{ of, about, text: "年度工作任务安排变化", at: { table: "reasons", row: 2 } }]
}
