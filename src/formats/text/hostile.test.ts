import { describe, expect, it } from "vitest"
import { type ReadOutcome, readLimits } from "../outcome.ts"
import { readText } from "./index.ts"

/** Generous: the machine is shared. A quadratic step takes minutes on these texts. */
const millisecondsMost = 15_000

function timed(text: string): ReadOutcome {
  const start = performance.now()
  const outcome = readText(text)
  expect(performance.now() - start).toBeLessThan(millisecondsMost)
  return outcome
}

function code(outcome: ReadOutcome): string {
  return "problem" in outcome ? outcome.problem.code : "read"
}

describe("texts made to hurt", () => {
  it.each([
    ["a line over the limit", "长".repeat(readLimits.characters + 1), "too-large"],
    ["a long line", "长".repeat(5_000_000), "read"],
    ["a million tabs on a line", `a${"\t".repeat(1_000_000)}b`, "too-many-cells"],
    ["a million cells", "a\tb\tc\td\n".repeat(250_000), "too-many-cells"],
    ["padding of one wide row", `a${"\tb".repeat(100_000)}\n${"a\tb\n".repeat(1000)}`, "too-many-cells"],
    ["lines beyond number", "a\n".repeat(500_000), "too-large"],
    ["blank lines beyond number", "\n".repeat(5_000_000), "read"],
    ["a million stars", "*".repeat(1_000_000), "read"],
    ["a million pairs", "**a** ".repeat(200_000), "read"],
    ["open brackets that go on and on", `${"（".repeat(70)}\n`.repeat(30_000), "read"],
    ["spaces", `${" ".repeat(3_000_000)}a\tb`, "read"],
    ["a paragraph of 100 000 lines", "这是没有句号的一行文字，\n".repeat(100_000), "read"],
    ["nothing but contents lists", "目录\n第一条\n".repeat(50_000), "read"],
    ["30 000 small tables", "a\tb\n\n".repeat(30_000), "read"],
    ["15 000 parts of one table", "a\tb\tc\t1.20\t3.40\n\n".repeat(15_000), "read"],
    ["characters cut in two", "\ud800\t\udc00\n\udfff。".repeat(1000), "read"],
  ])("%s", (_, text, expected) => {
    expect(code(timed(text))).toBe(expected)
  })

  it("say what to do", () => {
    const outcome = readText("a\tb\n1\t2\n", { ...readLimits, cells: 3 })
    expect(outcome).toEqual({
      problem: {
        code: "too-many-cells",
        message: { zh: expect.stringContaining("拆成几个文件"), en: expect.stringContaining("split the file") },
      },
    })
  })

  it("keep to the cells that joining makes", () => {
    const text = "甲\t1.00\t2.00\tb\n\n乙\t1.00\t2.00\tb\t\n"
    expect(code(readText(text, { ...readLimits, cells: 10 }))).toBe("read")
    expect(code(readText(text, { ...readLimits, cells: 9 }))).toBe("too-many-cells")
  })
})
