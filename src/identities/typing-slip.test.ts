import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { typingSlip } from "./typing-slip.ts"

describe("typingSlip", () => {
  it.each([
    // printed, expected, kind
    ["80.05", "85.05", "digit"],
    ["1,380.55", "1,830.55", "swap"],
    ["8.51", "85.05", "point"],
    ["850.50", "85.05", "point"],
    ["8505.00", "85.05", "point"],
    ["850500.00", "85.05", "unit"],
    ["85.05", "850500.00", "unit"],
    ["185.05", "85.05", "added"],
    ["855.05", "85.05", "added"],
    ["5.05", "85.05", "dropped"],
    ["1234.56", "12345.67", "point"],
    ["1234.57", "12345.67", "point"],
    ["80.55", "85.05", "swap"],
    ["124.56", "1234.56", "dropped"],
    ["-12.30", "12.30", "sign"],
    ["0.13", "0.18", "digit"],
    ["12", "21", "swap"],
  ] as const)("%s for %s is a slip of kind %s", (printed, expected, kind) => {
    expect(typingSlip(printed, expected)).toBe(kind)
  })

  it.each([
    ["85.05", "85.05"],
    ["1,085.05", "1085.05"],
    ["80.15", "85.05"],
    ["0.00", "85.05"],
    ["85.05", "0.00"],
    ["-80.05", "85.05"],
    ["0.00", "-0.00"],
    ["505.80", "85.05"],
    ["", "85.05"],
  ])("%s for %s is none", (printed, expected) => {
    expect(typingSlip(printed, expected)).toBeUndefined()
  })

  it("recognises every change of one digit and every swap of unlike neighbours", () => {
    const number = fc.integer({ min: 100_000, max: 999_999_999 }).map((n) => (n / 100).toFixed(2))
    fc.assert(
      fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (expected, at, step) => {
        const places = [...expected].flatMap((c, i) => (c === "." ? [] : [i]))
        const place = places[at % places.length]!
        const digits = [...expected]
        digits[place] = String((Number(digits[place]) + step) % 10)
        if (Number(digits.join("")) === 0) return
        expect(typingSlip(digits.join(""), expected)).toMatch(/^(digit|point)$/)
        const next = places[(at % (places.length - 1)) + 1]!
        const before = places[at % (places.length - 1)]!
        const swapped = [...expected]
        if (swapped[before] === swapped[next]) return
        ;[swapped[before], swapped[next]] = [swapped[next]!, swapped[before]!]
        // Across the point as well: 85.05 → 80.55. Among zeros both look like a moved point: 1000.00 → 0100.00.
        expect(typingSlip(swapped.join(""), expected)).toMatch(/^(swap|point)$/)
      }),
    )
  })
})
