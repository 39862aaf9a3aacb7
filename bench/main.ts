import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "esbuild"
import { makePdf, PageContent } from "../tools/test-pdf/index.ts"
import { coldRuns } from "./speed/cold.ts"
import type { StageName, StageTimes } from "./speed/stages.ts"
import { bounded, row } from "./speed/table.ts"

/**
 * `npm run bench [-- --runs 10 --passes 4]`: pages a second of every stage from bytes to findings, and time and memory
 * of whole processes, with the bound beside each figure. A measurement, never a test: it fails on nothing.
 */
const root = fileURLToPath(new URL("../", import.meta.url))
const cache = join(root, ".cache", "bench")
const samples = join(root, "..", "shared", "samples")
const seeds = join(root, "..", "shared", "seeds")
const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? Number(process.argv[at + 1]) || fallback : fallback
}

mkdirSync(cache, { recursive: true })
const pdfs = filesOf(samples, (name) => name.endsWith(".pdf") && !name.includes("template"))
const texts = [
  ...filesOf(seeds, (name) => name.endsWith(".txt")),
  ...filesOf(join(root, "examples"), (name) => name.endsWith("budget.md")),
]
if (pdfs.length === 0) pdfs.push(madePdf())
await warm(pdfs)
cold([...pdfs.slice(0, 4), ...texts.slice(0, 3)])

/** One thread, the second of several passes over all files and the best of them, files in memory. */
async function warm(paths: readonly string[]): Promise<void> {
  const outfile = join(root, "dist", "bench.mjs")
  // A bundle as users run it: the loader that runs this file keeps names of functions at a price.
  await build({
    entryPoints: [join(root, "bench", "speed", "stages.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["source"],
    external: [
      "@embedpdf/pdfium",
      "@myriaddreamin/typst-ts-node-compiler",
      "@resvg/resvg-js",
      "@expo-google-fonts/*",
      "echarts",
      "exceljs",
    ],
    minifySyntax: true,
    logLevel: "error",
  })
  const stages = (await import(pathToFileURL(outfile).href)) as typeof import("./speed/stages.ts")
  const files = paths.map((path) => stages.loaded(path, path))
  const passes: StageTimes[] = []
  let pages = 0
  for (let pass = 0; pass < option("passes", 4); pass++) {
    const sum: StageTimes = {}
    pages = 0
    for (const file of files) {
      const { pages: own, times } = await stages.timed(file)
      pages += own
      for (const name of stages.stageNames) sum[name] = (sum[name] ?? 0) + (times[name] ?? 0)
    }
    passes.push(sum)
  }
  console.log(`\nwarm, one thread: ${files.length} PDF, ${pages} pages`)
  console.log(row("stage", "ms, 2nd pass", "ms, best", "pages/s, 2nd", "pages/s, best", "bound"))
  const best = (name: StageName): number => Math.min(...passes.map((times) => times[name] ?? 0))
  for (const name of stages.stageNames) {
    const second = (passes[1] ?? passes[0])![name] ?? 0
    const rate = (milliseconds: number): string => (milliseconds > 0 ? (pages / milliseconds) * 1000 : 0).toFixed(0)
    const bound = name === "whole" ? bounded((pages / best(name)) * 1000, 300, "least", "pages/s") : ""
    console.log(row(name, second.toFixed(1), best(name).toFixed(1), rate(second), rate(best(name)), bound))
  }
}

/** Whole processes of the built program. */
function cold(paths: readonly string[]): void {
  console.log("\ncold: whole process of `check FILE --format json`")
  console.log(row("file", "s, best", "s, median", "MB, most", "", "bound"))
  for (const path of paths) {
    const { best, median, memory } = coldRuns(
      join(root, "dist", "bin", "mingzhang.js"),
      path,
      option("runs", 10),
      cache,
    )
    const bound = path.endsWith(".pdf")
      ? `${bounded(best, 0.5, "most", "s")}, ${bounded(memory, 300, "most", "MB")}`
      : ""
    console.log(
      row(path.split("/").at(-1)!.slice(0, 38), best.toFixed(2), median.toFixed(2), memory.toFixed(0), "", bound),
    )
  }
}

function filesOf(folder: string, wanted: (name: string) => boolean): string[] {
  if (existsSync(folder))
    return readdirSync(folder)
      .filter(wanted)
      .sort()
      .map((name) => join(folder, name))
  console.log(`left out: ${folder} is not here`)
  return []
}

/** Thirty pages of a ruled table, where no sample is at hand. */
function madePdf(): string {
  const path = join(cache, "made.pdf")
  const page = (): PageContent => {
    const content = new PageContent().text(72, 60, "支出总体情况表", { size: 16 })
    for (let i = 0; i <= 30; i++) content.line(60, 80 + i * 20, 540, 80 + i * 20)
    for (let k = 0; k <= 4; k++) content.line(60 + k * 120, 80, 60 + k * 120, 680)
    for (let i = 0; i < 30; i++)
      for (let k = 0; k < 4; k++) content.text(66 + k * 120, 94 + i * 20, k === 0 ? `项目${i}` : `${i * 7}.${k}0`)
    return content
  }
  writeFileSync(path, makePdf(Array.from({ length: 30 }, () => ({ content: page() }))))
  return path
}
