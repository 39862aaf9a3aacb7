import type { Block, Page } from "#documents"
import { type ReadLimits, type ReadOutcome, readLimits } from "../outcome.ts"
import { documentBlocks } from "./document-blocks.ts"
import { type PageLayout, pageLayout } from "./page-layout.ts"
import { openPdf, type PdfFile } from "./pdf-file.ts"
import { discardPdfium, type Pdfium, releaseMemory, withPdfium } from "./pdfium.ts"
import { problems } from "./problems.ts"

/**
 * Reads a PDF: its pages and its headings, paragraphs and tables in reading order, or the reason why it cannot be
 * read. Bad bytes never throw; a page that cannot be read is an `unreadable` block that says why.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits = readLimits): Promise<ReadOutcome> {
  if (bytes.length === 0) return { problem: problems.empty }
  if (bytes.length > limits.bytes) return { problem: problems.tooLarge }
  if (!hasMagic(bytes)) return { problem: problems.unsupported }
  const deadline = Date.now() + limits.milliseconds
  return withPdfium((engine) => readWith(engine, bytes, limits, deadline))
}

function readWith(engine: Pdfium, bytes: Uint8Array, limits: ReadLimits, deadline: number): ReadOutcome {
  let file: PdfFile | undefined
  try {
    const opened = openPdf(engine, bytes)
    if (opened === "encrypted") return { problem: problems.encrypted }
    if (opened === "damaged") return { problem: problems.damaged }
    file = opened
    return readPages(file, limits, deadline)
  } catch (cause) {
    if (!isTrap(cause)) throw cause
    // PDFium ran out of the memory it may have, or fell over the file: its state is unknown from here on.
    file = undefined
    discardPdfium()
    return { problem: engine.isStarved() ? problems.expands : problems.damaged }
  } finally {
    file?.close()
    releaseMemory(engine)
  }
}

/** "%PDF-" stands within the first kilobyte. */
function hasMagic(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 4, 1024)
  for (let i = 0; i < end; i++)
    if (bytes[i] === 0x25 && bytes[i + 1] === 0x50 && bytes[i + 2] === 0x44 && bytes[i + 3] === 0x46) return true
  return false
}

/** A WebAssembly trap or abort, not an error of our own program. */
function isTrap(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    (cause.constructor.name === "RuntimeError" || /abort|unreachable|memory|call stack/i.test(cause.message))
  )
}

function readPages(file: PdfFile, limits: ReadLimits, deadline: number): ReadOutcome {
  if (file.pageCount > limits.pages) return { problem: problems.tooManyPages }
  const layouts: PageLayout[] = []
  const pages: Page[] = []
  let characters = 0
  let cells = 0
  for (let index = 0; index < file.pageCount; index++) {
    if (Date.now() > deadline) {
      if (pages.length === 0) return { problem: problems.slow }
      layouts.push(
        unreadPage(
          index + 1,
          "读取超时，本页及以后各页未读。 / Time ran out: this page and those after it were not read.",
        ),
      )
      break
    }
    const page = file.page(index)
    if (!page) {
      layouts.push(unreadPage(index + 1, "本页已损坏，不能读取。 / This page is damaged."))
      continue
    }
    pages.push({ number: page.number, width: page.width, height: page.height })
    characters += page.glyphs.count
    if (characters > limits.characters) return { problem: problems.tooLarge }
    const layout = pageLayout(page)
    for (const item of layout.items) if (item.kind === "table") cells += item.table.cells.length
    if (cells > limits.cells) return { problem: problems.tooManyCells }
    layouts.push(layout)
  }
  return outcome(pages, documentBlocks(layouts))
}

function outcome(pages: readonly Page[], blocks: readonly Block[]): ReadOutcome {
  if (pages.length === 0) return { problem: problems.damaged }
  if (blocks.every((block) => block.kind === "unreadable")) return { problem: problems.noText }
  return { pages, blocks }
}

const unreadPage = (number: number, reason: string): PageLayout => ({
  number,
  width: 0,
  height: 0,
  readWidth: 0,
  readHeight: 0,
  toShown: [1, 0, 0, 1, 0, 0],
  items: [{ kind: "unreadable", reason, box: { x0: 0, y0: 0, x1: 0, y1: 0 } }],
})
