import type { Ledger } from "../ledger.ts"

/** What entries are about: projects by code or name, the whole, earmarked money. */
export interface Subjects {
  /** One name for each: a project's code, whatever it is called by. */
  code(of: string): string
  /** As a message calls it. */
  called(of: string): string
}

/** The subjects of a ledger. */
export function subjectsOf(ledger: Ledger): Subjects {
  const codes = new Map(ledger.projects.map(({ code, name }) => [name, code]))
  const names = new Map(ledger.projects.map(({ code, name }) => [code, name]))
  return {
    code: (of) => codes.get(of) ?? of,
    called: (of) => (of === "overall" ? "整体" : of === "earmarked" ? "专项资金" : `“${names.get(of) ?? of}”`),
  }
}
