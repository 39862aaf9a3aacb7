import { type Coordinate, withDimensions } from "#fiscal"
import { type ReadingState, baseOf } from "./reading-state.ts"
import { cleaned, projectOf } from "./resolve-project.ts"
import { type Said, isNamed, said } from "./said.ts"
import { namedSubject } from "./subject-name.ts"
import { sideOf, timeless, under } from "./subject.ts"
import { timed, vintaged } from "./time-words.ts"
import type { Topic } from "./topic.ts"
import { isUnknown } from "./unknown-name.ts"

/** What an amount is of. `both` asks for its twin on the other side. */
export interface Resolved {
  readonly subject: Coordinate
  readonly both: boolean
  readonly label: string
  readonly said: Said
}

const byBareName: ReadonlySet<Topic | undefined> = new Set<Topic | undefined>([
  "overall",
  "expenditure",
  "general",
  "fiscal",
  "fund",
  "state-capital",
  "basic",
  undefined,
])

/** Sections that tell projects by their names. */
const named: ReadonlySet<Topic | undefined> = new Set<Topic | undefined>(["performance", "project", "projects"])

/** The subject of an amount that begins at `start`; undefined when the sentence does not say whose it is. */
export function resolveAmount(state: ReadingState, start: number): Resolved | undefined {
  let words = said(state.words)
  const raw = state.flow.text.slice(state.boundary, start)
  const segment = cleaned(raw)
  const known = named.has(state.section.topic) ? state.memory.projects?.before(state.flow.text, start) : undefined
  if (known !== undefined && state.frame.project === undefined) {
    const subject = timed({ ...state, year: undefined }, { flow: "expenditure", nature: "project", project: known })
    return { subject, both: false, label: segment, said: words }
  }
  if (!isNamed(words)) {
    const byName = byBareName.has(state.section.topic) ? namedSubject(state.memory.lexicon, segment) : undefined
    if (byName) words = { ...words, strong: byName }
  }
  const topic = state.section.topic
  const result = (subject: Coordinate): Resolved => ({
    subject: timed(state, subject),
    both: words.both && (subject.flow === "resources" || subject.flow === undefined),
    label: segment,
    said: words,
  })
  if (isNamed(words)) {
    const strong =
      words.weak !== undefined && words.strong.flow === undefined ? { ...words.strong, flow: words.weak } : words.strong
    let subject = under(baseOf(state), strong)
    if (
      topic === "revenue" &&
      subject.source !== undefined &&
      words.strong.flow === undefined &&
      subject.flow === "resources"
    )
      subject = { ...subject, flow: "revenue" }
    return result(topic === "performance" ? performed(state, subject) : vintaged(state, subject))
  }
  const project = named.has(topic) ? projectOf(state, segment, raw, words) : undefined
  if (project) return result(project)
  if (words.weak !== undefined) {
    if (isUnknown(state, start)) return undefined
    const item = state.item
    const side = sideOf(item?.subject.flow)
    if (item && (side === undefined || side === sideOf(words.weak)) && !leavesItem(state))
      return result(timeless(item.subject))
    const base = baseOf(state)
    if (topic === "performance") return result(performed(state, { flow: words.weak }))
    if (topic === undefined && Object.keys(base).length === 0) return undefined
    return result(sideOf(base.flow) === sideOf(words.weak) ? base : vintaged(state, { ...base, flow: words.weak }))
  }
  if (topic === "performance") return result(performed(state, {}))
  if (state.item && (state.phase !== undefined || segment.length <= 2)) return result(timeless(state.item.subject))
  if (topic === "project" && state.frame.project !== undefined) return result(state.frame)
  return undefined
}

/** A sentence that begins with a bare side after another subject speaks of that side's total again. */
function leavesItem(state: ReadingState): boolean {
  return state.item?.drafts.some((d) => d.subject.source !== undefined && d.subject.flow === "revenue") === true
}

/** Money of projects under performance management, in the stage the sentence speaks of. */
function performed(state: ReadingState, subject: Coordinate): Coordinate {
  const covered = state.covered && subject.source !== undefined
  if (covered) {
    const flow: Coordinate = { ...withDimensions(subject, { topic: null }), flow: "expenditure" }
    return state.memory.kind === "budget" && flow.source === "R11" ? { ...flow, vintage: "current" } : flow
  }
  if (subject.project !== undefined) return withDimensions(subject, { topic: null })
  const topic = subject.topic ?? state.activity ?? "performance.managed"
  const nature = topic === "performance.overall-evaluation" ? {} : { nature: "project" }
  return { flow: "expenditure", ...nature, ...subject, topic }
}
