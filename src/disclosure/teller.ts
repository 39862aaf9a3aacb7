import type { PublishedRun } from "#documents"
import type { Book } from "#ledger"
import type { Narrative, NarrativeNode, NarrativeSlot, Statutes } from "#statutes"
import { chineseDate } from "./chinese-date.ts"
import { countAmong, countOf } from "./counts.ts"
import { Deviations } from "./deviations.ts"
import { FigureWords, type SlotWords } from "./figure-words.ts"
import { Figures } from "./figures.ts"
import { amountForm } from "./amount-form.ts"
import { Gaps } from "./gaps.ts"
import { memberText } from "./member-text.ts"
import { Members } from "./members.ts"
import { Questions } from "./questions.ts"
import { SelfEvaluations } from "./self-evaluations.ts"
import { slotId, type Telling, type ToldFigure } from "./telling.ts"

export interface TellerOptions {
  readonly asPublished: boolean
  readonly draft: boolean
}

/** How deep phrases may call phrases. */
const deepest = 12

/** What a slot prints, by what is asked of its figure. */
const measures: Readonly<Record<string, ToldFigure["measure"]>> = {
  "": "amount",
  number: "amount",
  last: "amount",
  change: "change",
  rate: "rate",
  share: "share",
  done: "completion",
  cmp: "comparison",
}
const counted = new Set(["count", "list", "mean"])

/** Tells the texts of a narrative from a book: every slot filled, every choice made. */
export class Teller {
  readonly told: ToldFigure[] = []
  readonly figures: Figures
  readonly members: Members
  readonly gaps: Gaps
  readonly deviations: Deviations
  readonly evaluations: SelfEvaluations
  readonly book: Book
  readonly narrative: Narrative
  readonly statutes: Statutes
  private readonly words: FigureWords
  private readonly questions: Questions
  private readonly gathered = new Map<string, readonly string[]>()

  constructor(book: Book, narrative: Narrative, statutes: Statutes, options: TellerOptions) {
    const { publisher, reasons, texts } = book.ledger
    this.book = book
    this.narrative = narrative
    this.statutes = statutes
    this.figures = new Figures(book, narrative)
    this.evaluations = new SelfEvaluations(book, statutes)
    this.members = new Members(book, narrative, statutes, this.figures, amountForm(narrative, book.ledger))
    this.gaps = new Gaps(publisher.year, options.draft, statutes)
    this.deviations = new Deviations(book.ledger, options.asPublished)
    const { figures, members, gaps, evaluations } = this
    this.words = new FigureWords(
      { narrative, figures, members, gaps },
      {
        reasons,
        sharesClose: publisher.sharesClose === true,
        percentDecimals: publisher.percentDecimals ?? narrative.percentDecimals,
      },
    )
    this.questions = new Questions(
      { book, narrative, statutes },
      { figures, members, words: this.words, gaps, evaluations },
    )
    for (const { slot, text } of texts) this.gathered.set(slot, [...(this.gathered.get(slot) ?? []), text])
  }

  /** The runs of a text. Plain words and figures apart; a figure's run carries its permanent anchor. */
  runs(text: string, telling: Telling): PublishedRun[] {
    const runs: PublishedRun[] = []
    this.tell(this.narrative.nodes(text), telling, runs, 0)
    return joined(runs)
  }

  plain(text: string, telling: Telling): string {
    return this.runs(text, telling)
      .map((run) => run.text)
      .join("")
  }

  holds(condition: string, telling: Telling): boolean {
    return this.questions.allHold(this.narrative.conditions(condition), telling)
  }

  /** Region whose template it is published in. */
  get region(): string | undefined {
    return this.evaluations.region
  }

  /** Paragraphs the ledger gives for a slot. */
  texts(slot: string): readonly string[] {
    return this.gathered.get(slot) ?? []
  }

  private tell(nodes: readonly NarrativeNode[], telling: Telling, runs: PublishedRun[], depth: number): void {
    if (depth > deepest) throw new Error(`phrases of ${this.narrative.id} call each other (section ${telling.section})`)
    for (const node of nodes)
      if (typeof node === "string") runs.push({ text: node })
      else if (node.kind === "slot") this.fill(node.slot, telling, runs, depth)
      else if (node.kind === "choice") {
        const so = this.questions.allHold(node.when, telling)
        this.tell(so ? node.words : node.otherwise, telling, runs, depth)
      } else {
        const members = this.members.of(node.list)
        if (members.length === 0) this.tell(node.none, telling, runs, depth)
        members.forEach((member, i) => {
          if (i > 0) runs.push({ text: node.separator })
          const last = i === members.length - 1
          this.tell(node.body, { ...telling, member, list: node.list, ordinal: i + 1, last }, runs, depth)
        })
      }
  }

