import { describe, expect, it } from "vitest"
import { deadlineOf } from "./deadline.ts"
import { occasions } from "./occasions.ts"
import { targetValue } from "./target-value.ts"

describe("a day until which something is due", () => {
  it.each([
    ["2024年6月前", { year: 2024, month: 6, side: "before" }],
    ["2024年12月底", { year: 2024, month: 12, side: "end" }],
    ["2024年底前", { year: 2024, month: 12, side: "end" }],
    ["年底前完成", { month: 12, side: "end" }],
    ["12月31日之前", { month: 12, day: 31, side: "before" }],
    ["十二月底前", { month: 12, side: "end" }],
    ["12月", { month: 12, side: "within" }],
    ["6月中旬", { month: 6, day: 20, side: "within" }],
    ["2024年内", { year: 2024, side: "within" }],
    ["2024.12.31前", { year: 2024, month: 12, day: 31, side: "before" }],
    ["2024-06-30", { year: 2024, month: 6, day: 30, side: "within" }],
    ["2024年上半年", { year: 2024, month: 6, side: "end" }],
    ["第三季度末", { month: 9, side: "end" }],
    ["一季度前", { month: 3, side: "end" }],
    ["1-12月", { month: 12, side: "within", from: { month: 1 } }],
    ["2024年1-12月", { year: 2024, month: 12, side: "within", from: { year: 2024, month: 1 } }],
    ["2024-2026年", { year: 2026, side: "within", from: { year: 2024 } }],
    ["每月10日前", { day: 10, every: "month", side: "before" }],
    ["次月15日前报送", { day: 15, every: "month", side: "before" }],
    ["每季度终了后15日内", { day: 15, every: "quarter", side: "within" }],
    ["每年12月底前", { month: 12, every: "year", side: "end" }],
    ["每年底", { month: 12, every: "year", side: "end" }],
    ["每周五前", { day: 5, every: "week", side: "before" }],
    ["按季度发放", { every: "quarter", side: "within" }],
  ])("%s", (text, expected) => {
    expect(deadlineOf(text)).toEqual(expected)
  })

  it.each([
    "2年",
    "30日内",
    "3个月",
    "15天",
    "2024",
    "13月前",
    "32日前",
    "2024年13月",
    "月",
    "年",
    "前",
    "每2年",
    "逐年",
  ])("%s is none", (text) => {
    expect(deadlineOf(text)).toBeUndefined()
  })
})

describe("the occasions of a year", () => {
  it.each([
    ["每月10日前", 12],
    ["每季度末", 4],
    ["每周五", 52],
    ["每年6月30日前", 1],
    ["2024年6月前", 1],
    ["2次/月", 24],
    ["每半年1次", 2],
    ["每年≥4次", 4],
    ["每月2篇", 24],
    // Nothing says how many: no period, a range, an amount, people, a word.
    ["≥12次", undefined],
    ["每年3-5次", undefined],
    ["每月1300元", undefined],
    ["每年200人次", undefined],
    ["及时", undefined],
    ["", undefined],
  ])("%s: %s", (text, expected) => {
    expect(occasions(targetValue(text))).toBe(expected)
  })
})
