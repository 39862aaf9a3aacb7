import { describe, expect, test } from "vitest"
import type { FeasibilityFinding, FeasibilityKind } from "./feasibility-finding.ts"
import { feasibilityOf } from "./feasibility-of.ts"
import { feasibilityMessage, feasibilityWords } from "./feasibility-words.ts"
import { sampleTargets } from "./sample-targets.ts"

const said = (kind: FeasibilityKind, money: string, ...lines: string[]) =>
  feasibilityOf(sampleTargets(money, lines))
    .filter((finding) => finding.kind === kind)
    .map((finding) => feasibilityMessage(finding).zh)

describe("what a finding says", () => {
  test.each([
    ["blank", ["数量 召开会议"], "指标“召开会议”没有填写指标值"],
    ["no-unit", ["数量 召开会议 2"], "指标“召开会议”的指标值“2”没有计量单位"],
    ["cost-in-percent", ["成本 总成本 ≤25%"], "成本指标“总成本”的指标值≤25%应为金额"],
    ["year", ["时效 完成时限 2023年11月前"], "指标“完成时限”的完成时间2023年11月前不在预算年度2024年"],
    ["above-100", ["满意 满意度 ≥101%"], "指标“满意度”的值≥101%超过100%，不可能实现"],
    ["cost-above", ["成本 总成本 ≤80万元"], "成本指标“总成本”的目标≤80万元超过项目资金总额70万元"],
    ["cost-below", ["成本 总成本 ≤60万元"], "总成本目标≤60万元低于项目资金总额70万元，预算与目标不一致"],
    [
      "standard-exceeds",
      ["数量 补助人数 2000人 每人600元"],
      "指标“补助人数”按标准测算需2000 × 600 = 120.00万元，超过项目资金70万元",
    ],
    [
      "standard-differs",
      ["数量 补助人数 1000人 每人600元"],
      "指标“补助人数”按标准测算为1000 × 600 = 60.00万元，与项目资金70万元不符",
    ],
    ["capped-benefit", ["满意 满意度 ≤90%"], "指标“满意度”越高越好，却用“≤”设上限（≤90%）"],
    ["uncapped-harm", ["社会 投诉次数 ≥3次"], "指标“投诉次数”越低越好，却用“≥”设下限（≥3次）"],
    ["no-base", ["质量 存活率 不低于上年"], "指标“存活率”以过去的水平为目标（不低于上年），却没有写明基准值"],
    ["contradicted", ["数量 面积 ≥5亩", "数量 面积 ≥6亩"], "指标“面积”在同一项目中有两个指标值：≥5亩和≥6亩"],
    [
      "no-quantity",
      ["质量 合格率 ≥90%", "时效 及时率 ≥90%"],
      "项目“林区管护”安排70万元，产出指标（合格率、及时率）都没有数量，资金换来多少产出无从核对",
    ],
    ["empty", [], "项目“林区管护”的绩效目标表未填写任何指标"],
  ] as const)("%s", (kind, lines, expected) => expect(said(kind, "70万元", ...lines)).toEqual([expected]))

  test("data that looks like a slot is left as it is", () => {
    const finding: FeasibilityFinding = {
      kind: "blank",
      severity: "warning",
      subject: "x",
      data: { name: "{found}$&", found: "丙" },
    }
    expect(feasibilityMessage(finding)).toEqual({ zh: "指标“{found}$&”没有填写指标值", en: "{found}$& has no target" })
  })

  test("has the same slots in both languages", () => {
    const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const [kind, { zh, en }] of Object.entries(feasibilityWords))
      expect([kind, slots(en)]).toEqual([kind, slots(zh)])
  })
})
