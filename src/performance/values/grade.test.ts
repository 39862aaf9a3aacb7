import { describe, expect, it } from "vitest"
import { gradeIn } from "./grade.ts"

describe("words of grade", () => {
  it.each([
    ["提高", "提高", "up"],
    ["有效提高", "提高", "up"],
    ["进一步提升", "提升", "up"],
    ["明显改善", "改善", "up"],
    ["服务质量提升", "提升", "up"],
    ["促进", "促进", "up"],
    ["有所缓解", "缓解", "down"],
    ["大幅降低", "降低", "down"],
    ["减少", "减少", "down"],
    ["风险得到化解", "化解", "down"],
    ["有效保障", "保障", "maintain"],
    ["基本健全", "健全", "maintain"],
    ["规范", "规范", "maintain"],
    ["长期稳定", "稳定", "maintain"],
    ["明显", "明显", "maintain"],
    ["优", "优", "maintain"],
    ["按时完成", "完成", "maintain"],
  ])("%s: %s, %s", (text, word, direction) => {
    expect(gradeIn(text)).toEqual({ word, direction })
  })

  it.each(["", "不规范", "未提高", "长期", "苹果", "产业结构调整优化升级并形成一批可复制可推广经验", "constructor"])(
    "%s is none",
    (text) => {
      expect(gradeIn(text)).toBeUndefined()
    },
  )
})
