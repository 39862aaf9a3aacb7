import { quote } from "#documents"
import { describe, expect, it } from "vitest"
import { evaluationSentences, numberAfter } from "./evaluation-sentence.ts"
import { meanScores } from "./mean-scores.ts"
import { sampleDocument } from "./sample-document.ts"

const paragraph =
  "1. 档案数字化（2024年）项目绩效自评情况：根据年初设定的绩效目标，项目绩效自评得分为97.4分。项目全年预算数为33.3万元，执行数为31万元，完成预算的93.09%。发现的主要问题：无。"

describe("sentences on a project's self-evaluation", () => {
  it("give name, score, budget, executed amount and rate, each at its digits", () => {
    const document = sampleDocument(`说明\n${paragraph}`)
    const [sentence, ...others] = evaluationSentences(document)
    expect(others).toEqual([])
    expect(sentence!.project.text).toBe("档案数字化（2024年）")
    expect(quote(document, sentence!.project.place)).toBe("档案数字化（2024年）")
    expect(
      (["score", "budget", "executed", "rate"] as const).map((k) => {
        const found = sentence![k]!
        expect(quote(document, found.place)).toBe(found.number.text)
        return `${found.number.text}${found.unit}`
      }),
    ).toEqual(["97.4分", "33.3万元", "31万元", "93.09%"])
  })

  it("are told apart when several stand in one paragraph", () => {
    const document = sampleDocument(
      "甲项目绩效自评情况：项目绩效自评得分为100分。项目全年预算数为5万元，执行数为5万元。乙项目绩效自评情况：项目绩效自评得分为90分。项目全年预算数为8万元，执行数为6万元。",
    )
    expect(
      evaluationSentences(document).map((s) => [s.project.text, s.score?.number.text, s.executed?.number.text]),
    ).toEqual([
      ["甲", "100", "5"],
      ["乙", "90", "6"],
    ])
  })

  it.each([
    ["“消费促进”项目自评综述：自评得分98.5分，等级优。全年预算数为500万元，执行数为485万元。", "消费促进 98.5 500 485"],
    [
      "《会展专项》绩效自评情况：自评得分92，年初预算200万元，调整后预算180万元，实际支出162万元。",
      "会展专项 92 180 162",
    ],
    ["（4）直播基地建设项目绩效自评得分为89.2分。当年预算150万元，实际支出123万元。", "直播基地建设 89.2 150 123"],
    ["甲项目绩效自评综述：根据年初目标，甲项目绩效自评得分为97分。预算数为6万元，预算执行数6万元。", "甲 97 6 6"],
    ["乙项目支出绩效自评综述：按评分办法，自评总分为100分。", "乙 100  "],
  ])("are told in many ways: %s", (text, expected) => {
    const [sentence, ...others] = evaluationSentences(sampleDocument(text))
    expect(others).toEqual([])
    const numbers = [sentence?.score, sentence?.budget, sentence?.executed].map((one) => one?.number.text ?? "")
    expect([sentence?.project.text, ...numbers].join(" ")).toBe(expected)
  })

  it.each([
    "本部门项目绩效自评情况：共自评12个项目，平均得分98分。",
    "其中9个项目绩效自评得分为优，最高得分99分。",
    "各项目自评得分均在90分以上。",
    "部门决算中项目绩效自评结果：详见附件，得分98分。",
  ])("are not about projects in general: %s", (text) => {
    expect(evaluationSentences(sampleDocument(text))).toEqual([])
  })

  it("say nothing without numbers", () => {
    expect(evaluationSentences(sampleDocument("甲项目绩效自评情况：总体良好。"))).toEqual([])
    expect(numberAfter("得分较高", /得分/, "分")).toBeUndefined()
    expect(numberAfter("得分为98万元", /得分/, "分")).toBeUndefined()
  })
})

describe("mean scores", () => {
  it.each([
    ["组织对甲、乙等9个项目开展了评价，自评平均得分为99.5分，评价结果为优。", "99.5", "9"],
    ["绩效自评的2024年度项目4个，涉及预算金额598.42万元，平均得分99.43分（其中“优”的项目4个）。", "99.43", "4"],
    ["自评平均得分为98分。", "98", undefined],
    ["对项目支出12个开展绩效自评，平均分为96.8分。", "96.8", "12"],
    ["绩效自评的5个项目平均98.2分。", "98.2", "5"],
    ["绩效自评的3个项目平均自评得分为97分。", "97", "3"],
  ])("%s", (text, mean, count) => {
    const document = sampleDocument(text)
    const [found] = meanScores(document)
    expect([found?.mean.number.text, found?.count?.number.text]).toEqual([mean, count])
    expect(quote(document, found!.mean.place)).toBe(mean)
    if (found?.count) expect(quote(document, found.count.place)).toBe(count)
  })

  it.each(["满意度平均98分。", "自评的项目平均执行率为98%。", "自评平均用时3分钟。"])("are not in: %s", (text) => {
    expect(meanScores(sampleDocument(text))).toEqual([])
  })

  it("stay fast on hostile text", () => {
    const began = performance.now()
    const document = sampleDocument(
      `${"平均得分".repeat(5_000)}\n${"项目绩效自评情况".repeat(5_000)}\n${"1个".repeat(20_000)}项目`,
    )
    meanScores(document)
    evaluationSentences(document)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
