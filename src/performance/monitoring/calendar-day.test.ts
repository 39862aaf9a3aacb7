import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type CalendarDay,
  calendarDay,
  chineseDay,
  daysBetween,
  daysOf,
  isBefore,
  isoOf,
  monthAndDay,
  ordinalOf,
  sameDayOf,
  timesOf,
} from "./calendar-day.ts"

const anyDay = fc
  .tuple(fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 366 }))
  .map(([year, ordinal]): CalendarDay => ({ year, ordinal: Math.min(ordinal, daysOf(year)) }))
/** The days since 1970, as the platform counts them. */
const epoch = ({ year, ordinal }: CalendarDay) => Date.UTC(year, 0, ordinal) / 86_400_000

describe("a day", () => {
  it.each([
    ["2024-01-01", 2024, 1, "2024年1月1日"],
    ["2024-02-29", 2024, 60, "2024年2月29日"],
    ["2024-03-01", 2024, 61, "2024年3月1日"],
    ["2023-03-01", 2023, 60, "2023年3月1日"],
    ["2100-12-31", 2100, 365, "2100年12月31日"],
  ])("%s is day %d of %d", (iso, year, ordinal, chinese) => {
    expect(calendarDay(iso)).toEqual({ year, ordinal })
    expect(isoOf({ year, ordinal })).toBe(iso)
    expect(chineseDay({ year, ordinal })).toBe(chinese)
  })

  it.each(["2023-02-29", "2024-04-31", "2024-00-10", "2024-10-00", "24-06-30", "2024/06/30", " 2024-06-30", "今天"])(
    "%s is none",
    (text) => expect(calendarDay(text)).toBeUndefined(),
  )

  it("of a month that has fewer is the month's last", () => {
    expect(ordinalOf(2023, 2, 31)).toBe(59)
    expect(ordinalOf(2024, 2, 31)).toBe(60)
    expect(ordinalOf(2024, 4, 31)).toBe(ordinalOf(2024, 4, 30))
  })

  it("has month and day", () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const [month, date] = monthAndDay(day)
        expect(ordinalOf(day.year, month, date)).toBe(day.ordinal)
      }),
    ))
})

describe("two days", () => {
  it("lie so many days apart, over the ends of years and leap days", () => {
    expect(daysBetween({ year: 2023, ordinal: 365 }, { year: 2024, ordinal: 1 })).toBe(1)
    expect(daysBetween({ year: 2024, ordinal: 182 }, { year: 2025, ordinal: 181 })).toBe(365)
    expect(daysBetween({ year: 2025, ordinal: 1 }, { year: 2023, ordinal: 365 })).toBe(-367)
  })

  it("are counted as the platform counts them, and one is before the other by that", () =>
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const days = epoch(to) - epoch(from)
        expect(daysBetween(from, to)).toBe(days)
        expect(isBefore(from, to)).toBe(days > 0)
      }),
    ))

  it("of two years are the same by month and day", () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1949, max: 2099 }), (day, year) => {
        const [month, date] = monthAndDay(day)
        const other = monthAndDay({ year, ordinal: sameDayOf(year, day) })
        expect(other).toEqual([month, month === 2 && date === 29 && daysOf(year) === 365 ? 28 : date])
      }),
    ))
})

it("a leap year has a day more, and no other period", () => {
  expect([timesOf("day", 2024), timesOf("day", 2023)]).toEqual([366, 365])
  expect([timesOf("month", 2024), timesOf("quarter", 2024), timesOf("week", 2024), timesOf("year", 2024)]).toEqual([
    12, 4, 52, 1,
  ])
})
