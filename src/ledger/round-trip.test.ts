import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { anyLedger, withoutPlaces } from "../../tools/any-ledger/index.ts"
import { randomLedger } from "../../tools/random-ledger/index.ts"
import { ledgerFrom } from "./ledger-from.ts"
import { tablesOf } from "./tables-of.ts"

const statutes = await loadStatutes()

describe("what is written down", () => {
  it("comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(anyLedger(statutes), (ledger) => {
        const { ledger: read, findings } = ledgerFrom(tablesOf(ledger, statutes), statutes)
        expect(findings).toEqual([])
        expect(withoutPlaces(read)).toEqual(withoutPlaces(ledger))
      }),
      { numRuns: 60 },
    )
  })

  it("says where each entry stands", () => {
    const { ledger } = randomLedger(0, statutes.families[0]!, statutes)
    const { ledger: read } = ledgerFrom(tablesOf(ledger, statutes), statutes)
    expect(read.lines[0]?.at).toEqual({ table: "expenditure", row: 2, source: "expenditure.csv:2" })
    expect(read.lines.map((line) => line.fen)).toEqual(ledger.lines.map((line) => line.fen))
  })
})
