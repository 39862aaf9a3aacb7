import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { RubricItem } from "#statutes"
import { rateFormula, rateReached, rateShare, rateTarget } from "./rate-target.ts"

const item = (target?: string): RubricItem => ({
  id: "x",
  zh: "某率",
  en: "A rate",
  first: "",
  second: "",
  weight: 1,
  ...(target === undefined ? {} : { target }),
})
const target = (text: string) => rateTarget(item(), text)!

describe("the target of a rate", () => {
  it.each([
    ["≥90%", 90_000_000, "at-least"],
    ["≤10%", 10_000_000, "at-most"],
    ["100%", 100_000_000, "at-least"],
    ["不超过30.5%", 30_500_000, "at-most"],
  ] as const)("%s", (text, value, side) => {
    expect(target(text)).toEqual({ text, own: true, value, side })
  })

  it.each(["合理", "", "95", "≥12次"])("is the usual one where the unit's own is no percentage: %s", (text) => {
    expect(rateTarget(item("≥90%"), text)).toMatchObject({ text: "≥90%", own: false })
    expect(rateTarget(item("达标"), text)).toBeUndefined()
  })
})

describe("a bare target of the unit's own", () => {
  it.each([
    ["≤10%", "8%", "at-most"],
    ["≤10%", "=0%", "at-most"],
    ["≤100%", "100%", "at-most"],
    ["≥90%", "95%", "at-least"],
    ["100%", "=100%", "at-least"],
    ["≤10%", "≥5%", "at-least"],
    ["≥90%", "≤90%", "at-most"],
  ] as const)("beside the usual %s, %s is kept on its side", (usual, own, side) => {
    expect(rateTarget(item(usual), own)).toMatchObject({ text: own, own: true, side })
  })

  it("of adjustments is a ceiling: 1.3 % of the budget changed keeps 10 %, and 20 % does not", () => {
    const ceiling = rateTarget(item("≤10%"), "10%")!
    expect([rateShare(1_302_000, ceiling), rateShare(20_000_000, ceiling)]).toEqual([1, 0.5])
  })
})

describe("whether a rate keeps its target", () => {
  it.each([
    ["≥90%", 90_000_000, true],
    ["≥90%", 89_999_999, false],
    ["≤10%", 10_000_000, true],
    ["≤10%", 10_000_001, false],
    ["≤0%", -8_360_000, true],
  ] as const)("%s, %d: %s", (text, rate, kept) => {
    expect(rateReached(rate, target(text))).toBe(kept)
  })
})

describe("the share a rate earns", () => {
  it.each([
    ["≥90%", 90_000_000, 1, "90% ≥ 90%: 4"],
    ["≥90%", 89_999_999, 89_999_999 / 90_000_000, "4 × 89.999999% ÷ 90%"],
    ["≥90%", 45_000_000, 0.5, "4 × 45% ÷ 90%"],
    ["≥90%", -5_000_000, 0, "4 × max(0, -5%) ÷ 90%"],
    ["≤10%", 10_000_000, 1, "10% ≤ 10%: 4"],
    ["≤10%", -3_000_000, 1, "-3% ≤ 10%: 4"],
    ["≤10%", 40_000_000, 0.25, "4 × 10% ÷ 40%"],
    ["≤0%", 1, 0, "4 × 0% ÷ 0.000001%"],
  ] as const)("%s, %d", (text, rate, share, formula) => {
    expect(rateShare(rate, target(text))).toBe(share)
    expect(rateFormula("4", rate, target(text))).toBe(formula)
  })

  it("lies between none and all, and never falls as the rate gets better", () => {
    const rate = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 0, max: 200 }), fc.boolean(), (one, other, aim, atMost) => {
        const held = target(`${atMost ? "≤" : "≥"}${aim}%`)
        const [worse, better] = atMost
          ? [Math.max(one, other), Math.min(one, other)]
          : [Math.min(one, other), Math.max(one, other)]
        const shares = [rateShare(worse, held), rateShare(better, held)] as const
        for (const share of shares) expect(share >= 0 && share <= 1).toBe(true)
        expect(shares[0]).toBeLessThanOrEqual(shares[1])
      }),
    )
  })
})
