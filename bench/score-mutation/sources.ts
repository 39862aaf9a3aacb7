import { readFileSync } from "node:fs"
import { basename } from "node:path"
import type { Publication, LocatedDocument } from "#documents"
import { readDocument, writePublication } from "#formats"
import type { Statutes } from "#statutes"
import { compiledExample, examples, ledgerOf, seedOf } from "../../tools/examples/examples.ts"
import { completePackage, randomLedger, selfEvaluated } from "../../tools/random-ledger/index.ts"

/** A document with self-evaluations, and where it comes from. */
export interface Source {
  readonly kind: "published" | "example" | "random"
  readonly name: string
  readonly document: LocatedDocument
}

/** The published accounts at hand, the examples' accounts as we write them, and so many random ones. */
export async function* sources(statutes: Statutes, random: number, kinds: ReadonlySet<string>): AsyncGenerator<Source> {
  for (const example of examples) {
    const ledger = await ledgerOf(example)
    if (ledger.publisher.kind !== "accounts") continue
    const seed = seedOf(example)
    if (kinds.has("published") && seed !== undefined)
      yield { kind: "published", name: basename(seed), document: await read(readFileSync(seed), basename(seed)) }
    const { disclosure } = compiledExample(ledger, statutes, false)
    if (kinds.has("example") && disclosure)
      yield { kind: "example", name: example.name, document: await asText(disclosure.publication, example.name) }
  }
  if (!kinds.has("random")) return
  const families = statutes.families.filter(({ kind }) => kind === "accounts")
  for (let index = 0, drawn = 0; drawn < random; index++) {
    const family = families[index % families.length]!
    const ledger = selfEvaluated(index, randomLedger(index, family, statutes).ledger)
    if (ledger.evaluations.length === 0) continue
    drawn++
    const { disclosure } = completePackage(index, ledger, family, statutes)
    const name = `${family.id} #${index}`
    yield { kind: "random", name, document: await asText(disclosure.publication, name) }
  }
}

async function asText(publication: Publication, name: string): Promise<LocatedDocument> {
  const written = await writePublication(publication, "text")
  if ("problem" in written) throw new Error(`${name}: ${written.problem.message.en}`)
  const [file] = written.files
  return read(file!.bytes, file!.name)
}

async function read(bytes: Uint8Array, name: string): Promise<LocatedDocument> {
  const outcome = await readDocument(bytes, name)
  if ("problem" in outcome) throw new Error(`${name}: ${outcome.problem.message.en}`)
  return outcome.document
}
