import { describe, expect, it } from "vitest"
import type { Answer } from "#ledger"
import type { RubricItem } from "#statutes"
import { declaredInapplicable, type ItemFinding, itemOf, notApplicable, weightOf } from "./item-frame.ts"

const item: RubricItem = { id: "x", zh: "整洁性", en: "Tidiness", first: "", second: "", weight: 4 }
const found = (more: Partial<ItemFinding>): ItemFinding => ({
  method: "questions",
  result: { zh: "是2", en: "yes 2" },
  share: 1,
  inputs: [],
  gaps: [],
  ...more,
})
const answer = (more: Partial<Answer>): Answer => ({
  of: "overall",
  item: "x",
  at: { table: "answers", row: 2 },
  ...more,
})

describe("an item with its points", () => {
  it.each([
    [1, 4_000_000, undefined],
    [0.875, 3_500_000, undefined],
    [2.5 / 3, 3_330_000, "3.333333…"],
    [0.99875, 4_000_000, "3.995"],
    [0, 0, undefined],
  ])("earns its weight times %d, rounded half up to hundredths", (share, points, unrounded) => {
    const { derivation, ...judged } = itemOf(item, "某办法", found({ share }))
    expect([judged.points, derivation.unrounded]).toEqual([points, unrounded])
    expect(derivation).toMatchObject({ of: { zh: "整洁性得分" }, citation: "某办法" })
  })

  it("takes points that were given as they are", () => {
    const judged = itemOf(item, "", found({ method: "marked", share: 0, given: 3_750_000 }))
    expect([judged.points, judged.derivation.value, judged.reached]).toEqual([3_750_000, "3.75分", false])
  })

  it("is reached with full points, unless its finding says that the aim was missed", () => {
    expect(itemOf(item, "", found({})).reached).toBe(true)
    expect(itemOf(item, "", found({ share: 0.999, reached: false }))).toMatchObject({
      points: 4_000_000,
      reached: false,
    })
    expect(itemOf(item, "", found({ share: 0.5, reached: true })).reached).toBe(false)
  })

  it("names evidence, signers and causes of its answers once each, blanks left out", () => {
    const answers = [
      answer({ evidence: "台账", signer: "甲", cause: " " }),
      answer({ evidence: "台账", signer: "乙" }),
      answer({ cause: "人手不足" }),
    ]
    expect(itemOf(item, "", found({ answers }))).toMatchObject({
      evidence: ["台账"],
      signers: ["甲", "乙"],
      causes: ["人手不足"],
    })
  })

  it("that does not apply has no points, no formula and the reason", () => {
    const judged = itemOf(item, "", { ...notApplicable(declaredInapplicable), formula: "4 × 1" })
    expect(judged).toMatchObject({ points: 0, reached: false, weight: 4_000_000, result: { zh: "不适用" } })
    expect(judged.derivation).toMatchObject({ value: "", obstacle: declaredInapplicable })
    expect(judged.derivation).not.toHaveProperty("formula")
  })
})

it("a weight is whole millionths", () => {
  expect([weightOf(item), weightOf({ ...item, weight: 0.1 }), weightOf({ ...item, weight: 1.005 })]).toEqual([
    4_000_000, 100_000, 1_005_000,
  ])
})
