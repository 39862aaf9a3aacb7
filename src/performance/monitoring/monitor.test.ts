import { describe, expect, it } from "vitest"
import { bookOf, type Ledger } from "#ledger"
import { loadStatutes } from "#workflow"
import type { Derivation } from "../derivation.ts"
import { monitor } from "./monitor.ts"
import { at, indicator, ledgerOf, million, reached, spent } from "./sample-monitoring.ts"

const statutes = await loadStatutes()
const monitored = (parts: Partial<Ledger>, asOf = "2024-07-15") =>
  monitor(bookOf(ledgerOf(parts), statutes), asOf, { statutes })
const projectOf = (parts: Partial<Ledger>, asOf?: string) =>
  monitored(parts, asOf).subjects.find(({ of }) => of === "P1")!

/** One indicator of the project with its records: [day, value]. */
function one(
  name: string,
  target: string,
  records: readonly (readonly [string, string])[],
  more = {},
  asOf = "2024-07-15",
) {
  const monitoring = records.map(([on, actual]) => reached(name, on, actual))
  return projectOf({ indicators: [indicator(name, target, more)], monitoring }, asOf).indicators[0]!
}

describe("an indicator half-way through 2024, a leap year (30 June is day 182 of 366)", () => {
  const cost = { first: "成本指标" }
  const satisfaction = { first: "满意度指标" }
  it.each([
    // Quantities add up: reached ÷ share of the year passed.
    ["培训人次", "≥11500人次", [["2024-06-30", "5800人次"]], {}, "11664人次", "green", 0],
    ["培训人次", "≥11500人次", [["2024-06-30", "5000人次"]], {}, "10055人次", "red", 12.565217],
    ["培训人次", "≥1.2万人次", [["2024-06-30", "5800人次"]], {}, "1.1664万人次", "amber", 2.8],
    ["印刷册数", "1万册", [["2024-06-30", "完成60%"]], {}, "1.21万册", "green", 0],
    // Several records: the line from zero that fits them best, (60 × 10 + 182 × 50) ÷ (60² + 182²) × 366.
    [
      "巡查次数",
      "≥100次",
      [
        ["2024-02-29", "10次"],
        ["2024-06-30", "50次"],
      ],
      {},
      "97次",
      "amber",
      3,
    ],
    // A rate of completion builds up to 100 % and no further; other rates are levels.
    ["设备购置完成率", "100%", [["2024-06-30", "40%"]], {}, "80.44%", "red", 19.56],
    ["设备购置完成率", "100%", [["2024-06-30", "70%"]], {}, "100%", "green", 0],
    [
      "群众满意度",
      "≥95%",
      [
        ["2024-03-31", "80%"],
        ["2024-06-30", "90%"],
      ],
      satisfaction,
      "90%",
      "amber",
      5.263158,
    ],
    ["响应时间", "≤30分钟", [["2024-06-30", "0.6小时"]], {}, "36分钟", "red", 20],
    ["在职人员", "≤65人", [["2024-06-30", "63人"]], {}, "63人", "green", 0],
    ["人均补助标准", "1300元/人", [["2024-06-30", "1300元/人"]], {}, "1300元/人", "green", 0],
    // A ceiling: expected beyond it.
    ["项目成本", "≤50万元", [["2024-06-30", "32万元"]], cost, "64.35万元", "red", 28.7],
    ["项目成本", "50万元", [["2024-06-30", "32000元"]], cost, "6.4352万元", "green", 0],
    ["安全事故", "0起", [["2024-06-30", "1起"]], {}, "2起", "red", 100],
    // So often a month is so often a year.
    ["巡查频次", "2次/月", [["2024-06-30", "9次"]], {}, "18次", "red", 25],
    ["巡查频次", "每月≥2次", [["2024-06-30", "2次/月"]], {}, "24次", "green", 0],
    // Due again each month: the share of the months it was kept.
    ["公开时限", "每月10日前", [["2024-06-30", "90%"]], {}, "90%", "amber", 10],
    // Words are answered by a degree, or by the words themselves.
    ["服务能力", "有效提升", [["2024-06-30", "40%"]], {}, "80.44%", "red", 19.56],
    ["服务能力", "有效提升", [["2024-06-30", "有效提升"]], {}, "100%", "green", 0],
    ["设备台数", "20台", [["2024-06-30", "已完成"]], {}, "40台", "green", 0],
    ["满意度", "不低于上年", [["2024-06-30", "92%"]], { baseline: "94%" }, "92%", "amber", 2.12766],
  ] as const)("%s %s: %j", (name, target, records, more, forecast, light, shortfall) => {
    const result = one(name, target, records, more)
    expect([result.forecast?.text, result.light, result.shortfall]).toEqual([forecast, light, shortfall])
    expect(result.willMiss).toBe(shortfall > 0)
  })

  it("says where, what, what is expected and what to do", () => {
    const { reason } = one("培训人次", "≥11500人次", [["2024-06-30", "5000人次"]])
    expect(reason.zh).toBe(
      "“河道巡查经费”的“培训人次”：截至2024年6月30日完成5000人次，线性推算，全年预计10055人次，为目标（≥11500人次）的87.43%，差1445人次。" +
        "余下169天还须完成6500人次（平均每30天1154人次）；请说明原因、加快进度，确不能完成的，按程序申请调整目标。",
    )
    expect(reason.en).toContain("87.43% of the target ≥11500人次. 6500人次 remain for 169 days")
  })

  it("explains the forecast down to the record it rests on", () => {
    const { derivation } = one("培训人次", "≥11500人次", [["2024-06-30", "5800人次"]])
    expect([derivation.value, derivation.formula]).toEqual(["101.43%", "11664 ÷ 11500"])
    const [forecast] = derivation.inputs
    expect([forecast!.value, forecast!.formula, forecast!.unrounded]).toEqual([
      "11664人次",
      "5800 ÷ (182 ÷ 366)",
      "11663.7363",
    ])
    expect(forecast!.inputs).toEqual([
      {
        of: { zh: "监控记录（monitoring第5行，截至2024-06-30）", en: "record (monitoring, row 5, by 2024-06-30)" },
        value: "5800人次",
        inputs: [],
      },
    ])
  })

  it("shows what was supposed: a bare number, a percentage that answers a quantity", () => {
    const leaf = (actual: string): Derivation =>
      one("印刷册数", "1万册", [["2024-06-30", actual]]).derivation.inputs[0]!.inputs[0]!
    expect(leaf("0.6").assumed?.zh).toBe("没有写单位，按万册计")
    expect(leaf("60%").assumed?.zh).toBe("60%按占目标值1万册的比例计")
    expect(leaf("6000册").assumed).toBeUndefined()
  })

  it("gives a range where pace and line disagree, and none where all agree", () => {
    const { forecast } = one("巡查次数", "≥100次", [
      ["2024-02-29", "10次"],
      ["2024-06-30", "50次"],
    ])
    expect([forecast!.low, forecast!.high, forecast!.estimates.map(({ method }) => method)]).toEqual([
      97,
      110,
      ["least-squares", "recent-pace"],
    ])
    const even = one("巡查次数", "≥100次", [
      ["2024-03-01", "61次"],
      ["2024-06-30", "182次"],
    ]).forecast!
    expect([even.low, even.value, even.high]).toEqual([366, 366, 366])
  })

  it("follows the trend of a level from three records on, never past 100 %", () => {
    const rising = one("合格率", "≥95%", [
      ["2024-01-31", "90%"],
      ["2024-03-31", "94%"],
      ["2024-05-31", "98%"],
    ])
    expect([rising.forecast?.method, rising.forecast?.text, rising.forecast?.low]).toEqual(["trend", "100%", 98])
  })
})

