import type { Coordinate, Dimension } from "#fiscal"
import type { DisplayUnit } from "#money"

/**
 * What a column prints where it is no money: the row's code (whole, or its 类, 款, 项), its name, what stands beside it,
 * or the number of the line.
 */
export type CellPart =
  | "label"
  | "line"
  | "code"
  | "class"
  | "section"
  | "item"
  | "name"
  | "government-code"
  | "government-class"
  | "government-section"
  | "government-name"
  | "unit-code"
  | "unit-name"
  | "project-code"
  | "project-name"
  | "project-kind"
  | "project-function"
  | "project-function-name"
  | "brief"
  | "blank"

/** A head with the heads below it, or at the bottom a column of money (`at`) or of text (`part`). */
export interface LayoutColumn {
  /** Stands for the columns of this name in the file's `columns`. */
  readonly use?: string
  /** As printed; {year} and {priorYear} are filled in. */
  readonly head?: string
  readonly part?: CellPart
  /** Added to the coordinates of the heads above. The year "prior" is the year before the document's. */
  readonly at?: Coordinate
  readonly columns?: readonly LayoutColumn[]
  /** What the form counts here beside `at`: Shaanxi's 事业收入 takes in the fees of the special account. */
  readonly also?: readonly Coordinate[]
  /** Counts inside the column before it and not in the total. */
  readonly ofWhich?: boolean
  /** Sums the columns beside it (合计, 小计) and, where they are groups, the first column of each. */
  readonly total?: boolean
  /** Difference of the form's own year and the coordinate, or its rate in percent. */
  readonly measure?: "difference" | "difference-rate"
  /** Left out of a table whose layout drops empty columns, when nothing is printed in it. */
  readonly droppable?: boolean
  /** Width in Chinese characters where the content must not decide. */
  readonly width?: number
}

/** What the rows of one place of a panel are. */
export interface LayoutRow {
  /** Stands for the rows of this name in the file's `rows`. */
  readonly use?: string
  /** A labelled row. {year} … are filled in; with `list` or `each`: {han} and {number} are its ordinal, {name} its label. */
  readonly label?: string
  readonly at?: Coordinate
  /** What the form counts in this row beside `at`. */
  readonly also?: readonly Coordinate[]
  /** One row a member of the named list, in its order. */
  readonly list?: string
  /** Depth in the tree of rows: 0 a total, 1 … inwards. Default 1, of a total 0. */
  readonly level?: number
  /** Sums the rows it stands above, or those between it and the total before it. */
  readonly total?: boolean
  /** Counts inside the row before it (其中). */
  readonly ofWhich?: boolean
  /** The column its label stands in, where that is not the first that prints a name. */
  readonly in?: CellPart
  /** How many columns the label takes. */
  readonly span?: number
  /** Its name among the facts, where it has no label of its own. */
  readonly key?: string
  /** Panels (from 0) whose rows the total sums, where they are not those of its own panel. */
  readonly over?: readonly number[]
  /** One row a member that has money under the coordinate. */
  readonly each?: "unit" | "function" | "economicDepartment" | "economicGovernment" | "project"
  /** Digits of the codes to print, e.g. [3, 5, 7] for 类, 款 and 项; of units 3 is the department, 6 the unit. */
  readonly levels?: readonly number[]
  /** A row for each pair with the governmental economic section. */
  readonly pairs?: boolean
  /** Where its members are looked for, when that is not the coordinate of the table. */
  readonly from?: Coordinate
  /** Printed only where it has a figure: the form has no such row by itself. */
  readonly optional?: boolean
  /** What stands in other columns of a labelled row. */
  readonly texts?: Readonly<Partial<Record<CellPart, string>>>
  /** Rows of subjects print the code of their unit, too. */
  readonly repeatUnit?: boolean
  /** false: one row a project, also where it is of both kinds. */
  readonly split?: boolean
  /** Projects under their group, below this heading. */
  readonly grouped?: string
  /** Rows of each unit, printed below it. */
  readonly rows?: readonly LayoutRow[]
  /** Unit rows below the department only where there are several units. */
  readonly severalOnly?: boolean
  /** Figures print in this row although nothing is known (a single row of figures). */
  readonly single?: boolean
  readonly blank?: boolean
}

