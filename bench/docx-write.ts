import { writeDocx } from "../src/formats/docx/write/index.ts"
import { writeHtml } from "../src/formats/html/write/index.ts"
import { publicationSample } from "../tools/publication-sample.ts"
import type { Publication, PublishedBlock } from "../src/documents/publication.ts"

/** The sample package with so many tables and charts: about what a unit publishes. */
function packageOf(tables: number, charts: number): Publication {
  const sample = publicationSample(tables - 3)
  const volume = sample.volumes[0]!
  const chart = volume.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "chart")!
  const more = Array.from(
    { length: charts - 2 },
    (_, i): PublishedBlock => ({ ...chart, anchor: `more-${i}` }) as PublishedBlock,
  )
  const sections = volume.sections.map((section, i) =>
    i === 2 ? { ...section, blocks: [...section.blocks, ...more] } : section,
  )
  return { ...sample, volumes: [{ ...volume, sections }] }
}

const publication = packageOf(15, 6)
const volume = publication.volumes[0]!
const cells = volume.sections
  .flatMap(({ blocks }) => blocks)
  .reduce((sum, block) => sum + (block.kind === "table" ? block.cells.length : 0), 0)

async function measured(name: string, write: () => number | Promise<number>): Promise<void> {
  const times: number[] = []
  const worked: number[] = []
  let size = 0
  for (let i = 0; i < 12; i++) {
    const begin = performance.now()
    const before = process.cpuUsage()
    size = await write()
    times.push(performance.now() - begin)
    const { user, system } = process.cpuUsage(before)
    worked.push((user + system) / 1000)
  }
  const [first] = times
  const warm = times.slice(3).sort((a, b) => a - b)
  console.log(
    `${name}: first ${first!.toFixed(0)} ms, warm median ${warm[warm.length >> 1]!.toFixed(0)} ms, ` +
      `best ${warm[0]!.toFixed(0)} ms (processor: best ${Math.min(...worked.slice(3)).toFixed(0)} ms), ${(size / 1024).toFixed(0)} KiB`,
  )
}

console.log(`15 tables of ${cells} cells, 6 charts`)
await measured("docx", async () => (await writeDocx(volume, publication)).length)
await measured("html", () => writeHtml(publication).length)
