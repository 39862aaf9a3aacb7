import { describe, expect, test } from "vitest"
import { sampleIndicator, sampleTargets, soundLines, told } from "./sample-targets.ts"

const kinds = ["no-base", "no-rate-base", "no-period"] as const
const found = (line: string) => told(sampleTargets("30万元", [...soundLines, line]), kinds)

describe("targets held against something unsaid", () => {
  test.each([
    ["质量 存活率 不低于上年", "no-base warning 存活率"],
    ["质量 存活率 与上年持平", "no-base warning 存活率"],
    ["社会 林农收入 较上年有所提高", "no-base warning 林农收入"],
    ["社会 林农收入 较上年提高5%", "no-rate-base info 林农收入"],
    ["社会 林农收入增长率 ≥5%", "no-rate-base info 林农收入增长率"],
    ["社会 火情发生 下降10%", "no-rate-base info 火情发生"],
    ["数量 巡护频次 ≥2次", "no-period info 巡护频次"],
    ["数量 护林员补助 800元", "no-period info 护林员补助"],
  ])("%s", (line, expected) => expect(found(line)).toEqual([expected]))
})

describe("targets that say all they need", () => {
  test.each([
    "质量 存活率 不低于上年（85%）",
    "质量 存活率 不低于上年 上年为85%",
    "社会 林农收入增长率 ≥5% 2023年人均收入12600元",
    "社会 林农收入 有效提高",
    "社会 管理水平提高 ≥95%",
    "社会 服务质量 明显改善",
    "成本 总成本 ≤预算数",
    "质量 水质 达到国家标准",
    "数量 巡护次数 ≥100次",
    "数量 巡护频次 2次/月",
    "数量 每月巡护频次 ≥2次",
    "数量 护林员月补助 800元",
    "数量 护林员补助标准 800元/人·月",
    "数量 发放补助金额 8000元",
    "成本 护林员补助 800元",
  ])("%s", (line) => expect(found(line)).toEqual([]))

  test("with the baseline entered in its own field", () => {
    const indicator = { ...sampleIndicator("质量 存活率 不低于上年"), baseline: { text: "85%" } }
    expect(told(sampleTargets("30万元", [], { indicators: [indicator] }), kinds)).toEqual([])
    const unsaid = { ...indicator, baseline: { text: "未统计" } }
    expect(told(sampleTargets("30万元", [], { indicators: [unsaid] }), kinds)).toEqual(["no-base warning 存活率"])
  })
})

test("a form without room for a base is only told", () => {
  const brief = sampleTargets("30万元", ["质量 存活率 不低于上年"], { brief: true })
  expect(told(brief, kinds)).toEqual(["no-base info 存活率"])
})
