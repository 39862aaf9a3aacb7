import type { Coordinate } from "#fiscal"
import type { NarrativeSlot } from "#statutes"
import type { NamedFigure } from "./figures.ts"
import type { Member } from "./members.ts"
import type { AmountForm } from "./printed-figure.ts"

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

/** A figure of the text: where it is printed (its anchor), what it means, and how it was printed. */
export interface ToldFigure {
  readonly anchor: string
  readonly measure: "amount" | "change" | "rate" | "share" | "completion" | "comparison" | "count"
  readonly coordinate: Coordinate
  /** The text of its run. */
  readonly printed: string
  /** It was published otherwise than the ledger says. */
  readonly deviates?: true
}

/** Name of a slot in its section: figure or list/member, then what was asked of it. Stable, so that deviations find it. */
export function slotName(slot: NarrativeSlot, { member, list, said }: Telling): string {
  const inList = member && list ? `${list}/${member.key}` : "it"
  const of =
    slot.name === "it"
      ? inList
      : slot.name === "x"
        ? said === member?.figure
          ? inList
          : (said?.name ?? "x")
        : slot.name
  const counted = slot.name === "count" || slot.name === "list"
  const argument = counted ? `:${slot.argument ?? member?.count ?? ""}` : ""
  return `${of}${argument}${slot.phase ? `@${slot.phase}` : ""}${slot.ask ? `.${slot.ask}` : ""}`
}

/** The slot's id: the n-th of equal names ends in #n. */
export function slotId(slot: NarrativeSlot, telling: Telling): string {
  const name = slotName(slot, telling)
  const times = (telling.met.get(name) ?? 0) + 1
  telling.met.set(name, times)
  return times === 1 ? name : `${name}#${times}`
}
