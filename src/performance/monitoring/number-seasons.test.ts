import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import { aimOf, type NumberAim } from "./aim.ts"
import { numberSeasons } from "./number-seasons.ts"
import { partedRecords } from "./recorded.ts"
import { dated, indicator, reached, settingOf } from "./sample-monitoring.ts"

const setting = settingOf(await loadStatutes())
const seasons = (records: readonly (readonly [string, string])[], baseline?: string, day = 182) => {
  const one = indicator("培训人次", "≥400人次", baseline === undefined ? {} : { baseline })
  const aim = aimOf(one, targetValue(one.target), 2024, setting.courseOf) as NumberAim
  const parted = partedRecords(dated(...records.map(([on, actual]) => reached("培训人次", on, actual))), setting.until)
  return numberSeasons(setting, one, aim, parted, day).map(({ year, share, total }) => [year, share, total])
}

describe("seasons of an indicator", () => {
  const both = [
    ["2023-06-30", "90人次"],
    ["2023-12-31", "360人次"],
    ["2022-06-30", "100人次"],
    ["2022-12-31", "200人次"],
  ] as const

  it("are those of the earlier years, oldest first", () =>
    expect(seasons(both)).toEqual([
      [2022, 0.5, 200],
      [2023, 0.25, 360],
    ]))

  it("are asked at the day up to which this year is known", () =>
    expect(
      seasons(
        [
          ["2023-03-31", "36人次"],
          ["2023-06-30", "90人次"],
          ["2023-12-31", "360人次"],
        ],
        undefined,
        91,
      ),
    ).toEqual([[2023, 0.1, 360]]))

  it("take last year's total from the baseline, where it can be read and is not less than the records", () => {
    const open = [["2023-06-30", "90人次"]] as const
    expect(seasons(open, "180人次")).toEqual([[2023, 0.5, 180]])
    expect(seasons(open, "0.018万人次")).toEqual([[2023, 0.5, 180]])
    for (const baseline of ["80人次", "180", "上年较好", "60公里"]) expect(seasons(open, baseline)).toEqual([])
    expect(seasons([["2022-06-30", "90人次"]], "180人次")).toEqual([])
  })

  it("leave out what cannot be read", () =>
    expect(
      seasons([
        ["2023-03-31", "很多"],
        ["2023-06-30", "90人次"],
        ["2023-12-31", "360人次"],
      ]),
    ).toEqual([[2023, 0.25, 360]]))
})
