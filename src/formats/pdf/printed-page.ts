import type { Box, Matrix } from "./page-geometry.ts"

/**
 * The visible characters of a page in reading coordinates (turned upright, y down, points), one array a property.
 * `run` numbers the text object that drew the character.
 */
export interface Glyphs {
  readonly count: number
  readonly code: Uint32Array
  readonly left: Float32Array
  readonly right: Float32Array
  readonly base: Float32Array
  readonly em: Float32Array
  readonly run: Uint32Array
}

/** A straight line drawn on a page, along an axis: `at` is its y (horizontal) or x (vertical). */
export interface Ruling {
  at: number
  from: number
  to: number
}

export interface Rulings {
  readonly horizontal: Ruling[]
  readonly vertical: Ruling[]
}

/** What was drawn on a page besides characters. */
export interface Drawing extends Rulings {
  /** Boxes of filled shapes that are not white: white text on them can be seen. */
  readonly fills: Box[]
  readonly images: Box[]
  /** Number of curved filled shapes: text turned into outlines has thousands. */
  curves: number
  /** True when the page draws more than the reader will look at. */
  overflow: boolean
}

/** A page as PDFium gave it, before any table or paragraph is found. */
export interface PrintedPage {
  readonly number: number
  /** Size as shown, points. */
  readonly width: number
  readonly height: number
  /** Size in reading coordinates: as shown, or swapped where the text runs sideways. */
  readonly readWidth: number
  readonly readHeight: number
  readonly toShown: Matrix
  readonly glyphs: Glyphs
  readonly drawing: Drawing
  /** Characters whose meaning the file does not tell (no ToUnicode map). */
  readonly unmapped: number
  /** Characters that are drawn but cannot be seen (render mode 3, white on white). */
  readonly invisible: number
  /** More characters than the reader will look at on one page. */
  readonly overflow: boolean
}
