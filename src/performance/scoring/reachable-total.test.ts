import { describe, expect, it } from "vitest"
import { amountQuantity, printedNumber, rateQuantity } from "#money"
import { enteredPoints } from "../entered/entered-number.ts"
import { pointsText } from "./points.ts"
import { reachableTotal, totalDifference } from "./reachable-total.ts"
import { sampleEvaluation, sampleRubric } from "./sample-evaluation.ts"
import { scoreEvaluation } from "./score-evaluation.ts"

/** An amount as a document prints it, in 万元: it stands for all that rounds to it. */
const printed = (text: string) => {
  const number = printedNumber(text)!
  return { printed: text, decimals: number.decimals, quantity: amountQuantity(number, "万元")! }
}
const text = (micro: number | undefined) => (micro === undefined ? undefined : pointsText(micro))

describe("the totals that what is printed allows", () => {
  it("are one total where every row is printed", () => {
    const { rows, total } = scoreEvaluation(sampleEvaluation, sampleRubric)
    const { low, high } = reachableTotal(rows, total!)
    expect([low, high].map(text)).toEqual(["93.5", "93.5"])
  })

  it("fall by all that had to be assumed, and rise by what rounded amounts hide", () => {
    const money = [{ part: "total" as const, adjusted: printed("0.41"), executed: printed("0.38") }]
    const { rows, total } = scoreEvaluation({ money, management: [], indicators: [] }, sampleRubric)
    const { low, high } = reachableTotal(rows, total!)
    // 0.375 ÷ 0.415 = 90.36 %, 0.385 ÷ 0.405 = 95.06 %, of ten points; 90 points are assumed.
    expect([low, total, high].map(text)).toEqual(["9.04", "99.27", "99.51"])
    const off = (points: string) => text(totalDifference(enteredPoints(points)!, rows, total!, 2))
    expect(["99.04", "99.27", "99.51"].map(off)).toEqual([undefined, undefined, undefined])
    expect(off("99.6")).toBe("0.33")
    expect(off("98")).toBe("-1.27")
  })

  it("rise no further than the printed rate allows", () => {
    const rate = { printed: "92.68%", decimals: 2, quantity: rateQuantity(printedNumber("92.68")!)! }
    const money = [{ part: "total" as const, adjusted: printed("0.41"), executed: printed("0.38"), rate }]
    const { rows, total } = scoreEvaluation({ money, management: [], indicators: [] }, sampleRubric)
    expect(text(reachableTotal(rows, total!).high)).toBe("99.27")
    expect(text(totalDifference(enteredPoints("99.51")!, rows, total!, 2))).toBe("0.24")
  })
})
