import type { PublishedBlock, PublishedTable } from "#documents"
import { bookOf, type Ledger } from "#ledger"
import type { Statutes } from "#statutes"
import { disclosureOf } from "../disclosure-of.ts"
import { sampleLedger } from "../sample-ledger.ts"
import type { WritingFinding } from "../writing-finding.ts"

/** What is written of some records beside the rich sample ledger of accounts, for examples and tests. */
export interface PerformanceSample {
  readonly ledger: Ledger
  readonly blocks: readonly PublishedBlock[]
  readonly findings: readonly WritingFinding[]
  /** The texts of a table row by row, cells below a merged one not repeated; empty without the table. */
  readonly rows: (anchor: string) => readonly (readonly string[])[]
  readonly table: (anchor: string) => PublishedTable | undefined
}

/** Writes the sample ledger with its records changed. */
export function performanceSample(statutes: Statutes, change: (sample: Ledger) => Partial<Ledger>): PerformanceSample {
  const family = statutes.families.find(({ id }) => id === "national-accounts-9")!
  const sample = sampleLedger(family, "rich", statutes)
  const ledger = { ...sample, ...change(sample) }
  const { publication, findings } = disclosureOf(bookOf(ledger, statutes), [], family, statutes)
  const blocks = publication.volumes.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  const table = (anchor: string) =>
    blocks.find((block): block is PublishedTable => block.kind === "table" && block.anchor === anchor)
  const rows = (anchor: string) => {
    const found = table(anchor)
    const texts: string[][] = Array.from({ length: found?.rows ?? 0 }, () => [])
    for (const cell of found?.cells ?? []) texts[cell.row]!.push(cell.text)
    return texts
  }
  return { ledger, blocks, table, rows, findings: findings.filter(({ section }) => section === "evaluations") }
}
