/** An affine map [a b c d e f]: x' = a·x + c·y + e, y' = b·x + d·y + f, as in the PDF specification. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A box with x0 ≤ x1 and y0 ≤ y1, points, y down. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** `first`, then `second`. */
export function composed(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [p, q, r, s, t, u] = second
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

/** The box around a mapped box. */
export function mapped(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [a, b, c, d, e, f] = matrix
  const px = a * x0 + c * y0 + e
  const py = b * x0 + d * y0 + f
  const qx = a * x1 + c * y1 + e
  const qy = b * x1 + d * y1 + f
  const rx = a * x0 + c * y1 + e
  const ry = b * x0 + d * y1 + f
  const sx = a * x1 + c * y0 + e
  const sy = b * x1 + d * y0 + f
  return {
    x0: Math.min(px, qx, rx, sx),
    y0: Math.min(py, qy, ry, sy),
    x1: Math.max(px, qx, rx, sx),
    y1: Math.max(py, qy, ry, sy),
  }
}

/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3

/**
 * Page space (y up, origin anywhere, not turned) → the page turned clockwise by `turn`, y down, origin at its upper
 * left corner. `width` and `height` are those of the unturned page.
 */
export function pageMatrix(turn: Turn, left: number, bottom: number, width: number, height: number): Matrix {
  switch (turn) {
    case 0:
      return [1, 0, 0, -1, -left, height + bottom]
    case 1:
      return [0, 1, 1, 0, -bottom, -left]
    case 2:
      return [-1, 0, 0, 1, width + left, -bottom]
    case 3:
      return [0, -1, -1, 0, height + bottom, width + left]
  }
}

/**
 * Coordinates of a page read with `turn` more quarter turns clockwise than it is shown with → shown coordinates.
 * `width` and `height` are those of the page as shown.
 */
export function untwist(turn: Turn, width: number, height: number): Matrix {
  switch (turn) {
    case 0:
      return identity
    case 1:
      return [0, -1, 1, 0, 0, height]
    case 2:
      return [-1, 0, 0, -1, width, height]
    case 3:
      return [0, 1, -1, 0, width, 0]
  }
}

const tidy = (value: number): number => Math.round(value * 100) / 100

/** A piece of the located document for a box in reading coordinates, rounded to 1/100 point. */
export function piece(page: { number: number; toShown: Matrix }, box: Box): PagePiece {
  const b = page.toShown === identity ? box : mapped(page.toShown, box.x0, box.y0, box.x1, box.y1)
  return { page: page.number, bbox: [tidy(b.x0), tidy(b.y0), tidy(b.x1), tidy(b.y1)] }
}

export interface PagePiece {
  readonly page: number
  readonly bbox: readonly [number, number, number, number]
}

/** The box around both. */
export function around(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  }
}
