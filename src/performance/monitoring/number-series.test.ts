import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import { aimOf, type NumberAim } from "./aim.ts"
import { noteFalls, pointOf, readRecords, seriesOf } from "./number-series.ts"
import { at, dated, indicator, reached, settingOf, subject } from "./sample-monitoring.ts"
import { pointsOf } from "./series.ts"

const statutes = await loadStatutes()
const setting = () => settingOf(statutes)
const one = indicator("培训人次", "≥1.2万人次")
const aim = aimOf(one, targetValue(one.target), 2024, setting().courseOf) as NumberAim
const records = (...values: readonly (readonly [string, string])[]) =>
  dated(...values.map(([on, actual], row) => reached("培训人次", on, actual, { at: at(row + 2) })))

describe("records of a number", () => {
  it("are those that can be set against the target; the others are told at their rows", () => {
    const noting = setting()
    const read = readRecords(noting, subject, one, aim, records(["2024-03-31", "3000人次"], ["2024-06-30", "60公里"]))
    expect(read.map(({ reached: { value } }) => value)).toEqual([0.3])
    expect(noting.gaps).toEqual([
      {
        kind: "unreadable-value",
        of: "P1",
        indicator: "培训人次",
        at: at(3),
        message: {
          zh: "“河道巡查经费”的“培训人次”截至2024-06-30的完成值：单位“公里”与目标的单位“万人次”不能比较，请按目标的单位填写（目标为“≥1.2万人次”）",
          en: 'the value of "培训人次" of "河道巡查经费" by 2024-06-30: its unit cannot be compared with the target\'s; use that one',
        },
      },
    ])
  })

  it("are points at their days, with what had to be supposed and where they stand", () => {
    const [read] = readRecords(setting(), subject, one, aim, records(["2024-06-30", "0.6"]))
    const point = pointOf(read!, aim)
    expect(point).toMatchObject({ day: 182, value: 0.6, at: at(2) })
    expect(point.derivation).toMatchObject({ value: "0.6万人次", assumed: { zh: "没有写单位，按万人次计" } })
    expect(point.derivation.inputs.map(({ value }) => value)).toEqual(["0.6"])
  })

  it("make a series as fine as the finest of them, and no finer than six decimals", () => {
    const of = (...values: readonly string[]) => {
      const read = readRecords(
        setting(),
        subject,
        one,
        aim,
        records(...values.map((value, month) => [`2024-0${month + 1}-28`, value] as const)),
      )
      const points = read.map((each) => pointOf(each, aim))
      return seriesOf(setting(), aim, points, read).decimals
    }
    expect([of("0.5万人次"), of("0.5万人次", "6543人次"), of("0.5万人次", "0.12345678万人次")]).toEqual([2, 4, 6])
  })
})

describe("falls", () => {
  it("are told once, at the record that fell", () => {
    const noting = setting()
    const read = readRecords(
      noting,
      subject,
      one,
      aim,
      records(
        ["2024-01-31", "3000人次"],
        ["2024-02-29", "2000人次"],
        ["2024-03-31", "4000人次"],
        ["2024-04-30", "1人次"],
      ),
    )
    const points = pointsOf(read.map((each) => pointOf(each, aim)))
    noteFalls(noting, subject, one, points, seriesOf(noting, aim, points, read))
    expect(noting.gaps.map(({ kind, at: place, message }) => [kind, place?.row, message.zh])).toEqual([
      [
        "value-fell",
        3,
        "“河道巡查经费”的“培训人次”的累计完成值由0.3万人次降到0.2万人次；应填年初以来的累计数，请核对各次记录",
      ],
    ])
  })

  it("are none between a number and the same number in another unit", () => {
    const noting = setting()
    const read = readRecords(
      noting,
      subject,
      one,
      aim,
      records(["2024-01-31", "5700人次"], ["2024-02-29", "0.57万人次"]),
    )
    const points = pointsOf(read.map((each) => pointOf(each, aim)))
    noteFalls(noting, subject, one, points, seriesOf(noting, aim, points, read))
    expect(noting.gaps).toEqual([])
  })
})
