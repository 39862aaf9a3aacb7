import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"

/** The functions of PDFium's C interface that the reader calls; handles and pointers are numbers. */
export interface PdfiumExports {
  readonly memory: { readonly buffer: ArrayBuffer }
  malloc(bytes: number): number
  free(pointer: number): void
  PDFiumExt_Init(): void
  FPDF_LoadMemDocument(bytes: number, length: number, password: number): number
  FPDF_GetLastError(): number
  FPDF_CloseDocument(document: number): void
  FPDF_GetPageCount(document: number): number
  FPDF_DocumentHasValidCrossReferenceTable(document: number): number
  FPDF_LoadPage(document: number, index: number): number
  FPDF_ClosePage(page: number): void
  FPDF_GetPageWidthF(page: number): number
  FPDF_GetPageHeightF(page: number): number
  FPDF_GetPageBoundingBox(page: number, rect: number): number
  FPDFPage_GetRotation(page: number): number
  FPDFPage_CountObjects(page: number): number
  FPDFPage_GetObject(page: number, index: number): number
  FPDFFormObj_CountObjects(form: number): number
  FPDFFormObj_GetObject(form: number, index: number): number
  FPDFPageObj_GetType(object: number): number
  FPDFPageObj_GetMatrix(object: number, matrix: number): number
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number
  FPDFPageObj_GetClipPath(object: number): number
  FPDFClipPath_CountPaths(clip: number): number
  FPDFClipPath_CountPathSegments(clip: number, path: number): number
  FPDFClipPath_GetPathSegment(clip: number, path: number, segment: number): number
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number
  FPDFPath_CountSegments(path: number): number
  FPDFPath_GetPathSegment(path: number, index: number): number
  FPDFPathSegment_GetType(segment: number): number
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number
  FPDFPathSegment_GetClose(segment: number): number
  FPDFText_LoadPage(page: number): number
  FPDFText_ClosePage(text: number): void
  FPDFText_CountChars(text: number): number
  FPDFText_IsGenerated(text: number, index: number): number
  FPDFText_GetUnicode(text: number, index: number): number
  FPDFText_HasUnicodeMapError(text: number, index: number): number
  FPDFText_GetTextObject(text: number, index: number): number
  FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
  FPDFText_GetCharAngle(text: number, index: number): number
  FPDFText_GetFontSize(text: number, index: number): number
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number
  FPDFTextObj_GetTextRenderMode(object: number): number
}

/** A running PDFium with views of its memory; `views` must be asked again after any call that may allocate. */
export interface Pdfium {
  readonly calls: PdfiumExports
  /** 256 bytes for results that PDFium writes to a pointer; aligned to 8. */
  readonly scratch: number
  views(): MemoryViews
  /** Whether it was refused memory: a file that unpacks to more than a document holds. */
  isStarved(): boolean
}

export interface MemoryViews {
  readonly bytes: Uint8Array
  readonly ints: Int32Array
  readonly floats: Float32Array
  readonly doubles: Float64Array
}

/** PDFium may hold this much memory; a page that wants more traps, which the reader catches. */
const heapCeiling = 512 * 1024 * 1024
/** A heap never shrinks: after a document that made it larger than this, PDFium is started anew. */
const heapToKeep = 160 * 1024 * 1024

let compiled: Promise<object> | undefined
let running: Promise<Pdfium> | undefined

interface WebAssemblyFace {
  compile(bytes: Uint8Array): Promise<object>
  Instance: new (module: object, imports: object) => { readonly exports: PdfiumExports }
}

async function compile(): Promise<object> {
  const require = createRequire(import.meta.url)
  const wasm = await readFile(require.resolve("@embedpdf/pdfium/pdfium.wasm"))
  return (globalThis as unknown as { WebAssembly: WebAssemblyFace }).WebAssembly.compile(wasm)
}

/** The running PDFium, started at the first call and shared by the documents that follow. */
export function pdfium(): Promise<Pdfium> {
  running ??= start().catch((cause: unknown) => {
    running = undefined
    throw cause
  })
  return running
}

/** Throws the running PDFium away, after a trap left it in an unknown state; the next call starts another. */
export function discardPdfium(): void {
  running = undefined
}

/** Gives memory back to the machine when the last document made the heap large. */
export function releaseMemory(engine: Pdfium): void {
  if (engine.calls.memory.buffer.byteLength > heapToKeep) discardPdfium()
}

async function start(): Promise<Pdfium> {
  compiled ??= compile()
  const [{ init }, module] = await Promise.all([import("@embedpdf/pdfium"), compiled])
  let calls: PdfiumExports | undefined
  let starved = false
  const settings = {
    print: () => {},
    printErr: () => {},
    instantiateWasm(imports: { env: Record<string, unknown> }, done: (instance: object, module: object) => void) {
      const grow = imports.env.emscripten_resize_heap as (size: number) => number
      imports.env.emscripten_resize_heap = (size: number) => {
        if (size >>> 0 <= heapCeiling) return grow(size)
        starved = true
        return 0
      }
      const face = (globalThis as unknown as { WebAssembly: WebAssemblyFace }).WebAssembly
      const instance = new face.Instance(module, imports)
      calls = instance.exports
      done(instance, module)
      return instance.exports
    },
  }
  await init(settings as unknown as Parameters<typeof init>[0])
  if (!calls) throw new Error("PDFium did not start")
  calls.PDFiumExt_Init()
  return engineOf(calls, () => starved)
}

function engineOf(calls: PdfiumExports, isStarved: () => boolean): Pdfium {
  let views = viewsOf(calls.memory.buffer)
  return {
    calls,
    isStarved,
    scratch: (calls.malloc(264) + 7) & ~7,
    // A grown memory detaches its old views, which then have length 0.
    views: () => {
      if (views.bytes.length === 0) views = viewsOf(calls.memory.buffer)
      return views
    },
  }
}

const viewsOf = (buffer: ArrayBuffer): MemoryViews => ({
  bytes: new Uint8Array(buffer),
  ints: new Int32Array(buffer),
  floats: new Float32Array(buffer),
  doubles: new Float64Array(buffer),
})
