/**
 * Proposes the deviations of an example: `deviations.ts NAME`. Prints the rows of deviations.csv that its published
 * document would need, and what has no place; which of them are mistakes of the agency is for a person to judge.
 */
import { nodeEnvironment } from "#workflow"
import { compiledExample, examples, ledgerOf, publishedOf, readAgain } from "./examples.ts"
import { proposedDeviations } from "./proposed-deviations.ts"

const statutes = await nodeEnvironment().statutes()
const example = examples.find(({ name, seed }) => name === process.argv[2] || seed === process.argv[2])
const published = example && (await publishedOf(example, statutes))
if (!example || !published) throw new Error(`examples: ${examples.map(({ name }) => name).join(", ")}`)
const compiled = compiledExample(await ledgerOf(example), statutes, true)
const { recognitions } = await readAgain(compiled, "text", statutes)
const { deviations, unplaced } = proposedDeviations(compiled.statements, compiled.disclosure!, published, recognitions)
for (const d of deviations)
  console.log([d.form, d.rowKey, d.columnKey, d.section, d.slot, d.kind, d.printed].map((v) => v ?? "").join(","))
for (const one of unplaced) console.log(`no place: ${one}`)
