import { foldText } from "./flow-text.ts"
import { isNamed, said } from "./said.ts"
import type { Coordinate } from "#fiscal"
import type { AmountDraft, Span } from "./draft.ts"
import type { NumberToken } from "./number-token.ts"
import { isDirected, readChange } from "./read-changes.ts"
import { type Item, type ReadingState, scopeOf } from "./reading-state.ts"
import { resolveAmount } from "./resolve.ts"
import { timeless } from "./subject.ts"
import { reasons } from "./unbound-reasons.ts"

/** An amount of money: a change behind a direction word, else an amount of the subject named or last spoken of. True when bound, else the reason. */
export function bindAmount(state: ReadingState, number: NumberToken): true | string {
  const changes = state.section.topic !== "project" || state.base !== undefined
  const clause = !changes
    ? undefined
    : (state.direction ?? (state.base?.year !== undefined && state.inBase ? state.comparison : undefined))
  if (clause) {
    if (!isDirected(state, number)) return reasons.direction
    const done = readChange(state, number)
    state.direction = undefined
    state.comparison = undefined
    return done || reasons.direction
  }
  if (state.phase === undefined && isNamed(said(state.words))) state.phase = state.phaseBefore
  // 完成预算2.9万元的76%: the amount is the budget of what was spent
  if (state.completion?.phase !== undefined && state.item && state.words.length === 0)
    state.phase = state.completion.phase
  const resolved = resolveAmount(state, number.start)
  if (!resolved) return reasons.subject
  const { said: words } = resolved
  const whole: Coordinate = resolved.both ? { ...resolved.subject, flow: "resources" } : resolved.subject
  const subject = stateCapitalClass(state, number, whole) ?? whole
  const draft: AmountDraft = {
    kind: "amount",
    section: state.section,
    flow: state.flow,
    subject,
    label: labelOf(state, number),
    number,
    ...(words.name ? { name: words.name } : nameOf(state.item, subject)),
    ...(words.code ? { code: words.code } : {}),
  }
  carried(state, subject)
  const drafts: AmountDraft[] = [draft]
  if (resolved.both) drafts.push({ ...draft, subject: { ...subject, flow: "uses" }, twin: true })
  state.memory.drafts.push(...drafts)
  state.memory.amounts.push(...drafts)
  const known = state.item && same(timeless(state.item.subject), timeless(subject)) ? state.item.drafts : []
  state.item = {
    subject: timeless(subject),
    drafts: [...known, ...drafts].slice(-6),
    ...(draft.name ? { name: draft.name } : {}),
    ...(draft.code ? { code: draft.code } : {}),
  }
  state.words = []
  state.phaseBefore = state.phase === "budget" ? undefined : state.phase
  state.phase = undefined
  state.year = undefined
  state.change = undefined
  state.countIsLast = false
  state.unit = number.unit as ReadingState["unit"]
  return true
}

/** 国有资本经营预算支出 is a class (223) as well as a budget: among other classes it is the class. */
function stateCapitalClass(state: ReadingState, number: NumberToken, subject: Coordinate): Coordinate | undefined {
  const before = state.item?.subject
  if (subject.source !== "R13" || before?.function?.length !== 3 || before.source === "R13") return undefined
  if (
    !/国有资本经营预算支出(?:\(类\))?(?:支出)?$/.test(
      foldText(state.flow.text.slice(Math.max(0, number.start - 20), number.start)),
    )
  )
    return undefined
  return { ...before, function: "223" }
}

/** A whole with money carried over among its parts is the total of its side. */
export function carried(state: ReadingState, { flow }: Coordinate): void {
  const total = flow === "carry-in" ? "resources" : flow === "carry-out" ? "uses" : undefined
  const single = total === "resources" ? "revenue" : "expenditure"
  if (!total) return
  for (const draft of scopeOf(state)?.whole?.drafts ?? [])
    if (draft.subject.flow === single && draft.subject.source === undefined)
      draft.subject = { ...draft.subject, flow: total }
}

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

function nameOf(item: Item | undefined, subject: object): { readonly name?: Span } {
  return item?.name && same(timeless(item.subject), timeless(subject)) ? { name: item.name } : {}
}

/** The words of the subject as printed, for people. */
function labelOf(state: ReadingState, number: NumberToken): string {
  const first = state.words[0]
  const last = state.words[state.words.length - 1]
  const { text } = state.flow
  if (first && last) return text.slice(first.start, Math.min(last.end, first.start + 60))
  return text.slice(Math.max(state.boundary, number.start - 30), number.start)
}
