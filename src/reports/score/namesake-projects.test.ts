import { describe, expect, it } from "vitest"
import { type ProjectEvaluation, rescore } from "#performance"
import { sampleScore } from "./sample-score.ts"
import { scoreJson } from "./score-json.ts"
import { scoreText } from "./score-text.ts"

const { card } = sampleScore.rescoring.projects[0]!
const scored = (names: readonly string[]) => {
  const sheet = (name: string, actual: string): ProjectEvaluation => {
    const [first, ...rest] = card.evaluation.indicators
    return {
      ...card.evaluation,
      project: { text: name },
      indicators: [{ ...first!, actual: { text: actual } }, ...rest],
    }
  }
  const evaluations = names.map((name, index) => ({
    kind: "sheet" as const,
    evaluation: sheet(name, `${280 - index}株`),
  }))
  return { ...sampleScore, rescoring: rescore({ evaluations, statements: [] }, [card.rubric]) }
}
const occurrences = (text: string, word: string) => text.split(word).length - 1

describe("projects that cannot be told apart by their names", () => {
  it.each([
    ["of one name", "运转费"],
    ["without a name", ""],
  ])("%s have each their own remarks, once", (_, name) => {
    const text = scoreText([scored([name, name, name])], { lang: "zh", width: 100 })
    for (const actual of [280, 279, 278]) expect(occurrences(text, `min(1, ${actual}株 ÷ 300株)），印为15分`)).toBe(1)
  })

  it("are told by their index in JSON", () => {
    const { remarks } = scoreJson(scored(["运转费", "运转费"])) as { remarks: { kind: string; projectIndex: number }[] }
    expect(remarks.filter(({ kind }) => kind === "row-differs").map(({ projectIndex }) => projectIndex)).toEqual([0, 1])
  })

  it("show no more of a name than a line has, and the rubric's parts in the reader's language", () => {
    const lines = scoreText([scored(["古树".repeat(50_000)])], { lang: "en", width: 80 }).split("\n")
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120)
    expect(lines.some((line) => /9\/10 +budget execution +10 × min/.test(line))).toBe(true)
  })

  it("say so where no name is printed", () => {
    expect(scoreText([scored([""])], { lang: "zh" })).toContain("1. （没有写项目名称）")
    expect(scoreText([scored([""])], { lang: "en" })).toContain("1. (no name is printed)")
  })
})
