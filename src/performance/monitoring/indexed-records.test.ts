import { describe, expect, it } from "vitest"
import type { Ledger, MonitoringRecord } from "#ledger"
import { loadStatutes } from "#workflow"
import { IndexedRecords } from "./indexed-records.ts"
import { at, indicator, reached, settingOf, spent } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
const indexed = (monitoring: readonly MonitoringRecord[], parts: Partial<Ledger> = {}) => {
  const setting = settingOf(statutes, { monitoring, indicators: [indicator("巡查次数", "≥100次")], ...parts })
  const known = new IndexedRecords(setting, monitoring)
  known.noteUnknown()
  return { known, gaps: setting.gaps.map(({ kind, at: place, message }) => [kind, place?.row, message.zh]) }
}

describe("records by what they are of", () => {
  it("are found by the plain name of the indicator; money has none", () => {
    const { known, gaps } = indexed([
      reached("巡查 次数", "2024-06-30", "50次"),
      spent("2024-06-30", 5_000_000),
      reached("", "2024-03-31", "", { outturnFen: 2_000_000 }),
    ])
    expect(known.records("P1", "巡查次数").now).toHaveLength(1)
    expect(known.records("P1").now.map(({ record }) => record.outturnFen)).toEqual([2_000_000, 5_000_000])
    expect(known.records("P2").now).toEqual([])
    expect(gaps).toEqual([])
  })

  it("are parted once, however often they are asked for", () => {
    const { known } = indexed([reached("巡查次数", "2024-06-30", "50次")])
    expect(known.records("P1", "巡查次数")).toBe(known.records("P1", "巡查次数"))
  })
})

describe("subjects", () => {
  it("are the whole, earmarked money, the projects, then what is recorded besides", () => {
    const { known } = indexed([spent("2024-06-30", 1, "P9"), spent("2024-06-30", 1, "earmarked")])
    expect(known.subjects.map(({ of, name }) => [of, name.zh])).toEqual([
      ["overall", "整体"],
      ["earmarked", "专项资金"],
      ["P1", "河道巡查经费"],
      ["P9", "P9"],
    ])
  })

  it("have their indicators, but the lines of fund management are none", () => {
    const funds = indicator("安排科学性", "科学", { first: "资金管理" })
    const { known } = indexed([], { indicators: [indicator("巡查次数", "≥100次"), funds] })
    expect(known.indicators("P1").map(({ third }) => third)).toEqual(["巡查次数"])
    expect(known.indicators("P9")).toEqual([])
  })
})

describe("what belongs nowhere is told at its row", () => {
  it.each([
    [
      reached("巡查次数", "2024-02-30", "5次", { at: at(7) }),
      ["unreadable-day", 7, "monitoring 第7行的日期“2024-02-30”不是有效日期，请写成2024-06-30的样子"],
    ],
    [
      reached("巡查次数", "2024-06-30", "  ", { at: at(7) }),
      ["empty-record", 7, "monitoring 第7行没有填累计完成值，请补填"],
    ],
    [
      { of: "P1", on: "2024-06-30", at: at(7) },
      ["empty-record", 7, "monitoring 第7行没有指标，也没有有效的累计执行数，请补填"],
    ],
    [
      { ...spent("2024-06-30", 0.5), at: at(7) },
      ["empty-record", 7, "monitoring 第7行没有指标，也没有有效的累计执行数，请补填"],
    ],
    [
      reached("检查次数", "2024-06-30", "5次", { at: at(7) }),
      ["unknown-indicator", 7, "“河道巡查经费”的“检查次数”：没有这个名称的三级指标，请按绩效指标表中的名称填写"],
    ],
    [
      reached("巡查次数", "2024-06-30", "5次", { of: "P9", at: at(7) }),
      ["unknown-subject", 7, "监控记录的对象“P9”不在项目表中，请改为项目代码、整体或专项资金"],
    ],
    [
      reached("巡查次数", "2024-06-30", "5次", { outturnFen: 5_000_000, at: at(7) }),
      [
        "outturn-unused",
        7,
        "monitoring 第7行填了三级指标，其累计执行数5万元不计入资金监控，请另起一行填写、三级指标空白",
      ],
    ],
  ] as const)("%#", (record, expected) => expect(indexed([record]).gaps).toEqual([expected]))

  it("and what belongs to two indicators of one name", () => {
    const twice = [indicator("巡查次数", "≥100次"), indicator("巡查次数", "≥90%")]
    expect(indexed([reached("巡查次数", "2024-06-30", "5次")], { indicators: twice }).gaps).toEqual([
      ["same-name", 5, "“河道巡查经费”的“巡查次数”：有2个同名的三级指标，记录对它们都算，请改名区分"],
    ])
  })
})
