/**
 * How fast packages are written: one unit warm, format by format, and many in one process and in two: `npm run
 * bench:write -- [--packages 200] [--rounds 5]`. Prints medians and the best of the rounds; of memory the peak of each
 * process, their sum, and the sum with what they share counted once.
 */
import { spawn } from "node:child_process"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { nodeEnvironment } from "#workflow"
import { packageTimes, samples, textTimes } from "./write/packages.ts"

/** A small young generation and one arena: a package needs 40 MB of heap, what is above waits to be collected. */
const lean = ["--max-semi-space-size=2", "--max-old-space-size=128"]

const { values } = parseArgs({
  options: { packages: { type: "string", default: "200" }, rounds: { type: "string", default: "5" } },
})
const statutes = await nodeEnvironment().statutes()
const formats = ["docx", "pdf", "xlsx", "html"] as const
const drawn = samples(5, statutes)
await packageTimes(drawn[0]!, formats, statutes)
console.log("one unit, warm (ms): median / best over the rounds")
for (const sample of drawn) {
  const rounds: ReadonlyMap<string, number>[] = []
  for (let i = 0; i < Number(values.rounds); i++) rounds.push(await packageTimes(sample, formats, statutes))
  const of = (name: string) => rounds.map((times) => times.get(name) ?? 0).sort((a, b) => a - b)
  const totals = rounds.map((times) => [...times.values()].reduce((s, ms) => s + ms, 0)).sort((a, b) => a - b)
  const shown = (list: readonly number[]) => `${list[list.length >> 1]!.toFixed(1)} / ${list[0]!.toFixed(1)}`
  const parts = ["statements and text", ...formats].map((name) => `${name} ${shown(of(name))}`)
  console.log(`  ${sample.family.id}: ${parts.join("; ")}; whole ${shown(totals)}`)
}
console.log("statements and text alone, after 40 warm rounds (ms): median / best of 40")
for (const sample of drawn) {
  const times = textTimes(sample, 40, statutes)
  console.log(`  ${sample.family.id}: ${times[20]!.toFixed(1)} / ${times[0]!.toFixed(1)}`)
}
const all = Number(values.packages)
for (const workers of all > 0 ? [1, Math.min(2, availableParallelism())] : []) {
  console.log(`packages in four formats, processes: ${workers}`)
  for (const count of [Math.round(all / 4), Math.round(all / 2), all]) {
    const since = performance.now()
    const told = await Promise.all(Array.from({ length: workers }, () => worker(Math.ceil(count / workers))))
    const seconds = (performance.now() - since) / 1000
    const sum = (of: (one: Told) => number) => told.reduce((total, one) => total + of(one), 0).toFixed(0)
    const each = told.map(({ megabytes }) => megabytes.toFixed(0)).join(" + ")
    const memory = `peak ${each} = ${sum(({ megabytes }) => megabytes)} MB, ${sum(({ shared }) => shared)} MB shared once`
    console.log(`  ${count}: ${seconds.toFixed(1)} s, ${(seconds / count).toFixed(3)} s a package, ${memory}`)
  }
}

/** What a process says of its share. */
interface Told {
  readonly seconds: number
  readonly megabytes: number
  readonly shared: number
}

function worker(count: number): Promise<Told> {
  const path = fileURLToPath(new URL("./write/worker.ts", import.meta.url))
  const child = spawn(process.execPath, [...lean, "--conditions=source", "--import", "tsx", path, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, MALLOC_ARENA_MAX: "1" },
  })
  let out = ""
  child.stdout.on("data", (part) => (out += part))
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`worker ended with ${code}`)),
    )
  })
}
