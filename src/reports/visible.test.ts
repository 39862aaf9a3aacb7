import { describe, expect, it } from "vitest"
import { oneLine, visible } from "./visible.ts"

describe("visible", () => {
  it("leaves ordinary text as it is, with its line breaks and tabs", () => {
    const text = "“三公”经费\t12.00万元\n　合计——100%…😀"
    expect(visible(text)).toBe(text)
  })

  it.each([
    ["an escape sequence", "a\u001b[31mb", "a[U+001B][31mb"],
    ["a bell and a backspace", "\u0007\u0008x", "[U+0007][U+0008]x"],
    ["a C1 control", "x\u009b2J", "x[U+009B]2J"],
    ["DEL", "x\u007f", "x[U+007F]"],
    ["a right-to-left override", "收入\u202e00.21", "收入[U+202E]00.21"],
    ["an isolate", "\u2066x\u2069", "[U+2066]x[U+2069]"],
    ["a zero-width space", "80\u200b.05", "80[U+200B].05"],
    ["a byte order mark inside", "a\ufeffb", "a[U+FEFF]b"],
    ["a lone surrogate", "a\ud800b", "a[U+D800]b"],
    ["a tag character", "a\u{e0041}b", "a[U+E0041]b"],
    ["a noncharacter", "a\uffffb", "a[U+FFFF]b"],
  ])("writes out %s", (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it("keeps what stands around several of them", () => {
    expect(visible("\u202e一\u202c二\u0000三")).toBe("[U+202E]一[U+202C]二[U+0000]三")
  })

  it("takes time in proportion to the text", () => {
    const started = performance.now()
    expect(visible("\u202e".repeat(200_000))).toHaveLength(200_000 * 8)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe("oneLine", () => {
  it("joins lines with one blank", () => {
    expect(oneLine("a\nb\r\n支出\t77.42\u2028完")).toBe("a b 支出 77.42 完")
  })

  it("leaves nothing between Chinese characters that were broken for want of room", () => {
    expect(oneLine("住房\n保障\r\n支出")).toBe("住房保障支出")
    expect(oneLine("住房\t保障")).toBe("住房 保障")
  })

  it("writes out acting characters as well", () => {
    expect(oneLine("a\u001b[2J\nb")).toBe("a[U+001B][2J b")
  })
})
