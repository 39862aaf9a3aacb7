import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bookOf, type Ledger } from "#ledger"
import { loadStatutes } from "#workflow"
import { monitor } from "./monitor.ts"
import { at, indicator, ledgerOf, reached } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
const monitored = (parts: Partial<Ledger>, asOf = "2024-07-15") =>
  monitor(bookOf(ledgerOf(parts), statutes), asOf, { statutes })
const projectOf = (parts: Partial<Ledger>, asOf?: string) =>
  monitored(parts, asOf).subjects.find(({ of }) => of === "P1")!

describe("what is wrong with records", () => {
  const kinds = (parts: Partial<Ledger>, asOf?: string) =>
    monitored(parts, asOf)
      .gaps.filter(({ kind }) => kind !== "money-not-monitored")
      .map(({ kind, at }) => [kind, at?.row])
  const indicators = [indicator("巡查次数", "≥100次")]
  const fine = reached("巡查次数", "2024-06-30", "60次")

  it.each([
    ["nothing", [fine], []],
    [
      "no day of the calendar",
      [fine, reached("巡查次数", "2024-06-31", "60次", { at: at(7) })],
      [["unreadable-day", 7]],
    ],
    ["no value", [fine, reached("巡查次数", "2024-06-30", " ", { at: at(7) })], [["empty-record", 7]]],
    ["another name", [fine, reached("检查次数", "2024-06-30", "60次", { at: at(7) })], [["unknown-indicator", 7]]],
    [
      "another project",
      [fine, reached("巡查次数", "2024-06-30", "60次", { of: "P9", at: at(7) })],
      [["unknown-subject", 7]],
    ],
    ["another unit", [reached("巡查次数", "2024-06-30", "60公里", { at: at(7) })], [["unreadable-value", 7]]],
    ["a fall", [reached("巡查次数", "2024-05-31", "70次"), fine], [["value-fell", 5]]],
    ["two of a day", [reached("巡查次数", "2024-06-30", "70次"), fine], [["records-differ", 5]]],
    ["an old one", [reached("巡查次数", "2024-03-31", "60次")], [["stale-record", 5]]],
    ["a deviation without measure", [reached("巡查次数", "2024-06-30", "10次")], [["no-measure", 5]]],
    ["a deviation with one", [reached("巡查次数", "2024-06-30", "10次", { note: "汛期后补巡" })], []],
  ] as const)("%s", (_, monitoring, expected) => {
    expect(kinds({ indicators, monitoring })).toEqual(expected)
  })

  it("two indicators of one name share the record, which is said", () => {
    expect(kinds({ indicators: [...indicators, ...indicators], monitoring: [fine] })).toEqual([["same-name", 5]])
  })

  it("a target that says nothing cannot be monitored", () => {
    const result = projectOf({
      indicators: [indicator("其他", "无")],
      monitoring: [reached("其他", "2024-06-30", "3次")],
    })
    expect(result.indicators[0]).toMatchObject({ status: "unmeasurable", willMiss: false })
  })
})

describe("the cause of a deviation", () => {
  const late = (cause: string | undefined, monitoring: Ledger["monitoring"] = []) => {
    const result = { actual: "90次", at: at(9, "indicators"), ...(cause === undefined ? {} : { cause }) }
    const all = monitored({ indicators: [indicator("巡查次数", "≥100次", result)], monitoring }, "2024-12-31")
    const gap = all.gaps.find(({ kind }) => kind === "no-measure")
    return [all.subjects.find(({ of }) => of === "P1")!.indicators[0]!.measure, gap?.message.zh, gap?.at?.row]
  }

  it("is the one entered with the result, once the year is over", () =>
    expect(late("汛期停巡")).toEqual(["汛期停巡", undefined, undefined]))

  it("else the one of the last record", () =>
    expect(late(undefined, [reached("巡查次数", "2024-09-30", "60次", { note: "人手不足" })])).toEqual([
      "人手不足",
      undefined,
      undefined,
    ]))

  it("is asked for in the row of the indicator, where no record has room for it", () =>
    expect(late(" ")).toEqual([
      undefined,
      "“河道巡查经费”的“巡查次数”为黄灯，没有写偏差原因及纠偏措施：请在绩效指标第9行的偏差原因中填写",
      9,
    ]))

  it("before that in the record itself", () => {
    const [gap] = monitored({
      indicators: [indicator("巡查次数", "≥100次", { cause: "上年原因" })],
      monitoring: [reached("巡查次数", "2024-06-30", "10次", { at: at(7) })],
    }).gaps.filter(({ kind }) => kind === "no-measure")
    expect([gap!.message.zh, gap!.at]).toEqual([
      "“河道巡查经费”的“巡查次数”为红灯，没有写偏差原因及纠偏措施：请在截至2024-06-30的记录中补写",
      at(7),
    ])
  })
})

