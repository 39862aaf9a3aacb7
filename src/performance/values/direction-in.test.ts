import { describe, expect, it } from "vitest"
import { directionIn } from "./direction-in.ts"
import { targetValue } from "./target-value.ts"

describe("the side a target is kept on", () => {
  it.each([
    // Costs, durations and mishaps are ceilings.
    ["=50万元", "成本指标", "经济成本指标", "总成本", "at-most"],
    ["50万元", "产出指标", "成本指标", "印刷费", "at-most"],
    ["=30工作日", "产出指标", "时效指标", "报销结算时限", "at-most"],
    ["2小时", "产出指标", "时效指标", "故障响应时间", "at-most"],
    ["=5%", "产出指标", "质量指标", "差错率", "at-most"],
    ["3起", "效益指标", "社会效益指标", "群众投诉", "at-most"],
    ["零事故", "效益指标", "社会效益指标", "安全生产", "at-most"],
    ["100%", "投入管理指标", "预算和财务管理", "“三公经费”控制率", "at-most"],
    ["10%", "投入管理指标", "预算和财务管理", "结转结余率", "at-most"],
    ["第一名", "产出指标", "质量指标", "考核排名", "at-most"],
    // Satisfaction, coverage, completion and counted output are floors.
    ["=90%", "满意度指标", "服务对象满意度指标", "群众满意度", "at-least"],
    ["100%", "产出指标", "数量指标", "参保覆盖率", "at-least"],
    ["100%", "产出指标", "质量指标", "投诉办结率", "at-least"],
    ["15万页", "产出指标", "数量指标", "印刷告知页", "at-least"],
    ["8学时", "产出指标", "数量指标", "培训课程", "at-least"],
    ["5小时", "产出指标", "时效指标", "每日开放时间", "at-least"],
    ["10%", "成本指标", "经济成本指标", "资金节约率", "at-least"],
    ["200万元", "效益指标", "经济效益指标", "门票收入", "at-least"],
    ["较上年提高5%", "效益指标", "经济效益指标", "产值", "at-least"],
    // What a rule sets is exact.
    ["1300元", "产出指标", "数量指标", "护理补贴", "exactly"],
    ["90%", "产出指标", "质量指标", "医疗费用报销比例", "exactly"],
    ["2年", "产出指标", "数量指标", "合同", "exactly"],
    // A printed bound stays, and words have no side.
    ["≥3起", "产出指标", "数量指标", "投诉", "at-least"],
    ["1-2名", "产出指标", "数量指标", "负责人", "exactly"],
    ["及时", "产出指标", "时效指标", "支付及时性", "none"],
  ])("%s of %s/%s/%s: %s", (text, first, second, name, expected) => {
    expect(directionIn(targetValue(text), { first, second, name })).toBe(expected)
  })

  it("stays exact where nothing is known of the indicator", () => {
    expect(directionIn(targetValue("100元"), {})).toBe("exactly")
  })
})
