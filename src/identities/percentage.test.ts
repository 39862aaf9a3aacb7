import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Figure } from "./figure.ts"
import { judgeRatio, quotient } from "./percentage.ts"
import { ratio, sample, term } from "./sample-figures.ts"

const percent = (print: string): Figure => sample("占比", print, { unit: "%" })
const share = (print: string, part: string, whole: string, unit = "万元"): ReturnType<typeof judgeRatio> =>
  judgeRatio(ratio(percent(print), [term(sample("部分", part, { unit }))], [term(sample("整体", whole, { unit }))]))

describe("a share", () => {
  it("holds where the printed operands give the printed percentage", () => {
    expect(share("4.81", "34.59", "719.68")).toMatchObject({ state: "holds", scale: "micro", difference: 3_697 })
    expect(share("88", "8.80", "10.00").state).toBe("holds")
  })

  it("is a tail where only the amounts behind the prints give it", () => {
    // 0.05 ÷ 3.00 is 1.67 %; 0.0451 ÷ 3.0049 is 1.50 %.
    expect(share("1.51", "0.05", "3.00").state).toBe("tail")
    expect(share("1.50", "0.05", "3.00").state).toBe("tail")
    expect(share("1.49", "0.05", "3.00").state).toBe("violated")
  })

  it("is violated outside, with the distance to the computed percentage", () => {
    expect(share("8", "39.36", "75.29")).toMatchObject({ state: "violated", difference: 8_000_000 - 52_277_859 })
    expect(share("4.80", "34.59", "719.68").state).toBe("violated")
  })

  it("has half-open borders: half up belongs to the next print", () => {
    // 1 ÷ 800 = 0.125 % exactly, printed 0.13.
    expect(share("0.13", "1.00", "800.00", "元").state).toBe("holds")
    expect(share("0.12", "1.00", "800.00", "元").state).toBe("violated")
    expect(share("0.12", "0.99", "800.00", "元").state).toBe("holds")
    expect(share("100.00", "100.00", "100.00", "元").state).toBe("holds")
  })
})

describe("a rate of change", () => {
  const rate = (print: string, now: string, before: string): ReturnType<typeof judgeRatio> => {
    const prior = sample("上年", before)
    return judgeRatio(ratio(percent(print), [term(sample("本年", now)), term(prior, -1)], [term(prior)]))
  }

  it("is of the amount of the change, whichever way it goes and however it is signed", () => {
    expect(rate("25.00", "100.00", "80.00").state).toBe("holds")
    expect(rate("20.00", "80.00", "100.00").state).toBe("holds")
    expect(rate("-20.00", "80.00", "100.00").state).toBe("holds")
    expect(rate("20.10", "80.00", "100.00").state).toBe("violated")
  })

  it("admits any large rate where the base may be next to nothing", () => {
    expect(rate("0.00", "0.01", "0.01").state).toBe("holds")
    expect(rate("150.00", "0.02", "0.01").state).toBe("tail")
    expect(rate("400.00", "0.02", "0.01").state).toBe("violated")
  })
})

describe("a base of zero", () => {
  it("admits only 0 % of 0", () => {
    expect(share("0.00", "0.00", "0.00").state).toBe("holds")
    expect(share("0", "0.00", "").state).toBe("holds")
    expect(share("100.00", "5.00", "0.00")).toMatchObject({ state: "violated", difference: 100_000_000, tolerance: 0 })
    expect(share("0.00", "5.00", "0.00").state).toBe("violated")
    expect(share("100.00", "0.00", "0.00").state).toBe("violated")
  })
})

describe("properties", () => {
  it("a percentage rounded from exact amounts always holds after each is rounded by itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 6e3, max: 1e12 }),
        fc.constantFrom(0, 1, 2),
        (part, whole, decimals) => {
          const micro = quotient(part, whole)
          if (micro > 1e12) return
          const ulp = 1_000_000 / 10 ** decimals
          // Exactly half up: quotient() has rounded already, so decide from the integers.
          const steps =
            (2n * 100_000_000n * BigInt(part) + BigInt(ulp) * BigInt(whole)) / (2n * BigInt(ulp) * BigInt(whole))
          const print = (Number(steps) / 10 ** decimals).toFixed(decimals)
          const fen = (amount: number): string => (Math.floor(amount / 10_000 + 0.5) / 100).toFixed(2)
          expect(share(print, fen(part), fen(whole)).state).not.toBe("violated")
        },
      ),
    )
  })

  it("quotient rounds half up and never divides by zero", () => {
    expect([quotient(1, 3), quotient(2, 3), quotient(0, 0), quotient(5, 0)]).toEqual([
      33_333_333,
      66_666_667,
      0,
      Number.MAX_SAFE_INTEGER,
    ])
  })
})
