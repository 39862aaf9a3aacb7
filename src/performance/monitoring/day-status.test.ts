import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import { aimOf, type DayAim } from "./aim.ts"
import { dayStatus } from "./day-status.ts"
import { partedRecords } from "./recorded.ts"
import { at, dated, indicator, reached, settingOf, subject } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
function status(target: string, records: readonly (readonly [string, string])[], asOf = "2024-07-15") {
  const setting = settingOf(statutes, {}, asOf)
  const one = indicator("完工时间", target)
  const aim = aimOf(one, targetValue(target), 2024, setting.courseOf) as DayAim
  const all = records.map(([on, actual], row) => reached("完工时间", on, actual, { at: at(row + 2) }))
  const judged = dayStatus(setting, subject, one, aim, partedRecords(dated(...all), setting.until))
  return { ...judged, gaps: setting.gaps.map(({ kind, at: place }) => [kind, place?.row]) }
}

describe("something due by a day", () => {
  it("that is planned for a day to come is not done", () => {
    for (const plan of ["12月20日完成", "预计12月20日完成", "未完成，预计9月完成"])
      expect(status("2024年12月底前", [["2024-06-30", plan]]).reason.zh).toBe(
        "“河道巡查经费”的“完工时间”：截至2024年6月30日尚未完成，距时限2024年12月31日还有169天。",
      )
  })

  it("next year was done this year where the record says no year", () =>
    expect(status("2025年6月底前", [["2024-06-30", "5月20日完成"]])).toMatchObject({
      light: "green",
      reason: { zh: "“河道巡查经费”的“完工时间”：已于2024年5月20日完成（时限2025年6月30日）。" },
    }))

  it("every year is due in this one", () => {
    expect(status("每年6月底前", [["2024-06-30", "未完成"]])).toMatchObject({ course: "day", light: "red" })
    expect(status("每年12月底前", [["2024-06-30", "已完成"]])).toMatchObject({ course: "day", light: "green" })
  })

  it("stays done by the first record that says so, however old", () => {
    const result = status("2024年6月30日前", [
      ["2024-01-31", "60%"],
      ["2024-02-29", "已完成"],
      ["2024-03-31", "已完成"],
    ])
    expect(result).toMatchObject({
      light: "green",
      achievement: 100,
      actual: { on: "2024-02-29", value: 100 },
      gaps: [],
    })
  })

  it("is open again where a later record says so", () =>
    expect(
      status("2024年6月30日前", [
        ["2024-05-31", "已完成"],
        ["2024-06-30", "未完成"],
      ]),
    ).toMatchObject({ light: "red", shortfall: 100, willMiss: true }))

  it("of which one day is told in two ways goes by the last, and both are to be looked at", () => {
    const twice = (first: string, second: string) =>
      status("2024年12月底前", [
        ["2024-06-30", first],
        ["2024-06-30", second],
      ])
    expect(twice("已完成", "未完成")).toMatchObject({ light: "green", gaps: [["records-differ", 3]] })
    expect(twice("未完成", "已完成")).toMatchObject({ actual: { value: 100 }, gaps: [["records-differ", 3]] })
    expect(twice("未完成", "未 完成").gaps).toEqual([])
  })

  it("whose last record tells nothing cannot be judged", () => {
    const result = status("2024年12月底前", [["2024-06-30", "3个标段"]])
    expect(result).toMatchObject({
      status: "unreadable",
      course: "day",
      willMiss: false,
      gaps: [["unreadable-value", 2]],
    })
    expect(result.reason.zh).toBe(
      "“河道巡查经费”的“完工时间”截至2024-06-30的完成值：“3个标段”看不出是否完成，请写已完成、完成日期或完成百分比（目标为“2024年12月底前”）",
    )
  })

  it("tells by which record and which deadline, and when the deadline's day was supposed", () => {
    const { derivation } = status("2024年12月底前", [["2024-06-30", "60%"]])
    expect([derivation.value, derivation.formula]).toEqual(["100%", "min(100%, 60% × 366 ÷ 182)"])
    expect(derivation.inputs.map(({ value, assumed }) => [value, assumed?.zh])).toEqual([
      ["60%", undefined],
      ["2024年12月31日", "没有写到日，按期末最后一天计"],
    ])
  })
})
