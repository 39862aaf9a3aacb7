import { describe, expect, it } from "vitest"
import { occasions } from "./occasions.ts"
import { targetValue } from "./target-value.ts"

describe("how many times a year a target is kept or not", () => {
  it.each([
    ["每月10日前", 12],
    ["每季度末", 4],
    ["2024年6月前", 1],
    ["2次/月", 24],
    ["≥4次/年", 4],
    ["每周1次", 52],
  ])("%s: %d", (target, expected) => {
    expect(occasions(targetValue(target))).toBe(expected)
  })

  it.each(["12次", "≥95%", "有效提升", "每年200人次", "每月1000元", "每月1-2次", "每月0次"])(
    "is not said by %s",
    (target) => {
      expect(occasions(targetValue(target))).toBeUndefined()
    },
  )
})
