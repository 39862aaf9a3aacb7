import { describe, expect, it } from "vitest"
import { amountFigure, atOnePrecision, partCoordinate, pointFigure } from "./cell-figure.ts"

const place = { block: 3, row: 2, column: 1 }
const seat = { form: "sheet", rowKey: "甲/total", columnKey: "amount", label: "甲 · 资金总额" }
const amount = (text: string, unit: "万元" | "元" = "万元") =>
  amountFigure(text, place, unit, { flow: "expenditure" }, seat)

describe("an amount in a cell", () => {
  it.each([
    ["1,830.55", "万元", 1_830_550_000, 2],
    ["1 0", "万元", 10_000_000, 0],
    ["120万元", "元", 120_000_000, 0],
    ["1800000", "元", 180_000_000, 0],
    ["0", "万元", 0, 0],
  ] as const)("%s in %s is %d fen", (text, unit, fen, decimals) => {
    expect(amount(text, unit)).toMatchObject({ quantity: { scale: "fen", value: fen }, decimals, place })
  })

  it("is blank where nothing or a dash is printed", () => {
    for (const text of ["", " ", "-", "—", "／"])
      expect(amount(text), text).toMatchObject({ blank: true, printed: "", quantity: { value: 0 } })
  })

  it("is nothing where words are printed", () => {
    for (const text of ["无", "见附件", "12.3.4", "1e9"]) expect(amount(text), text).toBeUndefined()
  })

  it("meets figures of the same meaning by its key and keeps its seat", () => {
    expect(amount("5")).toMatchObject({
      key: "amount|flow=expenditure",
      origin: { kind: "cell", form: "sheet", block: 3, rowKey: "甲/total", columnKey: "amount" },
    })
  })
})

describe("one precision for a block of amounts", () => {
  const figures = [amount("200")!, amount("33.3")!, amount("178.57")!, amount("")!]
  const refined = figures.map((f) => atOnePrecision(figures).get(f)!)

  it("reads dropped trailing zeros back", () => {
    expect(refined.map((f) => f.decimals)).toEqual([2, 2, 2, 2])
    expect(refined[0]!.quantity).toEqual({
      scale: "fen",
      value: 200_000_000,
      low: 199_995_000,
      high: 200_004_999,
      ulp: 10_000,
    })
    expect(refined[0]!.printed).toBe("200")
    expect(refined[3]!.blank).toBe(true)
  })

  it("leaves a block of whole numbers as it is", () => {
    const whole = [amount("200")!, amount("30")!]
    expect(whole.map((f) => atOnePrecision(whole).get(f)!.quantity.ulp)).toEqual([1_000_000, 1_000_000])
  })
})

describe("points and rates", () => {
  it("are exact and rounded, keyed by their row", () => {
    expect(pointFigure("score", "97.4", place, { project: "甲" }, seat)).toMatchObject({
      unit: "分",
      key: "score|project=甲|甲/total",
      quantity: { value: 97_400_000, low: 97_400_000, high: 97_400_000 },
    })
    expect(pointFigure("completion", "86.61 %", place, {}, seat)).toMatchObject({
      unit: "%",
      quantity: { low: 86_605_000, high: 86_614_999 },
    })
    expect(pointFigure("deviation", "-28.57", place, {}, seat)!.quantity.value).toBe(-28_570_000)
    expect(pointFigure("score", "5分", place, {}, seat)!.quantity.value).toBe(5_000_000)
    for (const text of ["-", "", "优", "5.123456"]) expect(pointFigure("score", text, place, {}, seat)).toBeUndefined()
  })

  it("parts of money have coordinates", () => {
    expect(partCoordinate("own", { flow: "uses" })).toEqual({ flow: "uses", source: "R3" })
    expect(partCoordinate("project", { flow: "uses" })).toEqual({ flow: "expenditure", nature: "project" })
  })
})
