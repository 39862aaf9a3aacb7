import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { keepsDeadline, timesKept } from "./kept-deadline.ts"
import { targetValue } from "./target-value.ts"

const kept = (target: string, result: string) => keepsDeadline(targetValue(target), targetValue(result))
const share = (target: string, result: string) => timesKept(targetValue(target), targetValue(result))

describe("a day against the day that was set", () => {
  it.each([
    ["2024年6月前", "2024年5月", true],
    ["2024年6月前", "2024年7月", false],
    ["2024年6月30日前", "2024年6月30日", true],
    ["2024年6月30日前", "2024年7月1日", false],
    ["2024年底前", "2024年12月", true],
    ["2024年底前", "2025年1月", false],
    ["12月底前", "11月", true],
    ["每月10日前", "每月8日前", true],
    ["每月10日前", "每月15日", false],
    ["2024年6月前", "2024年6月前", true],
    // Open by what is printed: in June, a year on one side, another period.
    ["2024年6月前", "2024年6月15日", undefined],
    ["12月底前", "2025年1月", undefined],
    ["每月10日前", "每季度末", undefined],
    ["2024年6月前", "已完成", undefined],
  ])("%s, %s: %s", (target, result, expected) => {
    expect(kept(target, result)).toBe(expected)
  })

  it("kept by a day is kept by every earlier one", () => {
    const month = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(month, month, month, (due, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)]
        if (kept(`2024年${due}月底前`, `2024年${late}月`))
          expect(kept(`2024年${due}月底前`, `2024年${early}月`)).toBe(true)
      }),
    )
  })
})

describe("times on which something recurring was done", () => {
  it.each([
    ["每月10日前", "11次", 11 / 12],
    ["每月10日前", "12个月", 1],
    ["每季度末", "3次", 0.75],
    ["每月10日前", "0次", 0],
    ["每月10日前", "13次", undefined],
    ["每月10日前", "1.5次", undefined],
    ["每月10日前", "11人", undefined],
    ["每月10日前", "≥11次", undefined],
    ["2024年6月前", "1次", undefined],
  ])("%s, %s", (target, result, expected) => {
    expect(share(target, result)).toBe(expected)
  })
})
