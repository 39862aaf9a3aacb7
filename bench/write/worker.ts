import { readFileSync } from "node:fs"
import { nodeEnvironment } from "#workflow"
import { packageTimes, samples } from "./packages.ts"

/**
 * Writes its share of packages in four formats and says how long it took and how much memory it needed at most: all of
 * its own (`megabytes`), and with what it shares with other processes counted in part (`shared`, Linux only).
 */
const [count = "1"] = process.argv.slice(2)
const statutes = await nodeEnvironment().statutes()
const drawn = samples(10, statutes)
const since = performance.now()
let shared = 0
for (let i = 0; i < Number(count); i++) {
  await packageTimes(drawn[i % drawn.length]!, ["docx", "pdf", "xlsx", "html"], statutes)
  shared = Math.max(shared, proportionalMegabytes())
}
const seconds = (performance.now() - since) / 1000
process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, shared }))

function proportionalMegabytes(): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync("/proc/self/smaps_rollup", "utf8"))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
