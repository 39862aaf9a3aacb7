/** How often something is due. @zh 周期 */
export type Period = "day" | "week" | "month" | "quarter" | "half-year" | "term" | "year"

/** Words of a period, longest first. 旬 is left out: nobody plans by it. */
const words: readonly (readonly [string, Period])[] = [
  ["半年度", "half-year"],
  ["半年", "half-year"],
  ["学期", "term"],
  ["季度", "quarter"],
  ["星期", "week"],
  ["年度", "year"],
  ["月度", "month"],
  ["季", "quarter"],
  ["年", "year"],
  ["月", "month"],
  ["周", "week"],
  ["日", "day"],
  ["天", "day"],
]

/** Periods in a year: a calendar year, a school year of two terms. */
export const periodsAYear: Readonly<Record<Period, number>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  "half-year": 2,
  term: 2,
  year: 1,
}

/** The printed word of each period. */
export const periodWords: Readonly<Record<Period, string>> = {
  day: "日",
  week: "周",
  month: "月",
  quarter: "季度",
  "half-year": "半年",
  term: "学期",
  year: "年",
}

/** The period a text is the word of: 季度 → quarter. */
export function periodOf(word: string): Period | undefined {
  return words.find(([printed]) => printed === word)?.[1]
}

const alternatives = words.map(([word]) => word).join("|")
const before = new RegExp(
  `^(?:(?:平均)?每个?(${alternatives})(?!人|均)(?:平均|均|都|的)?|(年|月|周|日)均|(全年|年度|本年度?|当年|年内)|[一1]?个?(${alternatives})(?=[\\d一二两三四五六七八九十]{1,3}(?:次|场|期|篇|批)))`,
  "u",
)
const behind = new RegExp(`(?:/|每)个?(${alternatives})$|\\((?:每|/)?(${alternatives})\\)$`, "u")

/** The period a value begins with (每月, 年均, 全年), and what follows it. */
export function periodBefore(text: string): { readonly period: Period; readonly rest: string } | undefined {
  const match = before.exec(text)
  if (!match) return undefined
  const period = match[3] ? "year" : periodOf((match[1] ?? match[2] ?? match[4])!)
  return period && { period, rest: text.slice(match[0].length).replace(/^[:,、]/, "") }
}

/** The period a unit ends with: 次/月, 元/人/月; in brackets (每年) it is no part of the unit. */
export function periodBehind(unit: string): { readonly period: Period; readonly bare: string } | undefined {
  const match = behind.exec(unit)
  if (!match || match.index === 0) return undefined
  const period = periodOf((match[1] ?? match[2])!)
  return period && { period, bare: unit.slice(0, match.index) }
}
