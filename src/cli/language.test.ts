import { describe, expect, it } from "vitest"
import { graver } from "./exit-status.ts"
import { environmentLanguage, namedLanguage } from "./language.ts"

describe("environmentLanguage", () => {
  it.each([
    [{}, "zh"],
    [{ LANG: "C.UTF-8" }, "zh"],
    [{ LANG: "zh_CN.UTF-8" }, "zh"],
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "de_DE.UTF-8" }, "zh"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "", LC_MESSAGES: "zh_CN.UTF-8" }, "zh"],
  ] as const)("%j → %s", (environment, language) => {
    expect(environmentLanguage(environment)).toBe(language)
  })
})

describe("namedLanguage", () => {
  it("knows zh and en, nothing else", () => {
    expect([namedLanguage("zh"), namedLanguage("en"), namedLanguage("EN"), namedLanguage("")]).toEqual([
      "zh",
      "en",
      undefined,
      undefined,
    ])
  })
})

describe("graver", () => {
  it("orders usage before unreadable before error before nothing", () => {
    expect([graver(0, 1), graver(1, 3), graver(3, 2), graver(1, 0), graver(2, 3)]).toEqual([1, 3, 2, 1, 2])
  })
})
