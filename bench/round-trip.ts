/**
 * Random ledgers, written and read back: `npm run bench:round-trip -- [--text 1000] [--files 100] [--family ID] [--from 0]`.
 * Every ledger must come back with the same facts and no finding; the faults are listed, the kinds counted.
 */
import { parseArgs } from "node:util"
import type { PackageFormat } from "#formats"
import { nodeEnvironment } from "#workflow"
import { type RoundOutcome, roundTrips } from "./round-trip/check-round.ts"

const { values } = parseArgs({
  options: {
    text: { type: "string", default: "1000" },
    files: { type: "string", default: "100" },
    from: { type: "string", default: "0" },
    family: { type: "string" },
    show: { type: "string", default: "12" },
  },
})
const [text, files, from, show] = [values.text, values.files, values.from, values.show].map(Number) as [
  number,
  number,
  number,
  number,
]
const statutes = await nodeEnvironment().statutes()
const families = statutes.families.filter((f) => values.family === undefined || f.id === values.family)
const since = performance.now()
const kinds = new Map<string, { count: number; example: string }>()
const done = new Map<string, { all: number; clean: number; figures: number }>()
for (let drawn = 0; drawn < Math.max(text, files); drawn++) {
  const index = from + Math.floor(drawn / families.length)
  const family = families[drawn % families.length]!
  const formats: PackageFormat[] = drawn < files ? ["text", "html", "xlsx", "docx", "pdf"] : ["text"]
  for (const outcome of await roundTrips(index, family, statutes, formats)) count(outcome)
}
for (const [format, { all, clean, figures }] of done)
  console.log(`${format.padEnd(5)} ${clean}/${all} ledgers came back the same without a finding (${figures} figures)`)
console.log(`${((performance.now() - since) / 1000).toFixed(0)} s`)
for (const [kind, { count: n, example }] of [...kinds].sort((a, b) => b[1].count - a[1].count).slice(0, show))
  console.log(`  ${n} × ${kind}\n      ${example}`)
process.exitCode = [...done.values()].every(({ all, clean }) => all === clean) ? 0 : 1

function count(outcome: RoundOutcome): void {
  const { format, faults, figures, family, index, shape } = outcome
  const sum = done.get(format) ?? { all: 0, clean: 0, figures: 0 }
  done.set(format, {
    all: sum.all + 1,
    clean: sum.clean + (faults.length === 0 ? 1 : 0),
    figures: sum.figures + figures,
  })
  for (const fault of faults) {
    const kind = `${format} ${fault
      .split(/[“”:：]/)
      .slice(0, 2)
      .join(":")
      .slice(0, 70)}`
    const known = kinds.get(kind)
    if (known) known.count++
    else kinds.set(kind, { count: 1, example: `${family} #${index} (${shape}) ${fault}` })
  }
}
