import { checkDocument, type Finding } from "#checks"
import { type PackageFormat, readDocument, writePublication } from "#formats"
import { recognise } from "#recognition"
import type { Family, Statutes } from "#statutes"
import { completePackage, randomLedger } from "../../tools/random-ledger/index.ts"
import { compareFacts, type Fact, factsOf } from "./compare-facts.ts"

/** What was wrong with one random ledger in one format; empty when it came back the same and without a finding. */
export interface RoundOutcome {
  readonly family: string
  readonly index: number
  readonly shape: string
  readonly format: PackageFormat
  readonly faults: readonly string[]
  readonly figures: number
}

/** Draws a ledger, writes its package in some formats, reads each back: the same facts as the text form, no finding. */
export async function roundTrips(
  index: number,
  family: Family,
  statutes: Statutes,
  formats: readonly PackageFormat[],
): Promise<readonly RoundOutcome[]> {
  const { ledger, shape } = randomLedger(index, family, statutes)
  const { statements, disclosure, findings } = completePackage(index, ledger, family, statutes)
  // Target tables are read as targets, not as cells of money.
  const money = statements.filter(({ form }) => statutes.form(form)?.rows !== "none")
  const written = money.flatMap((s) => s.cells.filter((cell) => cell.printed !== ""))
  const writing = findings.filter((f) => f.severity === "error" || f.code.startsWith("missing"))
  const outcomes: RoundOutcome[] = []
  let text: readonly Fact[] | undefined
  for (const format of formats) {
    const faults = writing.map((f) => `writing: ${f.code} ${f.message.zh}`)
    const printed = await writePublication(disclosure.publication, format)
    if ("problem" in printed) faults.push(`not written: ${printed.problem.message.zh}`)
    const facts: Fact[] = []
    let cells = 0
    for (const file of "problem" in printed ? [] : printed.files) {
      const read = await readDocument(file.bytes, file.name)
      if ("problem" in read) {
        faults.push(`not read: ${read.problem.message.zh}`)
        continue
      }
      const recognition = recognise(read.document, statutes)
      facts.push(...factsOf(recognition))
      cells += recognition.tables.flatMap((t) => t.figures).filter((f) => !f.blank && f.measure !== "count").length
      for (const finding of checkDocument(recognition, statutes).findings)
        if (finding.severity !== "info" && finding.cause === null) faults.push(said(finding))
      for (const unbound of recognition.unbound) faults.push(`unbound: ${unbound.text} (${unbound.reason})`)
      for (const table of recognition.tables)
        for (const { reason } of table.unmapped) faults.push(`unmapped: ${table.title}: ${reason}`)
    }
    if (cells !== written.length) faults.push(`cells: ${written.length} written, ${cells} read`)
    if (format === "text") text = facts
    else if (text) {
      const { cells: c, sentences, added } = compareFacts(text, facts)
      for (const fact of [...c.missing, ...sentences.missing].slice(0, 3))
        faults.push(`lost: ${fact.key} ${fact.printed}`)
      for (const fact of added.slice(0, 3)) faults.push(`new: ${fact.key} ${fact.printed}`)
    }
    outcomes.push({ family: family.id, index, shape: shape.name, format, faults, figures: facts.length })
  }
  return outcomes
}

function said({ severity, rule, at, expected, message }: Finding): string {
  return `${severity}: ${rule} “${at.quote.slice(0, 30)}” → ${expected?.text ?? "-"} ${message.zh.slice(0, 160)}`
}
