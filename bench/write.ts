/**
 * How fast packages are written: one unit warm, format by format, and many on two cores: `npm run bench:write --
 * [--packages 200] [--rounds 5]`. Prints medians and the best of the rounds.
 */
import { spawn } from "node:child_process"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { nodeEnvironment } from "#workflow"
import { packageTimes, samples } from "./write/packages.ts"

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
const all = Number(values.packages)
if (all > 0) {
  const workers = Math.min(2, availableParallelism())
  console.log(`packages in four formats on ${workers} processes:`)
  for (const count of [Math.round(all / 4), Math.round(all / 2), all]) {
    const since = performance.now()
    const told = await Promise.all(Array.from({ length: workers }, () => worker(Math.ceil(count / workers))))
    const seconds = (performance.now() - since) / 1000
    const peak = told.map(({ megabytes }) => megabytes.toFixed(0)).join(" + ")
    console.log(
      `  ${count}: ${seconds.toFixed(1)} s, ${(seconds / count).toFixed(3)} s a package, peak memory ${peak} MB`,
    )
  }
}

function worker(count: number): Promise<{ seconds: number; megabytes: number }> {
  const path = fileURLToPath(new URL("./write/worker.ts", import.meta.url))
  const child = spawn(process.execPath, ["--conditions=source", "--import", "tsx", path, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
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
