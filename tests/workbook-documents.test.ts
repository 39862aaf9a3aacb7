import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { LocatedDocument } from "#documents"
import { readDocument, readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { factsCsv } from "../src/cli/facts-csv.ts"
import { fixtures } from "../tools/fixtures/index.ts"
import { paperWorkbook, type WorkbookStyle } from "../tools/fixtures/paper-workbook.ts"

const folder = fileURLToPath(new URL("../fixtures/disclosures/", import.meta.url))
const statutes = await loadStatutes()
const names = Object.keys(fixtures)

const plain: WorkbookStyle = { ruled: true, numbers: false, unitInFrame: false, margin: 0 }
const styles: readonly (readonly [string, WorkbookStyle])[] = [
  ["ruled tables of text", plain],
  ["numbers without any lines, away from the corner", { ...plain, ruled: false, numbers: true, margin: 2 }],
  ["ruled numbers with the unit in the frame", { ...plain, numbers: true, unitInFrame: true, margin: 1 }],
]

/** The facts without source and place, in order of their words: sheets stand in another order than pages. */
function facts(document: LocatedDocument): string[] {
  const lines = factsCsv(recognise(document, statutes)).trimEnd().split("\r\n").slice(1)
  return lines.map((line) => line.slice(line.indexOf(",") + 1, line.lastIndexOf(","))).toSorted()
}

function textFacts(name: string): string[] {
  const outcome = readText(readFileSync(`${folder}${name}.md`, "utf8"))
  if (!("blocks" in outcome)) throw new Error(`${name} cannot be read`)
  const source = { name, sha256: "", mediaType: "text/plain" }
  return facts({ format: "mingzhang/document@1", source, pages: [], blocks: outcome.blocks })
}

async function fileFacts(bytes: Uint8Array): Promise<string[]> {
  const outcome = await readDocument(bytes, "a.pdf")
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return facts(outcome.document)
}

describe("a document as a workbook says what its text says", () => {
  it.each(names)("%s", async (name) => {
    const expected = textFacts(name)
    expect(expected.length).toBeGreaterThan(100)
    for (const [words, style] of styles) {
      const found = await fileFacts(await paperWorkbook(fixtures[name]!(), style))
      expect([words, found]).toEqual([words, expected])
    }
  })
})

describe("the same in a workbook of Excel 97, and of Excel 95", () => {
  const { read, write } = createRequire(import.meta.url)("@e965/xlsx") as {
    read: (bytes: Uint8Array, options: object) => object
    write: (book: object, options: object) => Buffer
  }

  it.each(names)("%s", async (name) => {
    const style = { ...plain, numbers: true, margin: 1 }
    const book = read(await paperWorkbook(fixtures[name]!(), style), { cellNF: true })
    const xls = new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }))
    expect(await fileFacts(xls)).toEqual(textFacts(name))
  })
})
