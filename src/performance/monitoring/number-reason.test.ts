import { describe, expect, it } from "vitest"
import { bookOf, type Ledger } from "#ledger"
import { loadStatutes } from "#workflow"
import { monitor } from "./monitor.ts"
import { indicator, ledgerOf, million, reached, spent } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
const project = (parts: Partial<Ledger>) =>
  monitor(bookOf(ledgerOf(parts), statutes), "2024-12-31", { statutes }).subjects.find(({ of }) => of === "P1")!
const reason = (target: string, actual: string, first = "产出指标") =>
  project({
    indicators: [indicator("巡查次数", target, { first })],
    monitoring: [reached("巡查次数", "2024-12-31", actual)],
  }).indicators[0]!.reason

describe("once the year is over nothing is expected any more", () => {
  it("of an indicator that was reached", () =>
    expect(reason("≥100次", "103次")).toEqual({
      zh: "“河道巡查经费”的“巡查次数”：截至2024年12月31日完成103次，为全年实际，达到目标（≥100次）。",
      en: '"巡查次数" of "河道巡查经费": 103次 by 2024-12-31; actual of the year: 103次 for the year, which meets the target ≥100次.',
    }))

  it("of one that was missed", () =>
    expect(reason("≥100次", "90次").zh).toBe(
      "“河道巡查经费”的“巡查次数”：截至2024年12月31日完成90次，为全年实际，为目标（≥100次）的90%，差10次。请说明未完成的原因和改进措施。",
    ))

  it("of a ceiling that was exceeded", () =>
    expect(reason("≤100次", "120次").zh).toBe(
      "“河道巡查经费”的“巡查次数”：截至2024年12月31日累计120次，为全年实际，超出目标（≤100次）20次。请说明超出的原因和改进措施。",
    ))

  it("of money", () =>
    expect(project({ monitoring: [spent("2024-12-31", million)] }).money.reason.zh).toBe(
      "“河道巡查经费”：截至2024年12月31日支出100万元，执行率100%，时间进度100%，超前0个百分点；为全年实际。",
    ))
})
