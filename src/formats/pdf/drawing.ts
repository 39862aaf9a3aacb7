import { clipBox } from "./clip-path.ts"
import { type Box, composed, type Matrix } from "./page-geometry.ts"
import type { Pdfium } from "./pdfium.ts"
import { type FormFrame, Pen, segmentsLooked } from "./pen.ts"
import type { Drawing } from "./printed-page.ts"

const path = 2
const image = 3
const form = 5
/** Beyond these a page is a drawing, not a table; keeps hostile pages bounded. */
const objectsLooked = 150_000
const deepest = 12

export interface DrawnObjects {
  readonly drawing: Drawing
  /** Frames of the text objects that are inside form XObjects; page-level objects have none. */
  readonly frames: ReadonlyMap<number, FormFrame>
}

/** Looks at every object of a page: lines in all three shapes, coloured fills, images; text objects only inside forms. */
export function drawnObjects(engine: Pdfium, page: number, toReading: Matrix, visible: Box): DrawnObjects {
  const { calls } = engine
  const drawing: Drawing = { horizontal: [], vertical: [], fills: [], images: [], curves: 0, overflow: false }
  const frames = new Map<number, FormFrame>()
  const pen = new Pen(engine, drawing)
  let objects = 0
  const visit = (object: number, frame: FormFrame, depth: number): void => {
    if (++objects > objectsLooked || pen.segments > segmentsLooked) {
      drawing.overflow = true
      return
    }
    const type = calls.FPDFPageObj_GetType(object)
    if (type === path) pen.path(object, frame)
    else if (type === image) pen.image(object, frame)
    else if (type === form) {
      if (depth >= deepest) return
      const inner: FormFrame = {
        matrix: composed(pen.matrixOf(object), frame.matrix),
        clip: clipBox(engine, object, frame.matrix, frame.clip),
      }
      const count = calls.FPDFFormObj_CountObjects(object)
      for (let i = 0; i < count && !drawing.overflow; i++)
        visit(calls.FPDFFormObj_GetObject(object, i), inner, depth + 1)
    } else if (depth > 0) frames.set(object, frame)
  }
  const outer: FormFrame = { matrix: toReading, clip: visible }
  const count = calls.FPDFPage_CountObjects(page)
  for (let i = 0; i < count && !drawing.overflow; i++) visit(calls.FPDFPage_GetObject(page, i), outer, 0)
  return { drawing, frames }
}
