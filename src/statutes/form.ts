import type { Coordinate, DocumentKind } from "#fiscal"
import type { DisplayUnit } from "#money"

/** What the rows of a form are. */
export type RowModel =
  /** Labelled rows: sources of revenue, functional classes, totals. */
  | "fixed"
  /** One row a subject of the functional classification. */
  | "function"
  /** One row a subject of the departmental economic classification. */
  | "economic"
  /** One row a unit. */
  | "unit"
  /** One row a project. */
  | "project"
  /** A list whose depth is told by the column the label stands in. */
  | "nested"
  /** One row of figures under the heads. */
  | "single"
  /** Money stands elsewhere or not at all (contents, targets). */
  | "none"

/**
 * A statutory table: how to know it, what its figures mean, and what must hold in it.
 * Heads and row labels are read by the lexicon; a form adds only what is its own.
 * @zh 法定报表
 */
export interface Form {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly kind: DocumentKind
  /** Parts of a title that name this form, compared after normalising; the longest match over all forms wins. */
  readonly titles: readonly string[]
  /** Parts that a title of this form never holds. */
  readonly notTitles?: readonly string[]
  /** What every figure of the form is. */
  readonly coordinate: Coordinate
  readonly rows: RowModel
  /** Heads (normalised) of which each that is present speaks for the form. */
  readonly heads?: readonly string[]
  /** Head label → coordinate, where the lexicon's meaning does not hold in this form. */
  readonly columns?: Readonly<Record<string, Coordinate>>
  /** What a column of a fund source stands for when no head above it says (B02: revenue). */
  readonly sourceColumns?: Coordinate
  /** Row label → coordinate, where the lexicon's meaning does not hold in this form. */
  readonly labels?: Readonly<Record<string, Coordinate>>
  /** Whether a column headed total sums the others of its group. False where heads stand side by side. */
  readonly sums?: boolean
  readonly unit?: DisplayUnit
  /** Ids of checks.csv that the laws carry out in this form. */
  readonly checks?: {
    /** A row's total column = its parts. */
    readonly row?: readonly string[]
    /** A total or parent row = its items. */
    readonly items?: readonly string[]
    /** Totals of the two sides. */
    readonly balance?: readonly string[]
    /** Equal with other tables. */
    readonly agree?: readonly string[]
  }
  readonly citation?: string
}

/** One table of a family in its order. */
export interface FamilyTable {
  readonly form: string
  /** Printed number or caption before the title, e.g. 表4, 公开05表. */
  readonly number?: string
  /** May be left out (published elsewhere, or not for this level). */
  readonly optional?: boolean
  /** Repeated once a project. */
  readonly repeats?: "project"
}

/**
 * A template family: which forms, in which order, in which unit, for which kind of document.
 * @zh 公开模板
 */
export interface Family {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly region: string
  readonly kind: DocumentKind
  readonly unit: DisplayUnit
  readonly tables: readonly FamilyTable[]
  /** Texts that tell this family from others of equal tables. */
  readonly signs?: readonly string[]
  /** Empty tables are named in the contents with a reason. */
  readonly emptyReasonsInContents?: boolean
  readonly citation: string
}
