import { describe, expect, it } from "vitest"
import type { Publication, PublishedTable } from "#documents"
import { disclosureOf } from "#disclosure"
import { readDocument } from "#formats"
import { bookOf } from "#ledger"
import { recognise } from "#recognition"
import { statementsOf } from "#statements"
import { loadStatutes } from "#workflow"
import { factsCsv } from "../src/cli/facts-csv.ts"
import { sampleLedger } from "../src/disclosure/sample-ledger.ts"
import { writeText } from "../src/formats/text/write/index.ts"
import { writeXlsx } from "../src/formats/xlsx/write/index.ts"

const statutes = await loadStatutes()
const shapes = ["rich", "edge", "minimal"] as const

function publicationOf(id: string, shape: (typeof shapes)[number]): Publication {
  const family = statutes.families.find((one) => one.id === id)!
  const book = bookOf(sampleLedger(family, shape, statutes), statutes)
  return disclosureOf(book, statementsOf(book, family, statutes).statements, family, statutes).publication
}

async function read(bytes: Uint8Array) {
  const outcome = await readDocument(bytes, "x")
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  const lines = factsCsv(recognise(outcome.document, statutes)).trimEnd().split("\r\n").slice(1)
  // Neither the file nor the place in it; sheets stand in another order than pages.
  const facts = lines.map((line) => line.slice(line.indexOf(",") + 1, line.lastIndexOf(","))).toSorted()
  return { facts, document: outcome.document }
}

describe("a package put together from a ledger", () => {
  it.each(statutes.families.map(({ id }, i) => [id, shapes[i % 3]!] as const))(
    "of %s (%s) says the same as text and as a workbook, whose figures are numbers",
    async (id, shape) => {
      const publication = publicationOf(id, shape)
      const text = await read(new TextEncoder().encode(publication.volumes.map(writeText).join("\n")))
      const book = await read(await writeXlsx(publication))
      expect(text.facts.length).toBeGreaterThan(50)
      expect(book.facts).toEqual(text.facts)
      const cells = tablesOf(publication).flatMap((table) => table.cells)
      const figures = cells.filter(({ text: printed, number }) => printed !== "" && number)
      const found = book.document.blocks.flatMap((block) => (block.kind === "table" ? block.cells : []))
      expect(found.filter(({ value }) => value !== undefined)).toHaveLength(figures.length)
      expect(found.filter(({ formula }) => formula)).toHaveLength(figures.filter((one) => one.number?.sumOf).length)
    },
  )
})

function tablesOf({ volumes }: Publication): PublishedTable[] {
  const blocks = volumes.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  return blocks.filter((block) => block.kind === "table")
}
