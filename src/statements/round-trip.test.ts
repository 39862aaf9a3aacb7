import { describe, expect, test } from "vitest"
import type { LocatedDocument } from "#documents"
import { coordinateKey } from "#fiscal"
import { readText } from "#formats"
import { bookOf } from "#ledger"
import { recognise } from "#recognition"
import type { Family } from "#statutes"
import { loadStatutes } from "#workflow"
import { printedDocument, printedText } from "./sample-print.ts"
import { sampleDisclosure, type SampleShape } from "./sample-disclosure.ts"
import type { Statement } from "./statement.ts"
import { statementsOf } from "./statements-of.ts"

const statutes = await loadStatutes()

const shapes: Readonly<Record<string, SampleShape>> = {
  "two units, every source": { seed: 1, projects: 12 },
  "one unit": { seed: 2, units: 1, projects: 3, sources: ["R11"], carried: false },
  "three units and funds carried over": { seed: 3, units: 3, projects: 9 },
}

/** What differs between the statements and the document read back, each in a line. */
function differences(family: Family, statements: readonly Statement[], document: LocatedDocument): string[] {
  const told: string[] = []
  const { tables, unrecognised } = recognise(document, statutes, { family: family.id })
  for (const { reason } of unrecognised) told.push(`unrecognised: ${reason}`)
  const written = statements.filter((s) => statutes.form(s.form)?.rows !== "none")
  const read = tables.filter((t) => statutes.form(t.form)?.rows !== "none")
  if (read.map((t) => t.form).join(" ") !== written.map((s) => s.form).join(" "))
    told.push(`forms ${read.map((t) => t.form).join(" ")} instead of ${written.map((s) => s.form).join(" ")}`)
  for (const [i, statement] of written.entries()) {
    const table = read[i]
    if (!table || table.form !== statement.form) continue
    const name = `${statement.form} ${statement.title}`
    for (const { reason, at } of table.unmapped) told.push(`${name}: unmapped ${reason} at ${at.row}:${at.column}`)
    for (const column of table.columns)
      if (column.role.kind === "unknown") told.push(`${name}: unknown column ${column.path.join("/")}`)
    const figures = new Map<string, (typeof table.figures)[number]>(
      table.figures.filter((f) => !f.blank).map((f) => [`${f.place.row}:${f.place.column}`, f] as const),
    )
    for (const cell of statement.cells) {
      if (cell.printed === "") continue
      const at = `${cell.row}:${cell.column}`
      const figure = figures.get(at)
      figures.delete(at)
      const where = `${name} [${cell.rowKey} | ${cell.columnKey}] ${at}`
      if (!figure) told.push(`${where}: not read back`)
      else if (figure.printed !== cell.printed) told.push(`${where}: ${figure.printed} instead of ${cell.printed}`)
      else if (coordinateKey(figure.coordinate) !== coordinateKey(cell.coordinate))
        told.push(`${where}: read as ${coordinateKey(figure.coordinate)}, written as ${coordinateKey(cell.coordinate)}`)
      else if (figure.measure !== cell.measure) told.push(`${where}: ${figure.measure} instead of ${cell.measure}`)
      else if (figure.origin.kind === "cell") {
        if (!named(cell.rowKey, figure.origin.rowKey)) told.push(`${where}: row ${figure.origin.rowKey}`)
        if (document.source.name.endsWith(".xlsx") && !named(cell.columnKey, figure.origin.columnKey))
          told.push(`${where}: column ${figure.origin.columnKey}`)
      }
    }
    for (const figure of figures.values())
      told.push(`${name}: ${figure.printed} at ${figure.place.row}:${figure.place.column} was never written`)
  }
  return told
}

/** The facts have a name as it is, or the first of several without the #n that tells the statements' cells apart. */
function named(key: string, read: string): boolean {
  return key === read || key.replace(/#\d+$/, "") === read
}

function textDocument(text: string): LocatedDocument {
  const read = readText(text)
  if (!("blocks" in read)) throw new Error("the text was refused")
  return {
    format: "mingzhang/document@1",
    source: { name: "statements.txt", sha256: "", mediaType: "text/plain" },
    pages: read.pages,
    blocks: read.blocks,
  }
}

describe.each(statutes.families.map((f) => [f.id, f] as const))("%s", (_, family) => {
  test.each(Object.entries(shapes))("%s: every figure is read back with its meaning", (_, shape) => {
    const ledger = sampleDisclosure(family, shape)
    const { statements, findings } = statementsOf(bookOf(ledger, statutes), family, statutes)
    expect(findings.map((f) => f.message.zh)).toEqual([])
    const heading = `${ledger.publisher.name}${ledger.publisher.year}年度部门${family.kind === "accounts" ? "决算" : "预算"}`
    expect(differences(family, statements, printedDocument(statements, heading)).slice(0, 25)).toEqual([])
    expect(differences(family, statements, textDocument(printedText(statements, heading))).slice(0, 25)).toEqual([])
  })
})
