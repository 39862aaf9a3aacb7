import type { Book } from "#ledger"
import type { Narrative, NarrativeCondition, NarrativeSlot, Statutes } from "#statutes"
import { countOf } from "./counts.ts"
import type { FigureWords } from "./figure-words.ts"
import { atPhase, type Figures, type NamedFigure } from "./figures.ts"
import type { Gaps } from "./gaps.ts"
import { memberText } from "./member-text.ts"
import type { Members } from "./members.ts"
import { percentScaled, printsAlike, printsAsZero } from "./printed-figure.ts"
import { hasPerformanceRecords } from "./performance-documents/performance-documents.ts"
import type { SelfEvaluations } from "./self-evaluations.ts"
import { slotName, type Telling } from "./telling.ts"

/** Answers the questions a text asks before it chooses its words. */
export class Questions {
  private readonly book: Book
  private readonly narrative: Narrative
  private readonly statutes: Statutes
  private readonly figures: Figures
  private readonly members: Members
  private readonly words: FigureWords
  private readonly gaps: Gaps
  private readonly texts: ReadonlySet<string>
  private readonly evaluations: SelfEvaluations

  constructor(
    about: { readonly book: Book; readonly narrative: Narrative; readonly statutes: Statutes },
    known: {
      readonly figures: Figures
      readonly members: Members
      readonly words: FigureWords
      readonly gaps: Gaps
      readonly evaluations: SelfEvaluations
    },
  ) {
    this.book = about.book
    this.narrative = about.narrative
    this.statutes = about.statutes
    this.figures = known.figures
    this.members = known.members
    this.words = known.words
    this.gaps = known.gaps
    this.evaluations = known.evaluations
    this.texts = new Set(about.book.ledger.texts.map((text) => text.slot))
  }

  /** The figure a slot speaks of: named, of the member, or the one a phrase is said of. */
  figureOf(slot: NarrativeSlot, telling: Telling): NamedFigure | undefined {
    const { name, phase } = slot
    if (name !== "it" && name !== "x") return this.figures.named(name, phase)
    const figure = name === "it" ? telling.member?.figure : telling.said
    return figure && phase !== undefined ? atPhase(figure, phase) : figure
  }

  allHold(conditions: readonly NarrativeCondition[], telling: Telling): boolean {
    return conditions.every(({ slot, not }) => this.holds(slot, telling) !== not)
  }

  private holds(slot: NarrativeSlot, telling: Telling): boolean {
    const { ledger } = this.book
    const argument = slot.argument ?? ""
    switch (slot.name) {
      case "level":
        return ledger.publisher.level === argument
      case "text":
        return this.texts.has(argument)
      case "count":
        return countOf(ledger, argument).value !== 0
      case "list":
        return this.members.of(argument).length > 0
      case "some":
        return this.members.of(argument).length > 1
      case "last":
        return telling.last === true
      case "attachments":
        return ledger.evaluations.length > 0 || hasPerformanceRecords(ledger)
      case "mean":
        return this.evaluations.mean !== undefined
    }
    if (slot.name === "it" && slot.ask) {
      const words = memberText(telling.member, slot.ask, this.statutes, this.evaluations)
      if (words !== undefined) return words !== ""
    }
    const figure = this.figureOf(slot, telling)
    return figure ? this.isSo(figure, slot, telling) : this.narrative.words[slot.name] !== undefined
  }

  private isSo(figure: NamedFigure, slot: NarrativeSlot, telling: Telling): boolean {
    const fen = this.figures.fen(figure)
    if (slot.ask === undefined) return fen !== 0
    if (slot.ask === "shown") return !printsAsZero(fen, telling.form)
    if (slot.ask === "differs" || slot.ask === "equals" || slot.ask === "base") {
      const other = this.words.against(figure, slot)
      const otherFen = this.figures.fen(other)
      if (slot.ask === "base") return !printsAsZero(otherFen, telling.form)
      if (slot.ask === "differs") return !printsAlike(fen, otherFen, telling.form)
      return fen === otherFen && this.figures.prior(figure)?.fen === this.figures.prior(other)?.fen
    }
    const prior = this.figures.prior(figure)
    if (slot.ask === "known") {
      if (!prior) this.gaps.priorYear(figure, { section: telling.section, slot: slotName(slot, telling) })
      return prior !== undefined
    }
    return prior !== undefined && this.moved(fen, prior.fen, slot, telling)
  }

  /** Questions about the change from last year. */
  private moved(fen: number, prior: number, slot: NarrativeSlot, telling: Telling): boolean {
    const difference = fen - prior
    const flat = printsAlike(fen, prior, telling.form)
    switch (slot.ask) {
      case "told":
        return fen !== 0 || prior !== 0
      case "changed":
        return !flat
      case "same":
        return flat
      case "up":
        return !flat && difference > 0
      case "down":
        return !flat && difference < 0
      case "rated":
        if (flat || prior <= 0 || printsAsZero(prior, telling.form) || printsAsZero(difference, telling.form))
          return false
        return percentScaled(difference, prior, this.words.percentDecimals) !== 0
      default:
        throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: cannot ask .${slot.ask}`)
    }
  }
}