  private fill(slot: NarrativeSlot, telling: Telling, runs: PublishedRun[], depth: number): void {
    const phrase = this.narrative.phrases[slot.ask ?? slot.name]
    if (phrase !== undefined) {
      const said = slot.ask === undefined ? telling.said : this.questions.figureOf(slot, telling)
      this.tell(this.narrative.nodes(phrase), said ? { ...telling, said } : telling, runs, depth + 1)
      return
    }
    const word = this.word(slot, telling)
    if (word !== undefined) {
      if (word) runs.push({ text: word })
      return
    }
    const id = slotId(slot, telling)
    const anchor = `${telling.section}/${id}`
    const deviation = this.deviations.printed(telling.section, id)
    const { text, assumed } = deviation === undefined ? this.printed(slot, telling) : { text: deviation }
    if (!text) return
    runs.push({ text, anchor, ...(assumed ? { assumed } : {}) })
    this.record(slot, telling, anchor, text, deviation !== undefined)
  }

  private record(slot: NarrativeSlot, telling: Telling, anchor: string, printed: string, deviates: boolean): void {
    const isCount = counted.has(slot.name)
    const measure = isCount ? "count" : measures[slot.ask ?? ""]
    if (!measure) return
    const figure = isCount ? undefined : this.questions.figureOf(slot, telling)
    const meant = figure?.stated ?? figure?.coordinate ?? { topic: `${slot.name}:${slot.argument ?? ""}` }
    const coordinate = slot.ask === "last" ? { ...meant, year: `${this.book.ledger.publisher.year - 1}` } : meant
    this.told.push({ anchor, measure, coordinate, printed, ...(deviates ? { deviates } : {}) })
  }

  /** What is no figure: names, years, texts. Undefined for a figure. */
  private word(slot: NarrativeSlot, telling: Telling): string | undefined {
    const { publisher } = this.book.ledger
    switch (slot.name) {
      case "name":
        return publisher.name
      case "self":
        return publisher.self
      case "year":
        return `${publisher.year}`
      case "prior":
        return `${publisher.year - 1}`
      case "date":
        return chineseDate(publisher.issued)
      case "month":
        return chineseDate(publisher.issued.slice(0, 7))
      case "level":
        return publisher.level === "department" ? "部门" : "单位"
      case "secrecy":
        return publisher.secrecyReview ?? "已审查"
      case "signed":
        return publisher.signedOff ?? "已审签"
      case "grade":
        return this.evaluations.grade
      case "n":
        return `${telling.ordinal ?? 1}`
      case "text":
        return this.text(slot.argument ?? "", telling)
      case "it":
        return memberText(telling.member, slot.ask, this.statutes, this.evaluations)
      default:
        return slot.ask === undefined && this.narrative.figures[slot.name] === undefined
          ? this.narrative.words[slot.name]
          : undefined
    }
  }

  private text(name: string, telling: Telling): string {
    const texts = this.gathered.get(name)
    if (texts) return texts.join("")
    return this.narrative.words[name] ?? this.gaps.text(name, { section: telling.section, slot: `text:${name}` })
  }

  private printed(slot: NarrativeSlot, telling: Telling): SlotWords {
    if (slot.name === "count") {
      const { value, assumed } = this.count(slot, telling)
      return { text: `${value}`, ...(assumed ? { assumed } : {}) }
    }
    if (slot.name === "list") return { text: `${this.members.of(slot.argument ?? "").length}` }
    if (slot.name === "mean") return { text: this.evaluations.mean ?? "" }
    const figure = this.questions.figureOf(slot, telling)
    if (!figure) throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: no figure ${slot.name}`)
    return this.words.of(figure, slot, telling)
  }

  private count(slot: NarrativeSlot, telling: Telling) {
    const { ledger } = this.book
    const own = telling.member?.count
    if (slot.argument !== undefined || own === undefined) return countOf(ledger, slot.argument ?? "")
    const all = this.members.of(telling.list ?? "").flatMap((member) => member.count ?? [])
    return countAmong(ledger, own, all)
  }
}

/** Neighbouring plain runs as one. */
function joined(runs: readonly PublishedRun[]): PublishedRun[] {
  const result: PublishedRun[] = []
  for (const run of runs) {
    const before = result[result.length - 1]
    if (before && before.anchor === undefined && run.anchor === undefined)
      result[result.length - 1] = { text: before.text + run.text }
    else result.push(run)
  }
  return result
}
