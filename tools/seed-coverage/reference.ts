import { ledgerTables } from "#ledger"
import type { Layout, Narrative, Statutes } from "#statutes"

/** What references may name beside statutory data: files, rules, words of the source. */
export interface Surroundings {
  readonly statutes: Statutes
  exists(path: string): boolean
  readonly rules: ReadonlySet<string>
  /** Whether some source file of the product has this word in quotes. */
  quoted(word: string): boolean
}

/**
 * How a row names a place of the product, with what each form stands for. A reference without one of these prefixes is a
 * path of the repository.
 */
export const referenceForms = {
  "layout:": "版式 layout of a table in statutes/*/layouts",
  "form:": "表样 form in statutes/*/forms",
  "family:": "模板 family",
  "section:": "章节 family/section of the text in statutes/*/narratives",
  "chart:": "图 family/section that draws one",
  "step:": "成书步骤 family/step: cover, contents, directory, tables, or the id of a part",
  "term:": "名词 family/term of the glossary",
  "text:": "文字栏目 slot of the ledger's table of texts",
  "count:": "实物量 counted thing",
  "ledger:": "账册 table.column of the ledger",
  "standard:": "标准指标 standard indicator of a layout",
  "rule:": "规则 rule in src/checks/catalogue",
} as const

/** What is wrong with a reference; undefined when what it names is there. */
export function missingReference(reference: string, around: Surroundings): string | undefined {
  const { statutes } = around
  const [prefix = "", rest = ""] = split(reference)
  const [family = "", ...inner] = rest.split("/")
  const id = inner.join("/")
  const narrative = () => statutes.narrative(family)
  const there = ((): boolean => {
    switch (prefix) {
      case "layout:":
        return layoutOf(rest, statutes) !== undefined
      case "form:":
        return statutes.form(rest) !== undefined
      case "family:":
        return statutes.families.some((f) => f.id === rest)
      case "section:":
        return narrative()?.sections[id] !== undefined && told(narrative()).includes(id)
      case "chart:":
        return told(narrative()).includes(id) && (narrative()?.sections[id]?.charts ?? []).length > 0
      case "step:":
        return narrative()?.outline.some((step) => id in step || ("part" in step && step.id === id)) === true
      case "term:":
        return narrative()?.glossary.some(([term]) => term === id) === true
      case "text:":
        return slotsOf(statutes).has(rest) || around.quoted(rest)
      case "count:":
        return (
          statutes.counts.some((count) => count.id === rest) || statutes.counts.some((c) => c.id.startsWith(`${rest}.`))
        )
      case "ledger:":
        return ledgerTables.some((table) => table.columns.some((column) => `${table.id}.${column.key}` === rest))
      case "standard:":
        return layoutsOf(statutes).some((layout) => standardsOf(layout).includes(rest))
      case "rule:":
        return around.rules.has(rest)
      default:
        return around.exists(reference)
    }
  })()
  return there ? undefined : `${reference} is nowhere in the product`
}

/** The layout of an id, in whichever family prints it. */
export function layoutOf(id: string, statutes: Statutes): Layout | undefined {
  return layoutsOf(statutes).find((layout) => layout.id === id)
}

const known = new WeakMap<Statutes, readonly Layout[]>()

function layoutsOf(statutes: Statutes): readonly Layout[] {
  const found =
    known.get(statutes) ??
    statutes.families.flatMap((family) =>
      family.tables.flatMap((table) => statutes.layout(table.form, family.id, table.number) ?? []),
    )
  known.set(statutes, found)
  return found
}

function split(reference: string): readonly [prefix: string, rest: string] {
  const prefix = Object.keys(referenceForms).find((form) => reference.startsWith(form)) ?? ""
  return [prefix, reference.slice(prefix.length)]
}

function told(narrative: Narrative | undefined): readonly string[] {
  return (narrative?.outline ?? []).flatMap((step) => ("part" in step ? (step.sections ?? []) : []))
}

/** Slots of texts that a clerk chooses from or a narrative asks for. */
function slotsOf(statutes: Statutes): ReadonlySet<string> {
  const column = ledgerTables.find((table) => table.id === "texts")?.columns.find(({ key }) => key === "slot")
  const choices = typeof column?.choices === "function" ? column.choices(statutes) : (column?.choices ?? [])
  return new Set(choices.map((choice) => choice.id))
}

function standardsOf(layout: Layout): readonly string[] {
  const standard = layout.words?.standard
  return Array.isArray(standard) ? standard.map((one: { third?: string }) => one.third ?? "") : []
}
