import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyLedger, withoutPlaces } from "../../tools/any-ledger/index.ts"
import { type Environment, nodeEnvironment } from "./environment.ts"
import { ledgerWorkbook, readLedgerWorkbook } from "./ledger-workbook.ts"

const environment = nodeEnvironment()
const statutes = await environment.statutes()
/** An environment whose every file holds these bytes. */
const holding = (bytes: Uint8Array): Environment => ({ ...environment, readFile: async () => ({ bytes }) })
const read = async (bytes: Uint8Array) => readLedgerWorkbook("账册.xlsx", holding(bytes))

describe("a workbook", () => {
  it("gives back the ledger it was written from, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger(statutes), async (ledger) => {
        const outcome = await read(await ledgerWorkbook(ledger, environment))
        if ("problem" in outcome) throw new Error(outcome.problem.code)
        expect(outcome.findings).toEqual([])
        expect(withoutPlaces(outcome.ledger)).toEqual(withoutPlaces(ledger))
      }),
      { numRuns: 4 },
    )
  })
})
