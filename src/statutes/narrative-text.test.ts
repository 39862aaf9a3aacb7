import { describe, expect, test } from "vitest"
import { NarrativeTextError, narrativeConditions, narrativeNodes } from "./narrative-text.ts"

describe("a narrative text", () => {
  test("is plain words and slots", () => {
    expect(narrativeNodes("收入{income}，占{basic.share:outlay}，年初{it@approved}，{text:purpose.reception}")).toEqual(
      [
        "收入",
        { kind: "slot", slot: { name: "income" } },
        "，占",
        { kind: "slot", slot: { name: "basic", ask: "share", argument: "outlay" } },
        "，年初",
        { kind: "slot", slot: { name: "it", phase: "approved" } },
        "，",
        { kind: "slot", slot: { name: "text", argument: "purpose.reception" } },
      ],
    )
  })

  test("chooses words by questions, and chooses within what was chosen", () => {
    expect(narrativeNodes("[income.changed & !fund?有变化|没有[level:unit?（单位）]]。")).toEqual([
      {
        kind: "choice",
        when: [
          { slot: { name: "income", ask: "changed" }, not: false },
          { slot: { name: "fund" }, not: true },
        ],
        words: ["有变化"],
        otherwise: [
          "没有",
          {
            kind: "choice",
            when: [{ slot: { name: "level", argument: "unit" }, not: false }],
            words: ["（单位）"],
            otherwise: [],
          },
        ],
      },
      "。",
    ])
  })

  test("runs through a list with words between its members, and others when there is none", () => {
    expect(narrativeNodes("[each classes ；?{it.name}|无]")).toEqual([
      {
        kind: "each",
        list: "classes",
        separator: "；",
        body: [{ kind: "slot", slot: { name: "it", ask: "name" } }],
        none: ["无"],
      },
    ])
    expect(narrativeNodes("[each others ?、{it}]")).toMatchObject([{ separator: "" }])
  })

  test.each([
    ["收入{income", 2, "never closed"],
    ["收入}", 2, "without {"],
    ["[income?多", 0, "never closed"],
    ["[income 多]", 0, "without ?"],
    ["多]少", 1, "unexpected ]"],
    ["{Income}", 0, "not a slot"],
    ["{a.b:c d}", 0, "not a slot"],
  ])("%s is refused with its place", (text, at, message) => {
    expect(() => narrativeNodes(text)).toThrow(NarrativeTextError)
    try {
      narrativeNodes(text)
    } catch (error) {
      expect(error).toMatchObject({ at, message: expect.stringContaining(message) })
    }
  })

  test("does not nest without end", () => {
    expect(() => narrativeNodes("[a?".repeat(40))).toThrow("too deep")
  })
})

test("conditions are joined by &", () => {
  expect(narrativeConditions("level:department & !text:units")).toEqual([
    { slot: { name: "level", argument: "department" }, not: false },
    { slot: { name: "text", argument: "units" }, not: true },
  ])
})
