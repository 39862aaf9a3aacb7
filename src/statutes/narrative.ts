import type { Coordinate } from "#fiscal"
import type { DisplayUnit } from "#money"
import { type NarrativeCondition, type NarrativeNode, narrativeConditions, narrativeNodes } from "./narrative-text.ts"

/**
 * A named figure of the explanation: its coordinate; `stated`: another coordinate that is asked first (a topic);
 * `over: evaluations`: summed over the projects that were self-evaluated.
 */
export type NarrativeFigure = Coordinate & {
  readonly stated?: Coordinate
  readonly over?: "evaluations"
}

/** A list the explanation runs through. Exactly one of the first four says what its members are. @zh 列举 */
export interface NarrativeList {
  /** Members of a dimension that have money under a figure, cut to so many digits. */
  readonly dimension?: "unit" | "function" | "economicDepartment" | "economicGovernment" | "project" | "source"
  /** Printed name → figure. */
  readonly parts?: Readonly<Record<string, string>>
  /** Projects of the ledger: all, those told as key projects, or those with a target. */
  readonly projects?: "all" | "key"
  /** Self-evaluated projects: all, or those with a report. */
  readonly evaluations?: "all" | "report"
  /** Units of the ledger: all, 行政 and 参公, or 事业. */
  readonly units?: "all" | "agency" | "institution"
  /** Counted things: printed name → id. */
  readonly counts?: Readonly<Record<string, string>>
  readonly of?: string
  readonly digits?: 3 | 5 | 7
  /** Also members with money only at these phases. */
  readonly phases?: readonly string[]
  /** Only members whose amounts print as more than zeros. */
  readonly shown?: boolean
  /** Members of no money are told too. */
  readonly zeros?: boolean
  /** Also members that had money last year only. */
  readonly prior?: boolean
}

/** A paragraph as written: its words, or words under a condition, or repeated for each member of a list. */
export type NarrativeParagraph =
  | string
  | {
      readonly text: string | readonly string[]
      readonly when?: string
      readonly each?: string
      readonly style?: "body" | "centre" | "right" | "note"
    }

/** A chart of a section, drawn from a list of figures. */
export interface NarrativeChart {
  readonly shape: "pie" | "ring" | "bars" | "columns"
  readonly caption: string
  readonly description: string
  readonly list: string
  /** A second series at last year's figures. */
  readonly prior?: boolean
  readonly when?: string
}

/** A section: heading (a # stands for its number), words, charts. @zh 说明的一节 */
export interface NarrativeSection {
  /** Another section this one is like but for what it says itself; its own id: that of the file it extends. */
  readonly like?: string
  readonly heading?: string
  readonly level?: 2 | 3
  readonly when?: string
  readonly text?: readonly NarrativeParagraph[]
  readonly charts?: readonly NarrativeChart[]
  /** Where this section prints amounts otherwise than the rest. */
  readonly unit?: DisplayUnit
  readonly decimals?: number
  readonly trimZeros?: boolean
  /** Ledger texts printed here as they are, one paragraph each. */
  readonly texts?: string
  /** The terms explained stand in this section. */
  readonly glossary?: boolean
}

/** One step of the package's order. */
export type NarrativeStep =
  | { readonly cover: readonly { readonly text: string; readonly role: "title" | "owner" | "date" | "state" }[] }
  | { readonly contents: string; readonly tables?: boolean }
  /** A part of the document with its sections by id. */
  | {
      readonly part: string
      readonly id: string
      readonly sections?: readonly string[]
      readonly when?: string
      /** The numbering of sections runs on from the part before. */
      readonly continues?: boolean
      /** What stands in the part instead of sections. */
      readonly holds?: "tables" | "glossary" | "evaluations"
    }
  /** The statements' own contents with 是否空表 and 理由. */
  | { readonly directory: string; readonly notes?: readonly string[] }
  /** The statements without a heading of their own. */
  | { readonly tables: string }
  /** A new file begins here when the package is published in two. */
  | { readonly volume: "statements"; readonly name: string }

