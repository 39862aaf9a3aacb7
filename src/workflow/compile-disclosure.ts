import { type Disclosure, type DisclosureOptions, disclosureOf, type WritingFinding } from "#disclosure"
import type { DocumentKind } from "#fiscal"
import { bookOf, type Ledger, type LedgerPlace } from "#ledger"
import { asPublished, type Statement, statementsOf } from "#statements"
import type { Family, Statutes } from "#statutes"

/** What a person asks of a package beside the ledger. */
export interface CompileOptions extends DisclosureOptions {
  /** Id of a template family other than the ledger's own. */
  readonly family?: string
  readonly kind?: DocumentKind
}

/** Something found while a package was put together: in the ledger, a table or the text. */
export interface CompileFinding {
  readonly code: string
  readonly severity: "error" | "warning" | "info"
  /** Place in the ledger, or section and slot of the text. */
  readonly at?: LedgerPlace
  readonly section?: string
  readonly message: { readonly zh: string; readonly en: string }
}

/** A package put together but not yet printed; without a disclosure when its family is unknown. */
export interface Compiled {
  readonly ledger: Ledger
  readonly family?: Family
  readonly statements: readonly Statement[]
  readonly disclosure?: Disclosure
  readonly findings: readonly CompileFinding[]
}

/**
 * Tables and text of a ledger in the layout of its family. With a finding of level error it is not to be written.
 * @zh 编制公开文本
 */
export function compileDisclosure(ledger: Ledger, statutes: Statutes, options: CompileOptions = {}): Compiled {
  const id = options.family ?? ledger.publisher.family
  const family = statutes.families.find((f) => f.id === id)
  if (!family) return { ledger, statements: [], findings: [unknownFamily(id, ledger, statutes)] }
  const kind = options.kind ?? ledger.publisher.kind
  if (family.kind !== kind) return { ledger, family, statements: [], findings: [otherKind(family, kind)] }
  const own = { ...ledger, publisher: { ...ledger.publisher, family: family.id, kind } }
  const book = bookOf(own, statutes)
  const derived = statementsOf(book, family, statutes)
  const printed = options.asPublished === true ? asPublished(derived.statements, own.deviations) : undefined
  const statements = printed?.statements ?? derived.statements
  const disclosure = disclosureOf(book, statements, family, statutes, options)
  return {
    ledger: own,
    family,
    statements,
    disclosure,
    findings: [...derived.findings, ...(printed?.findings ?? []), ...disclosure.findings.map(ofText)],
  }
}

function ofText({ code, severity, section, at, message }: WritingFinding): CompileFinding {
  return { code, severity, section, ...(at ? { at } : {}), message }
}

function unknownFamily(id: string, ledger: Ledger, statutes: Statutes): CompileFinding {
  const known = statutes.families.filter((f) => f.kind === ledger.publisher.kind).map((f) => f.id)
  return {
    code: "unknown-family",
    severity: "error",
    at: { table: "unit", row: 1, column: "family" },
    message: {
      zh: `没有模板“${id}”。可用的模板：${known.join("、")}。`,
      en: `There is no family “${id}”. Known families: ${known.join(", ")}.`,
    },
  }
}

function otherKind(family: Family, kind: DocumentKind): CompileFinding {
  const name = (of: DocumentKind) => (of === "budget" ? "预算" : "决算")
  return {
    code: "family-of-other-kind",
    severity: "error",
    at: { table: "unit", row: 1, column: "kind" },
    message: {
      zh: `模板 ${family.id} 用于${name(family.kind)}，账册的文种是${name(kind)}。请改用该文种的模板（mingzhang families）。`,
      en: `The family ${family.id} is for ${family.kind}, the ledger is of kind ${kind}. Choose a family of that kind (mingzhang families).`,
    },
  }
}
