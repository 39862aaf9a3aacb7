import { describe, expect, test } from "vitest"
import { feasibilityOf } from "./feasibility-of.ts"
import { feasibilityMessage } from "./feasibility-words.ts"
import { sampleTargets, soundLines, told } from "./sample-targets.ts"

const kinds = ["capped-benefit", "uncapped-cost", "uncapped-harm", "always-met"] as const
const found = (line: string) => told(sampleTargets("30万元", [...soundLines, line]), kinds)

describe("targets kept on the wrong side", () => {
  test.each([
    ["满意 群众满意度 ≤90%", "capped-benefit warning 群众满意度 ≥90%"],
    ["质量 数据准确率 <95%", "capped-benefit warning 数据准确率 >95%"],
    ["数量 防火宣传覆盖率 不超过80%", "capped-benefit warning 防火宣传覆盖率 ≥80%"],
    ["成本 购置成本 ≥12万元", "uncapped-cost warning 购置成本 ≤12万元"],
    ["社会 群众投诉次数 ≥3次", "uncapped-harm warning 群众投诉次数 ≤3次"],
    ["质量 数据差错率 >2%", "uncapped-harm warning 数据差错率 <2%"],
    ["时效 火情响应时间 ≥30分钟", "uncapped-harm warning 火情响应时间 ≤30分钟"],
    ["时效 平均办结时限 不少于5个工作日", "uncapped-harm warning 平均办结时限 ≤5个工作日"],
    // Less than nothing is no target either: what should stand there is not told.
    ["社会 群众投诉次数 >0次", "uncapped-harm warning 群众投诉次数"],
    ["数量 巡护次数 ≥0次", "always-met warning 巡护次数"],
    ["质量 数据差错率 ≤100%", "always-met warning 数据差错率"],
  ])("%s", (line, expected) => expect(found(line)).toEqual([expected]))
})

describe("targets on a side that can be meant", () => {
  test.each([
    "满意 群众满意度 ≥90%",
    "满意 群众不满意率 ≤5%",
    "质量 苗木不合格率 ≤5%",
    "质量 未及时率 ≤1%",
    "社会 投诉处理及时率 ≥95%",
    "社会 投诉办结数量 ≥20件",
    "社会 安全事故下降率 ≥10%",
    "成本 资金控制率 ≤95%",
    "成本 资金使用率 ≤100%",
    "成本 成本节约金额 ≥2万元",
    "成本 预算执行率 ≤100%",
    "时效 设备无故障运行时间 ≥300天",
    "时效 火情响应时间 ≤30分钟",
    "质量 培训时长 ≥40学时",
    "社会 投诉次数 ≤3次",
    "社会 事故发生率 0%",
    "社会 投诉数量 0件",
    "社会 净利润 ≥0万元",
    "质量 合格率 80%-90%",
    "社会 游客增长率 ≥0%",
    "社会 旅游收入 较上年增长≥0%",
    "社会 事故下降率 ≥0%",
    "社会 收支结余 ≥0元",
    "时效 质保期限 ≥24个月",
  ])("%s", (line) => expect(found(line)).toEqual([]))
})

test("what is always met has nothing to be turned to, a turned target keeps its number", () => {
  const [met] = feasibilityOf(sampleTargets("30万元", ["数量 巡护次数 ≥0次"])).filter(
    ({ kind }) => kind === "always-met",
  )
  expect(met).not.toHaveProperty("expected")
  expect(feasibilityMessage(met!).zh).toBe("指标“巡护次数”的指标值≥0次任何结果都符合，起不到约束作用")
  const [cap] = feasibilityOf(sampleTargets("30万元", ["满意 群众满意度 90%以内"])).filter(
    ({ kind }) => kind === "capped-benefit",
  )
  // The bound stands behind the number: what should stand there cannot be told by turning a sign.
  expect(cap).toMatchObject({ found: { text: "90%以内" } })
  expect(cap).not.toHaveProperty("expected")
})
