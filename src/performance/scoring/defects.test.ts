import { describe, expect, it } from "vitest"
import { defectsOf, defectWords, isSentence } from "./defects.ts"
import { expectedPoints } from "./expected-points.ts"
import { sampleIndicator } from "./sample-evaluation.ts"

const defects = (target: string, actual: string, weight = "5") => {
  const indicator = sampleIndicator("产出指标", "工作情况", target, actual, weight)
  return defectsOf(indicator, expectedPoints(indicator))
}

describe("what keeps points from being supported", () => {
  it.each([
    ["≥5个", "4个", []],
    ["≥5个", "", ["no-result"]],
    ["≥5个", "—", ["no-result"]],
    ["每月10日前", "99%", ["cannot-occur"]],
    ["严格按照养护制度要求落实到位", "100%", ["result-without-measure"]],
    ["≥95%", "4个", ["incomparable"]],
    ["2024年6月前", "2024年8月", ["incomparable"]],
    ["无", "100%", ["no-target"]],
    ["及时", "及时", []],
    ["有效提升", "基本完成", []],
    ["=0起", "1起", []],
  ])("%s, %s", (target, actual, expected) => {
    expect(defects(target, actual)).toEqual(expected)
  })

  it("a weight that is none, or less", () => {
    expect(defects("≥5个", "5个", "")).toEqual(["no-weight"])
    expect(defects("≥5个", "5个", "-5")).toEqual(["no-weight"])
    expect(defects("≥5个", "5个", "0")).toEqual([])
  })

  it("is said so that a late day is no incomparable one, and a long text stays short", () => {
    const late = sampleIndicator("产出指标", "验收", "2024年6月前", "2024年8月", "5")
    expect(defectWords("incomparable", late).zh).toBe(
      "完成时间2024年8月晚于指标值2024年6月前，评分办法没有规定逾期怎样得分",
    )
    const long = sampleIndicator("产出指标", "验收", "≥95%", "甲".repeat(5_000), "5")
    expect(defectWords("incomparable", long).zh.length).toBeLessThan(300)
  })

  it("a sentence is longer than a grade, or sends elsewhere", () => {
    expect(["有效缓解", "按规定执行", "严格按照文件要求", "保障单位日常工作的正常开展"].map(isSentence)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })
})
