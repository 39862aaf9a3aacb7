import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import type { DayAim } from "./aim.ts"
import { calendarDay } from "./calendar-day.ts"
import { whenDone, whenOpen } from "./deadline-verdict.ts"
import { dated, reached, settingOf } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
const due = (iso: string): DayAim => ({ kind: "day", deadline: calendarDay(iso)! })
const record = (on: string) => dated(reached("完工", on, ""))[0]!

describe("done", () => {
  it("by the deadline, on the day it says or by the day of its record", () => {
    expect(whenDone(due("2024-06-30"), record("2024-07-10"), calendarDay("2024-06-30"))).toEqual({
      light: "green",
      shortfall: 0,
      formula: "2024-06-30 ≤ 2024-06-30",
      zh: "已于2024年6月30日完成（时限2024年6月30日）。",
      en: "done by 2024-06-30.",
    })
    expect(whenDone(due("2024-06-30"), record("2024-06-20"), undefined).zh).toBe(
      "截至2024年6月20日已完成（时限2024年6月30日）。",
    )
  })

  it("late, by so many days, over the end of the year too", () => {
    expect(whenDone(due("2024-06-30"), record("2024-07-10"), calendarDay("2024-07-01"))).toMatchObject({
      light: "red",
      shortfall: 100,
      formula: "2024-07-01 > 2024-06-30",
      zh: "2024年7月1日完成，比时限2024年6月30日晚1天；请说明原因。",
    })
    expect(whenDone(due("2023-12-31"), record("2024-01-10"), calendarDay("2024-01-05")).zh).toContain("晚5天")
  })

  it("recorded after the deadline without a day is asked for it", () =>
    expect(whenDone(due("2024-06-30"), record("2024-07-10"), undefined)).toMatchObject({
      light: "amber",
      shortfall: 0,
      zh: "截至2024-07-10已完成，但没有写明完成日期，不能确认是否在时限2024年6月30日前；请写明完成日期。",
    }))
})

describe("open", () => {
  const open = (deadline: string, asOf: string, degree?: number, on = "2024-06-30") =>
    whenOpen(settingOf(statutes, {}, asOf), due(deadline), record(on), degree)

  it.each([
    ["2024-07-14", "2024-07-15", "red"],
    ["2024-07-15", "2024-07-15", "amber"],
    ["2024-08-14", "2024-07-15", "amber"],
    ["2024-08-15", "2024-07-15", "green"],
    ["2024-12-31", "2024-12-31", "red"],
    ["2025-06-30", "2024-12-31", "green"],
  ])("due %s, seen on %s: %s", (deadline, asOf, light) => expect(open(deadline, asOf).light).toBe(light))

  it("with a degree goes on at the pace since the year began", () => {
    expect(open("2024-12-31", "2024-07-15", 40)).toEqual({
      light: "red",
      shortfall: 19.56,
      formula: "min(100%, 40% × 366 ÷ 182)",
      zh: "截至2024年6月30日完成40%，按此进度到时限2024年12月31日可完成80.44%，还有169天；请加快进度。",
      en: "40% done; at this pace 80.44% by 2024-12-31, in 169 days.",
    })
    expect(open("2024-12-31", "2024-07-15", 46).light).toBe("amber")
    expect(open("2024-12-31", "2024-07-15", 50)).toMatchObject({ light: "green", shortfall: 0 })
    expect(open("2024-12-31", "2024-07-15", 0)).toMatchObject({ light: "red", shortfall: 100 })
  })

  it("on pace but near is amber still", () => expect(open("2024-08-01", "2024-07-15", 95).light).toBe("amber"))
})
