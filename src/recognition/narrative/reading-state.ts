import type { KnownProjects } from "./known-project.ts"
import type { Coordinate, DocumentKind } from "#fiscal"
import type { DisplayUnit } from "#money"
import type { Direction } from "../claim.ts"
import type {
  AmountDraft,
  ChangeDraft,
  ComparisonDraft,
  CountDraft,
  Draft,
  RateDraft,
  Span,
  UnboundDraft,
} from "./draft.ts"
import type { FlowText } from "./flow-text.ts"
import type { NarrativeLexicon } from "./lexicon.ts"
import type { SubjectWord } from "./said.ts"
import type { Section } from "./sections.ts"

/** What reading a document's explanation knows from the start, and what it has made so far. */
export interface Memory {
  readonly kind: DocumentKind | undefined
  readonly fiscalYear: number | undefined
  readonly lexicon: NarrativeLexicon
  /** Projects the document's tables name. */
  readonly projects?: KnownProjects
  readonly drafts: Draft[]
  readonly amounts: AmountDraft[]
  readonly unbound: UnboundDraft[]
}

/** What was last spoken of: later clauses without a subject of their own refer to it. */
export interface Item {
  readonly subject: Coordinate
  readonly drafts: readonly AmountDraft[]
  readonly name?: Span
  readonly code?: Span
}

/** An enumeration: parts of `subject` follow. Level 99 ends with the sentence, others with the list. */
export interface Scope {
  readonly level: number
  readonly subject: Coordinate
  readonly whole: Item | undefined
  readonly group: string
  /** Parts parted by 、 so far. */
  tight: number
}

/** A base of comparison: another year, another phase, or both. */
export interface Base {
  readonly year?: string
  readonly phase?: string
}

/** The state of reading one section; sentences change it token by token. */
export interface ReadingState {
  readonly memory: Memory
  readonly section: Section
  readonly flow: FlowText
  readonly frame: Coordinate
  words: readonly SubjectWord[]
  /** The last known words of every kind. */
  heard: readonly Span[]
  phase: string | undefined
  /** The budget phase an amount of this sentence was given: amounts listed behind it are of the same. */
  phaseBefore: string | undefined
  year: string | undefined
  direction: { readonly direction: Direction; readonly start: number; readonly end: number } | undefined
  comparison: { readonly direction?: Direction; readonly start: number; readonly end: number } | undefined
  share: { words: readonly SubjectWord[]; readonly end: number } | undefined
  completion: { phase?: string } | undefined
  inBase: boolean
  base: Base | undefined
  /** Phase of the budget an outturn is compared with in this clause. */
  against: string | undefined
  mode: "plain" | "reason" | "purpose"
  modeStart: number
  /** Last subject at the end of a purpose, in case the next sentence was run into it. */
  purposeWords: readonly SubjectWord[]
  item: Item | undefined
  scopes: readonly Scope[]
  level: number
  /** Where the free text before the next token begins. */
  boundary: number
  sentenceStart: number
  path: readonly string[]
  change: ChangeDraft | undefined
  rate: RateDraft | undefined
  /** Changes and comparisons a reason that follows would explain, and the sentence they stand in. */
  explained: readonly (ChangeDraft | ComparisonDraft)[]
  explainedAt: number
  count: CountDraft | undefined
  /** No amount was read since the count. */
  countIsLast: boolean
  counting: { readonly whole: CountDraft; readonly bracketed: boolean; separator?: string } | undefined
  activity: string | undefined
  none: Span | undefined
  brackets: readonly {
    readonly item: Item | undefined
    readonly words: readonly SubjectWord[]
    readonly numbers: number
    readonly change: ChangeDraft | undefined
  }[]
  numbers: number
  /** Figures read when the sentence began. */
  numbersBefore: number
  /** Where the text since the last mark other than 、, number or numbering begins. */
  clauseStart: number
  mark: string
  unit: DisplayUnit | undefined
  groups: number
  /** 绩效目标管理全覆盖: the amounts under targets are the budget's own. */
  readonly covered: boolean
  /** A list may not begin before this place: a figure was found in it. */
  noListBefore: number
}

/** The state before the first word of a section. */
export function readingState(memory: Memory, section: Section, flow: FlowText, frame: Coordinate): ReadingState {
  return {
    memory,
    section,
    flow,
    frame,
    words: [],
    heard: [],
    phase: undefined,
    phaseBefore: undefined,
    year: undefined,
    direction: undefined,
    comparison: undefined,
    share: undefined,
    completion: undefined,
    inBase: false,
    base: undefined,
    against: undefined,
    mode: "plain",
    modeStart: 0,
    purposeWords: [],
    item: undefined,
    scopes: [],
    level: 0,
    boundary: 0,
    sentenceStart: 0,
    path: [],
    change: undefined,
    rate: undefined,
    explained: [],
    explainedAt: 0,
    count: undefined,
    countIsLast: false,
    counting: undefined,
    activity: undefined,
    none: undefined,
    brackets: [],
    numbers: 0,
    numbersBefore: 0,
    clauseStart: 0,
    mark: "",
    unit: undefined,
    groups: 0,
    covered: section.topic === "performance" && flow.text.includes("全覆盖"),
    noListBefore: 0,
  }
}

/** The enumeration being read. */
export const scopeOf = (state: ReadingState): Scope | undefined => state.scopes[state.scopes.length - 1]

/** What a subject is said under: the whole of the enumeration, else the section. */
export const baseOf = (state: ReadingState): Coordinate => scopeOf(state)?.subject ?? state.frame

/** The year before the document's own. */
export const priorYear = (state: ReadingState): string =>
  state.memory.fiscalYear === undefined ? "prior" : String(state.memory.fiscalYear - 1)