describe("something due by a day, seen on 15 July 2024", () => {
  it.each([
    ["2024年6月底前", "80%", "red", true, "时限2024年6月30日已过，截至2024年6月30日完成80%"],
    ["2024年6月30日前", "已完成", "green", false, "截至2024年6月30日已完成"],
    ["2024年5月31日前", "6月10日完成", "red", true, "2024年6月10日完成，比时限2024年5月31日晚10天"],
    ["2024年5月31日前", "已完成", "amber", false, "没有写明完成日期"],
    ["2024年8月10日前", "推进中", "amber", false, "还有26天，已临近"],
    ["2024年12月底前", "推进中", "green", false, "还有169天"],
    // At the pace so far half of it: 25 % by day 182 is 50.27 % by day 366.
    ["2024年12月31日前", "25%", "red", true, "可完成50.27%"],
    ["2025年6月底前", "40%", "green", false, "可完成100%"],
  ] as const)("%s, %s", (target, actual, light, willMiss, says) => {
    const result = one("完工时间", target, [["2024-06-30", actual]])
    expect([result.course, result.light, result.willMiss]).toEqual(["day", light, willMiss])
    expect(result.reason.zh).toContain(says)
  })
})

describe("the season of earlier years", () => {
  const name = "培训人次"
  const run = (target: string, now: string, earlier: readonly (readonly [string, string])[], more = {}) =>
    one(name, target, [["2024-06-30", now], ...earlier], more)

  it("divides by the share that had been reached on the same day", () => {
    // A quarter by 30 June of both years: linear would say 201.
    const result = run("≥400人次", "100人次", [
      ["2022-06-30", "50人次"],
      ["2022-12-31", "200人次"],
      ["2023-06-30", "90人次"],
      ["2023-12-31", "360人次"],
    ])
    expect([result.forecast?.method, result.forecast?.value, result.light]).toEqual(["seasonal", 400, "green"])
    expect(result.forecast!.low).toBe(201)
    expect(result.derivation.inputs[0]!.inputs[0]!.formula).toBe("100 ÷ 25%")
  })

  it("interpolates between records, and takes last year's total from the baseline", () => {
    // 31 May and 30 July of 2023 are days 151 and 211; 30 June, day 181, lies half-way: 60 of 200.
    const records = [
      ["2023-05-31", "40人次"],
      ["2023-07-30", "80人次"],
    ] as const
    expect(run("≥400人次", "120人次", records, { baseline: "200人次" }).forecast?.value).toBe(400)
    expect(run("≥400人次", "120人次", records).forecast?.method).toBe("linear")
  })

  it("adds what earlier years added where they had nothing yet by this day", () => {
    const result = run("≥100人次", "0人次", [
      ["2023-06-30", "0人次"],
      ["2023-12-20", "120人次"],
    ])
    expect([result.forecast?.method, result.forecast?.value]).toEqual(["seasonal-added", 120])
  })
})

