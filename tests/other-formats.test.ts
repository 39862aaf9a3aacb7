import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { readDocument, readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { factsCsv } from "../src/cli/facts-csv.ts"
import { fixtures } from "../tools/fixtures/index.ts"
import { paperDocx } from "../tools/fixtures/paper-docx.ts"
import { paperHtml } from "../tools/fixtures/paper-html.ts"

const statutes = await loadStatutes()
const folder = fileURLToPath(new URL("../fixtures/disclosures/", import.meta.url))

/** The facts of a document without its source and places: what two documents that say the same agree in. */
function facts(document: Parameters<typeof recognise>[0]): string[] {
  return factsCsv(recognise(document, statutes))
    .split("\r\n")
    .map((line) => line.slice(line.indexOf(",") + 1).replace(/,(?:"[^"]*"|[^,"]*)$/, ""))
}

function factsOfText(name: string): string[] {
  const outcome = readText(readFileSync(`${folder}${name}.md`, "utf8"))
  if (!("blocks" in outcome)) throw new Error(`${name} cannot be read`)
  const source = { name, sha256: "", mediaType: "text/plain" }
  return facts({ format: "mingzhang/document@1", source, pages: outcome.pages, blocks: outcome.blocks })
}

async function factsOf(bytes: Uint8Array): Promise<string[]> {
  const outcome = await readDocument(bytes, "document")
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return facts(outcome.document)
}

describe.each(Object.keys(fixtures))("%s says the same", (name) => {
  const expected = factsOfText(name)

  it("has facts to lose", () => expect(expected.length).toBeGreaterThan(100))

  it.each(["plain", "merged"] as const)("as a Word file, heads %s", async (heads) => {
    expect(await factsOf(paperDocx(fixtures[name]!(), heads))).toEqual(expected)
  })

  it.each(["plain", "merged"] as const)("as a web page, heads %s", async (heads) => {
    expect(await factsOf(Buffer.from(paperHtml(fixtures[name]!(), heads)))).toEqual(expected)
  })
})
