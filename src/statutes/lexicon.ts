import type { Coordinate } from "#fiscal"

/** What a head is for when it is no amount. */
export type HeadRole =
  | "function-code"
  | "function-class"
  | "function-name"
  | "economic-code"
  | "economic-name"
  | "government-code"
  | "government-name"
  | "unit-code"
  | "unit-name"
  | "project-code"
  | "project-name"
  | "project-kind"
  | "code"
  | "name"
  | "class"
  | "section"
  | "item"
  | "ordinal"
  | "note"

/**
 * The words of heads and row labels with their meaning: what lets a table of a new region be understood without a
 * form of its own. Keys are normalised labels (`normaliseLabel`), for rows also without ordinal.
 * @zh 表头与行目词典
 */
export interface Lexicon {
  /** Heads that name something other than money. */
  readonly roles: Readonly<Record<string, HeadRole>>
  /** Heads that only say "total". */
  readonly totals: readonly string[]
  /** Heads of money: label → partial coordinate. */
  readonly heads: Readonly<Record<string, Coordinate>>
  /** Row labels: label → partial coordinate. */
  readonly rows: Readonly<Record<string, Coordinate>>
  /** Row labels that are totals, by side. */
  readonly revenueTotals: Readonly<Record<string, Coordinate>>
  readonly expenditureTotals: Readonly<Record<string, Coordinate>>
  /** Words of a note that say a table is empty. */
  readonly emptyTable: readonly string[]
  /** Words that mark a row counted inside the one above it. */
  readonly ofWhich: readonly string[]
}
