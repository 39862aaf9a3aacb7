import type { Disclosure } from "#disclosure"
import { coordinateKey } from "#fiscal"
import type { Deviation } from "#ledger"
import type { Recognition } from "#recognition"
import type { Statement } from "#statements"
import { compareFacts, type Fact, factsOf } from "../../bench/round-trip/compare-facts.ts"

/** What a published document prints otherwise than a ledger derives: deviations to be judged, and what has no place yet. */
export interface Proposal {
  readonly deviations: readonly Omit<Deviation, "at">[]
  /** Rows of the document that the statements do not have, and figures of sentences that the text does not tell. */
  readonly unplaced: readonly string[]
}

/** Compares compiled tables and text, and what is read of them again, with a recognised document. */
export function proposedDeviations(
  statements: readonly Statement[],
  { told }: Pick<Disclosure, "told">,
  published: Recognition,
  own: readonly Recognition[],
): Proposal {
  const { sentences: found } = compareFacts(factsOf(published), own.flatMap(factsOf))
  const cells = cellDeviations(statements, published)
  const sentences = sentenceDeviations(told, found.missing)
  return {
    deviations: [...cells.deviations, ...sentences.deviations],
    unplaced: [...cells.unplaced, ...sentences.unplaced],
  }
}

const bare = (text: string) => text.replace(/[\s,，]/g, "")

function cellDeviations(statements: readonly Statement[], published: Recognition): Proposal {
  const deviations: Omit<Deviation, "at">[] = []
  const unplaced: string[] = []
  const printed = new Map<string, string>()
  const times = new Map<string, number>()
  const forms = new Set(
    published.tables.flatMap((table) =>
      table.figures.flatMap(({ origin }) => (origin.kind === "cell" ? [origin.form] : [])),
    ),
  )
  for (const table of published.tables)
    for (const figure of table.figures) {
      if (figure.origin.kind !== "cell") continue
      const place = `${figure.origin.form}|${bare(figure.origin.rowKey)}|${bare(figure.origin.columnKey)}|${figure.key}`
      const nth = (times.get(place) ?? 0) + 1
      times.set(place, nth)
      if (!figure.blank) printed.set(`${place}|${nth}`, figure.printed.trim())
    }
  const met = new Map<string, number>()
  for (const { form, cells } of statements) {
    if (!forms.has(form)) continue
    for (const cell of cells) {
      const where = `${form}|${bare(cell.rowKey.split("#")[0]!)}|${bare(cell.columnKey.split("#")[0]!)}|${cell.measure}|${coordinateKey(cell.coordinate)}`
      const nth = (met.get(where) ?? 0) + 1
      met.set(where, nth)
      const place = `${where}|${nth}`
      const there = printed.get(place) ?? ""
      printed.delete(place)
      if (bare(there) !== bare(cell.printed))
        deviations.push({ form, rowKey: cell.rowKey, columnKey: cell.columnKey, kind: "value", printed: there })
    }
  }
  for (const [place, value] of printed) unplaced.push(`${place} ${value}`)
  return { deviations, unplaced }
}

function sentenceDeviations(told: Disclosure["told"], missing: readonly Fact[]): Proposal {
  const deviations: Omit<Deviation, "at">[] = []
  const unplaced: string[] = []
  const used = new Set<string>()
  for (const { key, printed } of missing) {
    const own = told.find(
      ({ anchor, measure, coordinate }) =>
        !used.has(anchor) && key.startsWith(`${measure}|${coordinateKey(coordinate)}|`),
    )
    if (!own) {
      unplaced.push(`${key} ${printed}`)
      continue
    }
    used.add(own.anchor)
    const [section = "", ...slot] = own.anchor.split("/")
    deviations.push({ section, slot: slot.join("/"), kind: "value", printed: own.printed.replace(/[\d.]+/, printed) })
  }
  return { deviations, unplaced }
}
