import { clipBox } from "./clip-path.ts"
import { type Box, composed, identity, type Matrix, mapped } from "./page-geometry.ts"
import type { Pdfium } from "./pdfium.ts"
import type { Drawing } from "./printed-page.ts"

const moveTo = 2
const bezierTo = 1
/** A fill this thin is a line: Excel and WPS print every border as a filled rectangle. Points. */
const thickest = 4
/** Path segments looked at on one page. */
export const segmentsLooked = 400_000

/** Where text objects inside form XObjects stand: the matrix of their form, and the form's own clip. */
export interface FormFrame {
  readonly matrix: Matrix
  readonly clip: Box
}

/** Turns path objects into lines and fills. */
export class Pen {
  segments = 0
  private readonly engine: Pdfium
  private readonly drawing: Drawing
  constructor(engine: Pdfium, drawing: Drawing) {
    this.engine = engine
    this.drawing = drawing
  }

  matrixOf(object: number): Matrix {
    const { calls, scratch } = this.engine
    if (!calls.FPDFPageObj_GetMatrix(object, scratch)) return identity
    const f = this.engine.views().floats
    const s = scratch >> 2
    return [f[s]!, f[s + 1]!, f[s + 2]!, f[s + 3]!, f[s + 4]!, f[s + 5]!]
  }

  image(object: number, frame: FormFrame): void {
    const box = this.bounds(object, frame)
    if (!box) return
    // Some converters draw borders as images one pixel wide.
    if (box.x1 - box.x0 <= 2 || box.y1 - box.y0 <= 2) this.line(box.x0, box.y0, box.x1, box.y1, frame.clip)
    else if (box.x1 > frame.clip.x0 && box.x0 < frame.clip.x1 && box.y1 > frame.clip.y0 && box.y0 < frame.clip.y1)
      this.drawing.images.push(box)
  }

  path(object: number, frame: FormFrame): void {
    const { calls, scratch } = this.engine
    calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
    const ints = this.engine.views().ints
    const filled = ints[scratch >> 2]! !== 0
    const stroked = ints[(scratch >> 2) + 1]! !== 0
    if (!filled && !stroked) return
    const showsStroke = stroked && !this.isWhite(object, "stroke")
    const showsFill = filled && !this.isWhite(object, "fill")
    if (!showsStroke && !showsFill) return
    const count = calls.FPDFPath_CountSegments(object)
    const own: FormFrame = { matrix: frame.matrix, clip: clipBox(this.engine, object, frame.matrix, frame.clip) }
    if (!showsStroke && count <= 5) {
      const box = this.bounds(object, own)
      if (box) this.fill(box, own.clip)
      return
    }
    this.segments += count
    if (this.segments > segmentsLooked) return
    this.subpaths(object, count, own, showsStroke)
  }

  private subpaths(object: number, count: number, frame: FormFrame, showsStroke: boolean): void {
    const { calls, scratch } = this.engine
    const [a, b, c, d, e, f] = composed(this.matrixOf(object), frame.matrix)
    let points: number[] = []
    let curved = false
    let closed = false
    const finish = (): void => {
      if (points.length >= 4) this.subpath(points, curved, closed, frame.clip, showsStroke)
      points = []
      curved = closed = false
    }
    for (let i = 0; i < count; i++) {
      const segment = calls.FPDFPath_GetPathSegment(object, i)
      const type = calls.FPDFPathSegment_GetType(segment)
      if (type === moveTo) finish()
      else if (type === bezierTo) curved = true
      calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
      const floats = this.engine.views().floats
      const x = floats[scratch >> 2]!
      const y = floats[(scratch >> 2) + 1]!
      points.push(a * x + c * y + e, b * x + d * y + f)
      if (calls.FPDFPathSegment_GetClose(segment)) closed = true
    }
    finish()
  }

  private subpath(points: number[], curved: boolean, closed: boolean, clip: Box, showsStroke: boolean): void {
    if (curved) {
      this.drawing.curves++
      return
    }
    const box = { x0: points[0]!, y0: points[1]!, x1: points[0]!, y1: points[1]! }
    for (let i = 2; i < points.length; i += 2) {
      box.x0 = Math.min(box.x0, points[i]!)
      box.x1 = Math.max(box.x1, points[i]!)
      box.y0 = Math.min(box.y0, points[i + 1]!)
      box.y1 = Math.max(box.y1, points[i + 1]!)
    }
    const thin = box.x1 - box.x0 <= thickest || box.y1 - box.y0 <= thickest
    if (!showsStroke || thin) {
      this.fill(box, clip)
      return
    }
    for (let i = 2; i < points.length; i += 2)
      this.line(points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!, clip)
    if (closed) this.line(points[points.length - 2]!, points[points.length - 1]!, points[0]!, points[1]!, clip)
  }

  /** A filled box: a line when thin, else a background. */
  private fill(box: Box, clip: Box): void {
    if (box.x1 - box.x0 <= thickest || box.y1 - box.y0 <= thickest) this.line(box.x0, box.y0, box.x1, box.y1, clip)
    else if (this.drawing.fills.length < 5_000) this.drawing.fills.push(box)
  }

  private line(ax: number, ay: number, bx: number, by: number, clip: Box): void {
    const x0 = Math.max(Math.min(ax, bx), clip.x0 - 1)
    const x1 = Math.min(Math.max(ax, bx), clip.x1 + 1)
    const y0 = Math.max(Math.min(ay, by), clip.y0 - 1)
    const y1 = Math.min(Math.max(ay, by), clip.y1 + 1)
    const dx = x1 - x0
    const dy = y1 - y0
    if (!(dx >= 0 && dy >= 0)) return
    if (dy <= thickest && dx > dy && dx >= 0.8) this.drawing.horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
    else if (dx <= thickest && dy > dx && dy >= 0.8) this.drawing.vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
  }

  private bounds(object: number, frame: FormFrame): Box | undefined {
    const { calls, scratch: s } = this.engine
    if (!calls.FPDFPageObj_GetBounds(object, s, s + 4, s + 8, s + 12)) return undefined
    const f = this.engine.views().floats
    const q = s >> 2
    return mapped(frame.matrix, f[q]!, f[q + 1]!, f[q + 2]!, f[q + 3]!)
  }

  /** White or fully transparent, so that nobody sees it. */
  private isWhite(object: number, which: "fill" | "stroke"): boolean {
    const { calls, scratch: s } = this.engine
    const known =
      which === "fill"
        ? calls.FPDFPageObj_GetFillColor(object, s, s + 4, s + 8, s + 12)
        : calls.FPDFPageObj_GetStrokeColor(object, s, s + 4, s + 8, s + 12)
    if (!known) return false
    const v = this.engine.views().ints
    const q = s >> 2
    return v[q + 3]! === 0 || (v[q]! > 250 && v[q + 1]! > 250 && v[q + 2]! > 250)
  }
}
