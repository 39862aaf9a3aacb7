import { type Coordinate, coordinateKey } from "#fiscal"
import type { Figure, Measure } from "#identities"
import type { AmountClaim, ChangeClaim, Claim, CountClaim, UnboundFigure, Word } from "../claim.ts"
import { claimFigure } from "./claim-figure.ts"
import type { AmountDraft, ChangeDraft, CountDraft, Draft, RateDraft, Span } from "./draft.ts"
import type { FlowText } from "./flow-text.ts"
import type { Memory } from "./reading-state.ts"
import { reasons } from "./read-numbers.ts"
import { otherFlow, timeless } from "./subject.ts"

/** Claims and unbound numbers of a document. */
export interface Narrative {
  readonly claims: readonly Claim[]
  readonly unbound: readonly UnboundFigure[]
}

interface Making {
  readonly memory: Memory
  readonly figures: Map<Draft, Figure | undefined>
  readonly ids: Map<string, number>
  readonly named: Map<Draft, string>
  readonly byKey: Map<string, AmountDraft[]>
}

/** Turns drafts into claims: figures are made, wholes and budgets looked up over the whole document. */
export function finish(memory: Memory): Narrative {
  const making: Making = { memory, figures: new Map(), ids: new Map(), named: new Map(), byKey: new Map() }
  for (const draft of memory.amounts) {
    const key = coordinateKey(draft.subject)
    const list = making.byKey.get(key)
    if (list) list.push(draft)
    else making.byKey.set(key, [draft])
  }
  const claims: Claim[] = []
  const unbound: UnboundFigure[] = memory.unbound.map(({ flow, number, reason }) => ({
    at: flow.place(number.start, number.end),
    text: number.printed.text,
    reason,
  }))
  for (const draft of memory.drafts) {
    const claim = claimOf(making, draft)
    if (claim) claims.push(claim)
    else if ("number" in draft && draft.number)
      unbound.push({
        at: draft.flow.place(draft.number.start, draft.number.end),
        text: draft.number.printed.text,
        reason: reasons.large,
      })
  }
  return { claims, unbound }
}

function sectionId(draft: Draft): string {
  const { headings, topic } = draft.section
  return topic ?? headings[headings.length - 1] ?? ""
}

