import { expect, test } from "vitest"
import { bookOf } from "#ledger"
import { loadStatutes } from "#workflow"
import { printedText } from "./sample-print.ts"
import { sampleDisclosure } from "./sample-disclosure.ts"
import { statementsOf } from "./statements-of.ts"

const statutes = await loadStatutes()

/** The whole package of tables of one small invented ledger: what changes in it was meant to change. */
test.each(statutes.families.map((f) => [f.id, f] as const))(
  "the tables of %s are printed as they were",
  async (id, family) => {
    const ledger = sampleDisclosure(family, { seed: 8, units: 1, projects: 2, sources: ["R11", "R12"] })
    const book = bookOf(ledger, statutes)
    const { statements } = statementsOf(book, family, statutes)
    await expect(printedText(statements, `${ledger.publisher.name}2024年`)).toMatchFileSnapshot(`golden/${id}.txt`)
  },
)
