import type { Coordinate, Dimension } from "#fiscal"
import type { LedgerLine } from "./ledger.ts"

/** What is taken from another dimension of a line: the economic section decides the governmental one and the three public expenses. */
const restsOn: Readonly<Partial<Record<Dimension, readonly Dimension[]>>> = {
  economicGovernment: ["economicDepartment"],
  threePublic: ["economicDepartment"],
}

/** Why a line is assumed, as far as it matters to a question: an assumed economic section says nothing against a sum by function. */
export function assumedFor({ assumed, assumedIn }: LedgerLine, asked: Coordinate): string | undefined {
  if (assumed === undefined || assumedIn === undefined) return assumed
  const uses = (dimension: Dimension): boolean =>
    asked[dimension] !== undefined && [dimension, ...(restsOn[dimension] ?? [])].some((d) => assumedIn.includes(d))
  return (Object.keys(asked) as Dimension[]).some(uses) ? assumed : undefined
}
