import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { fontFace } from "./font-face.ts"
import { fontPaths, publicationFonts } from "./fonts.ts"

const code = (character: string): number => character.codePointAt(0)!

describe("a font file", () => {
  const face = fontFace(readFileSync(fontPaths().sans))!

  it("knows its characters", () => {
    for (const character of "预算12.50%（）：￥") expect(face.has(code(character)), character).toBe(true)
    expect(face.has(0x10ffff)).toBe(false)
    expect(face.has(code("؟"))).toBe(false)
  })

  it("knows their widths: an ideograph is an em, all digits are equally wide", () => {
    expect(face.advance(code("算"))).toBe(1)
    const digits = new Set([..."0123456789"].map((digit) => face.advance(code(digit))))
    expect([...digits]).toEqual([0.555])
    expect(face.advance(code("."))).toBeLessThan(0.4)
  })

  it("is none when the bytes are no font", () => {
    expect(fontFace(new Uint8Array())).toBeUndefined()
    expect(fontFace(new TextEncoder().encode("%PDF-1.7 and so on, much longer than a header"))).toBeUndefined()
    expect(fontFace(readFileSync(fontPaths().sans).subarray(0, 500))).toBeUndefined()
  })
})

describe("the fonts of a publication", () => {
  it("cover the characters of names and figures, not every rare one", () => {
    const fonts = publicationFonts()
    for (const character of "一般公共预算财政拨款支出表—…“”①㎡")
      expect(fonts.covers(code(character)), character).toBe(true)
    expect(fonts.covers(0x3105f)).toBe(false)
    expect(fonts.covers(code("😀"))).toBe(false)
  })

  it("measure a text in ems", () => {
    const fonts = publicationFonts()
    expect(fonts.width("预算", "sans")).toBe(2)
    expect(fonts.width("100", "sans")).toBeCloseTo(3 * 0.555, 3)
    expect(fonts.width("100", "serif")).toBeGreaterThan(1)
    expect(fonts.width("100", "serif", true)).toBeGreaterThanOrEqual(fonts.width("100", "serif"))
  })

  it("with no further font keep to four files", () => {
    expect(publicationFonts().paths).toHaveLength(4)
    expect(publicationFonts(["/somewhere/rare.ttf"]).paths.at(-1)).toBe("/somewhere/rare.ttf")
  })
})
