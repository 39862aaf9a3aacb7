/**
 * The five examples held against what their agencies published: `npm run bench:examples [-- FORMAT …]`. For each format:
 * figures of tables and of sentences found again in what is written as published and read back, and findings of the
 * plain version. Without the published documents only the findings are measured.
 */
import type { PackageFormat } from "#formats"
import { nodeEnvironment } from "#workflow"
import { compiledExample, examples, ledgerOf, publishedOf, readAgain } from "../tools/examples/examples.ts"
import { literalFacts } from "../tools/examples/published-facts.ts"
import { compareFacts, factsOf } from "./round-trip/compare-facts.ts"

const known = ["text", "docx", "pdf", "xlsx", "html"] as const satisfies readonly PackageFormat[]
const asked = process.argv.slice(2)
const formats = asked.length > 0 ? known.filter((format) => asked.includes(format)) : known

const statutes = await nodeEnvironment().statutes()
console.log(`${"example".padEnd(30)} format  cells        sentences    findings of the plain version`)
for (const example of examples) {
  const ledger = await ledgerOf(example)
  const published = await publishedOf(example, statutes)
  const plain = compiledExample(ledger, statutes, false)
  const asPublished = compiledExample(ledger, statutes, true)
  for (const format of formats) {
    const { findings } = await readAgain(plain, format, statutes)
    const wrong = findings.filter(({ severity }) => severity !== "info")
    const shares = published ? await found(format) : ["no seed", "no seed"]
    console.log(
      `${example.name.padEnd(30)} ${format.padEnd(7)} ${shares.map((s) => s.padEnd(12)).join(" ")} ${wrong.length}`,
    )
    for (const { rule, message } of wrong) console.log(`    ${rule}: ${message.zh.slice(0, 160)}`)

    async function found(format: PackageFormat): Promise<readonly string[]> {
      const expected = format === "text" ? factsOf(published!) : literalFacts(published!, asPublished.statements)
      const { recognitions } = await readAgain(asPublished, format, statutes)
      const { cells, sentences } = compareFacts(expected, recognitions.flatMap(factsOf))
      return [cells, sentences].map((one) => `${one.found}/${one.all}`)
    }
  }
}
