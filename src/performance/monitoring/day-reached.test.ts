import { describe, expect, it } from "vitest"
import { calendarDay } from "./calendar-day.ts"
import { dayReached } from "./day-reached.ts"

const recorded = (iso: string) => calendarDay(iso)!
const on = (iso: string) => ({ done: true, day: calendarDay(iso) })

describe("something due by a day, as recorded on 30 June 2024", () => {
  it.each([
    ["已完成", { done: true }],
    ["已按时完成", { done: true }],
    ["100%", { done: true }],
    ["完成120%", { done: true }],
    ["60%", { done: false, degree: 60 }],
    ["累计完成60%", { done: false, degree: 60 }],
    ["0%", { done: false, degree: 0 }],
    ["尚未启动", { done: false }],
    ["暂未使用", { done: false }],
    ["未完成", { done: false }],
    ["推进中", { done: false }],
    ["正在招标", { done: false }],
    ["基本完成", { done: false }],
    ["未完成，预计9月完成", { done: false }],
  ])("%s", (text, expected) => expect(dayReached(text, recorded("2024-06-30"))).toEqual(expected))

  it("is done on the day it says, of the year of the record where none is printed", () => {
    expect(dayReached("5月20日完成", recorded("2024-06-30"))).toEqual(on("2024-05-20"))
    expect(dayReached("2023年12月20日完成", recorded("2024-06-30"))).toEqual(on("2023-12-20"))
    expect(dayReached("6月30日", recorded("2024-06-30"))).toEqual(on("2024-06-30"))
    expect(dayReached("5月完成", recorded("2024-06-30"))).toEqual(on("2024-05-31"))
  })

  it("is not done where the day lies behind the record: that is a plan", () => {
    for (const text of ["12月20日完成", "预计12月20日完成", "2025年3月完成", "计划10月完工", "12月31日完成"])
      expect(dayReached(text, recorded("2024-06-30"))).toEqual({ done: false })
  })

  it("written within the month it names, is done on a day nobody says", () => {
    expect(dayReached("6月完成", recorded("2024-06-15"))).toEqual({ done: true })
    expect(dayReached("6月20日完成", recorded("2024-06-15"))).toEqual({ done: false })
  })

  it.each(["", "3个标段", "详见附件", "?"])("%s tells nothing, and what to write is said", (text) =>
    expect(dayReached(text, recorded("2024-06-30"))).toEqual({
      unreadable: {
        zh: `“${text}”看不出是否完成，请写已完成、完成日期或完成百分比`,
        en: "does not tell whether it is done",
      },
    }),
  )
})
