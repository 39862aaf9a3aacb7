/**
 * A document about to be written, in no format yet: what `disclosure` makes and every writer of `formats` prints. It is
 * the counterpart of the located document, which every reader makes. Writers add nothing that is not in it but the
 * page numbers of the contents; printed back and read, it says the same.
 * @zh 待发布文档
 */
export interface Publication {
  /** For the properties of the file, e.g. 新区水务局2025年部门预算. */
  readonly title: string
  /** Full name of the publishing body. */
  readonly author: string
  /** Day of publication, ISO; also the only time that stands in the files. */
  readonly issued: string
  /** The files it is made of: one, or explanation and statements apart. */
  readonly volumes: readonly Volume[]
}

/** One file of a publication. @zh 分册 */
export interface Volume {
  readonly id: "package" | "explanation" | "statements"
  /** File name without extension. */
  readonly name: string
  readonly title: string
  readonly sections: readonly PageSection[]
}

/** Consecutive blocks on pages of one orientation. The cover and the contents carry no running page number. */
export interface PageSection {
  readonly orientation: "portrait" | "landscape"
  readonly numbered: boolean
  readonly blocks: readonly PublishedBlock[]
}

export type PublishedBlock =
  | PublishedCover
  | PublishedContents
  | PublishedHeading
  | PublishedParagraph
  | PublishedTable
  | PublishedChart
  | { readonly kind: "page-break" }

/** The first page: lines from top to bottom, each with its part. @zh 封面 */
export interface PublishedCover {
  readonly kind: "cover"
  readonly lines: readonly { readonly text: string; readonly role: "title" | "owner" | "date" | "state" }[]
}

/** The contents: every entry points at an anchor; the writer knows the page. @zh 目录 */
export interface PublishedContents {
  readonly kind: "contents"
  readonly title: string
  readonly entries: readonly { readonly text: string; readonly level: 1 | 2 | 3; readonly anchor: string }[]
}

/** A heading; level 1 is a part of the document (第一部分), 2 and 3 stand below it. */
export interface PublishedHeading {
  readonly kind: "heading"
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly anchor: string
}

/** A paragraph of text; figures in it are runs with an anchor. */
export interface PublishedParagraph {
  readonly kind: "paragraph"
  /** body: indented text; note: small print under a table; centre and right: as they say. */
  readonly style: "body" | "note" | "centre" | "right"
  readonly runs: readonly PublishedRun[]
}

/** A piece of text; a figure has a permanent anchor and, where it was not published by anybody, the reason it is assumed. */
export interface PublishedRun {
  readonly text: string
  readonly anchor?: string
  readonly strong?: true
  readonly assumed?: string
}

/**
 * A table with what belongs to it. Above it stand, in this order, `caption` (公开01表), `title`, `owner` (部门名称：…) and
 * `unit` (单位：万元); below it the notes. Rows and columns count from 0, the head's rows first; a slot that no cell covers
 * is blank.
 * @zh 待发布表
 */
export interface PublishedTable {
  readonly kind: "table"
  readonly anchor: string
  readonly caption?: string
  readonly title: string
  readonly owner?: string
  readonly unit?: string
  /** Name of its worksheet: at most 31 characters, none of []:*?/\. */
  readonly sheet: string
  readonly columns: readonly PublishedColumn[]
  /** How many of the rows are head, repeated on every page. */
  readonly headRows: number
  readonly rows: number
  readonly cells: readonly PublishedCell[]
  readonly notes: readonly string[]
  /** Listed among the bookmarks below the heading before it. */
  readonly bookmark: boolean
}

/** A column: its width relative to the others (about the number of Chinese characters it should hold). */
export interface PublishedColumn {
  readonly width: number
  readonly align: "left" | "centre" | "right"
}

/** A cell by the slot of its upper left corner; spans are at least 1. */
export interface PublishedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  /** Where the column's does not hold. */
  readonly align?: "left" | "centre" | "right"
  /** Steps of indentation of a label. */
  readonly indent?: number
  readonly strong?: true
  readonly anchor?: string
  readonly assumed?: string
  readonly number?: PublishedNumber
}

/** The exact value behind a printed figure, for formats that hold numbers. */
export interface PublishedNumber {
  /** Exact value in the printed unit as a decimal number text, e.g. "867.0234" for 万元 of 867023400 分÷100. */
  readonly value: string
  readonly decimals: number
  readonly grouped: boolean
  /** Slots (of the same table) whose exact values add up to this one: a formula where the format has them. */
  readonly sumOf?: readonly { readonly row: number; readonly column: number }[]
}

/**
 * A chart drawn from figures printed elsewhere, with its caption below it. `description` says in words what is shown, for people who do not see it;
 * it holds no figure of its own.
 * @zh 图
 */
export interface PublishedChart {
  readonly kind: "chart"
  readonly anchor: string
  readonly shape: "pie" | "ring" | "bars" | "columns"
  readonly caption: string
  readonly description: string
  readonly unit: string
  readonly series: readonly {
    readonly name: string
    readonly items: readonly { readonly label: string; readonly value: number; readonly printed: string }[]
  }[]
}
