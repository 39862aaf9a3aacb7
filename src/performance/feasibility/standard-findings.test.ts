import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { feasibilityOf } from "./feasibility-of.ts"
import type { ProjectTargets } from "./project-targets.ts"
import { sampleTargets, told } from "./sample-targets.ts"

const kinds = ["standard-exceeds", "standard-differs", "standard-implied"] as const
const found = (money: string, lines: readonly string[], more: Partial<ProjectTargets> = {}) =>
  told(sampleTargets(money, lines, more), kinds)

describe("a standard that is stated", () => {
  test.each([
    ["92160元", ["数量 参保补助人数 1536人 每人60元"]],
    ["9.216万元", ["数量 参保补助人次 1536人次 60元/人"]],
    ["28.8万元", ["数量 护林员人数 24人 每人每月1000元"]],
    ["28.8万元", ["数量 护林员人数 24人 1000元/人·月"]],
    ["30万元", ["数量 补助户数 ≥250户 1200元/户"]],
    ["30万元", ["数量 城镇户数 100户", "数量 农村户数 150户 户均1200元"]],
  ])("%s %j gives the money", (money, lines) => expect(found(money, lines)).toEqual([]))

  test.each([
    ["92160元", ["数量 参保补助人数 1636人 每人60元"], ["standard-exceeds warning 参保补助人数"]],
    ["92160元", ["数量 参保补助人数 1436人 每人60元"], ["standard-differs warning 参保补助人数"]],
    ["92160元", ["数量 参保补助人数 ≥1436人 每人60元"], ["standard-differs info 参保补助人数"]],
    ["92160元", ["数量 参保补助人数 ≥1636人 每人60元"], ["standard-exceeds warning 参保补助人数"]],
    ["92160元", ["数量 参保补助人数 ≤1636人 每人60元"], ["standard-exceeds info 参保补助人数"]],
    ["92160元", ["数量 县级配套参保人数 1636人 每人60元"], ["standard-exceeds info 县级配套参保人数"]],
  ])("%s %j does not give the money", (money, lines, expected) => expect(found(money, lines)).toEqual(expected))

  test("in the objective, with the numbers in the finding", () => {
    const objective = { text: "按年人均8000元为24名护林员发放补助" }
    const [finding] = feasibilityOf(sampleTargets("28.8万元", ["数量 护林员人数 24人"], { objective })).filter(
      ({ kind }) => kind === "standard-differs",
    )
    expect(finding!.data).toMatchObject({ formula: "24 × 8000", product: "19.20万元", total: "28.8万元" })
    expect(finding!.derivation!.inputs.map(({ value }) => value)).toEqual(["24人", "人均8000元"])
  })

  test("is left alone where nobody can say which number it goes with", () => {
    expect(found("30万元", ["数量 培训人数 50人", "数量 慰问人数 80人 每人60元"])).toEqual([])
    expect(found("30万元", ["数量 培训人数 50人 每人每天60元"])).toEqual([])
    expect(found("30万元", ["数量 培训场次 50场 每人60元"])).toEqual([])
  })
})

describe("a monthly standard", () => {
  const guards = (money: string, note = "每人每月1000元") => found(money, [`数量 护林员人数 24人 ${note}`])

  test.each(["28.8万元", "24万元", "2.4万元"])("paid for some whole months comes to %s", (money) =>
    expect(guards(money)).toEqual([]),
  )

  test("does not come to more than twelve of them, nor to a part of one", () => {
    expect(guards("31.2万元")).toEqual(["standard-differs warning 护林员人数"])
    expect(guards("25万元")).toEqual(["standard-exceeds warning 护林员人数"])
  })

  test("a year is paid once", () =>
    expect(guards("1.2万元", "每人每年1000元")).toEqual(["standard-exceeds warning 护林员人数"]))
})

describe("a standard that is implied", () => {
  test.each([
    ["92160元", "数量 参保缴费补助 1536人次", true],
    ["9.216万元", "数量 参保缴费补助 1536人次", true],
    ["92161元", "数量 参保缴费补助 1536人次", false],
    ["250000元", "数量 培训人次 ≥200人次", false],
    ["34800元", "数量 发放人数 1人", false],
    ["92160元", "数量 印刷册数 1536册", false],
  ])("%s %s: %s", (money, line, expected) =>
    expect(found(money, [line])).toEqual(expected ? [`standard-implied info ${line.split(" ")[1]}`] : []),
  )

  test("is the quotient, for any heads and any whole standard", () =>
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 99_999 }), fc.integer({ min: 1, max: 5_000 }), (heads, standard) => {
        const [finding] = feasibilityOf(sampleTargets(`${heads * standard}元`, [`数量 补助人数 ${heads}人`])).filter(
          ({ kind }) => kind === "standard-implied",
        )
        if (finding) expect(finding.data.standard).toBe(`${standard}元/人`)
        // A prime share of 20 and more is left unless the money's zeros take it away.
        else expect(heads % 2 === 0 || heads % 5 === 0).toBe(true)
      }),
    ))
})
