import type { ClassificationId, Statutes } from "#statutes"
import type { Ledger, LedgerPlace } from "../ledger.ts"

/**
 * How a cell is read. text stays as typed; amount is held in whole 分; flag is 是 or 否; code is a subject's code,
 * alone or before its name; source, project and unit are an id, code or name; projects are several, parted by 、 as they are
 * written and by line breaks once they are read.
 */
export type ColumnKind =
  | "text"
  | "longText"
  | "integer"
  | "amount"
  | "choice"
  | "flag"
  | "code"
  | "source"
  | "project"
  | "projects"
  | "unit"
  | "date"

/** A word a cell may hold: what it means, how it is written, and what else is understood. */
export interface Choice {
  readonly id: string
  readonly zh: string
  readonly aliases?: readonly string[]
}

/** A column of a ledger table: it drives reading, writing, the template and the guide. @zh 栏目 */
export interface Column {
  readonly key: string
  readonly zh: string
  readonly aliases?: readonly string[]
  readonly kind: ColumnKind
  readonly required?: boolean
  /** A blank cell is an empty text, not an absent one. */
  readonly mayBeEmpty?: boolean
  /** Written only where an entry uses it. */
  readonly rare?: boolean
  /** Written where an entry uses it, and in every form that is to be filled in. */
  readonly optional?: boolean
  readonly classification?: ClassificationId
  /** Words to choose from; a column of text offers them and keeps what is written. */
  readonly choices?: readonly Choice[] | ((statutes: Statutes) => readonly Choice[])
  /** Other words than the choices are kept as they are. */
  readonly open?: boolean
  readonly help: { readonly zh: string; readonly en: string }
}

/** Cells of a row by column key: 分 and counts as numbers, 是 and 否 as booleans, all else as text. A blank cell is absent. */
export type Cells = Readonly<Record<string, string | number | boolean | undefined>>

/** What a ledger is made of, each list as its table gives it. */
export type LedgerPart = Exclude<keyof Ledger, "publisher">

/** A table of the ledger folder and a sheet of the workbook. @zh 填报表 */
export interface LedgerTable {
  /** Id, and name of the file without its ending. */
  readonly id: string
  /** Name of the sheet. */
  readonly zh: string
  readonly help: { readonly zh: string; readonly en: string }
  /** fields: one line a field, 项目 and 内容; rows: one line an entry. */
  readonly layout: "fields" | "rows"
  readonly columns: readonly Column[]
  /** Lines of 合计 and 小计 that people type are compared with the sum and left out. */
  readonly hasSums?: boolean
  /** Written where it has entries, and in every form that is to be filled in. */
  readonly optional?: boolean
  readonly part?: LedgerPart
  /** The entry of a row, and the row of an entry. */
  entry?(cells: Cells, at: LedgerPlace): unknown
  cells?(entry: never): Cells
  /** Which entries of the part stand in this table. */
  holds?(entry: never): boolean
}

const made = new WeakMap<Column, { readonly statutes: Statutes; readonly choices: readonly Choice[] }>()

/** The words a column takes. */
export function choicesOf(column: Column, statutes: Statutes): readonly Choice[] {
  if (typeof column.choices !== "function") return column.choices ?? []
  const known = made.get(column)
  if (known?.statutes === statutes) return known.choices
  const choices = column.choices(statutes)
  made.set(column, { statutes, choices })
  return choices
}

/** A table whose entries have one field a column, named like it. */
export function plainTable<T extends { readonly at: LedgerPlace }>(
  table: Omit<LedgerTable, "layout" | "entry" | "cells" | "holds">,
): LedgerTable {
  return {
    ...table,
    layout: "rows",
    entry: (cells, at) => ({ ...blanksFilled(cells, table.columns), at }),
    cells: ({ at: _, ...fields }: T) => fields as Cells,
  }
}

/** What every entry has but was left blank: empty text, or nothing of an amount. A finding tells of it where it is required. */
export function blanksFilled(cells: Cells, columns: readonly Column[]): Cells {
  const filled: Record<string, string | number | boolean | undefined> = { ...cells }
  for (const { key, kind, required, mayBeEmpty } of columns)
    if ((required || mayBeEmpty) && filled[key] === undefined)
      filled[key] = kind === "amount" || kind === "integer" ? 0 : ""
  return filled
}
