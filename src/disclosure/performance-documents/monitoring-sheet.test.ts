import type { Ledger, MonitoringRecord } from "#ledger"
import { loadStatutes } from "#workflow"
import { describe, expect, test } from "vitest"
import { performanceSample } from "./sample-performance.ts"

const statutes = await loadStatutes()
const at = { table: "monitoring", row: 4 }
const written = (records: (project: Ledger["projects"]) => readonly Partial<MonitoringRecord>[]) =>
  performanceSample(statutes, ({ projects }) => ({
    monitoring: records(projects).map((one) => ({ on: "2024-09-30", at, ...one }) as MonitoringRecord),
    lines: projects.slice(0, 2).map(({ code }) => ({
      coordinate: { flow: "expenditure", source: "R11", nature: "project.specific", project: code } as const,
      posting: "approved" as const,
      fen: 60_000_000,
      at,
    })),
    evaluations: [],
  }))

describe("the table of monitoring", () => {
  test("prints money with its rate against the year's budget, then indicators, project by project", () => {
    const { rows, table } = written(([one, two]) => [
      { of: one!.code, outturnFen: 41_260_000, note: "据实支付" },
      { of: one!.code, indicator: "任务完成数量", actual: "9次" },
      { of: two!.code, indicator: "验收合格率", actual: "98%" },
    ])
    const [head, ...all] = rows("monitoring")
    expect(head).toEqual(["监控对象", "监控内容", "年度目标", "截至日完成", "全年预计", "预警", "偏差原因及纠偏措施"])
    expect(all[0]?.slice(1, 4)).toEqual(["预算执行", "60.00万元", "41.26万元（68.77%）"])
    expect(all[0]?.at(-1)).toBe("据实支付")
    // The project's cell reaches over both of its rows and is not repeated.
    expect(all[1]?.slice(0, 3)).toEqual(["任务完成数量", "≥12次", "9次"])
    expect(all[2]?.slice(1, 4)).toEqual(["验收合格率", "≥95%", "98%"])
    const spans = table("monitoring")!.cells.filter(({ column, row }) => column === 0 && row > 0)
    expect(spans.map(({ row, rowSpan }) => [row, rowSpan])).toEqual([
      [1, 2],
      [3, 1],
    ])
  })

  test("counts its rows and the lights of indicators in its note", () => {
    const { rows, table } = written(([one]) => [
      { of: one!.code, outturnFen: 41_260_000 },
      { of: one!.code, indicator: "任务完成数量", actual: "12次" },
      { of: one!.code, indicator: "按期完成率", actual: "10%", note: "停工；已约谈" },
    ])
    const lights = rows("monitoring")
      .slice(2)
      .map((cells) => cells.at(-2))
    expect(lights).toEqual(["绿灯", "红灯"])
    expect(table("monitoring")?.notes[0]).toMatch(/^注：共监控3项，其中指标绿灯1个、黄灯0个、红灯1个；/)
  })

  test("is as of the last day of the year that is a day", () => {
    const { table } = written(([one]) => [
      { of: one!.code, indicator: "任务完成数量", actual: "3次", on: "2024-06-30" },
      { of: one!.code, indicator: "任务完成数量", actual: "9次", on: "2024-13-45" },
      { of: one!.code, indicator: "任务完成数量", actual: "12次", on: "2025-01-31" },
    ])
    expect(table("monitoring")?.owner).toBe("截至2024年6月30日")
  })

  test("is not there without a record of the year", () => {
    expect(written(() => []).table("monitoring")).toBeUndefined()
    expect(written(([one]) => [{ of: one!.code, outturnFen: 5, on: "2023-09-30" }]).rows("monitoring")).toEqual([])
  })
})
