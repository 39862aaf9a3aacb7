import type { PublishedRun } from "#documents"
import { coordinateKey } from "#fiscal"
import type { Book, Reason } from "#ledger"
import type { Narrative, NarrativeCondition, NarrativeNode, NarrativeSlot, Statutes } from "#statutes"
import { chineseDate } from "./chinese-date.ts"
import { countAmong, countOf } from "./counts.ts"
import { Deviations } from "./deviations.ts"
import { Figures, atPhase, type NamedFigure } from "./figures.ts"
import { memberText } from "./member-text.ts"
import { type Member, Members } from "./members.ts"
import {
  type AmountForm,
  closedShares,
  percentScaled,
  printedAmount,
  printedPercent,
  printsAsZero,
} from "./printed-figure.ts"
import { reasonOf } from "./reason.ts"
import { gradeOf, meanScore } from "./score.ts"
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

const deepest = 12

/** Tells the texts of a narrative from a book: every slot filled, every choice made. */
export class Teller {
  readonly findings: WritingFinding[] = []
  readonly figures: Figures
  readonly members: Members
  readonly deviations: Deviations
  readonly book: Book
  readonly narrative: Narrative
  readonly percentDecimals: number
  private readonly statutes: Statutes
  private readonly options: TellerOptions
  private readonly reported = new Set<string>()
  private readonly gatheredTexts = new Map<string, readonly string[]>()
  private readonly closed = new Map<string, ReadonlyMap<string, number>>()

  constructor(book: Book, narrative: Narrative, statutes: Statutes, options: TellerOptions) {
    this.book = book
    this.narrative = narrative
    this.statutes = statutes
    this.options = options
    this.figures = new Figures(book, narrative)
    this.members = new Members(book, narrative, statutes, this.figures)
    this.deviations = new Deviations(book.ledger, options.asPublished)
    this.percentDecimals = book.ledger.publisher.percentDecimals ?? narrative.percentDecimals
    for (const text of book.ledger.texts) {
      const known = this.gatheredTexts.get(text.slot)
      this.gatheredTexts.set(text.slot, known ? [...known, text.text] : [text.text])
    }
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
    return this.allHold(this.narrative.conditions(condition), telling)
  }

  /** Paragraphs the ledger gives for a slot. */
  texts(slot: string): readonly string[] {
    return this.gatheredTexts.get(slot) ?? []
  }

  private tell(nodes: readonly NarrativeNode[], telling: Telling, runs: PublishedRun[], depth: number): void {
    if (depth > deepest)
      throw new Error(`phrases of ${this.narrative.id} call each other in section ${telling.section}`)
    for (const node of nodes)
      if (typeof node === "string") runs.push({ text: node })
      else if (node.kind === "slot") this.fill(node.slot, telling, runs, depth)
      else if (node.kind === "choice")
        this.tell(this.allHold(node.when, telling) ? node.words : node.otherwise, telling, runs, depth)
      else {
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
      const said = slot.ask === undefined ? telling.said : this.figureOf(slot, telling)
      this.tell(this.narrative.nodes(phrase), said ? { ...telling, said } : telling, runs, depth + 1)
      return
    }
    const word = this.word(slot, telling)
    if (word !== undefined) {
      if (word) runs.push({ text: word })
      return
    }
    const id = this.idOf(slot, telling)
    const printed = this.deviations.printed(telling.section, id)
    const anchor = `${telling.section}/${id}`
    if (printed !== undefined) {
      runs.push({ text: printed, anchor })
      return
    }
    const { text, assumed } = this.printed(slot, telling, id)
    if (text) runs.push({ text, anchor, ...(assumed ? { assumed } : {}) })
  }

