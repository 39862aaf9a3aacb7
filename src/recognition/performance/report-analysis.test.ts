import { quote } from "#documents"
import { describe, expect, it } from "vitest"
import { indicatorSentences } from "./report-analysis.ts"
import { sampleDocument } from "./sample-document.ts"

describe("a report's sentences on indicators", () => {
  const document = sampleDocument(
    "1.总成本指标年初标准是小于等于 18 万元，实际完成结果是 15.59 万元；宣传及时性指标年初标准是及时；群众满意度指标年初标准是大于等于 85%，实际完成结果是 95%。其他情况良好。",
  )

  it("give name, target and result, each at its place", () => {
    const found = indicatorSentences(document)
    expect(found.map((s) => [s.name.text, s.target.text, s.actual?.text])).toEqual([
      ["总成本", "小于等于 18 万元", "15.59 万元"],
      ["宣传及时性", "及时", undefined],
      ["群众满意度", "大于等于 85%", "95%"],
    ])
    for (const { name, target, actual } of found)
      for (const word of [name, target, actual]) if (word) expect(quote(document, word.place)).toBe(word.text)
  })

  it("take no other sentence for one", () => {
    expect(indicatorSentences(sampleDocument("年初标准较高；实际完成结果是好的。"))).toEqual([])
  })
})
