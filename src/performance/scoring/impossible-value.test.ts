import { describe, expect, it } from "vitest"
import { impossibility } from "./impossible-value.ts"
import { sampleIndicator } from "./sample-evaluation.ts"

const why = (target: string, actual: string, name = "工作情况") =>
  impossibility(sampleIndicator("产出指标", name, target, actual, "5"))?.zh

describe("results that cannot have come about", () => {
  it("a share of occasions that no count of them gives, with the nearest", () => {
    expect(why("每月10日前", "99%")).toBe("12次中不可能有99%按要求完成（最接近的是11/12 = 91.67%、12/12 = 100%）")
    expect(why("每季度1次", "90%")).toContain("3/4 = 75%")
  })

  it("a part of a person or thing", () => {
    expect(why("≥3人", "2.5人")).toBe("人只能是整数，印为2.5人")
    expect(why("≥3台", "3.5台")).toContain("台只能是整数")
  })

  it("more than all of what can at most be all, or of a completion", () => {
    expect(why("≥95%", "105%", "群众满意度")).toBe("群众满意度不可能超过100%")
    expect(why("及时", "120%")).toBe("完成程度不可能超过100%")
  })

  it.each([
    ["每月10日前", "100%", "月报"],
    ["每月10日前", "91.67%", "月报"],
    ["每月10日前", "92%", "月报"],
    ["每天1次", "99%", "巡查"],
    ["≥1万人次", "1.5万人次", "服务人次"],
    ["≥3人", "3.2人", "户均受益人数"],
    ["≥5亩", "5.5亩", "绿化面积"],
    ["≥5%", "120%", "收入增长率"],
    ["≥3人", "", "培训人数"],
    ["≥3人", "已完成", "培训人数"],
  ])("can: %s, %s of %s", (target, actual, name) => {
    expect(why(target, actual, name)).toBeUndefined()
  })
})
