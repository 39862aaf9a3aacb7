import { publicationFonts } from "../src/formats/fonts/index.ts"
import { writePdf } from "../src/formats/pdf/write/index.ts"
import { publicationSample } from "../tools/publication-sample.ts"

/** Writes a unit's package many times, each a little different, and prints milliseconds and memory. */
const documents = Number(process.argv[2] ?? 200)
const wideTables = 9

const fonts = publicationFonts()
const sample = publicationSample(wideTables)
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_048_576)
const times: number[] = []
for (let index = 0; index < documents; index++) {
  const title = `${sample.title}（第${index + 1}稿）`
  const volume = { ...sample.volumes[0]!, title }
  const since = performance.now()
  const written = await writePdf(volume, { ...sample, title }, fonts)
  times.push(performance.now() - since)
  if ("problem" in written) throw new Error(written.problem.message.en)
  if (index === 0) console.log(`first: ${times[0]!.toFixed(0)} ms, ${written.bytes.length} bytes, ${megabytes()} MB`)
  else if ((index + 1) % 25 === 0) console.log(`${index + 1} documents: ${megabytes()} MB`)
}
const warm = times.slice(1).sort((a, b) => a - b)
console.log(`warm: median ${warm[warm.length >> 1]?.toFixed(0)} ms, slowest ${warm.at(-1)?.toFixed(0)} ms`)
