import { coordinateKey } from "#fiscal"
import type { Ledger } from "./ledger.ts"
import type { LedgerPart } from "./tables/column.ts"

/** A ledger as it was published on a day. What was published is never overwritten. @zh 版次 */
export interface Vintage {
  /** 1 for the first publication. */
  readonly number: number
  /** Day of publication, ISO. */
  readonly at: string
  readonly ledger: Ledger
}

/** What differs between two ledgers in one entry; `before` is absent for an added one, `after` for a removed one. @zh 版次差异 */
export interface EntryChange {
  readonly part: LedgerPart | "publisher"
  /** What the entry is known by: its coordinate, code or name. */
  readonly key: string
  readonly change: "added" | "removed" | "changed"
  readonly before?: unknown
  readonly after?: unknown
}

/** The vintages with one more behind them. The same figures published again are no new vintage. */
export function publish(vintages: readonly Vintage[], ledger: Ledger, at: string): readonly Vintage[] {
  const last = vintages.at(-1)
  if (last && difference(last.ledger, ledger).length === 0) return vintages
  return [...vintages, { number: (last?.number ?? 0) + 1, at, ledger }]
}

/** Entries added, removed and changed from one ledger to another, part after part. Where they stand is no difference. */
export function difference(before: Ledger, after: Ledger): readonly EntryChange[] {
  const changes: EntryChange[] = []
  for (const part of parts) {
    const old = keyed(part, before[part])
    const now = keyed(part, after[part])
    for (const [key, entry] of old) {
      const other = now.get(key)
      if (other === undefined) changes.push({ part, key, change: "removed", before: entry })
      else if (content(entry) !== content(other))
        changes.push({ part, key, change: "changed", before: entry, after: other })
    }
    for (const [key, entry] of now) if (!old.has(key)) changes.push({ part, key, change: "added", after: entry })
  }
  if (content(before.publisher) !== content(after.publisher))
    changes.unshift({
      part: "publisher",
      key: after.publisher.name,
      change: "changed",
      before: before.publisher,
      after: after.publisher,
    })
  return changes
}

const keyOf: { readonly [P in LedgerPart]: (entry: Ledger[P][number]) => string } = {
  units: ({ code }) => code,
  lines: ({ coordinate, posting }) => `${posting};${coordinateKey(coordinate)}`,
  totals: ({ coordinate }) => coordinateKey(coordinate),
  projects: ({ code }) => code,
  indicators: ({ of, first, second, third }) => [of, first, second, third].join("/"),
  tasks: ({ name }) => name,
  counts: ({ id }) => id,
  procurement: ({ kind, name, project }) => [kind, project ?? "", name].join("/"),
  evaluations: ({ project }) => project,
  monitoring: ({ of, on, indicator }) => [of, on, indicator ?? ""].join("/"),
  answers: ({ of, item }) => `${of}/${item}`,
  recommendations: ({ of, source, text }) => [of, source, text].join("/"),
  departmentEvaluations: ({ project }) => project,
  reasons: ({ of, about }) => `${about};${coordinateKey(of)}`,
  texts: ({ slot }) => slot,
  deviations: ({ form, rowKey, columnKey, section, slot, kind }) =>
    [form, rowKey, columnKey, section, slot, kind].map((part) => part ?? "").join("/"),
}

const parts = Object.keys(keyOf) as readonly LedgerPart[]

/** Entries by their key; several of one key are told apart by their order. */
function keyed<P extends LedgerPart>(part: P, entries: Ledger[P]): ReadonlyMap<string, unknown> {
  const map = new Map<string, unknown>()
  const seen = new Map<string, number>()
  for (const entry of entries as readonly Ledger[P][number][]) {
    const key = keyOf[part](entry as never)
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    map.set(ordinal === 1 ? key : `${key}#${ordinal}`, entry)
  }
  return map
}

/** An entry's content without its place, with its fields in one order. */
function content(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === "at") return undefined
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
