import { describe, expect, it } from "vitest"
import { partedRecords, recordLeaf } from "./recorded.ts"
import { at, dated, reached } from "./sample-monitoring.ts"

const record = (on: string, actual: string) => reached("巡查次数", on, actual)

describe("records of one thing", () => {
  const records = dated(
    record("2024-09-30", "90次"),
    record("2024-03-31", "20次"),
    record("2023-12-31", "100次"),
    record("2024-06-30", "40次"),
    record("2024-06-30", "50次"),
    record("2023-06-30", "50次"),
    record("2025-01-31", "5次"),
  )
  const { now, earlier } = partedRecords(records, { year: 2024, ordinal: 182 })

  it("of the year are those up to the day, in the order of days; of one day the later entered is last", () =>
    expect(now.map(({ record: one }) => one.actual)).toEqual(["20次", "40次", "50次"]))

  it("of earlier years are kept by year, none of later ones", () =>
    expect([...earlier].map(([year, list]) => [year, list.map(({ record: one }) => one.on)])).toEqual([
      [2023, ["2023-06-30", "2023-12-31"]],
    ]))
})

describe("a record in a derivation", () => {
  it("is told by its row and day", () =>
    expect(recordLeaf(dated(record("2024-06-30", "50次"))[0]!, "50次")).toEqual({
      of: { zh: "监控记录（monitoring第5行，截至2024-06-30）", en: "record (monitoring, row 5, by 2024-06-30)" },
      value: "50次",
      inputs: [],
    }))

  it("by its file where it was read from one", () => {
    const one = reached("巡查次数", "2024-06-30", "50次", { at: { ...at(7), source: "监控.xlsx" } })
    expect(recordLeaf(dated(one)[0]!, "50次").of.zh).toBe("监控记录（监控.xlsx第7行，截至2024-06-30）")
  })

  it("that is the result entered with the target says so", () => {
    const one = reached("巡查次数", "2024-12-31", "90次", { at: at(3, "indicators") })
    expect(recordLeaf(dated(one)[0]!, "90次").of).toEqual({
      zh: "实际完成值（绩效指标第3行）",
      en: "result (indicators, row 3)",
    })
  })
})
