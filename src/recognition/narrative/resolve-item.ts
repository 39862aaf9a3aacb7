import type { Coordinate } from "#fiscal"
import type { AmountDraft } from "./draft.ts"
import { type Item, type ReadingState, baseOf, priorYear, scopeOf } from "./reading-state.ts"
import { type Said, isNamed, said } from "./said.ts"
import { fitness, sideOf, standsAlone, timeless, under } from "./subject.ts"
import { phaseOf, vintaged } from "./time-words.ts"

/** What a change, rate, share or completion is said of. */
export function resolveItem(state: ReadingState): Item | undefined {
  const words = said(state.words)
  const scope = scopeOf(state)
  if (isNamed(words)) {
    const strong =
      words.weak !== undefined && words.strong.flow === undefined ? { ...words.strong, flow: words.weak } : words.strong
    const asked = standsAlone(strong) ? under({}, strong) : words.both ? { ...strong, flow: "resources" } : strong
    const found = amountsOf(state, (subject) => fitness(subject, asked))
    const alone = words.both && found.length === 1
    const drafts = alone
      ? [...found, ...amountsOf(state, (subject) => fitness(subject, { ...asked, flow: "uses" }))]
      : found
    if (drafts.length > 0) return { subject: timeless(drafts[0]!.subject), drafts }
    const subject = under(
      baseOf(state),
      words.both && strong.flow === undefined ? { ...strong, flow: "resources" } : strong,
    )
    return { subject: vintaged(state, subject), drafts: [], ...named(words) }
  }
  if (words.weak !== undefined) {
    const side = sideOf(words.weak)
    if (state.item && (sideOf(state.item.subject.flow) === side || state.item.subject.flow === undefined))
      return state.item
    const drafts = amountsOf(state, (subject) =>
      isTotal(subject, state.frame) ? fitness(subject, { flow: words.weak! }) : undefined,
    )
    if (drafts.length > 0) return { subject: timeless(drafts[0]!.subject), drafts }
    return { subject: { ...baseOf(state), flow: words.weak }, drafts: [] }
  }
  if (scope && scope.tight > 0 && state.mark === "," && scope.whole) return scope.whole
  return state.item
}

/** The printed name and code of a subject, where there are any. */
export const named = (words: Said) => ({
  ...(words.name ? { name: words.name } : {}),
  ...(words.code ? { code: words.code } : {}),
})

/** Says no more than the section itself. */
function isTotal(subject: Coordinate, frame: Coordinate): boolean {
  return Object.keys(timeless(subject)).every((d) => d === "flow" || d === "vintage" || d in frame)
}

/** How far back a subject is looked for. */
const memorySpan = 200

/** The latest amount of the chapter that fits best, at the document's own year and phase, with its twin. */
function amountsOf(state: ReadingState, fitting: (subject: Coordinate) => 0 | 1 | undefined): AmountDraft[] {
  const { amounts } = state.memory
  let best: AmountDraft | undefined
  let rank = Number.POSITIVE_INFINITY
  let at = -1
  for (let i = amounts.length - 1; i >= 0 && i >= amounts.length - memorySpan; i--) {
    const draft = amounts[i]!
    if (draft.section.chapter !== state.section.chapter) break
    if (draft.subject.year !== undefined || draft.subject.phase !== undefined) continue
    const likeness = fitting(draft.subject)
    if (likeness === undefined) continue
    const own = likeness + 2 * size(draft.subject)
    if (own >= rank) continue
    best = draft
    rank = own
    at = i
  }
  if (!best) return []
  const first = best.twin ? amounts[at - 1]! : best
  const twin = amounts[best.twin ? at : at + 1]
  return twin?.twin ? [first, twin] : [best]
}

const size = (subject: Coordinate) => Object.keys(subject).length

/** Year and phase a change is measured from. */
export function baseCoordinate(state: ReadingState, subject: Coordinate): Coordinate {
  const base = state.base
  if (base?.phase !== undefined && base.year === undefined)
    return { ...timeless(subject), phase: phaseOf(base.phase, subject) ?? "approved" }
  const phase = base?.phase === "outturn" && state.memory.kind === "budget" ? { phase: "outturn" } : {}
  return { ...timeless(subject), year: base?.year ?? priorYear(state), ...phase }
}
