import { type Box, type Matrix, mapped } from "./page-geometry.ts"
import type { Pdfium } from "./pdfium.ts"

/** Clip paths with more segments than this are taken as their first ones; nobody clips a table with more. */
const segmentsLooked = 400

/**
 * The box that an object's clip paths leave visible, inside `limit`. Excel and WPS repeat a tall cell's whole text on
 * each page and clip it: without this the text would be read twice.
 */
export function clipBox(engine: Pdfium, object: number, matrix: Matrix, limit: Box): Box {
  const { calls, scratch } = engine
  const clip = calls.FPDFPageObj_GetClipPath(object)
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip)
  if (paths <= 0) return limit
  let result = limit
  for (let p = 0; p < Math.min(paths, 64); p++) {
    const segments = Math.min(calls.FPDFClipPath_CountPathSegments(clip, p), segmentsLooked)
    if (segments <= 0) continue
    let x0 = Number.POSITIVE_INFINITY
    let y0 = Number.POSITIVE_INFINITY
    let x1 = Number.NEGATIVE_INFINITY
    let y1 = Number.NEGATIVE_INFINITY
    for (let s = 0; s < segments; s++) {
      const segment = calls.FPDFClipPath_GetPathSegment(clip, p, s)
      calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
      const floats = engine.views().floats
      const x = floats[scratch >> 2]!
      const y = floats[(scratch >> 2) + 1]!
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
    const b = mapped(matrix, x0, y0, x1, y1)
    result = {
      x0: Math.max(result.x0, b.x0),
      y0: Math.max(result.y0, b.y0),
      x1: Math.min(result.x1, b.x1),
      y1: Math.min(result.y1, b.y1),
    }
  }
  return result
}
