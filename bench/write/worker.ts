import { nodeEnvironment } from "#workflow"
import { packageTimes, samples } from "./packages.ts"

/** Writes its share of packages in four formats and says how long it took and how much memory it needed at most. */
const [count = "1"] = process.argv.slice(2)
const statutes = await nodeEnvironment().statutes()
const drawn = samples(10, statutes)
const since = performance.now()
for (let i = 0; i < Number(count); i++)
  await packageTimes(drawn[i % drawn.length]!, ["docx", "pdf", "xlsx", "html"], statutes)
const seconds = (performance.now() - since) / 1000
process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
