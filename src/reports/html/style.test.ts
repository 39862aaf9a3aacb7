import { describe, expect, it } from "vitest"
import { style } from "./style.ts"

const colours = new Map(
  [...style.matchAll(/--([a-z-]+):(#[0-9a-f]{3,6})/g)].map(([, name = "", hex = ""]) => [name, hex]),
)

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join("") : hex.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => {
    const part = Number.parseInt(digits.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe("the style", () => {
  it.each(["ink", "soft", "error", "warning", "info", "good"])(
    "keeps the colour of %s readable on every ground",
    (text) => {
      const grounds = ["ground", "paper"].map((name) => colours.get(name)!).concat("#faf8f3")
      if (colours.has(`${text}-ground`)) grounds.push(colours.get(`${text}-ground`)!)
      expect(grounds.length).toBeGreaterThanOrEqual(3)
      for (const ground of grounds) expect(contrast(colours.get(text)!, ground), ground).toBeGreaterThanOrEqual(4.5)
    },
  )

  it("keeps ink readable on every mark", () => {
    for (const name of ["error-ground", "warning-ground", "info-ground"])
      expect(contrast(colours.get("ink")!, colours.get(name)!)).toBeGreaterThanOrEqual(7)
  })

  it("measures contrast rightly", () => {
    expect(contrast("#fff", "#000")).toBeCloseTo(21)
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2)
  })

  it("uses only colours it declares, and closes every brace", () => {
    for (const [, name = ""] of style.matchAll(/var\(--([a-z-]+)\)/g)) expect(style).toContain(`--${name}:`)
    expect(style.split("{").length).toBe(style.split("}").length)
  })

  it("knows paper and small screens", () => {
    expect(style).toContain("@page{size:A4")
    expect(style).toContain("@media (max-width:1000px)")
    expect(style).toMatch(/\.table\{overflow-x:auto/)
  })
})
