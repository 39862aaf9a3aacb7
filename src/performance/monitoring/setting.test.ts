import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { dated, reached, settingOf, subject } from "./sample-monitoring.ts"
import { noteGap, noteLatest, rowOf, whereOf, yearDays } from "./setting.ts"

const statutes = await loadStatutes()
const noted = (on: string, differ: number, asOf = "2024-07-15", isDone = false) => {
  const setting = settingOf(statutes, {}, asOf)
  noteLatest(setting, subject, dated(reached("巡查次数", on, "50次"))[0]!, differ, "巡查次数", isDone)
  return setting.gaps
}

describe("the latest record", () => {
  it("a quarter old still tells, a day older no more", () => {
    // The 14th of April is 92 days before the 15th of July.
    expect(noted("2024-04-14", 0)).toEqual([])
    expect(noted("2024-04-13", 0)).toEqual([
      {
        kind: "stale-record",
        of: "P1",
        indicator: "巡查次数",
        at: { table: "monitoring", row: 5 },
        row: { of: "P1", on: "2024-07-15", indicator: "巡查次数" },
        message: {
          zh: "“河道巡查经费”的“巡查次数”最近一次记录截至2024年4月13日，距2024年7月15日已93天，请补记最新完成情况",
          en: '"巡查次数" of "河道巡查经费" was last recorded on 2024-04-13, 93 days before; add a newer record',
        },
      },
    ])
  })

  it("at the end of the year is of that very day", () => {
    expect(noted("2024-12-30", 0, "2024-12-31").map(({ kind }) => kind)).toEqual(["stale-record"])
    expect(noted("2024-12-31", 0, "2024-12-31")).toEqual([])
  })

  it("of what is done may be as old as it is", () => expect(noted("2024-01-31", 0, "2024-07-15", true)).toEqual([]))

  it("beside others of its day is told with their number", () =>
    expect(noted("2024-06-30", 2).map(({ kind, message }) => [kind, message.zh])).toEqual([
      ["records-differ", "“河道巡查经费”的“巡查次数”在2024年6月30日有3个不同的记录，按最后一行计，请删去错误的"],
    ]))
})

describe("what is told", () => {
  it("names the subject, and its indicator", () => {
    expect(whereOf(subject).zh).toBe("“河道巡查经费”")
    expect(whereOf(subject, "巡查次数")).toEqual({
      zh: "“河道巡查经费”的“巡查次数”",
      en: '"巡查次数" of "河道巡查经费"',
    })
    expect(whereOf({ of: "P2", name: { zh: "长".repeat(99), en: "" } }).zh).toHaveLength(63)
  })

  it("asks for a row by the day monitored", () => {
    const setting = settingOf(statutes)
    expect(rowOf(setting, "P1")).toEqual({ of: "P1", on: "2024-07-15" })
    expect(rowOf(setting, "P1", "巡查次数")).toEqual({ of: "P1", on: "2024-07-15", indicator: "巡查次数" })
    expect(yearDays(setting)).toBe(366)
  })

  it("is kept in the order it was noted", () => {
    const setting = settingOf(statutes)
    noteGap(setting, "no-budget", "P1", { zh: "一", en: "one" })
    noteGap(setting, "no-measure", "P2", { zh: "二", en: "two" }, { indicator: "次数" })
    expect(setting.gaps).toEqual([
      { kind: "no-budget", of: "P1", message: { zh: "一", en: "one" } },
      { kind: "no-measure", of: "P2", indicator: "次数", message: { zh: "二", en: "two" } },
    ])
  })
})
