import { describe, expect, it } from "vitest"
import { targetValue } from "./target-value.ts"

/** Kind, operator, number (range, proportion), unit, side, and what else the value says. */
function reading(text: string): string {
  const v = targetValue(text)
  const number = v.number ? v.number.scaled / 10 ** v.number.decimals : ""
  const end = v.upper ? `..${v.upper.scaled / 10 ** v.upper.decimals}` : v.consequent ? `:${v.consequent.text}` : ""
  const base = v.base ? `than ${v.base.kind}${v.base.number ? ` ${v.base.number.text}${v.base.unit}` : ""}` : ""
  const parts = [v.kind, v.operator, `${number}${end}`, v.unit, v.direction, base, v.grade?.word]
  const marks = [v.approximate && "about", v.period && `per ${v.period}`, v.obstacle && `!${v.obstacle}`]
  return [...parts, ...marks].filter((part) => part !== undefined && part !== "").join(" ")
}

const reads = (rows: readonly (readonly [text: string, expected: string])[]) =>
  it.each(rows)("%s", (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

describe("numbers with a bound", () => {
  reads([
    ["≥95.5%(含)", "quantitative ≥ 95.5 % at-least"],
    ["达到95%以上", "quantitative ≥ 95 % at-least"],
    ["控制在5%以内", "quantitative ≤ 5 % at-most"],
    ["=85%以上", "quantitative ≥ 85 % at-least"],
    ["85%(含)以上", "quantitative ≥ 85 % at-least"],
    ["85%以上（含85%）", "quantitative ≥ 85 % at-least"],
    ["不得低于80％", "quantitative ≥ 80 % at-least"],
    ["≥≥95%", "quantitative ≥ 95 % at-least"],
    ["90分以上", "quantitative ≥ 90 分 at-least"],
    ["30余人", "quantitative > 30 人 at-least"],
    ["低于3‰", "quantitative < 3 ‰ at-most"],
    ["降至2%以下", "quantitative ≤ 2 % at-most"],
    ["3个工作日内办结", "quantitative ≤ 3 个工作日 at-most"],
    ["24小时内响应", "quantitative ≤ 24 小时 at-most"],
    ["15分钟内到达", "quantitative ≤ 15 分钟 at-most"],
    ["半年内", "quantitative ≤ 0.5 年 at-most"],
    ["满意度≥90%", "quantitative ≥ 90 % at-least"],
    ["满意率达到95%以上", "quantitative ≥ 95 % at-least"],
    ["前三名", "quantitative ≤ 3 位次 at-most"],
    ["全省前10", "quantitative ≤ 10 位次 at-most"],
    ["前10%", "quantitative ≤ 10 % at-most"],
  ])
})

describe("numbers without a bound", () => {
  reads([
    ["三次", "quantitative = 3 次 exactly"],
    ["两场", "quantitative = 2 场 exactly"],
    ["一百人", "quantitative = 100 人 exactly"],
    ["三百万元", "quantitative = 3000000 元 exactly"],
    ["百分之九十五", "quantitative = 95 % exactly"],
    ["九成以上", "quantitative ≥ 90 % at-least"],
    ["三分之二以上", "quantitative ≥ 2:3 : at-least"],
    ["1:3", "quantitative = 1:3 : exactly"],
    ["1—2名", "quantitative = 1..2 名 exactly"],
    ["20人-30人", "quantitative = 20..30 人 exactly"],
    ["一至两名", "quantitative = 1..2 名 exactly"],
    ["约50人", "quantitative = 50 人 exactly about"],
    ["50人左右", "quantitative = 50 人 exactly about"],
    ["-5%", "quantitative = -5 % exactly"],
    ["人民币500万元", "quantitative = 500 万元 exactly"],
    ["培训200人次", "quantitative = 200 人次 exactly"],
    ["完成率100%", "quantitative = 100 % exactly"],
    ["3名工作人员", "quantitative = 3 名工作人员 exactly"],
    ["5台(套)", "quantitative = 5 台(套) exactly"],
    ["≤35mg/L", "quantitative ≤ 35 mg/L at-most"],
    ["500㎡", "quantitative = 500 ㎡ exactly"],
    ["5万", "quantitative = 5 万 exactly !no-unit"],
    ["0.95", "quantitative = 0.95 exactly !no-unit"],
  ])
})

describe("none and all in words", () => {
  reads([
    ["零事故", "quantitative = 0 事故 exactly"],
    ["0起", "quantitative = 0 起 exactly"],
    ["不发生", "quantitative = 0 起 exactly"],
    ["不发生重大安全责任事故", "quantitative = 0 起 exactly"],
    ["无投诉", "quantitative = 0 起 exactly"],
    ["全覆盖", "quantitative = 100 % exactly"],
    ["全部", "quantitative = 100 % exactly"],
    ["应保尽保", "quantitative = 100 % exactly"],
    ["应补尽补、应发尽发", "quantitative = 100 % exactly"],
  ])
})

describe("periods", () => {
  reads([
    ["2次/月", "frequency = 2 次/月 exactly per month"],
    ["每周不少于2次", "frequency ≥ 2 次 at-least per week"],
    ["≥2次(每年)", "frequency ≥ 2 次 at-least per year"],
    ["≥每年4次", "frequency ≥ 4 次 at-least per year"],
    ["一年两次", "frequency = 2 次 exactly per year"],
    ["1次/季度", "frequency = 1 次/季度 exactly per quarter"],
    ["每半年1次", "frequency = 1 次 exactly per half-year"],
    ["≥4次以上/年", "frequency ≥ 4 次/年 at-least per year"],
    ["每人每月1300元", "quantitative = 1300 元/人 exactly per month"],
    ["200元/人/天", "quantitative = 200 元/人/天 exactly per day"],
    ["人均≤500元", "quantitative ≤ 500 元/人 at-most"],
    ["≥12次", "quantitative ≥ 12 次 at-least"],
  ])
})

describe("comparisons with a base", () => {
  reads([
    ["不低于上年", "comparison ≥ at-least than last-year !no-base"],
    ["不低于上年水平(85%)", "comparison ≥ at-least than last-year 85%"],
    ["不低于2023年", "comparison ≥ at-least than last-year !no-base"],
    ["较上年提高5%", "comparison = 5 % exactly than last-year 提高"],
    ["比上年增长≥3%", "comparison ≥ 3 % at-least than last-year 增长"],
    ["同比下降3个百分点", "comparison = 3 个百分点 exactly than last-year 下降"],
    ["较上年有所提高", "comparison at-least than last-year 提高 !no-base"],
    ["较上年有所下降", "comparison at-most than last-year 下降 !no-base"],
    ["与上年持平", "comparison = exactly than last-year !no-base"],
    ["≤年初预算数", "comparison ≤ at-most than budget !no-base"],
    ["不高于市场价", "comparison ≤ at-most than market !no-base"],
    ["高于全省平均水平", "comparison > at-least than average !no-base"],
    ["达到国家标准", "comparison ≥ at-least than standard !no-base"],
    ["不低于上年的90%", "comparison ≥ 90 % at-least than last-year !no-base"],
    ["增长10%以上", "comparison ≥ 10 % at-least than unstated 增长 !no-base"],
  ])
})

describe("words", () => {
  reads([
    ["有效提高", "qualitative none 提高"],
    ["提升明显", "qualitative none 提升"],
    ["得到保障", "qualitative none 保障"],
    ["提高工作效率", "qualitative none 提高"],
    ["不断完善制度体系", "qualitative none 完善"],
    ["达到预期目标", "qualitative none 达到预期目标"],
    ["长期", "qualitative none !vague"],
    ["据实结算", "qualitative none !vague"],
    ["按相关规定执行", "qualitative none !refers-elsewhere"],
    ["符合国家标准", "qualitative none !refers-elsewhere"],
    ["依据上级文件精神逐项落实到位", "qualitative none !refers-elsewhere"],
    ["产业结构得到调整并形成可推广的经验", "qualitative none !sentence"],
  ])
})

describe("what only looks like a number", () => {
  reads([
    ["一次性", "qualitative none !sentence"],
    ["一站式", "qualitative none !sentence"],
    ["万无一失", "qualitative none !sentence"],
    ["一流", "qualitative none 一流"],
    ["1e5", "qualitative none !sentence"],
    ["1,5", "qualitative none !sentence"],
    ["≥XX人", "qualitative none !sentence"],
    ["≥1个，≤3个", "qualitative none !sentence"],
    ["13月前", "qualitative none !sentence"],
    ["不适用", "none none !blank"],
    ["N/A", "none none !blank"],
    ["**", "none none !blank"],
  ])
})
