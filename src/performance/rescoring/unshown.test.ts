import { describe, expect, it } from "vitest"
import { enteredMoney, enteredPoints } from "../entered/entered-number.ts"
import { unshownMoney, unshownProjects } from "./unshown.ts"

const announced = (count: string, mean?: string, wan?: number) => ({
  count: enteredPoints(count)!,
  ...(mean ? { mean: enteredPoints(mean)! } : {}),
  ...(wan === undefined ? {} : { money: enteredMoney(wan * 1_000_000) }),
})
const shown = (score: number, executed: number, budget = executed) => ({
  score: score * 1e6,
  executed: executed * 1e6,
  budget: budget * 1e6,
})

describe("projects announced but not shown", () => {
  it("are counted, with their money and what they must have scored", () => {
    const left = unshownProjects(announced("3", "98", 12), [shown(99, 9, 10)])!
    expect([left.count, left.together, left.least, left.possible]).toEqual([
      2,
      expect.objectContaining({ low: expect.any(Number) as number }),
      expect.any(Number),
      true,
    ])
    // 3 × 98 − 99 = 195: the other with 100, 95 at least, but for the rounding of the mean.
    expect(Math.abs(left.least! - 95e6)).toBeLessThanOrEqual(1.5e6)
    expect(left.derivation.formula).toBe("98 × 3 − 99 = 195")
    // 12 less the larger sum that it exceeds, the budgets.
    expect([left.money?.of, unshownMoney(left)]).toEqual(["budget", "2万元"])
  })

  it("cannot be where the mean is out of reach", () => {
    expect(unshownProjects(announced("2", "98"), [shown(60, 1)])?.possible).toBe(false)
  })

  it("have no scores told without a mean, or where a shown score is missing", () => {
    expect(unshownProjects(announced("2"), [shown(99, 1)])?.together).toBeUndefined()
    expect(unshownProjects(announced("3", "98"), [{ executed: 1 }])?.together).toBeUndefined()
    expect(unshownProjects(announced("3", "98"), [{}])?.derivation.obstacle?.zh).toContain("没有公布平均得分")
  })

  it("are none where as many are shown, or more", () => {
    expect(unshownProjects(announced("1", "98"), [shown(98, 1)])).toBeUndefined()
    expect(unshownProjects(announced("1", "98"), [shown(98, 1), shown(98, 1)])).toBeUndefined()
  })

  it("have no money told where more is shown than was announced", () => {
    expect(unshownProjects(announced("2", undefined, 5), [shown(98, 9)])?.money).toBeUndefined()
  })
})
