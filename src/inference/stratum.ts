import type { Coordinate } from "#fiscal"

/** Money of one fund source and one vintage; either absent where the table sums over all. @zh 资金来源与年份 */
export interface Stratum {
  readonly source?: string
  readonly vintage?: string
}

/** One text per stratum. */
export const stratumKey = ({ source, vintage }: Stratum): string => `${source ?? ""}|${vintage ?? ""}`

/** The stratum a coordinate names. */
export function stratumOf({ source, vintage }: Coordinate): Stratum {
  return { ...(source ? { source } : {}), ...(vintage ? { vintage } : {}) }
}

/** Whether one coordinate says all that the other says and more: the leaf below it in a row of a table. */
export function isFiner(one: Coordinate, other: Coordinate): boolean {
  let finer = false
  for (const dimension of ["nature", "economicDepartment", "source", "vintage"] as const) {
    const [a, b] = [one[dimension], other[dimension]]
    if (a === b) continue
    if (b === undefined) finer = true
    else if (a !== undefined && dimension === "nature" && a.startsWith(`${b}.`)) finer = true
    else if (a !== undefined && dimension === "economicDepartment" && a.startsWith(b)) finer = true
    else return false
  }
  return finer
}
