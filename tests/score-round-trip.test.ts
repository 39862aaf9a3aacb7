import { describe, expect, it } from "vitest"
import { readDocument, writePublication } from "#formats"
import { bookOf, type Ledger } from "#ledger"
import { assessLedger, pointsText, type Rescoring, rescore } from "#performance"
import { publishedPerformance, recognise } from "#recognition"
import type { Family } from "#statutes"
import { loadStatutes } from "#workflow"
import { completePackage, randomLedger, selfEvaluated } from "../tools/random-ledger/index.ts"

const statutes = await loadStatutes()
const families = statutes.families.filter(({ kind }) => kind === "accounts")

/** Project and total of every self-evaluation, as it follows. */
const totals = ({ projects }: Rescoring) =>
  projects
    .map(
      ({ project, card }) => `${project.replace(/\s/g, "")} ${card.total === undefined ? "?" : pointsText(card.total)}`,
    )
    .sort()

async function readAgain(ledger: Ledger, index: number, family: Family): Promise<Rescoring> {
  const { disclosure } = completePackage(index, ledger, family, statutes)
  const written = await writePublication(disclosure.publication, "text")
  if ("problem" in written) throw new Error(written.problem.message.en)
  const read = await readDocument(Buffer.concat(written.files.map(({ bytes }) => bytes)), "决算.txt")
  if ("problem" in read) throw new Error(read.problem.message.en)
  const recognition = recognise(read.document, statutes)
  return rescore(publishedPerformance(recognition), statutes.rubrics, {
    region: family.region,
    year: ledger.publisher.year,
  })
}

describe("self-evaluations written and read back", () => {
  it.each([0, 4, 7, 12, 20, 33, 41, 58])(
    "ledger %i: what the ledger scores is what the document's sheets give",
    async (index) => {
      const family = families[index % families.length]!
      const ledger = selfEvaluated(index, randomLedger(index, family, statutes).ledger)
      const entered = assessLedger(bookOf(ledger, statutes), statutes).rescoring
      expect(entered.projects.length).toBeGreaterThan(0)
    const published = await readAgain(ledger, index, family)
      expect(totals(published)).toEqual(totals(entered))
      expect(published.remarks.filter(({ level }) => level === "error")).toEqual([])
      // The publisher's own rounding of the mean agrees too, as far as it is told.
      if (published.announcement?.mean) expect(published.unshown).toBeUndefined()
    },
  )
})
