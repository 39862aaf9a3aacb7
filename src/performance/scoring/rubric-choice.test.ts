import { describe, expect, it } from "vitest"
import type { ScoringRubric } from "#statutes"
import { enteredPoints } from "../entered/entered-number.ts"
import { chosenRubric, houseRubric } from "./rubric-choice.ts"
import { sampleEvaluation, sampleIndicator, sampleRubric } from "./sample-evaluation.ts"

const national: ScoringRubric = {
  ...sampleRubric,
  id: "national",
  parts: [
    { group: "execution", zh: "预算执行率", en: "", weight: 10 },
    { group: "output", zh: "产出", en: "", weight: 50 },
    { group: "benefit", zh: "效益", en: "", weight: 30 },
    { group: "satisfaction", zh: "满意度", en: "", weight: 10 },
  ],
}
const province: ScoringRubric = { ...sampleRubric, id: "province", region: "somewhere", from: 2024 }
const rubrics = [national, province]
const nothing = { money: [], management: [], indicators: [] }
const byTheNation = {
  ...nothing,
  indicators: [
    sampleIndicator("产出指标", "甲", "1件", "1件", "50"),
    sampleIndicator("效益指标", "乙", "提高", "100%", "30"),
    sampleIndicator("满意度指标", "丙", "≥90%", "90%", "10"),
  ],
}

describe("the rubric of a self-evaluation", () => {
  it("is the one whose groups of weights are printed, whatever the region", () => {
    expect(chosenRubric(sampleEvaluation, rubrics)?.id).toBe("province")
    expect(chosenRubric(byTheNation, rubrics, { region: "somewhere" })?.id).toBe("national")
  })

  it("where nothing is printed is the region's own, else the national one", () => {
    expect(chosenRubric(nothing, rubrics, { region: "somewhere" })?.id).toBe("province")
    expect(chosenRubric(nothing, rubrics, { region: "elsewhere" })?.id).toBe("national")
    expect(chosenRubric(nothing, rubrics)?.id).toBe("national")
  })

  it("is not another region's that only comes nearer", () => {
    const withCosts = {
      ...nothing,
      indicators: [
        sampleIndicator("成本指标", "甲", "≤1万元", "1万元", "20"),
        sampleIndicator("产出指标", "乙", "1件", "1件", "40"),
        sampleIndicator("效益指标", "丙", "提高", "100%", "20"),
      ],
    }
    expect(chosenRubric(withCosts, rubrics)?.id).toBe("national")
    expect(chosenRubric(withCosts, rubrics, { region: "somewhere" })?.id).toBe("province")
  })

  it("is not one of another year where another fits", () => {
    expect(chosenRubric(nothing, rubrics, { region: "somewhere", year: 2022 })?.id).toBe("national")
  })

  it("is the one asked for by its id", () => {
    expect(chosenRubric(sampleEvaluation, rubrics, { id: "national" })?.id).toBe("national")
  })

  it("is none where there are none for projects", () => {
    expect(chosenRubric(sampleEvaluation, [])).toBeUndefined()
  })

  it("with a slip in a weight is the one that the document's other sheets follow", () => {
    const slipped = {
      ...sampleEvaluation,
      indicators: sampleEvaluation.indicators
        .slice(0, 4)
        .map((one, index) => (index === 1 ? { ...one, weight: enteredPoints("51")! } : one)),
    }
    expect(houseRubric([sampleEvaluation, slipped, sampleEvaluation], rubrics)).toBe("province")
    expect(chosenRubric(slipped, rubrics, { house: "province" })?.id).toBe("province")
    expect(chosenRubric(slipped, rubrics)?.id).toBe("national")
    expect(houseRubric([slipped, nothing], rubrics)).toBeUndefined()
  })
})
