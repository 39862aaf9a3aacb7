import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { printableText } from "./printable-text.ts"

describe("printableText", () => {
  it("leaves ordinary text as it is, rare characters too", () => {
    for (const text of ["本年收入1,234.50万元。", "a\tb\nc", "𠮷（㐀）①Ⅳ℃", "💰", "\u00a0\u3000 é"])
      expect(printableText(text)).toBe(text)
  })

  it("takes out controls and marks that turn the line, and mends broken pairs", () => {
    expect(printableText("收\u0000\u0007入\u202e321\u2066\ufeff")).toBe("收入321")
    expect(printableText("a\ud800b\udc00c")).toBe("a\ufffdb\ufffdc")
    expect(printableText("a\r\nb\rc\u2028d\u000be\u0085f")).toBe("a\nb\nc\nd\ne\nf")
  })

  it("leaves nothing an XML document may not hold, whatever comes in, and nothing to do twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (left, right) => {
        const text = printableText(`${left}\ud834${right}`)
        expect(text).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
        expect(printableText(text)).toBe(text)
      }),
    )
  })
})
