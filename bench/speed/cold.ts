import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"

/** What whole processes took: seconds, and megabytes at their peak. */
export interface ColdRuns {
  readonly best: number
  readonly median: number
  readonly memory: number
}

/** Runs the built program on a file several times, each in a process of its own. */
export function coldRuns(bin: string, path: string, runs: number, cache: string): ColdRuns {
  const memoryFile = join(cache, "memory")
  const hook = `import{writeFileSync as w}from"node:fs";process.on("exit",()=>w(${JSON.stringify(memoryFile)},String(process.resourceUsage().maxRSS)))`
  const check = [bin, "check", path, "--format", "json"]
  const seconds: number[] = []
  for (let i = 0; i < runs; i++) {
    const since = performance.now()
    const { error } = spawnSync(process.execPath, check, { stdio: "ignore" })
    if (error) throw error
    seconds.push((performance.now() - since) / 1000)
  }
  // Measured apart: the hook takes time of its own.
  spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, ...check], {
    stdio: "ignore",
  })
  seconds.sort((a, b) => a - b)
  return {
    best: seconds[0]!,
    median: seconds[seconds.length >> 1]!,
    memory: Number(readFileSync(memoryFile, "utf8")) / 1024,
  }
}
