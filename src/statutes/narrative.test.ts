import { describe, expect, test } from "vitest"
import { type NarrativeFile, narrativeFrom } from "./narrative.ts"
import { narrativeFaults } from "./narrative-faults.ts"

const base: NarrativeFile = {
  id: "base",
  base: true,
  unit: "万元",
  figures: { income: { flow: "resources" } },
  lists: { sides: { parts: { 收入: "income" } } },
  phrases: { versus: "{x.change}" },
  definitions: { 基本支出: "保障运转的支出。" },
  sections: { summary: { heading: "#总体情况", text: ["收入{income}。"] }, other: { heading: "#其他" } },
}
const family: NarrativeFile = {
  id: "family",
  extends: "base",
  percentDecimals: 1,
  sections: { summary: { like: "summary", level: 3 }, copy: { like: "other", text: ["无。"] } },
  glossary: ["基本支出"],
  outline: [{ part: "第一部分", id: "one", sections: ["summary", "copy"] }],
}
const joined = (...files: NarrativeFile[]) =>
  narrativeFrom(files[0]!.id, new Map(files.map((file) => [file.id, file])))!

describe("a family's narrative", () => {
  test("has what its base has, and its own on top", () => {
    const narrative = joined(family, base)
    expect(narrative).toMatchObject({ unit: "万元", percentDecimals: 1, decimals: 2, volumes: "one" })
    expect(narrative.figures.income).toEqual({ flow: "resources" })
    expect(narrative.glossary).toEqual([["基本支出", "保障运转的支出。"]])
    expect(narrativeFaults(narrative)).toEqual([])
  })

  test("says a section like another one but for what it says itself", () => {
    const { sections } = joined(family, base)
    expect(sections.summary).toEqual({ like: "summary", heading: "#总体情况", text: ["收入{income}。"], level: 3 })
    expect(sections.copy).toMatchObject({ heading: "#其他", text: ["无。"] })
  })

  test("takes each text apart once", () => {
    const narrative = joined(family, base)
    expect(narrative.nodes("收入{income}")).toBe(narrative.nodes("收入{income}"))
  })

  test("is none where a base is missing or the files run in a circle", () => {
    expect(joined({ id: "a", extends: "b" })).toBeUndefined()
    expect(joined({ id: "a", extends: "b" }, { id: "b", extends: "a" })).toBeUndefined()
  })
})

describe("faults are named with their place", () => {
  const faultsOf = (changes: Partial<NarrativeFile>) =>
    narrativeFaults(joined({ ...family, ...changes }, base)).map(({ place, message }) => `${place}: ${message}`)

  test.each<[Partial<NarrativeFile>, string]>([
    [{ sections: { summary: { text: ["收入{income"] } } }, "sections.summary.text[0]: { is never closed"],
    [
      { sections: { summary: { text: [{ each: "nothing", text: "x" }] }, copy: {} } },
      "sections.summary.text[0]: no list nothing",
    ],
    [
      { sections: { summary: { text: ["{incom}"] }, copy: {} } },
      "sections.summary.text[0]: no figure, phrase or word incom",
    ],
    [{ sections: { summary: { text: ["[each nothing ?x]"] }, copy: {} } }, "sections.summary.text[0]: no list nothing"],
    [
      { sections: { summary: { text: ["{income.share:whole}"] }, copy: {} } },
      "sections.summary.text[0]: no figure whole",
    ],
    [
      { sections: { summary: { text: ["{income.colour}"] }, copy: {} } },
      "sections.summary.text[0]: nothing answers .colour",
    ],
    [
      { sections: { summary: { charts: [{ shape: "pie", caption: "", description: "", list: "no" }] }, copy: {} } },
      "sections.summary.charts: no list no",
    ],
    [{ lists: { sides: { parts: { 收入: "revenue" } } } }, "lists.sides: no figure revenue"],
    [{ phrases: { versus: "[x?" } }, "phrases.versus: [ is never closed"],
    [{ glossary: ["项目支出"] }, "glossary: no definition of 项目支出"],
    [{ outline: [{ part: "一", id: "one", sections: ["nowhere"] }] }, "outline.one: no section nowhere"],
  ])("%#", (changes, fault) => {
    expect(faultsOf(changes).join("\n")).toContain(fault)
  })
})
