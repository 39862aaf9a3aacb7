import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allowedValues } from "./allowed-values.ts"
import { grain, reprinted } from "./correction.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { asPrinted } from "./interval.ts"
import { judge } from "./judgement.ts"
import { holds, onGrid } from "./range.ts"
import { bound, mirror, ratio, sample, sum, term } from "./sample-figures.ts"

const allowed = (identity: Identity, figure: Figure, strict = false): unknown =>
  onGrid(allowedValues(identity, figure, asPrinted, strict), grain(figure))

describe("the values an identity allows a figure", () => {
  const [total, a, b] = [sample("合计", "9.00"), sample("甲", "1.00"), sample("乙", "2.00")]

  it("are those within the tail of a sum", () => {
    expect(allowed(sum(total, a, b), total)).toEqual([[2_990_000, 3_010_000]])
    expect(allowed(sum(total, a, b), a)).toEqual([[6_990_000, 7_010_000]])
  })

  it("are the other print itself for one printed twice, strictly, or one in its last digit", () => {
    expect(allowed(mirror(a, b), a, true)).toEqual([[2_000_000, 2_000_000]])
    expect(allowed(mirror(a, b), b, true)).toEqual([[1_000_000, 1_000_000]])
    expect(allowed(mirror(a, b), a)).toEqual([[1_990_000, 2_010_000]])
  })

  it("are bounded on one side by a bound", () => {
    expect(allowed(bound(total, a), total)).toEqual([[-4_503_599_627_370_000, 1_000_000]])
    expect(allowed(bound(total, a), a)).toEqual([[9_000_000, 4_503_599_627_370_000]])
  })

  it("are whatever the quotient may be for a percentage", () => {
    const percentage = sample("占比", "8.00", { unit: "%" })
    const [part, whole] = [sample("部分", "34.59"), sample("整体", "719.68")]
    const share = ratio(percentage, [term(part)], [term(whole)])
    expect(allowed(share, percentage)).toEqual([[4_810_000, 4_810_000]])
    expect(allowed(share, part)).toEqual([
      [-57_610_000, -57_540_000],
      [57_540_000, 57_610_000],
    ])
  })

  it("are none for a percentage of nothing but of nothing itself", () => {
    const percentage = sample("占比", "8.00", { unit: "%" })
    expect(allowed(ratio(percentage, [term(a)], [term(sample("整体", "0.00"))]), percentage)).toEqual([])
    expect(
      allowed(ratio(percentage, [term(sample("部分", "0.00"))], [term(sample("整体", "0.00"))]), percentage),
    ).toEqual([[0, 0]])
  })
})

describe("property: a value is allowed exactly if the identity holds with it", () => {
  const unit = fc.constantFrom("万元", "元")
  const amount = fc.tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.constantFrom(0, 1, 2), unit)
  const figure = ([n, decimals, u]: readonly [number, number, string]): Figure =>
    sample("数", (n / 10 ** decimals).toFixed(decimals), { unit: u })
  const agrees = (identity: Identity, suspect: Figure, steps: number): void => {
    const ulp = grain(suspect)
    const range = allowedValues(identity, suspect, asPrinted, false)
    const ends = range.flat().filter((end) => Math.abs(end) < 2 ** 51)
    for (const near of [suspect.quantity.value, ...ends])
      for (let step = -2; step <= 2; step++) {
        const value = (Math.round(near / ulp) + step * (near === suspect.quantity.value ? steps : 1)) * ulp
        const state = judge(identity, (f) => (f === suspect ? reprinted(f, value) : f.quantity)).state
        expect([value, holds(range, value)]).toEqual([value, state !== "violated"])
      }
  }

  it("in sums of any precision", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 5 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 99 }),
        (amounts, which, steps) => {
          const [total, ...parts] = amounts.map(figure) as [Figure, ...Figure[]]
          const suspect = [total, ...parts][which % amounts.length]!
          agrees(sum(total, ...parts), suspect, steps)
          agrees(bound(total, parts[0]!), which % 2 ? total : parts[0]!, steps)
          agrees(mirror(total, parts[0]!), which % 2 ? total : parts[0]!, steps)
        },
      ),
    )
  })

  it("in ratios, for the percentage and for every operand", () => {
    const percent = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(0, 1, 2))
    const money = fc.integer({ min: -5_000, max: 50_000 }).filter((n) => n !== 0)
    fc.assert(
      fc.property(
        percent,
        money,
        money,
        fc.nat(2),
        fc.integer({ min: 1, max: 99 }),
        ([p, d], now, before, which, steps) => {
          const percentage = sample("增减率", (p / 10 ** d).toFixed(d), { unit: "%" })
          const [current, prior] = [sample("本年", (now / 100).toFixed(2)), sample("上年", (before / 100).toFixed(2))]
          const rate = ratio(percentage, [term(current), term(prior, -1)], [term(prior)])
          const suspect = [percentage, current, prior][which]!
          // A base printed as zero is judged by a rule of its own.
          const range = allowedValues(rate, suspect, asPrinted, false)
          const ulp = grain(suspect)
          for (const near of [suspect.quantity.value, ...range.flat().filter((end) => Math.abs(end) < 2 ** 51)])
            for (let step = -2; step <= 2; step++) {
              const value = (Math.round(near / ulp) + step * (near === suspect.quantity.value ? steps : 1)) * ulp
              if ((suspect === prior && value === 0) || (suspect === percentage && value < 0)) continue
              const state = judge(rate, (f) => (f === suspect ? reprinted(f, value) : f.quantity)).state
              expect([value, holds(range, value)]).toEqual([value, state !== "violated"])
            }
        },
      ),
      { numRuns: 300 },
    )
  })
})
