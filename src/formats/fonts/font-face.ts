import { type GlyphTables, glyphPath } from "./glyph-outline.ts"

/** One font file, opened: which characters it has, how wide they are and what they look like. */
export interface FontFace {
  has(codePoint: number): boolean
  /** Width of a character in ems; of a missing one, 1. */
  advance(codePoint: number): number
  /**
   * The outline of a character as path data of SVG, its origin on the base line at (`x`, `y`). Undefined when the font
   * lacks it or keeps its shapes in another form than TrueType's.
   */
  outline(codePoint: number, x: number, y: number, size: number): string | undefined
}

/** A stretch of code points with glyphs: `glyphOf(code)` for those between `from` and `to`. */
interface Segment {
  readonly from: number
  readonly to: number
  readonly glyphOf: (code: number) => number
}

/**
 * Opens a TrueType or OpenType font: its `cmap` (formats 4 and 12), `head` and `hmtx` tables. Undefined when the bytes
 * are no such font.
 */
export function fontFace(bytes: Uint8Array): FontFace | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return openFace(view)
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function openFace(view: DataView): FontFace | undefined {
  const tables = new Map<string, number>()
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)))
    tables.set(name, view.getUint32(at + 8))
  }
  const head = tables.get("head")
  const hhea = tables.get("hhea")
  const hmtx = tables.get("hmtx")
  const cmap = tables.get("cmap")
  if (head === undefined || hhea === undefined || hmtx === undefined || cmap === undefined) return undefined
  const unitsPerEm = view.getUint16(head + 18)
  const widths = view.getUint16(hhea + 34)
  if (unitsPerEm === 0 || widths === 0) return undefined
  const segments = characterMap(view, cmap)
  const shapes = shapeTables(view, tables, head, unitsPerEm)
  const glyph = (code: number): number => {
    const segment = segmentOf(segments, code)
    return segment ? segment.glyphOf(code) : 0
  }
  return {
    has: (code) => glyph(code) !== 0,
    advance: (code) => {
      const index = glyph(code)
      return index === 0 ? 1 : view.getUint16(hmtx + 4 * Math.min(index, widths - 1)) / unitsPerEm
    },
    outline: (code, x, y, size) => {
      const index = glyph(code)
      return index === 0 || !shapes ? undefined : glyphPath(view, shapes, index, x, y, size)
    },
  }
}

function shapeTables(
  view: DataView,
  tables: ReadonlyMap<string, number>,
  head: number,
  unitsPerEm: number,
): GlyphTables | undefined {
  const glyf = tables.get("glyf")
  const loca = tables.get("loca")
  if (glyf === undefined || loca === undefined) return undefined
  return { glyf, loca, long: view.getInt16(head + 50) === 1, unitsPerEm }
}

/** The segments of the widest Unicode subtable, ascending. */
function characterMap(view: DataView, cmap: number): readonly Segment[] {
  const count = view.getUint16(cmap + 2)
  let basic: number | undefined
  let full: number | undefined
  for (let i = 0; i < count; i++) {
    const platform = view.getUint16(cmap + 4 + 8 * i)
    const at = cmap + view.getUint32(cmap + 8 + 8 * i)
    const format = view.getUint16(at)
    if (platform !== 0 && platform !== 3) continue
    if (format === 12) full = at
    if (format === 4) basic = at
  }
  if (full !== undefined) return wideSegments(view, full)
  return basic === undefined ? [] : basicSegments(view, basic)
}

/** Format 12: groups of consecutive characters with consecutive glyphs. */
function wideSegments(view: DataView, at: number): Segment[] {
  const count = view.getUint32(at + 12)
  return Array.from({ length: count }, (_, i) => {
    const group = at + 16 + 12 * i
    const from = view.getUint32(group)
    const start = view.getUint32(group + 8)
    return { from, to: view.getUint32(group + 4), glyphOf: (code: number) => start + code - from }
  })
}

/** Format 4: segments of the basic plane, by difference or through an array of glyphs. */
function basicSegments(view: DataView, at: number): Segment[] {
  const doubled = view.getUint16(at + 6)
  return Array.from({ length: doubled / 2 }, (_, i) => {
    const from = view.getUint16(at + 16 + doubled + 2 * i)
    const delta = view.getUint16(at + 16 + 2 * doubled + 2 * i)
    const offsetAt = at + 16 + 3 * doubled + 2 * i
    const offset = view.getUint16(offsetAt)
    const glyphOf = (code: number): number => {
      if (offset === 0) return (code + delta) & 0xffff
      const glyph = view.getUint16(offsetAt + offset + 2 * (code - from))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return { from, to: view.getUint16(at + 14 + 2 * i), glyphOf }
  })
}

function segmentOf(segments: readonly Segment[], code: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]!
    if (code < segment.from) high = middle - 1
    else if (code > segment.to) low = middle + 1
    else return segment
  }
  return undefined
}
