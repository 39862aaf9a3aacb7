import { characters } from "./characters.ts"
import { drawnObjects } from "./drawing.ts"
import { identity, pageMatrix, type Turn, untwist } from "./page-geometry.ts"
import type { Pdfium } from "./pdfium.ts"
import type { PrintedPage } from "./printed-page.ts"

/** A PDF held open inside PDFium; `close` gives its memory back. */
export interface PdfFile {
  readonly pageCount: number
  /** Undefined when PDFium cannot load the page. */
  page(index: number): PrintedPage | undefined
  close(): void
}

const passwordError = 4
const securityError = 5

/** Opens a PDF; its bytes are copied into PDFium's memory. */
export function openPdf(engine: Pdfium, bytes: Uint8Array): PdfFile | "encrypted" | "damaged" {
  const { calls } = engine
  const pointer = calls.malloc(bytes.length + 1)
  if (pointer === 0) return "damaged"
  const heap = engine.views().bytes
  heap.set(bytes, pointer)
  // The byte after the file is the empty password.
  heap[pointer + bytes.length] = 0
  const handle = calls.FPDF_LoadMemDocument(pointer, bytes.length, pointer + bytes.length)
  if (handle === 0) {
    const error = calls.FPDF_GetLastError()
    calls.free(pointer)
    return error === passwordError || error === securityError ? "encrypted" : "damaged"
  }
  // PDFium forgets fonts that no open page uses: the page before stays open while the next one is loaded.
  let kept = 0
  const close = (): void => {
    if (kept !== 0) calls.FPDF_ClosePage(kept)
    calls.FPDF_CloseDocument(handle)
    calls.free(pointer)
  }
  const pageCount = calls.FPDF_GetPageCount(handle)
  if (pageCount < 1 || (calls.FPDF_DocumentHasValidCrossReferenceTable(handle) === 0 && !endsWell(bytes))) {
    close()
    return "damaged"
  }
  const page = (index: number): PrintedPage | undefined => {
    const loaded = calls.FPDF_LoadPage(handle, index)
    if (kept !== 0) calls.FPDF_ClosePage(kept)
    kept = loaded
    return loaded === 0 ? undefined : printedPage(engine, loaded, index)
  }
  return { pageCount, page, close }
}

/** A file without its end mark was cut off: what PDFium can still rebuild of it must not pass for the whole. */
function endsWell(bytes: Uint8Array): boolean {
  const mark = [0x25, 0x25, 0x45, 0x4f, 0x46]
  for (let i = bytes.length - mark.length; i >= Math.max(0, bytes.length - 4096); i--)
    if (mark.every((byte, k) => bytes[i + k] === byte)) return true
  return false
}

function printedPage(engine: Pdfium, page: number, index: number): PrintedPage {
  const { calls, scratch: s } = engine
  const text = calls.FPDFText_LoadPage(page)
  try {
    const width = calls.FPDF_GetPageWidthF(page)
    const height = calls.FPDF_GetPageHeightF(page)
    const shown = (calls.FPDFPage_GetRotation(page) & 3) as Turn
    let left = 0
    let bottom = 0
    if (calls.FPDF_GetPageBoundingBox(page, s)) {
      const f = engine.views().floats
      left = f[s >> 2]!
      bottom = f[(s >> 2) + 3]!
    }
    const upright = text === 0 ? shown : textTurn(engine, text, shown)
    const twist = ((upright - shown + 4) & 3) as Turn
    const [w, h] = shown & 1 ? [height, width] : [width, height]
    const toReading = pageMatrix(upright, left, bottom, w, h)
    const [readWidth, readHeight] = twist & 1 ? [height, width] : [width, height]
    const visible = { x0: 0, y0: 0, x1: readWidth, y1: readHeight }
    const drawn = drawnObjects(engine, page, toReading, visible)
    const read = text === 0 ? noCharacters : characters(engine, text, toReading, visible, drawn)
    return {
      number: index + 1,
      width,
      height,
      readWidth,
      readHeight,
      toShown: twist === 0 ? identity : untwist(twist, width, height),
      glyphs: read.glyphs,
      drawing: drawn.drawing,
      unmapped: read.unmapped,
      invisible: read.invisible,
      overflow: read.overflow || drawn.drawing.overflow,
    }
  } finally {
    if (text !== 0) calls.FPDFText_ClosePage(text)
  }
}

const noCharacters = {
  glyphs: {
    count: 0,
    code: new Uint32Array(0),
    left: new Float32Array(0),
    right: new Float32Array(0),
    base: new Float32Array(0),
    em: new Float32Array(0),
    run: new Uint32Array(0),
  },
  unmapped: 0,
  invisible: 0,
  overflow: false,
}

/**
 * The quarter turn that makes the page's text upright. A landscape table is often printed sideways on a portrait page
 * without /Rotate; a few sideways characters (a stamp, a label) do not turn a page.
 */
function textTurn(engine: Pdfium, text: number, shown: Turn): Turn {
  const { calls } = engine
  const total = calls.FPDFText_CountChars(text)
  const votes = [0, 0, 0, 0]
  const step = Math.max(1, Math.floor(total / 60))
  let asked = 0
  for (let i = 0; i < total && asked < 60; i += step) {
    if (calls.FPDFText_IsGenerated(text, i) === 1 || calls.FPDFText_GetUnicode(text, i) <= 32) continue
    asked++
    const quarter = calls.FPDFText_GetCharAngle(text, i) / (Math.PI / 2)
    const near = Math.round(quarter)
    // PDFium counts clockwise (text that runs upwards has 3π/2); such a page is upright after one turn clockwise.
    if (Math.abs(quarter - near) < 0.05) votes[(4 - near) & 3]! += 1
  }
  const best = votes.indexOf(Math.max(...votes)) as Turn
  return asked >= 4 && votes[best]! >= asked * 0.75 ? best : shown
}
