import { describe, expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import { judge } from "./judgement.ts"
import { bound, claim, mirror, sample, sum } from "./sample-figures.ts"

const yuan = { unit: "元" }
const parts = (...prints: readonly string[]): ReturnType<typeof sample>[] =>
  prints.map((print, i) => sample(`第${i}项`, print))
/** A total of n equal parts, the total off by so many hundredths. */
const tailOf = (n: number, hundredths: number): string =>
  judge(
    sum(
      sample("合计", ((n * 1000 + hundredths) / 100).toFixed(2)),
      ...parts(...Array.from({ length: n }, () => "10.00")),
    ),
  ).state

describe("a sum", () => {
  it("holds where the prints add up", () => {
    expect(judge(sum(sample("合计", "3.00"), ...parts("1.00", "2.00")))).toMatchObject({
      state: "holds",
      difference: 0,
      scale: "fen",
    })
  })

  it("allows the tails seen in published documents: n = 2 → 0.01, 8 → 0.01, 15 → 0.02 (rules.md §6.3)", () => {
    expect(judge(sum(sample("小计", "51.75"), ...parts("21.74", "30.00")))).toMatchObject({
      state: "tail",
      difference: 10_000,
      tolerance: 15_000,
    })
    expect(tailOf(8, -1)).toBe("tail")
    expect(tailOf(15, 2)).toBe("tail")
  })

  it("must differ by strictly less than E(n) = half a unit × (n + 1)", () => {
    // n = 1: E = 0.01, n = 2: 0.015, n = 3: 0.02, n = 15: 0.08
    expect([tailOf(1, 1), tailOf(1, -1)]).toEqual(["violated", "violated"])
    expect([tailOf(2, 1), tailOf(2, 2), tailOf(2, -1), tailOf(2, -2)]).toEqual(["tail", "violated", "tail", "violated"])
    expect([tailOf(3, 1), tailOf(3, 2), tailOf(3, -2)]).toEqual(["tail", "violated", "violated"])
    expect([tailOf(15, 7), tailOf(15, 8), tailOf(15, -7), tailOf(15, -8)]).toEqual([
      "tail",
      "violated",
      "tail",
      "violated",
    ])
  })

  it("allows nothing between amounts printed to the fen", () => {
    const [a, b] = [sample("甲", "1,234.56", yuan), sample("乙", "0.44", yuan)]
    expect(judge(sum(sample("合计", "1,235.00", yuan), a, b)).state).toBe("holds")
    expect(judge(sum(sample("合计", "1,235.01", yuan), a, b))).toMatchObject({
      state: "violated",
      difference: 1,
      tolerance: 0,
    })
  })

  it("does not count blanks: they are zero exactly and widen nothing", () => {
    expect(judge(sum(sample("合计", "1.01"), sample("甲", "1.00"), sample("乙", ""), sample("丙", ""))).state).toBe(
      "violated",
    )
    expect(judge(sum(sample("合计", "1.01"), sample("甲", "1.00"), sample("乙", "0.00"))).state).toBe("tail")
  })

  it("compares 元 beside 万元 by what the coarser print stands for", () => {
    const coarse = sample("合计", "85.05")
    const fine = (print: string): string => judge(sum(coarse, sample("明细", print, yuan))).state
    expect(fine("850500.00")).toBe("holds")
    expect(fine("850450.00")).toBe("holds")
    expect(fine("850549.99")).toBe("holds")
    expect(fine("850550.00")).toBe("violated")
    expect(fine("850449.99")).toBe("violated")
  })

  it("adds hostile amounts without losing their sign", () => {
    const huge = sample("大", "4500000000.00")
    expect(judge(sum(huge, huge, huge, huge, huge)).state).toBe("violated")
  })
})

describe("a bound", () => {
  it("holds below and at the bound, is a tail just above it, and violated beyond", () => {
    const most = sample("整体", "5.00")
    expect(judge(bound(sample("部分", "4.00"), most)).state).toBe("holds")
    expect(judge(bound(sample("部分", "5.00"), most)).state).toBe("holds")
    expect(judge(bound(sample("部分", "5.01"), most))).toMatchObject({
      state: "violated",
      difference: 10_000,
      tolerance: 10_000,
    })
    expect(judge(bound(sample("部分", "50040.00", yuan), most)).state).toBe("holds")
    expect(judge(bound(sample("部分", "50050.00", yuan), most)).state).toBe("violated")
    expect(
      judge({
        ...bound(sample("部分", "5.01"), most),
        terms: sum(sample("甲", "5.01"), ...parts("2.00", "3.00")).terms,
      }).state,
    ).toBe("tail")
  })
})

describe("a mirror", () => {
  it("must be identical at one unit and precision; the last digit may differ as a tail", () => {
    const state = (one: string, other: string): string => judge(mirror(claim("正文", one), sample("表", other))).state
    expect(state("85.05", "85.05")).toBe("holds")
    expect(state("85.06", "85.05")).toBe("tail")
    expect(state("85.04", "85.05")).toBe("tail")
    expect(state("85.07", "85.05")).toBe("violated")
    expect(judge(mirror(claim("正文", "80.05"), sample("表", "85.05")))).toMatchObject({
      difference: -5_000_000,
      tolerance: 0,
    })
  })

  it("is compared by intervals where unit or precision differ", () => {
    expect(judge(mirror(claim("正文", "85.1"), sample("表", "85.05"))).state).toBe("holds")
    expect(judge(mirror(claim("正文", "85.1"), sample("表", "85.04"))).state).toBe("violated")
    expect(judge(mirror(claim("正文", "85.05"), sample("表", "850,512.34", yuan))).state).toBe("holds")
    expect(judge(mirror(claim("正文", "85.05"), sample("表", "850,562.34", yuan))).state).toBe("violated")
  })
})

describe("evaluate", () => {
  it("keeps the order given and sorts out what is violated and what is a tail", () => {
    const good = sum(sample("合计", "3.00"), ...parts("1.00", "2.00"))
    const tail = sum(sample("合计", "3.01"), ...parts("1.00", "2.00"))
    const bad = sum(sample("合计", "4.00"), ...parts("1.00", "2.00"))
    const evaluation = evaluate([good, bad, tail])
    expect(evaluation.judgements.map((j) => j.state)).toEqual(["holds", "violated", "tail"])
    expect(evaluation.violated.map((j) => j.identity)).toEqual([bad])
    expect(evaluation.tails.map((j) => j.identity)).toEqual([tail])
  })
})
