import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { feasibilityOf, feasibilityOfAll } from "./feasibility-of.ts"
import { feasibilityMessage, feasibilityWords } from "./feasibility-words.ts"
import { sampleIndicator, sampleTargets, soundLines } from "./sample-targets.ts"

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("满意度", "总成本", "培训人次", "投诉次数", "增长率", "响应时间", "补助标准", "面积", "频次"),
)
const targets = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "≤80万元",
    "≥0%",
    "2023年9月-2024年6月",
    "≤100%",
    "不低于上年",
    "60元/人",
    "9999999999999人",
    "",
    "无",
  ),
)
const lines = fc.array(
  fc
    .tuple(fc.constantFrom("成本", "数量", "质量", "时效", "社会", "满意", "其他"), words, targets, words)
    .map((parts) => parts.map((part) => part.replace(/ /g, "")).join(" ")),
  { maxLength: 8 },
)

describe("any targets", () => {
  test("are told in whole sentences about indicators that there are", () =>
    fc.assert(
      fc.property(lines, fc.constantFrom("70万元", "0.00元", "", "9007199254740.99元"), (own, money) => {
        for (const finding of feasibilityOf(sampleTargets(money, own, { objective: { text: own.join("，") } }))) {
          const { zh, en } = feasibilityMessage(finding)
          expect(zh + en).not.toMatch(/NaN|undefined|Infinity/)
          expect(Object.hasOwn(feasibilityWords, finding.kind)).toBe(true)
          if (finding.indicator !== undefined) expect(finding.indicator).toBeLessThan(own.length)
        }
      }),
      { numRuns: 300 },
    ))

  test("are judged alike alone and among others, but for what was copied", () =>
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 3 }), (sets) => {
        const all = sets.map((own, n) => sampleTargets(`${n + 1}万元`, own, { project: { text: `项目${n}` } }))
        const together = feasibilityOfAll(all).map((findings) => findings.filter(({ kind }) => kind !== "copied"))
        expect(together).toEqual(all.map((one) => feasibilityOf(one)))
      }),
      { numRuns: 60 },
    ))
})

test("a set in order has no finding, in whatever order its indicators stand", () =>
  fc.assert(
    fc.property(fc.shuffledSubarray([...soundLines], { minLength: soundLines.length }), (shuffled) => {
      expect(feasibilityOf(sampleTargets("30万元", shuffled))).toEqual([])
    }),
  ))

test("no more than five thousand indicators are looked at", () => {
  const indicator = sampleIndicator("数量 召开会议")
  const blanks = feasibilityOf(sampleTargets("30万元", [], { indicators: Array(6_000).fill(indicator) }))
  expect(blanks.filter(({ kind }) => kind === "blank")).toHaveLength(5_000)
})
