import { expect, test } from "vitest"
import { nodeEnvironment } from "#workflow"
import { roundTrips } from "../bench/round-trip/check-round.ts"
import { edgeShapes } from "../tools/random-ledger/index.ts"

/**
 * Publish → read → the same facts and no finding, over random ledgers of all families; the bench does it by the thousand
 * (`npm run bench:round-trip`).
 */
const statutes = await nodeEnvironment().statutes()
const families = statutes.families
const last = edgeShapes.length

// Every family meets some shape, every shape some family; the 500 projects are left to the bench.
const drawn = Array.from({ length: 20 }, (_, i) => {
  const family = families[i % families.length]!
  const index = i < last - 1 ? i : last + i
  return { family, index, name: `${family.id} #${index}` }
})

test.each(drawn)("a random ledger of $name says the same when its text is read back", async ({ family, index }) => {
  const [text] = await roundTrips(index, family, statutes, ["text"])
  expect(text?.faults).toEqual([])
  expect(text?.shape === "zero sources" || (text?.figures ?? 0) > 0).toBe(true)
})

const inFiles = drawn.filter((_, i) => [0, 3, 4, 11].includes(i))

test.each(inFiles)("and so do its web page, workbook, Word and PDF files: $name", async ({ family, index }) => {
  const outcomes = await roundTrips(index, family, statutes, ["text", "html", "xlsx", "docx", "pdf"])
  expect(outcomes.map(({ format, faults }) => ({ format, faults }))).toEqual(
    ["text", "html", "xlsx", "docx", "pdf"].map((format) => ({ format, faults: [] })),
  )
})
