/**
 * Where a piece of a document stands in its source: a box on a page (points, y down), a line of a text file
 * (1-based), a paragraph of a Word file (counted from 1, those in cells and empty ones included), or a cell of a workbook.
 */
export type Piece =
  | { readonly page: number; readonly bbox: readonly [number, number, number, number] }
  | { readonly line: number }
  | { readonly paragraph: number }
  | { readonly sheet: string; readonly cell: string }

/** A page's size in points. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
}

/** A heading; level 1 is the document's own title. */
export interface HeadingBlock {
  readonly kind: "heading"
  readonly level: number
  readonly text: string
  readonly pieces: readonly Piece[]
}

/**
 * A paragraph, joined over the lines and pages it was broken into. `lineStarts`, where present, has one entry a
 * piece: the offset in `text` at which that piece begins, so that a span can be traced to its line or box.
 */
export interface ParagraphBlock {
  readonly kind: "paragraph"
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly lineStarts?: readonly number[]
}

/** A cell of a table; rows and columns count from 0, spans are at least 1. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** What was printed; line breaks inside the cell are kept as "\n". Empty when blank. */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** A head repeated where a table continues on another page. */
  readonly repeated?: true
  readonly header?: true
  readonly value?: number
  readonly formula?: string
}

/** A table; continued over pages it is one block. Every slot of rows × columns belongs to exactly one cell. */
export interface TableBlock {
  readonly kind: "table"
  /** Index of the block that is its title, when one was found. */
  readonly titleBlock?: number
  /** Index of the block that names its unit, when one was found. */
  readonly unitBlock?: number
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[]
  readonly pieces: readonly Piece[]
}

/** A part of the source that could not be read, with the reason for people. */
export interface UnreadableBlock {
  readonly kind: "unreadable"
  readonly reason: string
  readonly pieces: readonly Piece[]
}

/** A chart; its text is what could be read in it. */
export interface ChartBlock {
  readonly kind: "chart"
  readonly text: string
  readonly pieces: readonly Piece[]
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | UnreadableBlock | ChartBlock

/**
 * A document with the place of everything in it: what every reader makes and every check reads.
 * @zh 带位置的文档
 */
export interface LocatedDocument {
  readonly format: "mingzhang/document@1"
  readonly source: { readonly name: string; readonly sha256: string; readonly mediaType: string }
  readonly pages: readonly Page[]
  readonly blocks: readonly Block[]
}
