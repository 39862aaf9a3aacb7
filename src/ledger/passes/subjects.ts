import type { Ledger } from "../ledger.ts"

/** One name for what an entry is about: a project's code, whatever it is called by. */
export function subjects(ledger: Ledger): (of: string) => string {
  const codes = new Map(ledger.projects.map(({ code, name }) => [name, code]))
  return (of) => codes.get(of) ?? of
}

/** A subject as a message calls it. */
export function called(of: string): string {
  return of === "overall" ? "整体" : of === "earmarked" ? "专项资金" : `“${of}”`
}
