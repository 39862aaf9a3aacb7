import type { Reason } from "#ledger"
import { fenPerUnit } from "#money"
import type { Narrative, NarrativeSlot } from "#statutes"
import { atPhase, type Figures, type NamedFigure } from "./figures.ts"
import type { Gaps } from "./gaps.ts"
import type { Members } from "./members.ts"
import {
  type AmountForm,
  closedShares,
  percentScaled,
  printedAmount,
  printedPercent,
  printsAlike,
} from "./printed-figure.ts"
import { reasonOf } from "./reason.ts"
import { slotName, type Telling } from "./telling.ts"

/** What a slot prints, and why the figure is assumed where nobody published it. */
export interface SlotWords {
  readonly text: string
  readonly assumed?: string
}

/** Puts figures into words: amounts, changes, rates, shares, completion, reasons; each exact from whole 分. */
export class FigureWords {
  private readonly closed = new Map<string, ReadonlyMap<string, number>>()
  private readonly narrative: Narrative
  private readonly figures: Figures
  private readonly members: Members
  private readonly gaps: Gaps
  private readonly reasons: readonly Reason[]
  private readonly sharesClose: boolean
  readonly percentDecimals: number

  constructor(
    about: { readonly narrative: Narrative; readonly figures: Figures; readonly members: Members; readonly gaps: Gaps },
    entered: {
      readonly reasons: readonly Reason[]
      readonly sharesClose: boolean
      readonly percentDecimals: number
    },
  ) {
    this.narrative = about.narrative
    this.figures = about.figures
    this.members = about.members
    this.gaps = about.gaps
    this.reasons = entered.reasons
    this.sharesClose = entered.sharesClose
    this.percentDecimals = entered.percentDecimals
  }

  of(figure: NamedFigure, slot: NarrativeSlot, telling: Telling): SlotWords {
    const fen = this.figures.fen(figure)
    const assumed = this.figures.assumed(figure)
    const { form } = telling
    const text = this.text(figure, fen, slot, telling, form)
    return assumed && slot.ask !== "reason" ? { text, assumed } : { text }
  }

  /** What a figure is held against: another one, or itself at a phase. */
  against(figure: NamedFigure, slot: NarrativeSlot): NamedFigure {
    const other = slot.argument === undefined ? undefined : this.figures.named(slot.argument)
    return other ?? atPhase(figure, slot.argument ?? "approved")
  }

  private text(figure: NamedFigure, fen: number, slot: NarrativeSlot, telling: Telling, form: AmountForm): string {
    switch (slot.ask) {
      case undefined:
        return `${printedAmount(fen, form)}${form.unit}`
      case "number":
        return printedAmount(fen, form)
      case "last":
        return `${printedAmount(this.figures.prior(figure)?.fen ?? 0, form)}${form.unit}`
      case "change":
        return change(fen, this.figures.prior(figure)?.fen ?? 0, form)
      case "rate":
        return this.rate(fen, this.figures.prior(figure)?.fen ?? 0, form)
      case "share":
        return this.share(fen, slot, telling)
      case "done":
        return this.percent(fen, this.figures.fen(this.against(figure, slot)), form)
      case "cmp": {
        const other = this.figures.fen(this.against(figure, slot))
        return printsAlike(fen, other, form) ? "持平" : fen > other ? "大于" : "小于"
      }
      case "reason":
        return this.reason(figure, slot, telling)
      default:
        throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: cannot answer .${slot.ask}`)
    }
  }

  private rate(fen: number, base: number, form: AmountForm): string {
    const scaled = percentScaled(fen - base, base, this.percentDecimals) ?? 0
    return `${fen > base ? "增长" : "下降"}${printedPercent(Math.abs(scaled), this.percentDecimals, form.trimZeros)}`
  }

  private percent(part: number, whole: number, form: AmountForm): string {
    return printedPercent(percentScaled(part, whole, this.percentDecimals) ?? 0, this.percentDecimals, form.trimZeros)
  }

  /** Each share by itself; of the members of a list that closes, as the whole list needs. */
  private share(fen: number, slot: NarrativeSlot, telling: Telling): string {
    const whole = this.figures.named(slot.argument ?? "")
    const total = whole ? this.figures.fen(whole) : 0
    if (!this.sharesClose || !telling.list || !telling.member) return this.percent(fen, total, telling.form)
    const scaled = this.closing(telling.list, total, telling.section).get(telling.member.key) ?? 0
    return printedPercent(scaled, this.percentDecimals, telling.form.trimZeros)
  }

  private closing(list: string, total: number, section: string): ReadonlyMap<string, number> {
    const key = `${list}\n${total}`
    const known = this.closed.get(key)
    if (known) return known
    const members = this.members.of(list)
    const parts = members.map((member) => (member.figure ? this.figures.fen(member.figure) : 0))
    const complete = parts.reduce((sum, part) => sum + part, 0) === total
    const { scaled, adjusted } = complete
      ? closedShares(parts, total, this.percentDecimals)
      : { scaled: parts.map((part) => percentScaled(part, total, this.percentDecimals) ?? 0), adjusted: -1 }
    const shares = new Map(members.map((member, i) => [member.key, scaled[i]!]))
    this.closed.set(key, shares)
    const on = members[adjusted]
    if (on) this.gaps.adjusted(on.name, { section, slot: `${list}/${on.key}.share` })
    return shares
  }

  private reason(figure: NamedFigure, slot: NarrativeSlot, telling: Telling): string {
    const about = slot.argument === "difference" ? "difference" : "change"
    const found =
      (figure.stated && reasonOf(this.reasons, figure.stated, about)) ??
      reasonOf(this.reasons, figure.coordinate, about)
    if (found) return found.text.replace(/[。；;.\s]+$/, "")
    return this.gaps.reason(figure, about, { section: telling.section, slot: slotName(slot, telling) })
  }
}

/** 增加 or 减少 by how much; 持平 where both years print alike, for a reader sees no more than what is printed. */
function change(fen: number, prior: number, form: AmountForm): string {
  const difference = fen - prior
  if (difference === 0) return "持平"
  if (printsAlike(fen, prior, form)) return "基本持平"
  // the years print apart, so the change is not nothing: at least one in the last place
  const least = fenPerUnit[form.unit] / 10 ** form.decimals
  const shown = Math.max(Math.abs(difference), least)
  return `${difference > 0 ? "增加" : "减少"}${printedAmount(shown, form)}${form.unit}`
}