describe("money", () => {
  const money = (parts: Partial<Ledger>, asOf?: string) => projectOf(parts, asOf).money

  it.each([
    [45_000_000, "green", "落后4.73个百分点"],
    [39_000_000, "amber", "落后10.73个百分点"],
    [24_000_000, "red", "落后25.73个百分点"],
    [60_000_000, "amber", "按此进度将超预算20.659341万元"],
    [101_000_000, "red", "已超预算1万元"],
  ] as const)("%d fen of 1 000 000 元 by 30 June: %s", (fen, light, says) => {
    const result = money({ monitoring: [spent("2024-06-30", fen)] })
    expect([result.light, result.timeShare]).toEqual([light, 49.726776])
    expect(result.reason.zh).toContain(says)
  })

  it("is set against the adjusted budget", () => {
    const lines = [
      { coordinate: { project: "P1" }, posting: "approved", fen: million, at: at(2) },
      { coordinate: { project: "P1" }, posting: "supplement", fen: -50_000_000, at: at(3) },
    ] as const
    const result = money({ lines, monitoring: [spent("2024-06-30", 25_000_000)] })
    expect([result.budgetFen, result.execution, result.light]).toEqual([50_000_000, 50, "green"])
  })

  it("forecasts by last year's outturn, which the ledger states", () => {
    const totals = [
      { coordinate: { project: "P1", year: "2023", phase: "outturn" }, fen: 90_000_000, at: at(2, "totals") },
    ]
    const monitoring = [spent("2023-06-30", 30_000_000), spent("2024-06-30", 30_000_000)]
    const result = money({ totals, monitoring })
    expect([result.forecast?.value, result.seasonShare]).toEqual([90_000_000, 33.333333])
    expect(result.reason.zh).toContain("（以前年度同期33.33%）；季节性推算")
  })

  it("asks for the row that is missing, of the whole too", () => {
    const { gaps, subjects } = monitored({})
    expect(subjects.map(({ of, money }) => [of, money.status])).toEqual([
      ["overall", "not-monitored"],
      ["P1", "not-monitored"],
    ])
    expect(gaps.map(({ kind, row }) => [kind, row])).toEqual([
      ["money-not-monitored", { of: "overall", on: "2024-07-15" }],
      ["money-not-monitored", { of: "P1", on: "2024-07-15" }],
    ])
  })

  it("has no rate without a budget", () => {
    const result = money({ lines: [], monitoring: [spent("2024-06-30", 1_000_000)] })
    expect([result.status, result.light, result.execution]).toEqual(["unmeasurable", undefined, undefined])
    expect(result.reason.zh).toContain("没有其全年预算数")
  })
})

