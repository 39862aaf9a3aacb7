import { describe, expect, it } from "vitest"
import type { Answer } from "#ledger"
import type { RubricItem } from "#statutes"
import { AnswerBook, answersName, givenScore } from "./answer-book.ts"

const answer = (of: string, item: string, more: Partial<Answer> = {}): Answer => ({
  of,
  item,
  at: { table: "answers", row: 4 },
  ...more,
})
const asked = (id: string, zh: string) => ({ id, zh, en: "" }) as RubricItem
const systems = asked("systems", "管理制度健全性")

describe("the answers of one evaluation", () => {
  it("are found by id or Chinese name, whatever blanks and quotation marks they are written with", () => {
    for (const item of ["systems", " systems ", "管理制度健全性", "管理制度 健全性"])
      expect(new AnswerBook([answer("overall", item, { answer: "yes" })], ["overall"]).of(systems)?.answer).toBe("yes")
    const control = asked("three-public-control", "“三公”经费控制率")
    const book = new AnswerBook([answer("overall", '"三公"经费控制率', { score: "2" })], ["overall"])
    expect(book.of(control)?.score).toBe("2")
  })

  it("are those of its own subject, by any of its names", () => {
    const answers = [answer("P1", "systems", { answer: "yes" }), answer("overall", "systems", { answer: "no" })]
    expect(new AnswerBook(answers, ["overall"]).of(systems)?.answer).toBe("no")
    expect(new AnswerBook(answers, ["河道清淤", "P1"]).of(systems)?.answer).toBe("yes")
    expect(new AnswerBook(answers, ["P2"]).of(systems)).toBeUndefined()
  })

  it("count as entered last; a row of a cause alone is no answer", () => {
    const answers = [
      answer("overall", "systems", { answer: "no" }),
      answer("overall", "systems", { answer: "partly" }),
      answer("overall", "systems", { cause: "制度未修订" }),
      answer("overall", "systems", { score: "  " }),
    ]
    expect(new AnswerBook(answers, ["overall"]).of(systems)?.answer).toBe("partly")
  })
})

describe("points an evaluator gave", () => {
  it.each([
    ["3.5", 3_500_000],
    ["4", 4_000_000],
    ["0", 0],
    ["2.75分", 2_750_000],
    ["３．５", 3_500_000],
  ])("%s of 4", (score, points) => {
    expect(givenScore(answer("overall", "x", { score }), 4_000_000, "x")).toEqual({ points })
  })

  it.each(["4.01", "-1", "优", "100%", "1/2"])("%s of 4 is refused, with its row", (score) => {
    const { points, gap } = givenScore(answer("overall", "rules", { score }), 4_000_000, "rules")
    expect(points).toBeUndefined()
    expect(gap).toMatchObject({ kind: "invalid-score", item: "rules", table: "answers", at: { row: 4 } })
    expect(gap!.message.zh).toBe(`rules的得分“${score}”应为0至4之间的数，未采用；请改“${answersName()}”第4行`)
  })

  it("are none where nothing was written", () => {
    expect(givenScore(undefined, 4_000_000, "x")).toEqual({})
    expect(givenScore(answer("overall", "x", { answer: "yes", score: " " }), 4_000_000, "x")).toEqual({})
  })
})
