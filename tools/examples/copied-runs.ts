import type { Ledger } from "#ledger"
import type { Statutes } from "#statutes"

/** Words of an example that stand in a published document too, longer than chance or a name explains. */
export interface CopiedRun {
  readonly table: string
  readonly row: number
  readonly text: string
}

/** Characters that may agree: shorter runs are terms of the trade. */
const allowed = 12

/**
 * Runs of Chinese characters that a ledger's texts share with published documents. Punctuation does not part a run,
 * figures do. Names (of bodies, projects, indicators, subjects), terms of the law's forms and our own narratives are
 * no text of the agency's.
 */
export function copiedRuns(
  ledger: Ledger,
  published: readonly string[],
  statutes: Statutes,
  names: readonly string[],
): readonly CopiedRun[] {
  const theirs = published.map(folded)
  const own = namesOf(ledger, statutes, names)
  const terms = folded(
    statutes.families.map(({ id }) => JSON.stringify(statutes.narrative(id) ?? "")).join("") +
      JSON.stringify(statutes.forms),
  )
  const found: CopiedRun[] = []
  for (const { table, row, text } of textsOf(ledger)) {
    let masked = folded(text)
    for (const name of own) masked = masked.replaceAll(name, "|")
    for (const run of runsIn(masked, theirs)) if (!terms.includes(run)) found.push({ table, row, text: run })
  }
  return found
}

const folded = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, "").replace(/[^\u4e00-\u9fff]+/g, "|")

/** The longest runs of a text that stand in any of the documents, each beginning behind the last. */
function runsIn(text: string, documents: readonly string[]): readonly string[] {
  const runs: string[] = []
  for (let start = 0; start + allowed < text.length; start++) {
    const seed = text.slice(start, start + allowed + 1)
    if (seed.includes("|")) continue
    const document = documents.find((one) => one.includes(seed))
    if (document === undefined) continue
    let end = start + seed.length
    while (end < text.length && text[end] !== "|" && document.includes(text.slice(start, end + 1))) end++
    runs.push(text.slice(start, end))
    start = end - 1
  }
  return runs
}

function namesOf(ledger: Ledger, { classifications }: Statutes, names: readonly string[]): readonly string[] {
  const { publisher, units, projects, indicators } = ledger
  const all = [
    ...names,
    publisher.name,
    publisher.department ?? "",
    ...units.map(({ name }) => name),
    ...projects.map(({ name }) => name),
    ...indicators.flatMap(({ third, target }) => [third, target]),
    ...[...classifications.function.all()].map(({ name }) => name),
    ...[...classifications.economicDepartment.all()].map(({ name }) => name),
    ...[...classifications.economicGovernment.all()].map(({ name }) => name),
  ]
  return [...new Set(all.map(folded))].filter((name) => name.length > 3).sort((a, b) => b.length - a.length)
}

function textsOf(ledger: Ledger): readonly { readonly table: string; readonly row: number; readonly text: string }[] {
  const told = (entries: readonly { at: { table: string; row: number } }[], ...fields: readonly string[]) =>
    entries.flatMap((entry) =>
      fields.flatMap((field) => {
        const text = (entry as unknown as Record<string, unknown>)[field]
        return typeof text === "string" && text !== "" ? [{ ...entry.at, text }] : []
      }),
    )
  return [
    ...told(ledger.texts, "text"),
    ...told(ledger.reasons, "text"),
    ...told(ledger.projects, "brief", "purpose", "objective", "termObjective"),
    ...told(ledger.tasks, "name", "content"),
    ...told(ledger.evaluations, "expected", "achieved", "problems", "measures"),
    ...told(ledger.indicators, "note", "cause"),
    ...told(
      ledger.indicators.filter(({ first }) => first === "资金管理"),
      "target",
    ),
    ...told(
      ledger.deviations.filter(({ kind }) => kind === "sentence" || kind === "row-added"),
      "printed",
    ),
    ...told(ledger.deviations, "note"),
    ...told([...ledger.lines, ...ledger.totals, ...ledger.counts], "note", "assumed"),
  ]
}
