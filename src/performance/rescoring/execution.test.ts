import { describe, expect, it } from "vitest"
import { sampleEvaluation, sampleFunds } from "../scoring/sample-evaluation.ts"
import { executionReview } from "./execution.ts"

const review = (wan: Parameters<typeof sampleFunds>[0], weight?: number) =>
  executionReview({ ...sampleEvaluation, money: [sampleFunds(wan)] }, weight)

describe("execution of both budgets", () => {
  it("tells the initial one beside the adjusted, and the points it would give", () => {
    expect(review({ initial: 20, adjusted: 10, executed: 10 })).toMatchObject({
      initial: 20_000_000,
      ofInitial: 50_000_000,
      ofAdjusted: 100_000_000,
      pointsOfInitial: 5_000_000,
    })
    expect(review({ initial: 20, adjusted: 10, executed: 10 }, 20_000_000)?.pointsOfInitial).toBe(10_000_000)
  })

  it("gives no more points than the weight for more than the budget, none for less than nothing", () => {
    expect(review({ initial: 5, executed: 10 })).toMatchObject({ ofInitial: 200_000_000, pointsOfInitial: 10_000_000 })
    expect(review({ initial: 5, executed: -1 })?.pointsOfInitial).toBe(0)
  })

  it("has no rate of a budget that is nil or not printed, and says why", () => {
    const added = review({ initial: 0, adjusted: 10, executed: 9 })!
    expect(added.ofInitial).toBeUndefined()
    expect(added.derivation.obstacle?.zh).toBe("年初预算数为0，全部是年中追加")
    expect(review({ adjusted: 10, executed: 9 })?.derivation.obstacle?.zh).toBe("没有列出年初预算数")
    expect(review({ initial: 10 })).toBeUndefined()
  })
})
