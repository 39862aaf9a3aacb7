import { describe, expect, it } from "vitest"
import { sampleFunds, sampleIndicator, sampleMark, sampleRubric } from "../scoring/sample-evaluation.ts"
import { enteredRubric } from "./entered-rubric.ts"

const parts = sampleRubric.parts.filter(({ group }) => group !== "management")
const plainRubric = { ...sampleRubric, id: "plain", parts }
const managed = { ...sampleRubric, id: "managed", region: "henan" }
const older = { ...managed, id: "older", from: 2015, until: 2019 }
const rubrics = [plainRubric, older, managed]
const entered = (management: boolean, weight: string) => ({
  money: [sampleFunds({ adjusted: 100, executed: 80 }, {})],
  management: management ? [sampleMark("安排科学性", "10", "10"), sampleMark("使用规范性", "10", "9")] : [],
  indicators: [sampleIndicator("产出指标", "挂牌古树", "≥300株", "280株", weight)],
})

describe("the rubric of a ledger's self-evaluation", () => {
  it("has points for fund management where that was entered, also when the weights do not add up", () => {
    for (const weight of ["30", "22", ""]) {
      expect(enteredRubric(entered(true, weight), rubrics, { year: 2024 })?.id).toBe("managed")
      expect(enteredRubric(entered(true, weight), rubrics, { year: 2018 })?.id).toBe("older")
    }
  })

  it("is chosen as for published ones where none was entered, or no rubric has points for it", () => {
    expect(enteredRubric(entered(false, "30"), rubrics)?.id).toBe("plain")
    expect(enteredRubric(entered(true, "30"), [plainRubric])?.id).toBe("plain")
  })

  it("is the one asked for, whatever was entered", () => {
    expect(enteredRubric(entered(true, "30"), rubrics, { id: "plain" })?.id).toBe("plain")
  })

  it("is none without rubrics", () => {
    expect(enteredRubric(entered(true, "30"), [])).toBeUndefined()
  })
})
