import type { Coordinate } from "#fiscal"
import type { AmountDraft, CompletionDraft, RateDraft, ShareDraft, Span } from "./draft.ts"
import { isDirected, readChange } from "./read-changes.ts"
import { readCount, readScore } from "./read-counts.ts"
import { isBase, leavePurpose, setBase } from "./read-words.ts"
import type { NumberToken } from "./number-token.ts"
import { baseOf, type Item, isNamed, type ReadingState, type SubjectWord, said, scopeOf } from "./reading-state.ts"
import { baseCoordinate, resolveAmount, resolveItem } from "./resolve.ts"
import { timeless, under } from "./subject.ts"

/** Why a number is left without a claim. */
export const reasons = {
  reason: "stands in a stated reason",
  purpose: "stands in a stated purpose",
  direction: "a change whose subject is not clear",
  subject: "the sentence does not say what it is of",
  percent: "a percentage that is no share, rate or completion",
  large: "too large or too fine to be held exactly",
} as const

/** Reads one number: the words before it decide what it claims. */
export function readNumber(state: ReadingState, number: NumberToken): void {
  if (number.sort === "year") readYear(state, number)
  else if (number.sort === "other" || number.sort === "code") {
    if (number.unit === "") state.boundary = number.after
  } else readFigure(state, number)
}

function readYear(state: ReadingState, number: NumberToken): void {
  const own = number.printed.scaled === state.memory.fiscalYear
  const year = own ? {} : { year: String(number.printed.scaled) }
  const base = isBase(state, number.start)
  if (base && state.mode === "purpose") leavePurpose(state, number.start - 1)
  if (state.mode !== "plain") return
  if (base && !own) setBase(state, year)
  else if (!own) state.year = year.year
  else state.year = undefined
  state.boundary = number.after
}

function readFigure(state: ReadingState, number: NumberToken): void {
  const leave = (reason: string) => {
    if (number.sort !== "bare") state.memory.unbound.push({ flow: state.flow, number, reason })
    state.boundary = number.after
  }
  if (state.mode !== "plain") {
    leave(reasons[state.mode])
    return
  }
  state.numbers++
  const bound = bind(state, number)
  if (bound !== true) leave(bound)
  state.boundary = number.after
  state.clauseStart = number.after
  state.inBase = false
}

/** True when bound, else the reason. */
function bind(state: ReadingState, number: NumberToken): true | string {
  switch (number.sort) {
    case "amount":
      return bindAmount(state, number)
    case "percent":
    case "times":
      return bindPercentage(state, number)
    case "points":
      return reasons.percent
    case "score":
      return readScore(state, number) || reasons.subject
    case "count":
      return readCount(state, number) || reasons.subject
    default:
      return bindBare(state, number)
  }
}

/** A number without a unit, where a sentence of amounts calls for one: it takes the unit last used. */
function bindBare(state: ReadingState, number: NumberToken): true | string {
  if (state.share && number.start === state.share.end && number.printed.decimals > 0)
    return readShare(state, number, true)
  const next = state.flow.text[number.after]
  if (state.unit === undefined || state.numbers - 1 === state.numbersBefore) return reasons.subject
  if (next !== undefined && !",;。、".includes(next)) return reasons.subject
  const lastWord = state.words[state.words.length - 1]
  const near = lastWord !== undefined && number.start - lastWord.end <= 2
  if (!isDirected(state, number) && !(near && number.printed.decimals > 0)) return reasons.subject
  return bindAmount(state, { ...number, unit: state.unit })
}

function bindAmount(state: ReadingState, number: NumberToken): true | string {
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
  const resolved = resolveAmount(state, number.start)
  if (!resolved) return reasons.subject
  const { said: words } = resolved
  const subject: Coordinate = resolved.both ? { ...resolved.subject, flow: "resources" } : resolved.subject
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
  state.phase = undefined
  state.year = undefined
  state.change = undefined
  state.countIsLast = false
  state.unit = number.unit as ReadingState["unit"]
  return true
}

/** A whole with money carried over among its parts is the total of its side. */
function carried(state: ReadingState, { flow }: Coordinate): void {
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

function bindPercentage(state: ReadingState, number: NumberToken): true | string {
  if (state.share) return readShare(state, number, false)
  if (state.completion) return readCompletion(state, number)
  if (!state.direction || !isDirected(state, number)) return reasons.percent
  const item = resolveItem(state)
  if (!item) return reasons.subject
  const direction = state.direction
  const change = state.words.length === 0 ? state.change : undefined
  const draft: RateDraft = {
    kind: "rate",
    section: state.section,
    flow: state.flow,
    subject: timeless(change?.subject ?? item.subject),
    label: state.flow.text.slice(direction.start, direction.end),
    number,
    direction: direction.direction,
    word: { start: direction.start, end: direction.end },
    of: change?.of ?? item.drafts.filter((d) => d.subject.phase === undefined),
    base: change?.base ?? baseCoordinate(state, item.subject),
    ...(change ? { change } : {}),
  }
  state.memory.drafts.push(draft)
  state.direction = undefined
  return true
}

function readShare(state: ReadingState, number: NumberToken, bare: boolean): true | string {
  const { share, item } = state
  state.share = undefined
  if (!item) return reasons.subject
  const words = share?.words ?? []
  const whole = wholeOf(state, words)
  const scope = scopeOf(state)
  const part = item.drafts[item.drafts.length - 1]
  const draft: ShareDraft = {
    kind: "share",
    section: state.section,
    flow: state.flow,
    subject: item.subject,
    label: state.flow.text.slice(Math.max(0, number.start - 12), number.start),
    number,
    group: words.length > 0 ? `single-${state.groups++}` : `group-${scope?.group ?? "section"}`,
    ...(part ? { part: item.drafts.find((d) => d.subject.phase === undefined) ?? part } : {}),
    ...(whole ? { whole } : {}),
    ...(bare ? { bare: true as const } : {}),
  }
  state.memory.drafts.push(draft)
  return true
}

function wholeOf(state: ReadingState, words: readonly SubjectWord[]) {
  const spoken = said(words)
  if (isNamed(spoken))
    return under({}, spoken.weak && !spoken.strong.flow ? { ...spoken.strong, flow: spoken.weak } : spoken.strong)
  if (spoken.weak !== undefined) return { flow: spoken.weak }
  const base = baseOf(state)
  return Object.keys(base).length > 0 ? base : undefined
}

function readCompletion(state: ReadingState, number: NumberToken): true | string {
  const { item, completion } = state
  state.completion = undefined
  if (!item) return reasons.subject
  const phase = completion?.phase
  const actual = item.drafts.find((d) => d.subject.phase === undefined)
  const draft: CompletionDraft = {
    kind: "completion",
    section: state.section,
    flow: state.flow,
    subject: item.subject,
    label: state.flow.text.slice(Math.max(0, number.start - 12), number.start),
    number,
    ...(actual ? { actual } : {}),
    ...(phase === "approved" || phase === "adjusted" ? { budgetPhase: phase } : {}),
  }
  state.memory.drafts.push(draft)
  return true
}
