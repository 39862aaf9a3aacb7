import { readFileSync } from "node:fs"
import { checkDocument } from "#checks"
import type { LocatedDocument } from "#documents"
import { readDocument } from "#formats"
import { evaluate } from "#identities"
import { identitiesOf, recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { documentBlocks } from "../../src/formats/pdf/document-blocks.ts"
import { type PageLayout, pageLayout } from "../../src/formats/pdf/page-layout.ts"
import { openPdf } from "../../src/formats/pdf/pdf-file.ts"
import { type Pdfium, withPdfium } from "../../src/formats/pdf/pdfium.ts"
import type { PrintedPage } from "../../src/formats/pdf/printed-page.ts"

/** The steps from bytes to findings, each measured on its own; `whole` is the way a user takes, in one go. */
export const stageNames = [
  "load",
  "characters",
  "tables",
  "blocks",
  "recognition",
  "identities",
  "checks",
  "whole",
] as const
export type StageName = (typeof stageNames)[number]
/** Milliseconds a stage took; absent where a document does not pass through it. */
export type StageTimes = Partial<Record<StageName, number>>

/** A file in memory, so that no disk is measured. */
export interface Loaded {
  readonly name: string
  readonly bytes: Uint8Array
}

export const loaded = (path: string, name: string): Loaded => ({ name, bytes: new Uint8Array(readFileSync(path)) })

type Statutes = Awaited<ReturnType<typeof loadStatutes>>
let statutes: Promise<Statutes> | undefined

/** Pages and blocks of a file, and how long each stage of one pass over it took. */
export async function timed(file: Loaded): Promise<{ pages: number; times: StageTimes }> {
  statutes ??= loadStatutes()
  const law = await statutes
  const times: StageTimes = {}
  if (file.bytes[0] === 0x25) Object.assign(times, await timedPdf(file.bytes))
  const document = await read(file)
  const recognition = clocked(times, "recognition", () => recognise(document, law))
  const identities = clocked(times, "identities", () => evaluate(identitiesOf(recognition, law)))
  if (identities.violated.length < 0) throw new Error("unreachable")
  // A check derives the identities again: what is left is the work of the rules and of explaining.
  clocked(times, "checks", () => checkDocument(recognition, law))
  times.checks = Math.max(0, (times.checks ?? 0) - (times.identities ?? 0))
  const since = performance.now()
  await whole(file)
  times.whole = performance.now() - since
  return { pages: document.pages.length, times }
}

/** One document from bytes to findings, as a user's check does it. */
export async function whole(file: Loaded): Promise<void> {
  statutes ??= loadStatutes()
  const law = await statutes
  checkDocument(recognise(await read(file), law), law)
}

async function read(file: Loaded): Promise<LocatedDocument> {
  const outcome = await readDocument(file.bytes, file.name)
  if ("problem" in outcome) throw new Error(`${file.name}: ${outcome.problem.message.en}`)
  return outcome.document
}

/** The stages inside the reading of a PDF: PDFium's own work, what is asked of it, tables and lines, blocks. */
function timedPdf(bytes: Uint8Array): Promise<StageTimes> {
  return withPdfium((engine) => {
    const times: StageTimes = {}
    const load = clocked(times, "load", () => loadPages(engine, bytes))
    const printed = clocked(times, "characters", () => printedPages(engine, bytes))
    // Characters can only be asked of a loaded page: loading is taken off again.
    times.characters = Math.max(0, (times.characters ?? 0) - (times.load ?? 0))
    if (load !== printed.length) throw new Error("a page was not loaded")
    const layouts = clocked(times, "tables", (): PageLayout[] => printed.map(pageLayout))
    clocked(times, "blocks", () => documentBlocks(layouts))
    return times
  })
}

/** PDFium alone: parses every page and finds the order of its characters. */
function loadPages({ calls, views }: Pdfium, bytes: Uint8Array): number {
  const pointer = calls.malloc(bytes.length + 1)
  views().bytes.set(bytes, pointer)
  views().bytes[pointer + bytes.length] = 0
  const document = calls.FPDF_LoadMemDocument(pointer, bytes.length, pointer + bytes.length)
  const count = calls.FPDF_GetPageCount(document)
  let kept = 0
  for (let index = 0; index < count; index++) {
    const page = calls.FPDF_LoadPage(document, index)
    if (kept !== 0) calls.FPDF_ClosePage(kept)
    kept = page
    calls.FPDFText_ClosePage(calls.FPDFText_LoadPage(page))
  }
  if (kept !== 0) calls.FPDF_ClosePage(kept)
  calls.FPDF_CloseDocument(document)
  calls.free(pointer)
  return count
}

function printedPages(engine: Pdfium, bytes: Uint8Array): PrintedPage[] {
  const file = openPdf(engine, bytes)
  if (typeof file === "string") throw new Error(file)
  const pages: PrintedPage[] = []
  for (let index = 0; index < file.pageCount; index++) {
    const page = file.page(index)
    if (page) pages.push(page)
  }
  file.close()
  return pages
}

function clocked<T>(times: StageTimes, stage: StageName, work: () => T): T {
  const since = performance.now()
  const result = work()
  times[stage] = performance.now() - since
  return result
}
