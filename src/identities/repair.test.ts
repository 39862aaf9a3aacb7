import { describe, expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { Network } from "./network.ts"
import { probableValues } from "./plausibility.ts"
import { type Conflict, type Repair, repair } from "./repair.ts"
import { mirror, ratio, sample, sum, term } from "./sample-figures.ts"

const attempt = (identities: readonly Identity[], ...figures: readonly Figure[]): Repair | Conflict => {
  const network = new Network(evaluate(identities).judgements)
  return repair(network, figures, (figure, range, free) => probableValues(network, figure, range, free))
}

describe("repair", () => {
  const [total, a, b] = [sample("合计", "9.00"), sample("甲", "1.00"), sample("乙", "2.00")]

  it("gives one figure the middle of what all its identities allow", () => {
    const found = attempt([sum(total, a, b), mirror(total, sample("重", "3.01"))], total)
    expect(found).toEqual({ values: new Map([[total, 3_010_000]]), ranges: new Map([[total, [3_010_000, 3_010_000]]]) })
  })

  it("names the identities that contradict each other, by position", () => {
    const conflict = attempt(
      [sum(sample("别", "1.00"), sample("他", "1.00")), sum(total, a, b), mirror(total, sample("重", "9.00"))],
      total,
    )
    expect(conflict).toEqual({ conflict: new Set([1, 2]) })
  })

  it("corrects figures together where they lean on each other", () => {
    const again = sample("合计重", "9.00")
    const found = attempt([sum(total, a, b), mirror(total, again)], total, again)
    expect("values" in found && [...found.values.values()]).toEqual([3_000_000, 3_000_000])
  })

  it("solves two unknowns that only two sums together determine", () => {
    const unit = { unit: "元" }
    const [x, y] = [sample("x", "1.00", unit), sample("y", "1.00", unit)]
    const sums = [
      sum(sample("和", "10.00", unit), x, y),
      { ...sum(x, y), id: "差", terms: [term(x), term(y, -1), term(sample("四", "4.00", unit), -1)] },
    ]
    const found = attempt(sums, x, y)
    expect("values" in found ? [...found.values.values()] : found).toEqual([700, 300])
  })

  it("reaches a percentage through the amount it is of", () => {
    const percentage = sample("占比", "8.00", { unit: "%" })
    const [part, whole, known] = [sample("部分", "1.00"), sample("整体", "50.00"), sample("部分重", "25.00")]
    const found = attempt([ratio(percentage, [term(part)], [term(whole)]), mirror(part, known)], percentage, part)
    expect("values" in found && found.values).toEqual(
      new Map([
        [percentage, 50_000_000],
        [part, 25_000_000],
      ]),
    )
  })
})