describe("the day", () => {
  const indicators = [indicator("巡查次数", "≥100次")]
  const monitoring = [reached("巡查次数", "2024-03-31", "20次"), reached("巡查次数", "2024-09-30", "90次")]

  it("leaves later records out", () => {
    expect(projectOf({ indicators, monitoring }, "2024-06-30").indicators[0]!.actual?.on).toBe("2024-03-31")
    expect(projectOf({ indicators, monitoring }, "2024-09-30").indicators[0]!.actual?.on).toBe("2024-09-30")
  })

  it("before any record finds the indicator not monitored and says which row to add", () => {
    const result = monitored({ indicators, monitoring }, "2024-02-01")
    expect(result.subjects[1]!.indicators[0]!.status).toBe("not-monitored")
    const gap = result.gaps.find(({ kind }) => kind === "indicator-not-monitored")!
    expect(gap.row).toEqual({ of: "P1", on: "2024-02-01", indicator: "巡查次数" })
    expect(gap.message.zh).toContain(
      "monitoring.csv 中增加一行，对象“河道巡查经费”、截止日期2024-02-01、三级指标“巡查次数”，并填累计完成值（目标“≥100次”）",
    )
  })

  it("before the year asks for nothing; after it counts as its last", () => {
    expect(monitored({ indicators }, "2023-12-31")).toMatchObject({ daysPassed: 0, subjects: [], gaps: [] })
    expect(monitored({ indicators }, "2025-03-01")).toMatchObject({ daysPassed: 366, on: { year: 2024, ordinal: 366 } })
  })

  it("at the end of the year takes what was reached, and the entered result where there is one", () => {
    const last = (result?: string) =>
      projectOf(
        { indicators: [indicator("巡查次数", "≥100次", result ? { actual: result } : {})], monitoring },
        "2024-12-31",
      ).indicators[0]!
    expect([last().forecast?.method, last().forecast?.value, last().light]).toEqual(["final", 90, "amber"])
    expect([last("103次").forecast?.value, last("103次").light]).toEqual([103, "green"])
  })

  it("that is none is an error of the caller", () => {
    expect(() => monitored({}, "2024-02-30")).toThrow(RangeError)
  })
})

describe("what will be missed", () => {
  it("is listed farthest first, and the lights are counted", () => {
    const indicators = ["甲", "乙", "丙", "丁"].map((name) => indicator(`${name}次数`, "≥100次"))
    const monitoring = [
      ["甲", "45次"],
      ["乙", "10次"],
      ["丙", "80次"],
    ].map(([name, value]) => reached(`${name}次数`, "2024-06-30", value!))
    const result = monitored({ indicators, monitoring })
    expect(result.willMiss.map((missed) => [missed.indicator.third, missed.shortfall, missed.light])).toEqual([
      ["乙次数", 80, "red"],
      ["甲次数", 10, "amber"],
    ])
    expect(result.lights).toEqual({ green: 1, amber: 1, red: 1, none: 1 })
    expect(result.subjects.find(({ of }) => of === "P1")?.light).toBe("red")
  })
})
