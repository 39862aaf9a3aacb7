/** Lists what the examples' texts share with the published documents beyond names and terms; an example shares nothing. */
import { readFileSync } from "node:fs"
import { nodeEnvironment } from "#workflow"
import { copiedRuns } from "./copied-runs.ts"
import { examples, ledgerOf, officialNames, seedOf } from "./examples.ts"

const statutes = await nodeEnvironment().statutes()
const published = examples.flatMap((example) => {
  const path = seedOf(example)
  return path === undefined ? [] : [readFileSync(path, "utf8")]
})
for (const example of examples)
  for (const { table, row, text } of copiedRuns(await ledgerOf(example), published, statutes, officialNames))
    console.log(`${example.name} ${table}:${row} ${text}`)
