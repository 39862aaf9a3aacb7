import { countsTimes } from "./compared-numbers.ts"
import type { Deadline } from "./deadline.ts"
import { occasions } from "./occasions.ts"
import { printedValue, type TargetValue } from "./target.ts"

/** Days of a calendar without years of its own, in order; a month has at most so many. */
const daysOfMonth = 31

/**
 * Whether a result that is a day keeps a target that is one: 2024年5月 keeps 2024年6月前, 2024年8月 does not. Undefined where
 * print leaves it open: 「6月前」 done in June, a year that only one of them prints. @zh 是否按时完成
 */
export function keepsDeadline(target: TargetValue, result: TargetValue): boolean | undefined {
  const [due, done] = [target.deadline, result.deadline]
  if (!due || !done || due.every !== done.every) return undefined
  if (target.operator === "<" || result.operator !== undefined) return undefined
  if (due.every === "week" && due.day === undefined) return undefined
  const year = done.year ?? due.year
  if (due.year === undefined && done.year !== undefined) return undefined
  const limit = lastDay(due, year)
  // 「6月前」 may end with May or with June.
  const open = due.side === "before" && due.day === undefined ? firstDay(due, year) : limit
  if (lastDay(done, year) < open || (lastDay(done, year) <= limit && open === limit)) return true
  if (sameDay(due, done)) return true
  return firstDay(done, year) > limit ? false : undefined
}

/**
 * The share of times on which something due every month, quarter or half-year was done, where the result counts them: 11次 of
 * 每月10日前 are eleven twelfths. Undefined where it does not, or counts more.
 */
export function timesKept(target: TargetValue, result: TargetValue): number | undefined {
  const every = target.kind === "date" ? target.deadline?.every : undefined
  if (!every || every === "day" || every === "week" || !result.number || result.upper || result.operator !== "=")
    return undefined
  const due = occasions(target)
  const times = printedValue(result.number)
  if (!due || !countsTimes(result.unit ?? "") || !Number.isInteger(times) || times < 0 || times > due) return undefined
  return times / due
}

function sameDay(one: Deadline, other: Deadline): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day && one.side === other.side
}

/** Within a recurring period the month does not count. */
function lastDay({ year, month, day, every }: Deadline, otherwise = 0): number {
  return ordinal(year ?? otherwise, month ?? (every ? 0 : 12), day ?? daysOfMonth)
}

/** The first day that is meant: a year begins with its first month, the end of a month with its last third. */
function firstDay({ year, month, day, side, every }: Deadline, otherwise = 0): number {
  return ordinal(year ?? otherwise, month ?? (every ? 0 : 1), day ?? (side === "end" ? 20 : 1))
}

function ordinal(year: number, month: number, day: number): number {
  return (year * 13 + month) * daysOfMonth + day
}