/** One template family's explanation, bases and regional additions joined. @zh 公开说明模板 */
export interface Narrative {
  readonly id: string
  readonly unit: DisplayUnit
  /** Decimals of amounts; auto: none when every amount of the ledger is whole, else two. */
  readonly decimals: number | "auto"
  readonly percentDecimals: number
  /** Closing zeros behind the point are not printed: 268万元, 88%. */
  readonly trimZeros: boolean
  /** The habit of publishing in one file or two. */
  readonly volumes: "one" | "two"
  readonly name: string
  readonly figures: Readonly<Record<string, NarrativeFigure>>
  readonly lists: Readonly<Record<string, NarrativeList>>
  readonly phrases: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
  readonly sections: Readonly<Record<string, NarrativeSection>>
  readonly glossary: readonly (readonly [term: string, definition: string])[]
  readonly outline: readonly NarrativeStep[]
  /** A text taken apart, once. */
  nodes(text: string): readonly NarrativeNode[]
  /** Conditions taken apart, once. */
  conditions(text: string): readonly NarrativeCondition[]
}

/** A narrative file as written: a family's, or a base (`base: true`) that others extend. */
export interface NarrativeFile {
  readonly id: string
  readonly base?: boolean
  readonly extends?: string
  readonly unit?: DisplayUnit
  readonly decimals?: number | "auto"
  readonly percentDecimals?: number
  readonly trimZeros?: boolean
  readonly volumes?: "one" | "two"
  readonly name?: string
  readonly figures?: Readonly<Record<string, NarrativeFigure>>
  readonly lists?: Readonly<Record<string, NarrativeList>>
  readonly phrases?: Readonly<Record<string, string>>
  readonly words?: Readonly<Record<string, string>>
  readonly sections?: Readonly<Record<string, NarrativeSection>>
  /** Terms explained, in order: a term alone takes the base's definition. */
  readonly glossary?: readonly string[]
  readonly definitions?: Readonly<Record<string, string>>
  readonly outline?: readonly NarrativeStep[]
}

const longestChain = 8

/** Joins a file with what it extends, the base first. Undefined when a base is missing or they run in a circle. */
export function narrativeFrom(id: string, files: ReadonlyMap<string, NarrativeFile>): Narrative | undefined {
  const chain: NarrativeFile[] = []
  for (let next: string | undefined = id; next !== undefined; ) {
    const file = files.get(next)
    if (!file || chain.length === longestChain) return undefined
    chain.unshift(file)
    next = file.extends
  }
  const joined = <T>(of: (file: NarrativeFile) => Readonly<Record<string, T>> | undefined) =>
    Object.assign(Object.create(null), ...chain.map(of)) as Readonly<Record<string, T>>
  const last = <T>(of: (file: NarrativeFile) => T | undefined): T | undefined =>
    chain.reduce<T | undefined>((found, file) => of(file) ?? found, undefined)
  const definitions = joined((f) => f.definitions)
  const texts = new Map<string, readonly NarrativeNode[]>()
  const questions = new Map<string, readonly NarrativeCondition[]>()
  return {
    id,
    unit: last((f) => f.unit) ?? "万元",
    decimals: last((f) => f.decimals) ?? 2,
    percentDecimals: last((f) => f.percentDecimals) ?? 2,
    trimZeros: last((f) => f.trimZeros) ?? false,
    volumes: last((f) => f.volumes) ?? "one",
    name: last((f) => f.name) ?? "{name}{year}年{kind}公开",
    figures: joined((f) => f.figures),
    lists: joined((f) => f.lists),
    phrases: joined((f) => f.phrases),
    words: joined((f) => f.words),
    sections: sectionsOf(chain),
    glossary: (last((f) => f.glossary) ?? []).map((term) => [term, definitions[term] ?? ""] as const),
    outline: last((f) => f.outline) ?? [],
    nodes: (text) => remembered(texts, text, narrativeNodes),
    conditions: (text) => remembered(questions, text, narrativeConditions),
  }
}

/** Sections of a chain of files, each like the one it names in what it leaves unsaid. */
function sectionsOf(chain: readonly NarrativeFile[]): Readonly<Record<string, NarrativeSection>> {
  const sections: Record<string, NarrativeSection> = Object.create(null)
  for (const file of chain)
    for (const [id, section] of Object.entries(file.sections ?? {}))
      sections[id] = section.like === undefined ? section : { ...sections[section.like], ...section }
  return sections
}

function remembered<T>(known: Map<string, T>, text: string, make: (text: string) => T): T {
  let value = known.get(text)
  if (value === undefined) {
    value = make(text)
    known.set(text, value)
  }
  return value
}
