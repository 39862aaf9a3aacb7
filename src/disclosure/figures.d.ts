import { type Coordinate } from "#fiscal"
import type { Book, LedgerAmount, ListedDimension } from "#ledger"
import type { Narrative } from "#statutes"
/** A figure of the text: what it is called in the narrative and what it means. */
export interface NamedFigure {
  readonly name: string
  readonly coordinate: Coordinate
  readonly stated?: Coordinate
  readonly units?: "agency"
  readonly over?: "evaluations"
  /** Whole 分 by phase, where an entry of its own says them (self-evaluation). */
  readonly own?: Readonly<Record<string, number>>
  /** Dimension a list runs over: last year's members are known when any of them is. */
  readonly along?: ListedDimension
}
/** Answers what the figures of a narrative amount to, this year and the last. */
export declare class Figures {
  private readonly known
  private readonly book
  private readonly narrative
  constructor(book: Book, narrative: Narrative)
  /** The figure of a name, at a phase where one is given. */
  named(name: string, phase?: string): NamedFigure | undefined
  amount(figure: NamedFigure): LedgerAmount | undefined
  fen(figure: NamedFigure): number
  /**
   * Last year's amount; undefined when nobody entered it. A member of a list whose other members were entered for last
   * year had nothing then.
   */
  prior(figure: NamedFigure): LedgerAmount | undefined
  private evaluated
  /** Σ over the units that have operating expenses of agencies; all units being such, what is known of all. */
  private summed
  private asked
}
/** A figure at another phase. */
export declare function atPhase(figure: NamedFigure, phase: string): NamedFigure
