import { type Classifications, classificationsFrom, type PackedClassifications } from "./classifications/index.ts"
import type { Family, Form } from "./form.ts"
import type {
  AssetThreshold,
  CountedThing,
  MonitoringCourse,
  MonitoringThresholds,
  Parameter,
  ProjectCodeForm,
  ThreePublicPart,
} from "./parameter.ts"
import type { Layout, LayoutFile, LayoutList } from "./layout.ts"
import { layoutsFrom } from "./layouts.ts"
import type { Lexicon } from "./lexicon.ts"
import type { PerformanceRate } from "./performance-rate.ts"
import type { Rubric } from "./rubric.ts"
import { type Narrative, type NarrativeFile, narrativeFrom } from "./narrative.ts"

/**
 * The statutory data everything reads: classifications, forms, families and the words of heads and rows.
 * @zh 法定数据
 */
export interface Statutes {
  readonly classifications: Classifications
  readonly forms: readonly Form[]
  readonly families: readonly Family[]
  readonly lexicon: Lexicon
  readonly assetThresholds: readonly AssetThreshold[]
  readonly threePublic: readonly ThreePublicPart[]
  readonly counts: readonly CountedThing[]
  readonly projectCodes: readonly ProjectCodeForm[]
  readonly monitoringThresholds: readonly MonitoringThresholds[]
  /** In the order they are asked. */
  readonly monitoringCourses: readonly MonitoringCourse[]
  /** How performance is scored, all regions and years. */
  readonly rubrics: readonly Rubric[]
  /** What each computed rate divides by what. */
  readonly performanceRates: readonly PerformanceRate[]
  form(id: string): Form | undefined
  /** How a family prints a form; `number` tells two tables of one form apart. */
  layout(form: string, family: string, number?: string): Layout | undefined
  /** A named list of rows that layouts print. */
  layoutList(name: string): LayoutList | undefined
  /** The explanation of a family, joined with its bases at the first question; undefined where none is written. */
  narrative(family: string): Narrative | undefined
}

/** One file of statutory data as packed: the region and path it came from, and what it says. */
export interface PackedFile<T> {
  readonly region: string
  readonly path: string
  readonly content: T
}

/** The data as `npm run generate` packs it, one JSON file a member. */
export interface PackedStatutes {
  readonly classifications: PackedClassifications
  readonly forms: readonly PackedFile<readonly Form[]>[]
  readonly families: readonly PackedFile<readonly Family[]>[]
  readonly lexicon: readonly PackedFile<Lexicon>[]
  readonly parameters: readonly PackedFile<readonly Parameter<unknown>[]>[]
  readonly layouts?: readonly PackedFile<LayoutFile>[]
  readonly narratives?: readonly PackedFile<NarrativeFile>[]
  readonly rubrics?: readonly PackedFile<readonly Rubric[]>[]
}

/** Makes the statutes of packed data; classifications build their maps at the first question. */
export function statutesFrom(packed: PackedStatutes): Statutes {
  const forms = packed.forms.flatMap((file) => file.content).map(looked)
  const byId = new Map(forms.map((form) => [form.id, form]))
  const narratives = new Map((packed.narratives ?? []).map(({ content }) => [content.id, content]))
  const joinedNarratives = new Map<string, Narrative | undefined>()
  const layouts = layoutsFrom((packed.layouts ?? []).map((file) => file.content))
  return {
    classifications: classificationsFrom(packed.classifications),
    forms,
    families: packed.families.flatMap((file) => file.content),
    assetThresholds: parameter<AssetThreshold>(packed, "asset-thresholds"),
    threePublic: parameter<ThreePublicPart>(packed, "three-public"),
    counts: parameter<CountedThing>(packed, "counts"),
    projectCodes: parameter<ProjectCodeForm>(packed, "project-code"),
    monitoringThresholds: parameter<MonitoringThresholds>(packed, "monitoring-thresholds"),
    monitoringCourses: parameter<MonitoringCourse>(packed, "monitoring-courses"),
    rubrics: (packed.rubrics ?? []).flatMap((file) => file.content),
    performanceRates: parameter<PerformanceRate>(packed, "performance-rates"),
    lexicon: joined(packed.lexicon.map((file) => file.content)),
    form: (id) => byId.get(id),
    layout: layouts.layout,
    layoutList: layouts.layoutList,
    narrative(family) {
      if (narratives.get(family)?.base) return undefined
      if (!joinedNarratives.has(family)) joinedNarratives.set(family, narrativeFrom(family, narratives))
      return joinedNarratives.get(family)
    },
  }
}

/** The region whose template a family is: national or a province's folder; undefined for a family nobody lists. @zh 地区 */
export function regionOf(statutes: Pick<Statutes, "families">, family: string | undefined): string | undefined {
  return statutes.families.find(({ id }) => id === family)?.region
}

/** A form whose words are looked up by what documents print: a head "constructor" finds nothing. */
function looked(form: Form): Form {
  return {
    ...form,
    ...(form.columns ? { columns: bare(form.columns) } : {}),
    ...(form.labels ? { labels: bare(form.labels) } : {}),
  }
}

/** Several records as one that has no keys but theirs. */
function bare<T>(...records: readonly (Readonly<Record<string, T>> | undefined)[]): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), ...records)
}

/** The dated values of a parameter over all files that give it. */
function parameter<T>(packed: PackedStatutes, id: string): readonly T[] {
  return packed.parameters
    .flatMap((file) => file.content)
    .filter((p) => p.id === id)
    .flatMap((p) => p.values as readonly T[])
}

/** One lexicon of several: a region's words add to the national ones. */
function joined(lexicons: readonly Lexicon[]): Lexicon {
  const lists = (of: (lexicon: Lexicon) => readonly string[]) => [...new Set(lexicons.flatMap(of))]
  return {
    roles: bare(...lexicons.map((l) => l.roles)),
    totals: lists((l) => l.totals ?? []),
    heads: bare(...lexicons.map((l) => l.heads)),
    rows: bare(...lexicons.map((l) => l.rows)),
    revenueTotals: bare(...lexicons.map((l) => l.revenueTotals)),
    expenditureTotals: bare(...lexicons.map((l) => l.expenditureTotals)),
    emptyTable: lists((l) => l.emptyTable ?? []),
    ofWhich: lists((l) => l.ofWhich ?? []),
  }
}
