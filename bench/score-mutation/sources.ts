import { readFileSync } from "node:fs"
import { basename } from "node:path"
import type { Publication, LocatedDocument } from "#documents"
import { readDocument, writePublication } from "#formats"
import type { Ledger } from "#ledger"
import { type Recognition, recognise } from "#recognition"
import type { Statutes } from "#statutes"
import { compiledExample, examples, ledgerOf, seedOf } from "../../tools/examples/examples.ts"
import { completePackage, randomLedger, selfEvaluated } from "../../tools/random-ledger/index.ts"

/** A document with self-evaluations, and where it comes from. */
export interface Source {
  readonly kind: "published" | "example" | "random" | "with-budget"
  readonly name: string
  readonly document: LocatedDocument
  /** The year's budget with its target sheets, where it is at hand. */
  readonly others: readonly Recognition[]
}

/**
 * The published accounts at hand, the examples' accounts as we write them, and so many random ones, alone and beside
 * the budget of the year, whose target sheets print the same targets.
 */
export async function* sources(statutes: Statutes, random: number, kinds: ReadonlySet<string>): AsyncGenerator<Source> {
  for (const example of examples) {
    const ledger = await ledgerOf(example)
    if (ledger.publisher.kind !== "accounts") continue
    const seed = seedOf(example)
    if (kinds.has("published") && seed !== undefined)
      yield {
        kind: "published",
        name: basename(seed),
        document: await read(readFileSync(seed), basename(seed)),
        others: [],
      }
    const { disclosure } = compiledExample(ledger, statutes, false)
    if (kinds.has("example") && disclosure)
      yield {
        kind: "example",
        name: example.name,
        document: await asText(disclosure.publication, example.name),
        others: [],
      }
  }
  if (!kinds.has("random") && !kinds.has("with-budget")) return
  const families = statutes.families.filter(({ kind }) => kind === "accounts")
  for (let index = 0, drawn = 0; drawn < random; index++) {
    const family = families[index % families.length]!
    const ledger = selfEvaluated(index, randomLedger(index, family, statutes).ledger)
    if (ledger.evaluations.length === 0) continue
    drawn++
    const { disclosure } = completePackage(index, ledger, family, statutes)
    const name = `${family.id} #${index}`
    const document = await asText(disclosure.publication, name)
    if (kinds.has("random")) yield { kind: "random", name, document, others: [] }
    if (kinds.has("with-budget"))
      yield { kind: "with-budget", name, document, others: [await budgetOf(index, ledger, statutes)] }
  }
}

/** The budget that set the targets: the same projects and indicators before anything was reached. */
async function budgetOf(index: number, accounts: Ledger, statutes: Statutes): Promise<Recognition> {
  const family = statutes.families.find(({ id }) => id === "henan-unit-11")!
  const { year } = accounts.publisher
  const budget: Ledger = {
    ...accounts,
    publisher: { ...accounts.publisher, family: family.id, kind: "budget", issued: `${year}-02-20` },
    evaluations: [],
    lines: accounts.lines.filter(({ posting }) => posting === "approved"),
    indicators: accounts.indicators
      .filter(({ first }) => first !== "资金管理")
      .map(({ of, first, second, third, target, at }) => ({ of, first, second, third, target, at })),
  }
  const { disclosure } = completePackage(index, budget, family, statutes)
  return recognise(await asText(disclosure.publication, `budget of #${index}`), statutes)
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