describe("many projects", () => {
  it("are told in the order of the ledger, each by its own records, whatever the others' are", () => {
    const codes = Array.from({ length: 300 }, (_, n) => `P${n}`)
    const result = monitored({
      projects: codes.map((code, n) => ({ code, name: `项目${n}`, at: at(n + 2, "projects") })),
      lines: codes.map((code) => ({ coordinate: { project: code }, posting: "approved", fen: 1_000_000, at: at(2) })),
      indicators: codes.map((code) => indicator("巡查次数", "≥100次", { of: code })),
      monitoring: codes
        .map((code, n) => reached("巡查次数", "2024-06-30", `${n}次`, { of: code, note: "略" }))
        .reverse(),
    })
    const own = result.subjects.filter(({ of }) => of !== "overall")
    expect(own.map(({ of, indicators: [one] }) => [of, one?.actual?.value])).toEqual(codes.map((code, n) => [code, n]))
    // 50 of 182 days' worth of 100: 50 × 366 ÷ 182 = 100.5.
    expect(result.lights).toEqual({ green: 250, amber: 5, red: 45, none: 0 })
  })
})

describe("any records", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "60%",
      "5800人次",
      "已完成",
      "3.2万元",
      "未完成",
      "2次/月",
      "每月10日前",
      "≥-5%",
      "999999999999亿元",
      "0",
      "3-5次",
    ),
  )
  const targets = fc.oneof(
    texts,
    fc.constantFrom("≥100次", "≤50万元", "2024年6月底前", "有效提升", "1:3", "≥0", "不低于上年"),
  )
  const days = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc
      .date({ min: new Date("2021-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
  )

  it("give lights, reasons and numbers that are numbers, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ on: days, actual: texts }), { maxLength: 6 }),
        targets,
        fc.constantFrom("2024-01-01", "2024-02-29", "2024-06-30", "2024-12-31"),
        (records, target, asOf) => {
          const monitoring = records.map(({ on, actual }) => reached("指标", on, actual))
          const result = projectOf({ indicators: [indicator("指标", target, { baseline: "5次" })], monitoring }, asOf)
          for (const { shortfall, achievement, forecast, reason } of result.indicators) {
            for (const number of [shortfall, achievement, forecast?.value, forecast?.low, forecast?.high])
              if (number !== undefined) expect(number).not.toBeNaN()
            expect(reason.zh).not.toMatch(/NaN|undefined|Infinity/)
            if (forecast) expect(forecast.low <= forecast.value && forecast.value <= forecast.high).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)

  it("ten thousand of them, of one indicator and of as many unknown ones", () => {
    const iso = (i: number) => new Date(Date.UTC(2022, 0, 1 + (i % 1000))).toISOString().slice(0, 10)
    const monitoring = Array.from({ length: 10_000 }, (_, i) =>
      i % 2 ? reached("巡查次数", iso(i), `${i}次`) : reached(`无此指标${i}`, iso(i), "1次", { of: `P${i}` }),
    )
    const result = monitored({ indicators: [indicator("巡查次数", "≥100次")], monitoring })
    expect(result.gaps.filter(({ kind }) => kind === "unknown-subject")).toHaveLength(5_000)
    expect(result.subjects.find(({ of }) => of === "P1")!.indicators[0]!.status).toBe("monitored")
  }, 60_000)
})
