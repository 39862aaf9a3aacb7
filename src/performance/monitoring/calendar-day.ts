import { type Period, periodsAYear } from "../values/period.ts"

/** A day of the calendar: its year and its place in the year, 1 to 365 or 366. @zh 日历日 */
export interface CalendarDay {
  readonly year: number
  readonly ordinal: number
}

const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days of the months of a year. */
function months(year: number): readonly number[] {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

/** How many days a year has. */
export function daysOf(year: number): number {
  return months(year)[1] === 29 ? 366 : 365
}

/** Reads an ISO day (2024-06-30); undefined for anything that is no day of the calendar. */
export function calendarDay(iso: string): CalendarDay | undefined {
  const match = isoShape.exec(iso)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const length = months(year)[month - 1]
  if (length === undefined || day < 1 || day > length) return undefined
  return { year, ordinal: ordinalOf(year, month, day) }
}

/** The place of a day in its year; a day the month does not have is the month's last. */
export function ordinalOf(year: number, month: number, day: number): number {
  const lengths = months(year)
  return lengths.slice(0, month - 1).reduce((sum, days) => sum + days, 0) + Math.min(day, lengths[month - 1] ?? day)
}

/** Month and day of a place in a year. */
export function monthAndDay({ year, ordinal }: CalendarDay): readonly [month: number, day: number] {
  let rest = ordinal
  for (const [index, length] of months(year).entries()) {
    if (rest <= length) return [index + 1, rest]
    rest -= length
  }
  return [12, 31]
}

/** The day of another year that has the same month and day; the 29th of February is the 28th where there is none. */
export function sameDayOf(year: number, day: CalendarDay): number {
  return ordinalOf(year, ...monthAndDay(day))
}

const two = (number: number) => String(number).padStart(2, "0")

/** A day as ISO writes it. */
export function isoOf(day: CalendarDay): string {
  const [month, date] = monthAndDay(day)
  return `${String(day.year).padStart(4, "0")}-${two(month)}-${two(date)}`
}

/** A day as Chinese text writes it: 2024年6月30日. */
export function chineseDay(day: CalendarDay): string {
  const [month, date] = monthAndDay(day)
  return `${day.year}年${month}月${date}日`
}

/** Whether a day lies before another. */
export function isBefore(one: CalendarDay, other: CalendarDay): boolean {
  return one.year === other.year ? one.ordinal < other.ordinal : one.year < other.year
}

/** Days from one day to another, over the ends of years; negative when it lies before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  if (from.year > to.year) return -daysBetween(to, from)
  let days = to.ordinal - from.ordinal
  for (let year = from.year; year < to.year; year++) days += daysOf(year)
  return days
}

/** How many of a period a year has; days are those of the year itself. */
export function timesOf(period: Period, year: number): number {
  return period === "day" ? daysOf(year) : periodsAYear[period]
}
