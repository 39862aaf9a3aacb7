import { performance } from "node:perf_hooks"
import { samplePackage } from "../src/formats/sample-publication.ts"
import { writeText } from "../src/formats/text/write/index.ts"
import { writeXlsx } from "../src/formats/xlsx/write/index.ts"

/**
 * `npx tsx bench/xlsx-write.ts [tables]`: time and size of a package written as a workbook and as text, the first time
 * and warm (median of ten). A measurement, never a test.
 */
const tables = Number(process.argv[2]) || 15
const publication = samplePackage(tables)

async function measured(name: string, write: () => Promise<number> | number): Promise<void> {
  const times: number[] = []
  let bytes = 0
  for (let run = 0; run < 11; run++) {
    const start = performance.now()
    bytes = await write()
    times.push(performance.now() - start)
  }
  const [first = 0, ...warm] = times
  const median = warm.sort((a, b) => a - b)[warm.length >> 1] ?? 0
  console.log(`${name}: ${tables} tables, ${bytes} bytes, first ${first.toFixed(0)} ms, warm ${median.toFixed(1)} ms`)
}

await measured("xlsx", async () => (await writeXlsx(publication)).length)
await measured("text", () => writeText(publication.volumes[0]).length)
