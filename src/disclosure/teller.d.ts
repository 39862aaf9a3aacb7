import type { PublishedRun } from "#documents"
import type { Book } from "#ledger"
import type { Narrative, Statutes } from "#statutes"
import { Deviations } from "./deviations.ts"
import { Figures, type NamedFigure } from "./figures.ts"
import { type Member, Members } from "./members.ts"
import { type AmountForm } from "./printed-figure.ts"
import type { WritingFinding } from "./writing-finding.ts"
/** What is bound while a text is told. */
export interface Telling {
  readonly section: string
  readonly form: AmountForm
  /** Slots met in the section so far, for the numbers of repeated ones. */
  readonly met: Map<string, number>
  readonly member?: Member
  readonly list?: string
  readonly ordinal?: number
  readonly last?: boolean
  /** The figure a phrase is said of. */
  readonly said?: NamedFigure
}
export interface TellerOptions {
  readonly asPublished: boolean
  readonly draft: boolean
}
/** Tells the texts of a narrative from a book: every slot filled, every choice made. */
export declare class Teller {
  readonly findings: WritingFinding[]
  readonly figures: Figures
  readonly members: Members
  readonly deviations: Deviations
  readonly book: Book
  readonly narrative: Narrative
  readonly percentDecimals: number
  private readonly statutes
  private readonly options
  private readonly reported
  private readonly gatheredTexts
  private readonly closed
  constructor(book: Book, narrative: Narrative, statutes: Statutes, options: TellerOptions)
  /** The runs of a text. Plain words and figures apart; a figure's run carries its permanent anchor. */
  runs(text: string, telling: Telling): PublishedRun[]
  plain(text: string, telling: Telling): string
  holds(condition: string, telling: Telling): boolean
  /** Paragraphs the ledger gives for a slot. */
  texts(slot: string): readonly string[]
  private tell
  private fill
  /** What is no figure: names, years, texts. */
  private word
  private text
  private printed
  private count
  private change
  private rate
  /** Each share by itself; of the members of a list that closes, as the whole list needs. */
  private share
  private closing
  private against
  private reason
  /** A gap a person has to fill, printed as such, and the finding that keeps it from being published. */
  private gap
  private say
  private allHold
  private isSo
  private isSoOf
  private missingPrior
  private figureOf
  /** The slot's id in its section; the n-th of equal ones ends in #n. */
  private idOf
  private named
}
