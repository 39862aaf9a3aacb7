import { type Coordinate, withDimensions } from "#fiscal"
import { projectName } from "../performance/plain-text.ts"
import type { AmountDraft } from "./draft.ts"
import { baseOf, type Item, isNamed, priorYear, type ReadingState, type Said, said, scopeOf } from "./reading-state.ts"
import { fit, sideOf, standsAlone, timeless, under } from "./subject.ts"
import { namedSubject } from "./subject-name.ts"
import type { Topic } from "./topic.ts"

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

/** The subject of an amount that begins at `start`; undefined when the sentence does not say whose it is. */
export function resolveAmount(state: ReadingState, start: number): Resolved | undefined {
  let words = said(state.words)
  const raw = state.flow.text.slice(state.boundary, start)
  const segment = cleaned(raw)
  if (!isNamed(words)) {
    const named = byBareName.has(state.section.topic) ? namedSubject(state.memory.lexicon, segment) : undefined
    if (named) words = { ...words, strong: named }
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
  const project = topic === "performance" || topic === "project" ? projectOf(state, segment, raw, words) : undefined
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

const plainWords =
  /本单位|本部门|我单位|我部门|当年|年度|度|安排|合计|总额|金额|共计|共|均|拟|为|数|约|的|该|,|\(|\)|:/g
const unitEnd = /(?:局|委|委员会|中心|院|所|校|学|部|处|办|会|厅|队|站|馆|社|署|场|园|政府|机关|本级)$/

/** Whether other words than known ones name what 支出 or 收入 is of: a subject no list has. */
function isUnknown(state: ReadingState, start: number): boolean {
  let rest = ""
  let from = Math.max(state.boundary, start - 60)
  for (const word of state.heard) {
    if (word.start >= from && word.end <= start) {
      rest += state.flow.text.slice(from, word.start)
      from = word.end
    }
  }
  rest = (rest + state.flow.text.slice(from, start)).replace(plainWords, "")
  return rest.length >= 2 && !unitEnd.test(rest)
}

/** A sentence that begins with a bare side after another subject speaks of that side's total again. */
function leavesItem(state: ReadingState): boolean {
  const item = state.item
  return item !== undefined && item.drafts.some((d) => d.subject.source !== undefined && d.subject.flow === "revenue")
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

/** In budgets the table of general public expenditure holds this year's money only. */
function vintaged(state: ReadingState, subject: Coordinate): Coordinate {
  const { topic } = state.section
  if (state.memory.kind !== "budget" || (topic !== "general" && topic !== "basic")) return subject
  return subject.source === "R11" && subject.flow === "expenditure" ? { ...subject, vintage: "current" } : subject
}

/** The subject at its phase and year; a document's own ones stay unsaid. */
function timed(state: ReadingState, subject: Coordinate): Coordinate {
  const year = state.year === undefined ? {} : { year: state.year }
  if (state.memory.kind !== "accounts") return { ...subject, ...year }
  const phase = phaseOf(state.phase, subject)
  return { ...subject, ...year, ...(phase ? { phase } : {}) }
}

/** The phase a word names in accounts; 预算 alone is the full-year budget for 三公 and projects, else the initial one. */
export function phaseOf(word: string | undefined, subject: Coordinate): string | undefined {
  if (word === "approved" || word === "adjusted") return word
  if (word !== "budget") return undefined
  return subject.threePublic !== undefined || subject.project !== undefined ? "adjusted" : "approved"
}

const generic = /资金|金额|合计|总计|总额|总预算|涉及|安排|预算|得分|评价|绩效/
const wholeWords = /总预算|合计|共计|总计|总额|预算数|年度预算|总投资/
/** How names of projects end. */
const projectEnd =
  /(?:项目|费|费用|经费|资金|专项|补助|补贴|补偿|奖励|工程|建设|服务|维护|运维|采购|改造|修缮|购置|支出)$/
const filler = /^(?:共计|共|其中|以及|和|及|与|对|的|度|我单位|本单位|我部门|本部门|年度)+/
const tail = /(?:年初预算安排|年初预算|预算安排|安排资金|安排|预算|支出决算|支出预算|约|为|共计|共)+$/

/** Free text before a number without the words around a name. */
export function cleaned(text: string): string {
  const short = text.length > 60 ? text.slice(-60) : text
  return short.replace(filler, "").replace(tail, "")
}

/** A project named before its amount: 「某某费 12 万元」, 「重点项目一：某某项目，年初预算安排 12 万元」. */
function projectOf(state: ReadingState, segment: string, raw: string, words: Said): Coordinate | undefined {
  const whole = state.frame.project
  if (whole !== undefined && (wholeWords.test(raw) || segment === whole)) return state.frame
  const listed = whole !== undefined || scopeOf(state) !== undefined || projectEnd.test(segment)
  let name = generic.test(segment) || !listed ? "" : bareProject(segment)
  if (name === "" && segment === "" && state.phase !== undefined) {
    const clause = clauseBefore(state)
    if (projectEnd.test(clause)) name = bareProject(clause)
  }
  if (name.length >= 2 && name.length <= 40 && !/\d/.test(name))
    return { flow: "expenditure", nature: "project", project: whole === undefined ? name : `${whole}/${name}` }
  const item = state.item?.subject
  if (item?.project !== undefined && (state.phase !== undefined || words.weak !== undefined)) return timeless(item)
  return undefined
}

/** The clause before the one being read, when only a comma lies between. */
function clauseBefore(state: ReadingState): string {
  const { text } = state.flow
  if (text[state.boundary - 1] !== ",") return ""
  const from = Math.max(state.sentenceStart, state.boundary - 60)
  const clause = text.slice(from, state.boundary - 1)
  if (/\d[^(]*$/.test(clause.slice(-8))) return ""
  const cut = Math.max(
    clause.lastIndexOf(","),
    clause.lastIndexOf(":"),
    clause.lastIndexOf("。"),
    clause.lastIndexOf(";"),
  )
  return clause.slice(cut + 1)
}

/** A project's name as compared: without the word 项目 behind it. */
export function bareProject(text: string): string {
  const name = projectName(text).replace(filler, "")
  return name.endsWith("项目") && name.length > 4 ? name.slice(0, -2) : name
}

/** What a change, rate, share or completion is said of. */
export function resolveItem(state: ReadingState): Item | undefined {
  const words = said(state.words)
  const scope = scopeOf(state)
  if (isNamed(words)) {
    const strong =
      words.weak !== undefined && words.strong.flow === undefined ? { ...words.strong, flow: words.weak } : words.strong
    const asked = standsAlone(strong) ? under({}, strong) : words.both ? { ...strong, flow: "resources" } : strong
    const found = amountsOf(state, (subject) => fit(subject, asked))
    const alone = words.both && found.length === 1
    const drafts = alone
      ? [...found, ...amountsOf(state, (subject) => fit(subject, { ...asked, flow: "uses" }))]
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
      isTotal(subject, state.frame) ? fit(subject, { flow: words.weak! }) : undefined,
    )
    if (drafts.length > 0) return { subject: timeless(drafts[0]!.subject), drafts }
    return { subject: { ...baseOf(state), flow: words.weak }, drafts: [] }
  }
  if (scope && scope.tight > 0 && state.mark === "," && scope.whole) return scope.whole
  return state.item
}

const named = (words: Said) => ({
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
    const fit = fitting(draft.subject)
    if (fit === undefined) continue
    const own = fit + 2 * size(draft.subject)
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
