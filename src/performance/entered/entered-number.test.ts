import { describe, expect, it } from "vitest"
import { enteredMoney, enteredPoints } from "./entered-number.ts"

describe("points as people enter them", () => {
  it.each([
    ["5", 5_000_000],
    ["8.66", 8_660_000],
    ["86.61%", 86_610_000],
    ["-28.57", -28_570_000],
    [" 10分 ", 10_000_000],
  ])("%s", (text, value) => {
    expect(enteredPoints(text)?.quantity.value).toBe(value)
  })

  it.each([undefined, "", "优", "1.2345678", "99999999999"])("%s is none", (text) => {
    expect(enteredPoints(text)).toBeUndefined()
  })
})

it("money is exact to the 分 and printed in 万元", () => {
  expect(enteredMoney(17_857_000_0)).toMatchObject({
    printed: "178.57",
    quantity: { low: 178_570_000, high: 178_570_000 },
  })
})