  /** What is no figure: names, years, texts. */
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
      case "code":
        return publisher.code ?? ""
      case "grade":
        return gradeOf(meanScore(this.book.ledger.evaluations))
      case "secrecy":
        return publisher.secrecyReview ?? "已审查"
      case "signed":
        return publisher.signedOff ?? "已审签"
      case "n":
        return `${telling.ordinal ?? 1}`
      case "text":
        return this.text(slot, telling)
      case "it":
        return telling.member && memberText(telling.member, slot.ask, this.statutes)
      default:
        return slot.ask === undefined && this.narrative.figures[slot.name] === undefined
          ? this.narrative.words[slot.name]
          : undefined
    }
  }

  private text(slot: NarrativeSlot, telling: Telling): string {
    const name = slot.argument ?? ""
    const texts = this.gatheredTexts.get(name)
    if (texts) return texts.join("")
    const usual = this.narrative.words[name]
    return usual ?? this.gap("missing-text", telling, `text:${name}`, name)
  }

  private printed(slot: NarrativeSlot, telling: Telling, id: string): { text: string; assumed?: string } {
    if (slot.name === "count") {
      const count = this.count(slot, telling)
      return { text: `${count.value}`, ...(count.assumed ? { assumed: count.assumed } : {}) }
    }
    if (slot.name === "mean") return { text: meanScore(this.book.ledger.evaluations) ?? "" }
    if (slot.name === "list") return { text: `${this.members.of(slot.argument ?? "").length}` }
    const figure = this.figureOf(slot, telling)
    if (!figure) throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: no figure ${slot.name}`)
    const amount = this.figures.amount(figure)
    const fen = amount?.fen ?? 0
    const assumed = amount?.assumed[0]
    const as = (text: string) => ({ text, ...(assumed ? { assumed } : {}) })
    const { form } = telling
    switch (slot.ask) {
      case undefined:
        return as(`${printedAmount(fen, form)}${form.unit}`)
      case "number":
        return as(printedAmount(fen, form))
      case "change":
        return as(this.change(fen - (this.figures.prior(figure)?.fen ?? 0), form))
      case "rate":
        return as(this.rate(fen, this.figures.prior(figure)?.fen ?? 0))
      case "share":
        return as(this.share(fen, slot, telling))
      case "done": {
        const base = this.figures.fen(this.against(figure, slot))
        return as(printedPercent(percentScaled(fen, base, this.percentDecimals) ?? 0, this.percentDecimals))
      }
      case "cmp": {
        const difference = fen - this.figures.fen(this.against(figure, slot))
        return as(printsAsZero(difference, form) ? "持平" : difference > 0 ? "大于" : "小于")
      }
      case "last":
        return as(`${printedAmount(this.figures.prior(figure)?.fen ?? 0, form)}${form.unit}`)
      case "reason":
        return { text: this.reason(figure, slot.argument === "difference" ? "difference" : "change", telling, id) }
      default:
        throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: cannot answer .${slot.ask}`)
    }
  }

  private count(slot: NarrativeSlot, telling: Telling) {
    const { ledger } = this.book
    const own = telling.member?.count
    if (slot.argument !== undefined || own === undefined) return countOf(ledger, slot.argument ?? "")
    return countAmong(
      ledger,
      own,
      this.members.of(telling.list ?? "").flatMap((member) => member.count ?? []),
    )
  }

  private change(difference: number, form: AmountForm): string {
    if (difference === 0) return "持平"
    if (printsAsZero(difference, form)) return "基本持平"
    return `${difference > 0 ? "增加" : "减少"}${printedAmount(Math.abs(difference), form)}${form.unit}`
  }

  private rate(fen: number, base: number): string {
    const scaled = percentScaled(fen - base, base, this.percentDecimals) ?? 0
    return `${fen > base ? "增长" : "下降"}${printedPercent(Math.abs(scaled), this.percentDecimals)}`
  }

  /** Each share by itself; of the members of a list that closes, as the whole list needs. */
  private share(fen: number, slot: NarrativeSlot, telling: Telling): string {
    const whole = this.figures.named(slot.argument ?? "")
    const total = whole ? this.figures.fen(whole) : 0
    const list = telling.list
    if (this.book.ledger.publisher.sharesClose && list && telling.member)
      return printedPercent(this.closing(list, total, telling).get(telling.member.key) ?? 0, this.percentDecimals)
    return printedPercent(percentScaled(fen, total, this.percentDecimals) ?? 0, this.percentDecimals)
  }

  private closing(list: string, total: number, telling: Telling): ReadonlyMap<string, number> {
    const key = `${list}\n${total}`
    let shares = this.closed.get(key)
    if (!shares) {
      const members = this.members.of(list)
      const parts = members.map((member) => (member.figure ? this.figures.fen(member.figure) : 0))
      const whole = parts.reduce((sum, part) => sum + part, 0) === total
      const { scaled, adjusted } = whole
        ? closedShares(parts, total, this.percentDecimals)
        : { scaled: parts.map((part) => percentScaled(part, total, this.percentDecimals) ?? 0), adjusted: -1 }
      shares = new Map(members.map((member, i) => [member.key, scaled[i]!]))
      this.closed.set(key, shares)
      const on = members[adjusted]
      if (on)
        this.findings.push({
          code: "shares-adjusted",
          severity: "info",
          section: telling.section,
          slot: `${list}/${on.key}.share`,
          message: {
            zh: `“${on.name}”的占比已调整，使各项占比之和为100%。`,
            en: `The share of ${on.name} was adjusted so that all shares close at 100 %.`,
          },
        })
    }
    return shares
  }

  private against(figure: NamedFigure, slot: NarrativeSlot): NamedFigure {
    const other = slot.argument === undefined ? undefined : this.figures.named(slot.argument)
    return other ?? atPhase(figure, slot.argument ?? "approved")
  }

  private reason(figure: NamedFigure, about: Reason["about"], telling: Telling, id: string): string {
    const found = reasonOf(this.book.ledger.reasons, figure.coordinate, about)
    if (found) return found.text.replace(/[。；;.]+$/, "")
    return this.gap("missing-reason", telling, id, coordinateKey(figure.coordinate), about)
  }

  /** A gap a person has to fill, printed as such, and the finding that keeps it from being published. */
  private gap(
    code: "missing-reason" | "missing-text",
    telling: Telling,
    slot: string,
    of: string,
    about?: Reason["about"],
  ): string {
    const reason = code === "missing-reason"
    const column = about === "difference" ? "difference（与预算的差异）" : "change（与上年的增减）"
    this.say({
      code,
      severity: this.options.draft ? "warning" : "error",
      section: telling.section,
      slot,
      message: reason
        ? {
            zh: `“${telling.section}”一节的 ${of} 有变化，但没有填写原因。请在账册的“原因”表中为 ${of} 增加一行，类别为 ${column}。`,
            en: `${of} in section ${telling.section} changed and no reason is entered. Add a row for ${of} (${about}) to the ledger's table of reasons.`,
          }
        : {
            zh: `“${telling.section}”一节缺少文字“${of}”。请在账册的“文字”表中增加位置为 ${of} 的一行。`,
            en: `Section ${telling.section} needs the text ${of}. Add a row with this slot to the ledger's table of texts.`,
          },
    })
    return reason ? "【待填写：原因】" : `【待填写：${of}】`
  }

  private say(finding: WritingFinding): void {
    const key = `${finding.code}\n${finding.section}\n${finding.slot}`
    if (this.reported.has(key)) return
    this.reported.add(key)
    this.findings.push(finding)
  }

  private allHold(conditions: readonly NarrativeCondition[], telling: Telling): boolean {
    return conditions.every(({ slot, not }) => this.isSo(slot, telling) !== not)
  }

  private isSo(slot: NarrativeSlot, telling: Telling): boolean {
    const { publisher } = this.book.ledger
    switch (slot.name) {
      case "level":
        return publisher.level === slot.argument
      case "text":
        return this.gatheredTexts.has(slot.argument ?? "")
      case "count":
        return countOf(this.book.ledger, slot.argument ?? "").value !== 0
      case "list":
        return this.members.of(slot.argument ?? "").length > 0
      case "some":
        return this.members.of(slot.argument ?? "").length > 1
      case "last":
        return telling.last === true
      case "first":
        return telling.ordinal === 1
      case "mean":
        return meanScore(this.book.ledger.evaluations) !== undefined
      case "agencies":
        return this.book.ledger.units.every((unit) => unit.nature !== "institution")
    }
    if (slot.name === "it" && slot.ask === "report") return telling.member?.evaluation?.report === true
    if (slot.name === "it" && slot.ask && memberText(telling.member, slot.ask, this.statutes) !== undefined)
      return memberText(telling.member, slot.ask, this.statutes) !== ""
    const figure = this.figureOf(slot, telling)
    if (!figure) return this.narrative.words[slot.name] !== undefined
    return this.isSoOf(figure, slot, telling)
  }

  private isSoOf(figure: NamedFigure, slot: NarrativeSlot, telling: Telling): boolean {
    const fen = this.figures.fen(figure)
    if (slot.ask === undefined) return fen !== 0
    const { form } = telling
    if (slot.ask === "differs") return !printsAsZero(fen - this.figures.fen(this.against(figure, slot)), form)
    if (slot.ask === "equals") {
      const other = this.against(figure, slot)
      return fen === this.figures.fen(other) && this.figures.prior(figure)?.fen === this.figures.prior(other)?.fen
    }
    if (slot.ask === "base") return this.figures.fen(this.against(figure, slot)) !== 0
    const prior = this.figures.prior(figure)
    if (slot.ask === "known") {
      if (!prior) this.missingPrior(figure, slot, telling)
      return prior !== undefined
    }
    const difference = fen - (prior?.fen ?? 0)
    switch (slot.ask) {
      case "told":
        return prior !== undefined && (fen !== 0 || prior.fen !== 0)
      case "changed":
        return prior !== undefined && !printsAsZero(difference, form)
      case "same":
        return prior !== undefined && printsAsZero(difference, form)
      case "up":
        return prior !== undefined && !printsAsZero(difference, form) && difference > 0
      case "down":
        return prior !== undefined && !printsAsZero(difference, form) && difference < 0
      case "rated": {
        if (!prior || prior.fen <= 0 || printsAsZero(difference, form)) return false
        return percentScaled(difference, prior.fen, this.percentDecimals) !== 0
      }
      default:
        throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: cannot ask .${slot.ask}`)
    }
  }

  private missingPrior(figure: NamedFigure, slot: NarrativeSlot, telling: Telling): void {
    const of = coordinateKey({
      ...(figure.stated ?? figure.coordinate),
      year: `${this.book.ledger.publisher.year - 1}`,
    })
    this.say({
      code: "missing-prior-year",
      severity: "warning",
      section: telling.section,
      slot: this.named(slot, telling),
      message: {
        zh: `没有上年数，“${telling.section}”一节中的增减比较未写出。请在账册的“核对数”表中填写 ${of}。`,
        en: `Last year's figure is not entered; section ${telling.section} leaves the comparison out. Enter ${of} in the ledger's table of stated amounts.`,
      },
    })
  }

  private figureOf(slot: NarrativeSlot, telling: Telling): NamedFigure | undefined {
    const figure =
      slot.name === "it" ? telling.member?.figure : slot.name === "x" ? telling.said : this.figures.named(slot.name)
    return figure && slot.phase !== undefined ? atPhase(figure, slot.phase) : figure
  }

  /** The slot's id in its section; the n-th of equal ones ends in #n. */
  private idOf(slot: NarrativeSlot, telling: Telling): string {
    const id = this.named(slot, telling)
    const times = (telling.met.get(id) ?? 0) + 1
    telling.met.set(id, times)
    return times === 1 ? id : `${id}#${times}`
  }

  private named(slot: NarrativeSlot, telling: Telling): string {
    const member = telling.member
    const inList = member && telling.list ? `${telling.list}/${member.key}` : "it"
    const name = slot.name === "it" ? inList : slot.name === "x" ? (telling.said?.name ?? "x") : slot.name
    const of = telling.said === member?.figure && slot.name === "x" && member ? inList : name
    const counted = slot.name === "count" || slot.name === "list"
    const argument = counted ? `:${slot.argument ?? member?.count ?? ""}` : ""
    return `${of}${argument}${slot.phase ? `@${slot.phase}` : ""}${slot.ask ? `.${slot.ask}` : ""}`
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
