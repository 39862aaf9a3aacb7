import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import { aimOf, type NumberAim } from "./aim.ts"
import { numberStatus } from "./number-status.ts"
import { partedRecords } from "./recorded.ts"
import { at, dated, indicator, reached, settingOf, subject } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
function status(
  name: string,
  target: string,
  records: readonly (readonly [string, string])[],
  asOf = "2024-07-15",
  more = {},
) {
  const setting = settingOf(statutes, {}, asOf)
  const one = indicator(name, target, more)
  const aim = aimOf(one, targetValue(target), 2024, setting.courseOf) as NumberAim
  const all = records.map(([on, actual], row) => reached(name, on, actual, { at: at(row + 2) }))
  const judged = numberStatus(setting, subject, one, aim, partedRecords(dated(...all), setting.until))
  return { ...judged, gaps: setting.gaps.map(({ kind, at: place }) => [kind, place?.row]) }
}

describe("a target that is missed", () => {
  it("upwards: how much, what remains for how many days, what to do", () =>
    expect(status("巡查次数", "≥100次", [["2024-06-30", "40次"]]).reason.zh).toBe(
      "“河道巡查经费”的“巡查次数”：截至2024年6月30日完成40次，线性推算，全年预计80次，为目标（≥100次）的80%，差20次。" +
        "余下169天还须完成60次（平均每30天11次）；请说明原因、加快进度，确不能完成的，按程序申请调整目标。",
    ))

  it("downwards: how much is left below the ceiling", () =>
    expect(
      status("项目成本", "≤50万元", [["2024-06-30", "32万元"]], "2024-07-15", { first: "成本指标" }).reason.zh,
    ).toBe(
      "“河道巡查经费”的“项目成本”：截至2024年6月30日累计32万元，线性推算，全年预计64.35万元，超出目标（≤50万元）14.35万元。" +
        "余下169天最多还可发生18万元；请从严控制，确需超出的，按程序申请调整目标。",
    ))

  it("beyond its ceiling already: bring it back", () =>
    expect(status("三公经费控制率", "≤100%", [["2024-06-30", "106%"]]).reason.zh).toBe(
      "“河道巡查经费”的“三公经费控制率”：截至2024年6月30日为106%，按最近水平，全年预计106%，超出目标（≤100%）6个百分点。" +
        "请分析原因，采取措施降到上限以内；确需超出的，按程序申请调整目标。",
    ))

  it("at the end of the year: only the reason is asked for", () =>
    expect(status("巡查次数", "≥100次", [["2024-12-31", "90次"]], "2024-12-31").reason.zh).toMatch(
      /为目标（≥100次）的90%，差10次。请说明未完成的原因和改进措施。$/,
    ))

  it("within a range, at its nearer end", () => {
    const of = (actual: string) => status("增长率", "10%-20%", [["2024-06-30", actual]])
    expect(of("15%").light).toBe("green")
    expect(of("5%").reason.zh).toContain("为目标（10%-20%）的50%，差5个百分点")
    expect(of("21%").reason.zh).toContain("超出目标（10%-20%）1个百分点")
    expect(of("21%").derivation.formula).toBe("20 ÷ 21")
  })

  it("of so often a month tells the year's number too", () =>
    expect(status("巡查频次", "2次/月", [["2024-06-30", "9次"]]).reason.zh).toContain(
      "为目标（2次/月，即全年24次）的75%，差6次",
    ))
})

describe("a level", () => {
  it("that is above what it may not be is not brought down by its own bound", () => {
    const result = status("三公经费控制率", "≤100%", [
      ["2024-02-29", "104%"],
      ["2024-04-30", "105%"],
      ["2024-06-30", "106%"],
    ])
    expect([result.forecast?.value, result.forecast?.low, result.light]).toEqual([109.02, 106, "amber"])
  })

  it("below zero may fall further", () => {
    const result = status("净增长率", "≥-5%", [
      ["2024-02-29", "-1%"],
      ["2024-04-30", "-2%"],
      ["2024-06-30", "-3%"],
    ])
    expect([result.forecast?.value, result.willMiss]).toEqual([-6.02, true])
  })
})

describe("records", () => {
  it("of which the last cannot be read leave the last that can, and its season", () => {
    const result = status("巡查次数", "≥100次", [
      ["2023-03-31", "10次"],
      ["2023-06-30", "90次"],
      ["2023-12-31", "100次"],
      ["2024-03-31", "10次"],
      ["2024-06-30", "60公里"],
    ])
    expect([result.actual?.on, result.forecast?.value, result.light]).toEqual(["2024-03-31", 100, "green"])
    expect(result.gaps).toEqual([
      ["unreadable-value", 6],
      ["stale-record", 5],
    ])
  })

  it("of which none can be read leave nothing to judge", () => {
    const result = status("巡查次数", "≥100次", [["2024-06-30", "60公里"]])
    expect([result.status, result.light, result.willMiss, result.forecast]).toEqual([
      "unreadable",
      undefined,
      false,
      undefined,
    ])
    expect(result.reason.zh).toBe("“河道巡查经费”的“巡查次数”：截至2024-06-30的完成值“60公里”不能与目标“≥100次”比较")
    expect(result.derivation.obstacle).toEqual(result.reason)
  })

  it("once a day in a leap year keep a target of once a day", () =>
    expect(status("巡查频次", "1次/天", [["2024-06-30", "1次/天"]])).toMatchObject({ light: "green", shortfall: 0 }))

  it("show the value in the target's unit beside what was written", () =>
    expect(status("培训人次", "≥1.2万人次", [["2024-06-30", "5,800人次"]]).actual).toEqual({
      text: "5,800人次",
      on: "2024-06-30",
      at: at(2),
      value: 0.58,
    }))
})
