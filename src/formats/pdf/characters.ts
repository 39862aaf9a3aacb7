import { clipBox } from "./clip-path.ts"
import type { DrawnObjects } from "./drawing.ts"
import { type Box, type Matrix, mapped } from "./page-geometry.ts"
import type { Pdfium } from "./pdfium.ts"
import type { FormFrame } from "./pen.ts"
import type { Glyphs } from "./printed-page.ts"
import { withoutRadical } from "./radicals.ts"

/** A page of print has some thousands; more than this is an attack or a data dump that no person reads. */
export const charactersOnPage = 200_000

export interface Characters {
  readonly glyphs: Glyphs
  readonly unmapped: number
  readonly invisible: number
  readonly overflow: boolean
}

/** What is the same for all characters of one text object. */
interface Run {
  readonly clip: Box
  readonly scale: number
  readonly visibility: "shown" | "hidden" | "white"
}

/** Reads the visible characters of a text page. `toReading` maps page space to reading coordinates. */
export function characters(
  engine: Pdfium,
  text: number,
  toReading: Matrix,
  visible: Box,
  drawn: DrawnObjects,
): Characters {
  const { calls, scratch: s } = engine
  const total = Math.max(0, calls.FPDFText_CountChars(text))
  const overflow = total > charactersOnPage
  const limit = overflow ? 0 : total
  const code = new Uint32Array(limit)
  const left = new Float32Array(limit)
  const right = new Float32Array(limit)
  const base = new Float32Array(limit)
  const em = new Float32Array(limit)
  const run = new Uint32Array(limit)
  const [a, b, c, d, e, f] = toReading
  const runs = new Map<number, Run>()
  let object = -1
  let current: Run | undefined
  let runNumber = 0
  let count = 0
  let unmapped = 0
  let invisible = 0
  for (let i = 0; i < limit; i++) {
    const unicode = calls.FPDFText_GetUnicode(text, i)
    if (unicode < 32 || unicode === 0xfffe || unicode === 0xffff || unicode > 0x10ffff) continue
    const owner = calls.FPDFText_GetTextObject(text, i)
    // Spaces and hyphens may be PDFium's own; other characters that it adds belong to no object.
    if ((owner === 0 || unicode <= 0x2d) && calls.FPDFText_IsGenerated(text, i) === 1) continue
    if (owner !== object || !current) {
      object = owner
      runNumber++
      current = runs.get(owner)
      if (!current) {
        current = runOf(engine, text, i, owner, toReading, visible, drawn.frames.get(owner))
        runs.set(owner, current)
      }
    }
    if (current.visibility === "hidden") {
      invisible++
      continue
    }
    calls.FPDFText_GetLooseCharBox(text, i, s)
    calls.FPDFText_GetCharOrigin(text, i, s + 16, s + 24)
    const { floats, doubles } = engine.views()
    const q = s >> 2
    const ax = floats[q]!
    const ay = floats[q + 1]!
    const bx = floats[q + 2]!
    const by = floats[q + 3]!
    const px = a * ax + c * ay + e
    const qx = a * bx + c * by + e
    const oy = b * doubles[(s + 16) >> 3]! + d * doubles[(s + 24) >> 3]! + f
    const x0 = Math.min(px, qx)
    const x1 = Math.max(px, qx)
    const size = current.scale
    const mx = (x0 + x1) / 2
    const my = oy - 0.35 * size
    const clip = current.clip
    if (!(mx >= clip.x0 - 1 && mx <= clip.x1 + 1 && my >= clip.y0 - 1 && my <= clip.y1 + 1)) continue
    if (current.visibility === "white" && !coloured(mx, my, drawn.drawing.fills, drawn.drawing.images)) {
      invisible++
      continue
    }
    if (isUnmapped(unicode) || calls.FPDFText_HasUnicodeMapError(text, i) === 1) unmapped++
    code[count] = withoutRadical(unicode)
    left[count] = x0
    right[count] = x1
    base[count] = oy
    em[count] = size
    run[count] = runNumber
    count++
  }
  return { glyphs: { count, code, left, right, base, em, run }, unmapped, invisible, overflow }
}

/** Replacement characters and private use outside the range of symbol fonts (bullets, ticks). */
const isUnmapped = (code: number): boolean =>
  code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff && !(code >= 0xf000 && code <= 0xf0ff))

function coloured(x: number, y: number, fills: readonly Box[], images: readonly Box[]): boolean {
  const inside = (box: Box): boolean => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1
  return fills.some(inside) || images.some(inside)
}

function runOf(
  engine: Pdfium,
  text: number,
  index: number,
  owner: number,
  toReading: Matrix,
  visible: Box,
  frame: FormFrame | undefined,
): Run {
  const { calls, scratch: s } = engine
  let scale = calls.FPDFText_GetFontSize(text, index)
  if (calls.FPDFText_GetMatrix(text, index, s)) {
    const f = engine.views().floats
    scale *= Math.hypot(f[(s >> 2) + 2]!, f[(s >> 2) + 3]!)
  }
  if (!(scale > 0.5 && scale < 2_000)) {
    calls.FPDFText_GetLooseCharBox(text, index, s)
    const f = engine.views().floats
    const box = mapped(toReading, f[s >> 2]!, f[(s >> 2) + 1]!, f[(s >> 2) + 2]!, f[(s >> 2) + 3]!)
    scale = Math.max((box.y1 - box.y0) / 1.25, 0.5)
  }
  if (owner === 0) return { clip: visible, scale, visibility: "shown" }
  const clip = frame ? clipBox(engine, owner, frame.matrix, frame.clip) : clipBox(engine, owner, toReading, visible)
  return { clip, scale, visibility: visibility(engine, owner) }
}

function visibility(engine: Pdfium, owner: number): Run["visibility"] {
  const { calls, scratch: s } = engine
  const mode = calls.FPDFTextObj_GetTextRenderMode(owner)
  if (mode === 3 || mode === 7) return "hidden"
  if (mode === 1 || mode === 5) return "shown"
  if (!calls.FPDFPageObj_GetFillColor(owner, s, s + 4, s + 8, s + 12)) return "shown"
  const v = engine.views().ints
  const q = s >> 2
  if (v[q + 3]! === 0) return "hidden"
  return v[q]! > 250 && v[q + 1]! > 250 && v[q + 2]! > 250 ? "white" : "shown"
}
