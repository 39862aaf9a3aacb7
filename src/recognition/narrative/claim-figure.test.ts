import { describe, expect, it } from "vitest"
import { claimFigure, quantityOf } from "./claim-figure.ts"
import { flowText } from "./flow-text.ts"
import { numberAt } from "./number-token.ts"

const quantity = (text: string) => quantityOf(numberAt(text, text.search(/\d/), false))

describe("quantityOf", () => {
  it("gives amounts the interval of their last digit, in fen", () => {
    expect(quantity("支出12.50万元")).toEqual({
      scale: "fen",
      value: 12_500_000,
      low: 12_495_000,
      high: 12_504_999,
      ulp: 10_000,
    })
    expect(quantity("支出3488570元")).toMatchObject({ value: 348_857_000, ulp: 100 })
  })

  it("takes a bare nought for nothing, but 0.00 for something rounded", () => {
    expect(quantity("支出0万元")).toEqual({ scale: "fen", value: 0, low: 0, high: 0, ulp: 1 })
    expect(quantity("支出0.00万元")).toMatchObject({ low: -5_000, high: 4_999 })
  })

  it("gives percentages, multiples, counts and scores in millionths", () => {
    expect(quantity("占8.5%")).toMatchObject({ scale: "micro", value: 8_500_000, ulp: 100_000 })
    expect(quantity("增长16倍")).toMatchObject({ value: 1_600_000_000, low: 1_550_000_000 })
    expect(quantity("车辆3辆")).toEqual({
      scale: "micro",
      value: 3_000_000,
      low: 3_000_000,
      high: 3_000_000,
      ulp: 1_000_000,
    })
    expect(quantity("得分97.4分")).toMatchObject({ value: 97_400_000, low: 97_400_000, ulp: 100_000 })
  })

  it("is nothing for what is no figure", () => {
    expect(quantity("2024年")).toBeUndefined()
    expect(quantity("8月")).toBeUndefined()
  })
})

describe("claimFigure", () => {
  it("points at the number without its unit, in the printed text", () => {
    const flow = flowText([{ block: 4, text: "支出 合计 １２.５ 万元。", joined: false }])
    const number = numberAt(flow.text, 4, false)
    expect(
      claimFigure("amount", { flow: "expenditure" }, number, flow, { section: "s", claim: "c", label: "支出合计" }),
    ).toMatchObject({
      measure: "amount",
      key: "amount|flow=expenditure",
      printed: "12.5",
      unit: "万元",
      decimals: 1,
      place: { block: 4, span: [6, 10] },
      origin: { kind: "sentence", section: "s", claim: "c" },
    })
  })
})
