import { type Coordinate, coordinateKey } from "#fiscal"
import type { AmountClaim, ChangeClaim, Claim, CountClaim, UnboundFigure } from "../claim.ts"
import type { AmountDraft, CountDraft, Draft } from "./draft.ts"
import { type Making, amountAt, figureOf, figuresOf, flowing, idOf, sectionId, wholeAt, wordAt } from "./making.ts"
import type { Memory } from "./reading-state.ts"
import { timeless } from "./subject.ts"
import { reasons } from "./unbound-reasons.ts"

/** Claims and unbound numbers of a document. */
export interface Narrative {
  readonly claims: readonly Claim[]
  readonly unbound: readonly UnboundFigure[]
  /** The section in which reading stopped, where a text states more figures than are read. */
  readonly stoppedAt?: { readonly block: number; readonly reason: string }
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

const budgets = ["approved", "adjusted"]

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
