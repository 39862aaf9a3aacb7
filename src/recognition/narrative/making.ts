import { type Coordinate, coordinateKey } from "#fiscal"
import type { Figure, Measure } from "#identities"
import type { Word } from "../claim.ts"
import { claimFigure } from "./claim-figure.ts"
import type { AmountDraft, ChangeDraft, Draft, RateDraft, Span } from "./draft.ts"
import type { FlowText } from "./flow-text.ts"
import type { Memory } from "./reading-state.ts"
import { otherFlow } from "./subject.ts"

/** What making claims of drafts remembers: figures, ids, and amounts by coordinate. */
export interface Making {
  readonly memory: Memory
  readonly figures: Map<Draft, Figure | undefined>
  readonly ids: Map<string, number>
  readonly named: Map<Draft, string>
  readonly byKey: Map<string, AmountDraft[]>
}

/** The name a section has in ids: its topic, else its heading. */
export function sectionId(draft: Draft): string {
  const { headings, topic } = draft.section
  return topic ?? headings[headings.length - 1] ?? ""
}

/** Section + kind + subject, numbered where a document says the same again. */
export function idOf(making: Making, draft: Draft, coordinate: Coordinate): string {
  const known = making.named.get(draft)
  if (known) return known
  const base = `${sectionId(draft)}/${draft.kind}/${coordinateKey(coordinate)}`
  const count = (making.ids.get(base) ?? 0) + 1
  making.ids.set(base, count)
  const id = count === 1 ? base : `${base}#${count}`
  making.named.set(draft, id)
  return id
}

const measures: Readonly<Partial<Record<Draft["kind"], Measure>>> = {
  amount: "amount",
  change: "change",
  rate: "rate",
  share: "share",
  completion: "completion",
}

/** The figure of a draft, made once; undefined without a number or when it cannot be held exactly. */
export function figureOf(making: Making, draft: Draft | undefined): Figure | undefined {
  if (!draft || !("number" in draft) || !draft.number) return undefined
  if (making.figures.has(draft)) return making.figures.get(draft)
  const coordinate = draft.kind === "change" || draft.kind === "rate" ? flowing(draft, draft.base) : draft.subject
  const measure = measures[draft.kind] ?? (draft.number.sort === "score" ? "score" : "count")
  const heading = draft.section.headings[draft.section.headings.length - 1]
  const figure = claimFigure(measure, coordinate, draft.number, draft.flow, {
    section: sectionId(draft),
    claim: idOf(making, draft, coordinate),
    label: heading ? `${heading} · ${draft.label}` : draft.label,
  })
  making.figures.set(draft, figure)
  return figure
}

/** The figures of several drafts. */
export const figuresOf = (making: Making, drafts: readonly Draft[]): Figure[] =>
  drafts.map((d) => figureOf(making, d)).filter((f) => f !== undefined)

/** A word of flowing text with its place. */
export const wordAt = (flow: FlowText, { start, end }: Span): Word => ({
  text: flow.text.slice(start, end),
  place: flow.place(start, end),
})

/** The amount of a subject nearest to a draft: of its chapter, else of the document. */
export function amountAt(making: Making, draft: Draft, coordinate: Coordinate): AmountDraft | undefined {
  const all = making.byKey.get(coordinateKey(coordinate))
  if (!all) return undefined
  let best: AmountDraft | undefined
  for (const candidate of all.length > 50 ? all.slice(-50) : all) {
    if (candidate.section.chapter === draft.section.chapter) best = candidate
    else best ??= candidate
  }
  return best
}

/** A change is of the flow its amount turned out to be. */
export function flowing(draft: ChangeDraft | RateDraft, coordinate: Coordinate): Coordinate {
  const flow = draft.of[0]?.subject.flow
  return flow === undefined || coordinate.flow === undefined ? coordinate : { ...coordinate, flow }
}

/** The whole of a share: the amount of the coordinate, or of the other name sentences have for it. */
export function wholeAt(making: Making, draft: Draft, wanted: Coordinate): AmountDraft | undefined {
  const other = otherFlow(wanted)
  const found = amountAt(making, draft, wanted)
  if (found?.section.chapter === draft.section.chapter || !other) return found
  const instead = amountAt(making, draft, other)
  return instead?.section.chapter === draft.section.chapter ? instead : (found ?? instead)
}
