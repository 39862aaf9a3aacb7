import type { Book, Project, SelfEvaluation } from "#ledger"
import type { Narrative, Statutes } from "#statutes"
import type { Figures, NamedFigure } from "./figures.ts"
/** One member of a list that the text runs through. */
export interface Member {
  readonly key: string
  readonly name: string
  readonly code?: string
  readonly figure?: NamedFigure
  readonly project?: Project
  readonly evaluation?: SelfEvaluation
  /** Id of a counted thing. */
  readonly count?: string
}
/** Gives the members of a narrative's lists, each list once. */
export declare class Members {
  private readonly known
  private readonly book
  private readonly narrative
  private readonly statutes
  private readonly figures
  constructor(book: Book, narrative: Narrative, statutes: Statutes, figures: Figures)
  of(name: string): readonly Member[]
  private made
  private membersOf
  private units
  private projects
  private evaluations
  private isTold
  private nameOf
  private lastYear
}
