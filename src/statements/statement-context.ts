import type { Book, Ledger } from "#ledger"
import type { DisplayUnit } from "#money"
import type { Family, FamilyTable, Form, Layout, Statutes } from "#statutes"
import type { StatementFinding } from "./statement.ts"

/** What filling one table needs. */
export interface StatementContext {
  readonly book: Book
  readonly ledger: Ledger
  readonly statutes: Statutes
  readonly family: Family
  readonly table: FamilyTable
  readonly form: Form
  readonly layout: Layout
  readonly unit: DisplayUnit
  readonly decimals: number
  /** Place of the table in its family, from 1. */
  readonly position: number
  /** Code of the project a repeated form is about. */
  readonly project?: string
  /** Findings on the way are added here. */
  report(finding: StatementFinding): void
}

/** Fills {year}, {name} and the like into a text of a layout; an unknown word stays as it is. */
export function filled(text: string, context: StatementContext): string {
  return text.includes("{") ? text.replace(/\{(\w+)\}/g, (whole, name: string) => wordOf(name, context) ?? whole) : text
}

function wordOf(name: string, { ledger, project, position }: StatementContext): string | undefined {
  const { publisher } = ledger
  switch (name) {
    case "year":
      return String(publisher.year)
    case "priorYear":
      return String(publisher.year - 1)
    case "name":
      return publisher.name
    case "self":
      return publisher.self
    case "department":
      return publisher.department ?? publisher.name
    case "level":
      return publisher.level === "department" ? "部门" : "单位"
    case "nn":
      return String(position).padStart(2, "0")
    case "project":
      return ledger.projects.find((p) => p.code === project)?.name ?? project ?? ""
    default:
      return undefined
  }
}
