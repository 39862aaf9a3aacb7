/** The tables of a TrueType font that hold the shapes of its glyphs. */
export interface GlyphTables {
  readonly glyf: number
  readonly loca: number
  /** Whether `loca` holds 32-bit offsets. */
  readonly long: boolean
  readonly unitsPerEm: number
}

interface Point {
  readonly x: number
  readonly y: number
  readonly on: boolean
}

type Place = (x: number, y: number) => readonly [number, number]

/** Glyphs made of glyphs made of glyphs: no font goes deeper. */
const deepest = 4

/**
 * The outline of a glyph as path data of SVG (y down), its origin at (`x`, `y`), `size` pixels to the em. Empty for a
 * glyph without a shape, such as a space.
 */
export function glyphPath(
  view: DataView,
  tables: GlyphTables,
  glyph: number,
  x: number,
  y: number,
  size: number,
): string {
  const scale = size / tables.unitsPerEm
  const contours: Point[][] = []
  collect(view, tables, glyph, (px, py) => [px, py], contours, 0)
  return contours.map((points) => contourPath(points, (px, py) => [x + px * scale, y - py * scale])).join("")
}

function collect(
  view: DataView,
  tables: GlyphTables,
  glyph: number,
  place: Place,
  into: Point[][],
  depth: number,
): void {
  const { glyf, loca, long } = tables
  const from = long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph)
  const to = long ? view.getUint32(loca + 4 * glyph + 4) : 2 * view.getUint16(loca + 2 * glyph + 2)
  if (from >= to || depth > deepest) return
  const at = glyf + from
  const count = view.getInt16(at)
  if (count >= 0) simple(view, at, count, place, into)
  else composite(view, tables, at + 10, place, into, depth)
}

/** Points stored as runs of flags, then differences of x, then of y. */
function simple(view: DataView, at: number, count: number, place: Place, into: Point[][]): void {
  if (count === 0) return
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(at + 10 + 2 * i))
  const total = ends[count - 1]! + 1
  let cursor = at + 10 + 2 * count
  cursor += 2 + view.getUint16(cursor)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = view.getUint8(cursor++)
    const repeats = flag & 8 ? view.getUint8(cursor++) : 0
    for (let i = 0; i <= repeats; i++) flags.push(flag)
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0
    return flags.slice(0, total).map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(cursor++) : -view.getUint8(cursor++)
      else if (!(flag & same)) {
        value += view.getInt16(cursor)
        cursor += 2
      }
      return value
    })
  }
  const xs = coordinates(2, 16)
  const ys = coordinates(4, 32)
  let first = 0
  for (const end of ends) {
    const points: Point[] = []
    for (let i = first; i <= end; i++) {
      const [x, y] = place(xs[i]!, ys[i]!)
      points.push({ x, y, on: (flags[i]! & 1) === 1 })
    }
    if (points.length > 1) into.push(points)
    first = end + 1
  }
}

/** A glyph put together from others, each moved and perhaps scaled. */
function composite(
  view: DataView,
  tables: GlyphTables,
  at: number,
  place: Place,
  into: Point[][],
  depth: number,
): void {
  let cursor = at
  let flags: number
  do {
    flags = view.getUint16(cursor)
    const glyph = view.getUint16(cursor + 2)
    cursor += 4
    const words = (flags & 1) !== 0
    const dx = words ? view.getInt16(cursor) : view.getInt8(cursor)
    const dy = words ? view.getInt16(cursor + 2) : view.getInt8(cursor + 1)
    cursor += words ? 4 : 2
    const part = (): number => {
      cursor += 2
      return view.getInt16(cursor - 2) / 16384
    }
    let [a, b, c, d] = [1, 0, 0, 1]
    if (flags & 8) a = d = part()
    else if (flags & 64) [a, d] = [part(), part()]
    else if (flags & 128) [a, b, c, d] = [part(), part(), part(), part()]
    collect(view, tables, glyph, (x, y) => place(a * x + c * y + dx, b * x + d * y + dy), into, depth + 1)
  } while (flags & 32)
}

const tidy = (value: number): string => String(Math.round(value * 100) / 100)

/** Quadratic curves through the points; between two off-curve points lies an unwritten point on the curve. */
function contourPath(points: readonly Point[], place: Place): string {
  const show = (x: number, y: number): string => place(x, y).map(tidy).join(" ")
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })
  const firstOn = points.findIndex(({ on }) => on)
  const start = firstOn < 0 ? middle(points.at(-1)!, points[0]!) : points[firstOn]!
  const rest = firstOn < 0 ? points : [...points.slice(firstOn + 1), ...points.slice(0, firstOn)]
  let path = `M${show(start.x, start.y)}`
  let control: Point | undefined
  for (const point of [...rest, start]) {
    if (control) {
      const end = point.on ? point : middle(control, point)
      path += `Q${show(control.x, control.y)} ${show(end.x, end.y)}`
      control = point.on ? undefined : point
    } else if (point.on) path += `L${show(point.x, point.y)}`
    else control = point
  }
  return `${path}Z`
}
