import { describe, expect, it } from "vitest"
import { sampleIndicator, sampleRubric } from "../scoring/sample-evaluation.ts"
import { withWeights } from "./distributed-weights.ts"

const weights = (indicators: ReturnType<typeof sampleIndicator>[]) =>
  withWeights({ money: [], management: [], indicators }, sampleRubric).indicators.map(({ weight }) => weight?.printed)
const row = (first: string, weight = "") => sampleIndicator(first, "指标", "1件", "1件", weight)

describe("weights that nobody entered", () => {
  it("share the points of their group in whole points, the rest going to the first", () => {
    const groups = ["成本指标", "产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "满意度指标"]
    expect(weights(groups.map((first) => row(first)))).toEqual(["10", "9", "7", "7", "7", "25", "5"])
  })

  it("of a group that is left out go to the heir the rubric names, else to the largest group", () => {
    expect(weights([row("成本指标"), row("产出指标"), row("效益指标")])).toEqual(["10", "30", "30"])
    expect(weights([row("产出指标"), row("效益指标"), row("满意度指标")])).toEqual(["40", "25", "5"])
  })

  it("are left alone in a group where somebody entered one", () => {
    expect(weights([row("产出指标", "20"), row("产出指标"), row("效益指标")])).toEqual(["20", undefined, "30"])
  })

  it("are hundredths where there are more rows than points", () => {
    const many = Array.from({ length: 40 }, () => row("产出指标"))
    const shared = weights([...many, row("效益指标"), row("成本指标"), row("满意度指标")])
    expect(shared[0]).toBe("0.75")
    expect(shared.slice(0, 40).reduce((sum, one) => sum + Number(one), 0)).toBeCloseTo(30, 10)
  })

  it("do not touch rows of no known group", () => {
    expect(weights([row("其他")])).toEqual([undefined])
  })
})
