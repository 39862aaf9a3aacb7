import { describe, expect, it } from "vitest"
import { en } from "./en.ts"
import { textsOf } from "./language.ts"
import type { Texts } from "./texts.ts"
import { zh } from "./zh.ts"

/** Every text of a language; functions are called with small counts. */
function everyText(texts: Texts): readonly (readonly [string, string])[] {
  const result: [string, string][] = []
  const visit = (name: string, value: unknown) => {
    if (typeof value === "string") result.push([name, value])
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) visit(`${name}.${key}`, item)
  }
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value !== "function") visit(name, value)
    else if (name === "counted") for (const s of ["error", "warning", "info"]) visit(name, value(s, 2))
    else if (name === "rulesWithStatus")
      for (const s of ["failed", "not-applicable", "could-not-be-checked"]) visit(name, value(s, 2))
    else if (name === "sheetCell") visit(name, value("Sheet1", "B12"))
    else visit(name, value(2, 1))
  }
  return result
}

describe("the texts of the interface", () => {
  it("are those of the language asked for", () => {
    expect(textsOf("zh")).toBe(zh)
    expect(textsOf("en")).toBe(en)
  })

  it("say something everywhere, in both languages, by the same names", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const texts of [zh, en])
      for (const [name, text] of everyText(texts)) if (name !== "space") expect(text.trim(), name).not.toBe("")
  })

  it("have no Chinese in English, and nothing undefined in either", () => {
    for (const [name, text] of everyText(en)) expect(text, name).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
    for (const texts of [zh, en])
      for (const [name, text] of everyText(texts)) expect(text, name).not.toMatch(/undefined|NaN|\[object/)
  })

  it("count in good English", () => {
    expect(en.counted("error", 1)).toBe("1 error")
    expect(en.counted("warning", 3)).toBe("3 warnings")
    expect(en.follows(1)).toBe("and 1 more that follows from it")
    expect(en.follows(3)).toBe("and 3 more that follow from it")
    expect(en.rulesPassed(1, 1)).toBe("1 requirement met (1 instance)")
    expect(en.filesChecked(3, 1)).toBe("3 files, 1 could not be read")
    expect(en.filesChecked(1, 0)).toBe("1 file")
  })

  it("count in Chinese", () => {
    expect(zh.counted("warning", 3)).toBe("3处提示")
    expect(zh.rulesPassed(34, 1200)).toBe("34项要求符合（核对1200处）")
    expect(zh.rulesWithStatus("not-applicable", 2)).toBe("2项不适用")
    expect(zh.filesChecked(3, 0)).toBe("共3个文件")
  })
})