/** Section + kind + subject, numbered where a document says the same again. */
function idOf(making: Making, draft: Draft, coordinate: Coordinate): string {
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

function figureOf(making: Making, draft: Draft | undefined): Figure | undefined {
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

const figuresOf = (making: Making, drafts: readonly Draft[]): Figure[] =>
  drafts.map((d) => figureOf(making, d)).filter((f) => f !== undefined)

const wordAt = (flow: FlowText, { start, end }: Span): Word => ({
  text: flow.text.slice(start, end),
  place: flow.place(start, end),
})

/** The amount of a subject nearest to a draft: of its chapter, else of the document. */
function amountAt(making: Making, draft: Draft, coordinate: Coordinate): AmountDraft | undefined {
  const all = making.byKey.get(coordinateKey(coordinate))
  if (!all) return undefined
  let best: AmountDraft | undefined
  for (const candidate of all.length > 50 ? all.slice(-50) : all) {
    if (candidate.section.chapter === draft.section.chapter) best = candidate
    else best ??= candidate
  }
  return best
}

const budgets = ["approved", "adjusted"]

/** A change is of the flow its amount turned out to be. */
function flowing(draft: ChangeDraft | RateDraft, coordinate: Coordinate): Coordinate {
  const flow = draft.of[0]?.subject.flow
  return flow === undefined || coordinate.flow === undefined ? coordinate : { ...coordinate, flow }
}

/** The whole of a share: the amount of the coordinate, or of the other name sentences have for it. */
function wholeAt(making: Making, draft: Draft, wanted: Coordinate): AmountDraft | undefined {
  const other = otherFlow(wanted)
  const found = amountAt(making, draft, wanted)
  if (found?.section.chapter === draft.section.chapter || !other) return found
  const instead = amountAt(making, draft, other)
  return instead?.section.chapter === draft.section.chapter ? instead : (found ?? instead)
}

function claimOf(making: Making, draft: Draft): Claim | undefined {
  const { flow, section } = draft
  const isChange = draft.kind === "change" || draft.kind === "rate"
  const subject = isChange ? flowing(draft, draft.subject) : draft.subject
  const base = isChange ? flowing(draft, draft.base) : {}
  const coordinate = isChange ? base : subject
  const figure = figureOf(making, draft)
  if ("number" in draft && draft.number && !figure) return undefined
  const common = {
    id: idOf(making, draft, coordinate),
    section: section.headings,
    subject,
    at: figure?.place ?? flow.place(...anchor(draft)),
    ...(draft.name ? { name: wordAt(flow, draft.name) } : {}),
    ...(draft.code ? { code: wordAt(flow, draft.code) } : {}),
  }
  switch (draft.kind) {
    case "amount":
      return { ...common, kind: "amount", figure: figure! } satisfies AmountClaim
    case "change":
      return {
        ...common,
        kind: "change",
        direction: draft.direction,
        word: wordAt(flow, draft.word),
        of: figuresOf(making, draft.of),
        base,
        ...(figure ? { figure } : {}),
        ...(draft.reason ? { reason: wordAt(flow, draft.reason) } : {}),
      } satisfies ChangeClaim
    case "rate": {
      const change = figureOf(making, draft.change)
      return {
        ...common,
        kind: "rate",
        figure: figure!,
        direction: draft.direction,
        word: wordAt(flow, draft.word),
        of: figuresOf(making, draft.of),
        base,
        ...(change ? { change } : {}),
      }
    }
    case "share": {
      const part = figureOf(making, draft.part)
      const wanted = draft.whole && { ...draft.whole, ...phased(subject, draft.whole, draft.part) }
      const whole = wanted && figureOf(making, wholeAt(making, draft, wanted))
      return {
        ...common,
        kind: "share",
        figure: figure!,
        group: `${sectionId(draft)}/${draft.group}`,
        ...(part ? { part } : {}),
        ...(whole ? { whole } : {}),
        ...(wanted ? { wholeSubject: wanted } : {}),
        ...(draft.bare ? { bare: true as const } : {}),
      }
    }
    case "completion":
    case "comparison": {
      const actual =
        (draft.kind === "completion" ? figureOf(making, draft.actual) : undefined) ??
        figureOf(making, amountAt(making, draft, timeless(subject)))
      const budget = budgets
        .filter((phase) => draft.budgetPhase === undefined || phase === draft.budgetPhase)
        .map((phase) => amountAt(making, draft, { ...timeless(subject), phase }))
        .find((found) => found !== undefined && found.section.chapter === section.chapter)
      const budgetFigure = figureOf(making, budget)
      const pair = { ...(actual ? { actual } : {}), ...(budgetFigure ? { budget: budgetFigure } : {}) }
      if (draft.kind === "completion") return { ...common, kind: "completion", figure: figure!, ...pair }
      return {
        ...common,
        kind: "comparison",
        word: wordAt(flow, draft.word),
        ...(draft.direction ? { direction: draft.direction } : {}),
        ...pair,
        ...(draft.reason ? { reason: wordAt(flow, draft.reason) } : {}),
      }
    }
    case "list":
      return { ...common, kind: "list", names: draft.names.map((name) => wordAt(flow, name)) }
    case "count":
      return {
        ...common,
        kind: "count",
        figure: figure!,
        noun: draft.noun,
        parts: figuresOf(making, draft.parts satisfies readonly CountDraft[]),
      } satisfies CountClaim
    case "none":
      return { ...common, kind: "none" }
  }
}

/** The whole of a share is of the part's own year and phase. */
function phased(subject: Coordinate, whole: Coordinate, part: AmountDraft | undefined): Coordinate {
  const of = part?.subject ?? subject
  return {
    ...(of.year !== undefined && whole.year === undefined ? { year: of.year } : {}),
    ...(of.phase !== undefined && whole.phase === undefined ? { phase: of.phase } : {}),
  }
}

function anchor(draft: Draft): [number, number] {
  if (draft.kind === "none") return [draft.at.start, draft.at.end]
  if (draft.kind === "list") return [draft.names[0]?.start ?? 0, draft.names[draft.names.length - 1]?.end ?? 1]
  if (draft.kind === "change" || draft.kind === "comparison") return [draft.word.start, draft.word.end]
  return [draft.number.start, draft.number.end]
}
