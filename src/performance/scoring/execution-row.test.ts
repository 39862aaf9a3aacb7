import { describe, expect, it } from "vitest"
import { executionRow } from "./execution-row.ts"
import { sampleEvaluation, sampleFunds, sampleIndicator, sampleRubric } from "./sample-evaluation.ts"

const row = (
  wan: Parameters<typeof sampleFunds>[0],
  points?: Parameters<typeof sampleFunds>[1],
  rubric = sampleRubric,
) => executionRow({ ...sampleEvaluation, money: [sampleFunds(wan, points)] }, rubric)

describe("the points for execution", () => {
  it("are the weight times the rate of the adjusted budget, rounded, with every step", () => {
    const due = row({ initial: 20, adjusted: 18, executed: 15.59 })!
    expect([due.method, due.points, due.reached]).toEqual(["execution", 8_660_000, false])
    expect(due.derivation.formula).toBe("10 × min(1, 15.59万元 ÷ 18万元) = 10 × 86.61%")
    expect(due.derivation.unrounded).toBe("8.661111…")
    expect(due.derivation.inputs.map(({ of }) => of.zh)).toEqual(["预算执行率", "分值"])
  })

  it("are full for more than all, none for less than nothing", () => {
    expect(row({ adjusted: 10, executed: 12 })).toMatchObject({ points: 10_000_000, reached: true })
    const refunded = row({ adjusted: 5, executed: -3 })!
    expect(refunded.points).toBe(0)
    expect(refunded.derivation.formula).toMatch(/= 10 × 0%$/)
  })

  it("are those printed where the rounded amounts leave them open: they know more than the quotient", () => {
    const rounded = (score: string) => {
      const [line] = [sampleFunds({ adjusted: 0.06, executed: 0.05 }, { weight: "10", score })]
      const wide = (stated: NonNullable<typeof line.executed>) => {
        const { value } = stated.quantity
        return { ...stated, quantity: { ...stated.quantity, low: value - 5_000, high: value + 4_999, ulp: 10_000 } }
      }
      const money = [{ ...line, adjusted: wide(line.adjusted!), executed: wide(line.executed!) }]
      return executionRow({ ...sampleEvaluation, money }, sampleRubric)!
    }
    // 0.05 ÷ 0.06 is 8.33; from 0.045 ÷ 0.065 to 0.055 ÷ 0.055 all can be.
    expect([rounded("8.51").points, rounded("8.51").difference]).toEqual([8_510_000, undefined])
    expect(rounded("8.51").derivation.formula).toBe("10 × min(1, 0.05万元 ÷ 0.06万元) ≈ 10 × 83.33%")
    expect([rounded("6.5").points, rounded("6.5").difference]).toEqual([8_330_000, -1_830_000])
  })

  it("follow the initial budget where only that is printed, or the rubric says so", () => {
    expect(row({ initial: 20, executed: 10 })?.points).toBe(5_000_000)
    const initial = { ...sampleRubric, execution: { budget: "initial", none: "zero" } } as typeof sampleRubric
    expect(row({ initial: 20, adjusted: 10, executed: 10 }, undefined, initial)?.points).toBe(5_000_000)
  })

  it.each([
    ["not-applicable", "not-applicable", undefined],
    ["full", "marked", 10_000_000],
    ["zero", "marked", 0],
  ] as const)("without a budget are %s as the rubric says", (none, method, points) => {
    const rubric = { ...sampleRubric, execution: { budget: "adjusted", none } } as typeof sampleRubric
    const due = row({ adjusted: 0, executed: 0 }, undefined, rubric)!
    expect([due.method, due.points]).toEqual([method, points])
    expect(due.derivation.obstacle?.zh).toBe("预算数为0，没有执行率")
  })

  it("stand as marked where no outturn is printed, and are open without points", () => {
    expect(row({ adjusted: 10 }, { weight: "10", score: "9" })).toMatchObject({
      method: "marked",
      points: 9_000_000,
      defects: ["no-budget"],
    })
    expect(row({ adjusted: 10 })).toMatchObject({ method: "none", defects: ["no-budget"] })
  })

  it("differ only where rounding of the amounts does not explain it", () => {
    expect(row({ adjusted: 100, executed: 80 }, { weight: "10", score: "8" })?.difference).toBeUndefined()
    expect(row({ adjusted: 100, executed: 80 }, { weight: "10", score: "9" })?.difference).toBe(1_000_000)
  })

  it("are not given twice where the rate is an indicator, and not at all without money", () => {
    const listed = sampleIndicator("产出指标", "预算执行率", "100%", "80%", "10")
    const money = [sampleFunds({ adjusted: 10, executed: 8 }, {})]
    expect(executionRow({ ...sampleEvaluation, indicators: [listed], money }, sampleRubric)).toBeUndefined()
    expect(executionRow({ ...sampleEvaluation, money: [] }, sampleRubric)).toBeUndefined()
  })
})
