import { describe, expect, test } from "vitest"
import { feasibilityOf } from "./feasibility-of.ts"
import { feasibilityMessage, feasibilityWords } from "./feasibility-words.ts"
import { statedAmounts } from "./stated-amounts.ts"
import { sampleTargets, soundLines, told } from "./sample-targets.ts"

const found = (line: string, year?: number) => {
  const targets = sampleTargets("30万元", [...soundLines, line], year === undefined ? {} : { year })
  return feasibilityOf(targets)
    .filter(({ indicator }) => indicator === soundLines.length)
    .map(({ kind, severity, subject, expected }) => [kind, severity, subject, expected ?? "-"].join(" "))
}

describe("a value that nobody can judge", () => {
  test.each([
    ["数量 召开会议", "blank warning 召开会议 -"],
    ["数量 召开会议 2", "no-unit warning 召开会议 -"],
    ["数量 参保人数 ≤480万人", "capped-output info 参保人数 -"],
    ["数量 培训人次 ≥200次", "unit-misfit warning 培训人次 ≥200人次"],
    ["质量 设备合格率 合格", "rate-without-percent warning 设备合格率 -"],
    ["质量 设备合格率 ≥950%", "above-100 warning 设备合格率 -"],
    ["时效 2024年11月前 2024年11月前", "name-is-value warning 2024年11月前 -"],
    ["时效 工作完成时限 2023年11月前", "year warning 工作完成时限/year 2024年11月前"],
    ["社会 长效机制 长期", "vague info 长效机制 -"],
  ])("%s", (line, expected) => expect(found(line)).toEqual([expected]))

  test("a day of a later year of a plan, and any day where the year is not known, is in order", () => {
    expect(found("时效 工作完成时限 2026年11月前")).toEqual([])
    const { year: _, ...undated } = sampleTargets("30万元", ["时效 工作完成时限 2019年11月前"])
    expect(told(undated, ["year"])).toEqual([])
  })
})

test("every kind's words have their slots filled, in both languages", () => {
  const lines = [
    ["成本 总成本 ≤80万元", "数量 参保人数 ≤480万人", "满意 满意度 ≤90%", "质量 存活率 不低于上年", "数量 频次 ≥2次 x"],
    [
      "成本 甲 7万元",
      "成本 乙 9万元",
      "数量 户数 30户 每户1元",
      "数量 面积 ≥1亩",
      "数量 面积 ≥2亩",
      "社会 事故数量 ≥3起",
    ],
    [],
    ["社会 好 好"],
    ["数量 人数 1533人"],
  ]
  const all = lines.flatMap((own) => [...feasibilityOf(sampleTargets("45990元", own))])
  expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(12)
  for (const finding of all) {
    const { zh, en } = feasibilityMessage(finding)
    expect(zh + en).not.toMatch(/\{\w+\}/)
    expect(feasibilityWords[finding.kind].mend.zh).not.toBe("")
  }
})

test("amounts of an objective stand where they were read", () => {
  const place = { block: 3, row: 5, column: 1, span: [10, 40] as const }
  const text = "计划投入资金29.31万元，发放医疗费80万元"
  expect(statedAmounts({ text, place })).toEqual([
    { text: "29.31万元", unit: "万元", fen: 29_310_000, offset: 6, place: { ...place, span: [16, 23] } },
  ])
  expect(statedAmounts({ text })[0]).not.toHaveProperty("place")
})

test("ten thousand hostile indicators take bounded time and throw nothing", () => {
  const names = ["__proto__", "\u0000", "9".repeat(3_000), "每人".repeat(2_000), "≥", "上年".repeat(90)]
  const lines = Array.from(
    { length: 10_000 },
    (_, i) => `数量 ${names[i % 6]} ${names[(i + 1) % 6]} ${names[(i + 2) % 6]}`,
  )
  expect(feasibilityOf(sampleTargets("30万元", lines)).length).toBeLessThan(40_000)
})
