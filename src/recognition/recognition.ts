import type { LocatedDocument, Place } from "#documents"
import type { Coordinate, DocumentProfile } from "#fiscal"
import type { Figure } from "#identities"
import type { DisplayUnit } from "#money"
import type { Claim, UnboundFigure } from "./claim.ts"
import type { PerformanceTable } from "./performance/performance-table.ts"

/** What a column of a recognised table is for. */
export type ColumnRole =
  | {
      readonly kind: "amount"
      readonly coordinate: Coordinate
      readonly key: string
      readonly measure?: "difference" | "difference-rate"
    }
  /** code: classification (or unit, project) code, or a part of it: 类 / 款 / 项. */
  | { readonly kind: "code"; readonly of: CodeKind; readonly part?: "class" | "section" | "item" }
  | { readonly kind: "name"; readonly of: CodeKind }
  | { readonly kind: "ordinal" | "note" | "text" | "blank" }
  | { readonly kind: "unknown" }

/** What codes and names of a column are about. */
export type CodeKind = "function" | "economicDepartment" | "economicGovernment" | "unit" | "project" | "row"

/** A column: which panel it stands in, the printed head from top to bottom, and its role. */
export interface RecognisedColumn {
  readonly index: number
  readonly panel: number
  readonly path: readonly string[]
  readonly role: ColumnRole
}

/** What a row of one panel stands for. `level` orders a tree: 0 total, then 1 … inwards. */
export interface RecognisedRow {
  /** Row of the table block. */
  readonly index: number
  readonly panel: number
  readonly kind: "total" | "item" | "of-which" | "ordinal" | "head" | "blank" | "note" | "unknown"
  /** Stable name within the form: a code, else the normalised label. */
  readonly key: string
  readonly label: string
  readonly code?: string
  readonly codeKind?: CodeKind
  /** Every code with its name that the row prints: 部门 and 政府 economic subjects stand side by side. */
  readonly codes: readonly RowCode[]
  readonly coordinate: Coordinate
  /** Depth in the tree of rows: a row's parent is the nearest row above it of a smaller level. */
  readonly level: number
  /** Unit whose rows this one stands among, where the table nests subjects under units. */
  readonly unit?: string
  readonly labelAt: Place
  readonly codeAt?: Place
}

/** A code beside its name, as printed, with their places. */
export interface RowCode {
  readonly kind: CodeKind
  readonly code: string
  readonly codeAt: Place
  readonly name?: string
  readonly nameAt?: Place
}

/** A damage of conversion that was undone while reading a table, with the evidence. */
export interface Repair {
  readonly at: Place
  /** Where the value belongs. */
  readonly belongs: Place
  /** How many values of the row moved together; one alone may be the author's own slip. */
  readonly values: number
  readonly evidence: { readonly zh: string; readonly en: string }
}

/**
 * A table whose form is named, with its rows, columns and figures. `unmapped` are numeric cells without a
 * coordinate; a table is fully recognised when it has none and no column is unknown.
 * @zh 已识别的表
 */
export interface RecognisedTable {
  readonly form: string
  readonly block: number
  readonly title: string
  readonly titleAt: Place
  readonly unit: DisplayUnit
  readonly columns: readonly RecognisedColumn[]
  readonly rows: readonly RecognisedRow[]
  readonly figures: readonly Figure[]
  readonly unmapped: readonly { readonly at: Place; readonly reason: string }[]
  readonly repairs: readonly Repair[]
  /** No figure is printed. */
  readonly empty: boolean
  /** The note that says the table is empty, where there is one. */
  readonly emptyStatement?: Place
  /** Notes under the table. */
  readonly notes: readonly Place[]
  /** Head printed project, for forms repeated once a project. */
  readonly project?: string
}

/** A table that no form fits, or a part that was not understood. */
export interface Unrecognised {
  readonly block: number
  readonly reason: string
}

/**
 * A document as understood: profile, tables with figures, claims of sentences.
 * @zh 识别结果
 */
export interface Recognition {
  readonly document: LocatedDocument
  readonly profile: DocumentProfile
  readonly tables: readonly RecognisedTable[]
  readonly claims: readonly Claim[]
  readonly unbound: readonly UnboundFigure[]
  readonly unrecognised: readonly Unrecognised[]
  /** Tables about targets and self-evaluation. */
  readonly performance?: readonly PerformanceTable[]
}