/** A list of rows beside others: columns × rows. Bodies are filled up to one height, so that the feet meet. */
export interface LayoutPanel {
  readonly at?: Coordinate
  readonly columns: readonly LayoutColumn[]
  readonly rows: readonly LayoutRow[]
  /** Rows at the bottom, on the same line as those of the other panels. */
  readonly foot?: readonly LayoutRow[]
  /** Lines are numbered from here on (行次), blank ones too. */
  readonly linesFrom?: number
}

/** Tables whose rows are no list of amounts, each with code of its own. */
export type LayoutBuilder =
  | "procurement"
  | "overall-target-henan"
  | "target-summary-henan"
  | "project-target-henan"
  | "project-target-shaanxi"
  | "overall-target-shaanxi"
  | "earmarked-target-shaanxi"
  | "project-target"

/**
 * How a family prints a form: titles, heads, rows with their labels, notes. What a cell means is the form's coordinate,
 * the column's and the row's together; nothing here names an amount.
 * @zh 报表版式
 */
export interface Layout {
  readonly id: string
  /** Id of the layout this one changes: what is not said here holds as there. */
  readonly extends?: string
  readonly form: string
  /** What every figure of the table is, where that is not the form's own coordinate. */
  readonly coordinate?: Coordinate
  /**
   * Which money the table counts, where its heads do not say so: 一般公共预算“三公”经费 is asked of R11, and a sentence that
   * repeats its figures must ask the same.
   */
  readonly scope?: Coordinate
  /** Families that print the form so; without them every family that has no layout of its own. */
  readonly families?: readonly string[]
  /** Only for the family's table of this number, where a family prints a form twice. */
  readonly number?: string
  /** {year}, {priorYear}, {name}, {self}, {level} (部门 or 单位), {project} are filled in; so they are in all texts. */
  readonly title: string
  /** Printed before the title; the family's number where nothing is said. */
  readonly caption?: string
  readonly owner?: string
  readonly unit?: DisplayUnit
  /** The unit line, where it is not 单位：万元. */
  readonly unitLine?: string
  readonly decimals?: number
  readonly grouped?: boolean
  /** Closing zeros after the point are left out: 200, 33.3. */
  readonly trim?: boolean
  /** How nothing is printed: as a blank (the default) or as 0.00. */
  readonly zero?: "blank" | "print"
  readonly orientation?: "portrait" | "landscape"
  /** A last row of the head that numbers the columns of money: with 栏次 before it, or without. */
  readonly numbering?: "labelled" | "plain"
  readonly panels?: readonly LayoutPanel[]
  /** Heads that this layout prints otherwise than the one it extends: there → here. */
  readonly heads?: Readonly<Record<string, string>>
  readonly builder?: LayoutBuilder
  /** Words of a builder: names of columns and rows, standard indicators. */
  readonly words?: Readonly<Record<string, unknown>>
  readonly notes?: readonly string[]
  /** Printed below a table without a figure; also the reason in the contents. */
  readonly empty?: string
  readonly emptyReason?: string
  readonly dropEmptyColumns?: boolean
}

/** A list of rows that several tables print: codes of one dimension with the labels of the form. */
export interface LayoutList {
  readonly dimension: Dimension
  /** code: ordinal, then the label; the classification's own name where none is given. */
  readonly members: readonly {
    readonly code: string
    readonly ordinal?: number
    readonly label?: string
    /** Printed only where there is money: the form has no such row by itself. */
    readonly optional?: boolean
  }[]
}

/** One file of layouts with the parts its layouts share. */
export interface LayoutFile {
  readonly lists?: Readonly<Record<string, LayoutList>>
  readonly columns?: Readonly<Record<string, readonly LayoutColumn[]>>
  readonly rows?: Readonly<Record<string, readonly LayoutRow[]>>
  readonly layouts: readonly Layout[]
}
