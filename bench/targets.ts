/**
 * What the target parser makes of real indicators: `npm run bench:targets [-- FOLDER …]`. For the published documents
 * (and the samples) beside this checkout: how many targets, of which kind, and how many of the quantitative ones come
 * with number, unit and side; the others one by one with the reason. Results of self-evaluations are counted apart.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { readDocument } from "#formats"
import { completionOf, obstacleWords, type TargetKind, type TargetValue, targetValue } from "#performance"
import { performanceTables } from "#recognition"
import { printedIndicators } from "./targets/printed-indicators.ts"

const shared = fileURLToPath(new URL("../../shared", import.meta.url))
const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(shared, "seeds"), join(shared, "samples")]
const kinds: readonly TargetKind[] = ["quantitative", "frequency", "date", "comparison", "qualitative", "none"]
for (const folder of folders.filter((path) => !existsSync(path))) console.log(`skipped: ${folder} is absent`)
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => !path.endsWith("README.md"))
  .sort()

console.log(`${"document".padEnd(42)} targets ${kinds.map((k) => k.padStart(12)).join("")}  complete`)
const all: TargetValue[] = []
const exceptions: string[] = []
let results = 0
let understood = 0
for (const path of files) {
  const name = path.slice(path.lastIndexOf("/") + 1)
  const outcome = await readDocument(readFileSync(path), name)
  if (!("document" in outcome)) {
    console.log(`${name.slice(0, 40).padEnd(42)} cannot be read`)
    continue
  }
  const indicators = printedIndicators(performanceTables(outcome.document))
  const values = indicators.map(({ value }) => value)
  all.push(...values)
  for (const { name: label, target, value, actual } of indicators) {
    if (value.obstacle)
      exceptions.push(
        `${name.slice(0, 3)} ${value.obstacle}: ${label.text.slice(0, 24)}「${(target?.text ?? "").slice(0, 40)}」`,
      )
    if (!actual) continue
    results++
    if (targetValue(actual.text).number || completionOf(actual.text) !== undefined) understood++
  }
  line(name, values)
}
line("all", all)
console.log(`results of self-evaluations: ${results}, with a number or a degree of completion: ${understood}`)
const counted = new Map<string, number>()
for (const text of exceptions) counted.set(text, (counted.get(text) ?? 0) + 1)
console.log(`\ncannot be measured: ${exceptions.length}`)
for (const [obstacle, { en }] of Object.entries(obstacleWords)) {
  const own = [...counted].filter(([text]) => text.slice(4).startsWith(`${obstacle}:`))
  if (own.length > 0) console.log(`  ${obstacle} (${en})`)
  for (const [text, times] of own) console.log(`    ${times} × ${text.slice(0, 4)}${text.slice(6 + obstacle.length)}`)
}

function line(name: string, values: readonly TargetValue[]): void {
  const quantities = values.filter(({ kind }) => kind === "quantitative" || kind === "frequency")
  const complete = quantities.filter((value) => value.number && value.unit && value.direction !== "none")
  const share =
    quantities.length === 0
      ? "-"
      : `${complete.length}/${quantities.length} = ${((complete.length / quantities.length) * 100).toFixed(1)} %`
  const counts = kinds.map((kind) => String(values.filter((value) => value.kind === kind).length).padStart(12))
  console.log(`${name.slice(0, 40).padEnd(42)} ${String(values.length).padStart(7)} ${counts.join("")}  ${share}`)
}
