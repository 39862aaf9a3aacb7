import { describe, expect, it } from "vitest"
import type { Ledger, LedgerLine } from "#ledger"
import { loadStatutes } from "#workflow"
import { moneyStatus } from "./money-status.ts"
import { partedRecords } from "./recorded.ts"
import { at, dated, million, settingOf, spent, subject } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
const line = (posting: LedgerLine["posting"], fen: number): LedgerLine => ({
  coordinate: { project: "P1" },
  posting,
  fen,
  at: at(2, "expenditure"),
})
function status(
  records: readonly (readonly [string, number])[],
  parts: Partial<Ledger> = {},
  asOf = "2024-07-15",
  note?: string,
) {
  const setting = settingOf(statutes, parts, asOf)
  const all = records.map(([on, fen], row) => ({ ...spent(on, fen), at: at(row + 2), ...(note ? { note } : {}) }))
  const money = moneyStatus(setting, subject, partedRecords(dated(...all), setting.until))
  return { ...money, gaps: setting.gaps.map(({ kind, at: place, message }) => [kind, place?.row, message.zh]) }
}
const accounts = { ...settingOf(statutes).book.ledger.publisher, kind: "accounts" } as const

describe("money half-way", () => {
  it("is told with budget, outturn, the share of the year, the forecast and what to do", () => {
    const result = status([["2024-06-30", 39_000_000]])
    expect(result).toMatchObject({
      status: "monitored",
      light: "amber",
      budgetFen: million,
      outturnFen: 39_000_000,
      on: "2024-06-30",
      execution: 39,
    })
    expect(result.reason).toEqual({
      zh: "“河道巡查经费”：截至2024年6月30日支出39万元，执行率39%，时间进度49.73%，落后10.73个百分点；线性推算，全年预计78.43万元。余下169天还有61万元未支出，请说明原因、加快支付，确不能支出的及时申请调减。",
      en: '"河道巡查经费": 39万元 spent, 39% of the budget with 49.73% of the year passed; linear: 78.43万元. 61万元 remain for 169 days: say why, speed up, or hand back what cannot be spent.',
    })
    expect(result.derivation).toMatchObject({ value: "39%", formula: "39万元 ÷ 100万元" })
    expect(result.derivation.inputs.map(({ of, value }) => [of.zh, value])).toEqual([
      ["监控记录（monitoring第2行，截至2024-06-30）", "39万元"],
      ["全年预算数", "100万元"],
      ["全年预计完成值", "78.43万元"],
    ])
  })

  it("keeps what the latest record says of cause and measure", () =>
    expect(status([["2024-06-30", 1_000_000]], {}, "2024-07-15", "招标推迟").measure).toBe("招标推迟"))

  it("behind the year but late in every year is warned of the excess, not told to speed up", () => {
    const totals = [
      { coordinate: { project: "P1", year: "2023", phase: "outturn" }, fen: 90_000_000, at: at(2, "totals") },
    ] as const
    const records = [
      ["2023-06-30", 9_000_000],
      ["2024-06-30", 30_000_000],
    ] as const
    const result = status(records, { totals })
    expect([result.light, result.forecast?.value]).toEqual(["amber", 300_000_000])
    expect(result.reason.zh).toContain("（以前年度同期10%）；季节性推算（以前年度同期占比），全年预计300万元")
    expect(result.reason.zh).toMatch(/。按此进度将超预算200万元，请控制支出，确需增加的按程序申请追加或调剂。$/)
  })

  it("beyond what a number can tell exactly is told without decimals it does not have", () =>
    expect(status([["2024-06-30", 9e15]]).reason.zh).toContain("全年预计18098901098.9万元。已超预算8999999900万元"))
})

describe("a budget of nothing", () => {
  const cut = { lines: [line("approved", million), line("supplement", -million)] }

  it("with money spent is red: nothing may be spent without a budget", () => {
    const result = status([["2024-06-30", 5_000_000]], cut)
    expect([result.status, result.light, result.budgetFen]).toEqual(["monitored", "red", 0])
    expect(result).not.toHaveProperty("execution")
    expect(result.reason.zh).toBe(
      "“河道巡查经费”：截至2024年6月30日支出5万元，全年预算数为0万元，没有执行率；没有预算不得支出，请立即停止支付并核实。",
    )
  })

  it("with nothing spent is in order, and asks for no record", () => {
    expect(status([["2024-06-30", 0]], cut)).toMatchObject({ status: "unmeasurable", gaps: [] })
    expect(status([], cut)).toMatchObject({ status: "not-monitored", gaps: [] })
  })

  it("is another thing than one that is not told", () => {
    const result = status([["2024-06-30", 5_000_000]], { lines: [] })
    expect([result.status, result.light]).toEqual(["unmeasurable", undefined])
    expect(result.gaps).toEqual([
      ["no-budget", 2, "“河道巡查经费”：截至2024年6月30日支出5万元，账册没有其全年预算数，无法计算执行率。"],
    ])
  })
})

describe("records of money", () => {
  it("that fall are told at the one that fell", () =>
    expect(
      status([
        ["2024-03-31", 30_000_000],
        ["2024-04-30", 20_000_000],
        ["2024-06-30", 50_000_000],
      ]).gaps,
    ).toEqual([
      ["value-fell", 3, "“河道巡查经费”的累计执行数由30万元降到20万元；应填年初以来的累计数，收回资金的请在备注中说明"],
    ]))

  it("of one day count by what differs", () =>
    expect(
      status([
        ["2024-06-30", 10_000_000],
        ["2024-06-30", 10_000_000],
        ["2024-06-30", 50_000_000],
      ]).gaps.map(([kind, , message]) => [kind, message]),
    ).toEqual([["records-differ", "“河道巡查经费”在2024年6月30日有2个不同的记录，按最后一行计，请删去错误的"]]))

  it("that are missing are asked for by a whole row", () =>
    expect(status([]).gaps).toEqual([
      [
        "money-not-monitored",
        undefined,
        "“河道巡查经费”没有资金执行记录：请在 monitoring.csv 中增加一行，对象“河道巡查经费”、截止日期2024-07-15、三级指标空白，并填累计执行数",
      ],
    ]))
})

describe("once the year is over", () => {
  const lines = [line("approved", million), line("outturn", 90_000_000)]

  it("the accounts say what was spent, on its last day", () => {
    const result = status([["2024-09-30", 70_000_000]], { publisher: accounts, lines }, "2024-12-31")
    expect(result).toMatchObject({ outturnFen: 90_000_000, on: "2024-12-31", timeShare: 100, execution: 90 })
    expect(status([], { publisher: accounts, lines }, "2024-12-31")).toMatchObject({ on: "2024-12-31", light: "green" })
  })

  it("but a record of the last day comes before them", () =>
    expect(status([["2024-12-31", 80_000_000]], { publisher: accounts, lines }, "2024-12-31").outturnFen).toBe(
      80_000_000,
    ))

  it("accounts without a line of the project say nothing: its records stand", () => {
    const other = [{ ...line("outturn", 90_000_000), coordinate: { project: "P2" } }, line("approved", million)]
    const result = status([["2024-09-30", 70_000_000]], { publisher: accounts, lines: other.slice(0, 1) }, "2024-12-31")
    expect([result.outturnFen, result.on, result.gaps.map(([kind]) => kind)]).toEqual([
      70_000_000,
      "2024-09-30",
      ["stale-record", "no-budget"],
    ])
  })

  it("what was not spent is left over", () =>
    expect(status([["2024-12-31", 70_000_000]], {}, "2024-12-31").reason.zh).toMatch(/年终结余30万元，请说明原因。$/))
})
