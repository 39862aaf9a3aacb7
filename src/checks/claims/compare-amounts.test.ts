import { describe, expect, it } from "vitest"
import type { Figure } from "#identities"
import { amountQuantity, type DisplayUnit, printedNumber } from "#money"
import { compared, isZero, shown } from "./compare-amounts.ts"

function figure(printed: string, unit: DisplayUnit): Figure {
  const number = printedNumber(printed)!
  return {
    measure: "amount",
    coordinate: {},
    key: "amount|",
    printed,
    unit,
    decimals: number.decimals,
    quantity: amountQuantity(number, unit)!,
    place: { block: 0 },
    origin: { kind: "sentence", section: "", claim: "" },
    label: printed,
  }
}

describe("compared", () => {
  it("compares prints of one unit and precision as printed", () => {
    expect(compared(figure("8.79", "万元"), figure("8.77", "万元"))).toBe("greater")
    expect(compared(figure("8.77", "万元"), figure("8.79", "万元"))).toBe("less")
    expect(compared(figure("8.77", "万元"), figure("8.77", "万元"))).toBe("equal")
  })

  it("is unsure where rounding could turn the answer", () => {
    expect(compared(figure("8.8", "万元"), figure("8.77", "万元"))).toBe("unsure")
    expect(compared(figure("87700", "元"), figure("8.7701", "万元"))).toBe("less")
    expect(compared(figure("9", "万元"), figure("8.2", "万元"))).toBe("greater")
  })
})

describe("shown and isZero", () => {
  it("show the print with its unit and know nothing when printed", () => {
    expect(shown(figure("1,234.50", "万元"))).toBe("1,234.50万元")
    expect(isZero(figure("0.00", "万元"))).toBe(true)
    expect(isZero(figure("0.01", "万元"))).toBe(false)
  })
})
