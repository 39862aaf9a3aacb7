import { describe, expect, it } from "vitest"
import { isBlank, isVague, obstacleWords, refersElsewhere } from "./obstacle.ts"
import { targetValue } from "./target-value.ts"

describe("why a target cannot be measured", () => {
  it.each(["", "无", "—".replace("—", "-"), "n/a", "不适用", "/", "……"])("%s is blank", (text) => {
    expect(isBlank(text)).toBe(true)
  })
  it.each(["0", "无事故", "是", "-5"])("%s is not", (text) => {
    expect(isBlank(text)).toBe(false)
  })

  it("a vague word is neither met nor missed", () => {
    expect(["长期", "若干", "根据实际"].map(isVague)).toEqual([true, true, true])
    expect(["及时", "5次", "长期有效运行"].map(isVague)).toEqual([false, false, false])
  })

  it("a rule or a file is referred to", () => {
    expect(["按照文件要求", "符合国家标准", "依据合同约定"].map(refersElsewhere)).toEqual([true, true, true])
    expect(["按时完成", "标准化建设", "按月公开"].map(refersElsewhere)).toEqual([false, false, false])
  })

  it.each([
    ["", "blank"],
    ["5万", "no-unit"],
    ["若干", "vague"],
    ["按照文件要求", "refers-elsewhere"],
    ["不低于上年", "no-base"],
    ["完成机关大院全部门窗的更换以及楼道照明的改造", "sentence"],
    ["≥95%", undefined],
  ] as const)("%s: %s", (text, obstacle) => {
    expect(targetValue(text).obstacle).toBe(obstacle)
    if (obstacle) expect(obstacleWords[obstacle].zh.length * obstacleWords[obstacle].en.length).toBeGreaterThan(0)
  })
})
