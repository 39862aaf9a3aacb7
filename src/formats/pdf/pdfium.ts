import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { setFlagsFromString } from "node:v8"
import type { PdfiumExports } from "./pdfium-exports.ts"

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
const heapCeiling = 320 * 1024 * 1024
/** A heap never shrinks: after a document that made it larger than this, PDFium is started anew. */
const heapToKeep = 160 * 1024 * 1024

let compiled: Promise<object> | undefined
let running: Promise<Pdfium> | undefined

interface WebAssemblyFace {
  compile(bytes: Uint8Array): Promise<object>
  Instance: new (module: object, imports: object) => { readonly exports: PdfiumExports }
}

/**
 * How V8 is to treat PDFium: functions are validated when they are first called, and the optimising compiler, which
 * takes a core for itself, comes in only for those that many pages go through. With V8's own setting one short
 * document spends more time on compiling than on reading.
 */
const compilerFlags = ["--wasm-lazy-validation", "--wasm-tiering-budget=30000000"]

async function compile(): Promise<object> {
  for (const flag of compilerFlags) setFlagsFromString(flag)
  const require = createRequire(import.meta.url)
  const wasm = await readFile(require.resolve("@embedpdf/pdfium/pdfium.wasm"))
  return (globalThis as unknown as { WebAssembly: WebAssemblyFace }).WebAssembly.compile(wasm)
}

/**
 * Runs `use` with the running PDFium, which is started at the first call and shared by the documents that follow.
 * `use` waits for nothing, so no other document meddles; when a document made PDFium trap while another waited for
 * it, the other gets a new one.
 */
export async function withPdfium<T>(use: (engine: Pdfium) => T): Promise<T> {
  for (;;) {
    running ??= start().catch((cause: unknown) => {
      running = undefined
      throw cause
    })
    const asked = running
    const engine = await asked
    if (running === asked) return use(engine)
  }
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
