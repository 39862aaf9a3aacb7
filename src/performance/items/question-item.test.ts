import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Answer } from "#ledger"
import type { RubricItem } from "#statutes"
import { AnswerBook } from "./answer-book.ts"
import { itemOf } from "./item-frame.ts"
import { questionItem } from "./question-item.ts"

const item: RubricItem = {
  id: "tidy",
  zh: "整洁性",
  en: "Tidiness",
  first: "管理",
  second: "日常",
  weight: 4,
  questions: [1, 2, 3, 4].map((n) => ({
    id: `tidy.${n}`,
    zh: `第${n}间已打扫`,
    en: `Room ${n} is swept`,
    evidence: { zh: `照片${n}`, en: `Photograph ${n}` },
  })),
}
const answer = (of: string, spoken?: Answer["answer"], more: Partial<Answer> = {}): Answer => ({
  of: "overall",
  item: of,
  ...(spoken ? { answer: spoken } : {}),
  evidence: "照片",
  signer: "甲",
  at: { table: "answers", row: 2 },
  ...more,
})
const judged = (...answers: Answer[]) =>
  itemOf(item, "某办法", questionItem(item, new AnswerBook(answers, ["overall"])))
const all = (spoken: Answer["answer"]) => [1, 2, 3, 4].map((n) => answer(`tidy.${n}`, spoken))

describe("an item judged by questions", () => {
  it("earns the share of yes, half of it for partly", () => {
    const { points, result, derivation, gaps, method } = judged(
      answer("tidy.1", "yes"),
      answer("tidy.2", "yes"),
      answer("第3间已打扫", "partly", { cause: "人手不足" }),
      answer("tidy.4", "no", { signer: "乙" }),
    )
    expect([method, points, gaps]).toEqual(["questions", 2_500_000, []])
    expect(result).toEqual({ zh: "是2、部分1、否1", en: "yes 2, partly 1, no 1" })
    expect(derivation).toMatchObject({ value: "2.5分", formula: "4 × 2.5 ÷ 4", citation: "某办法" })
    expect(derivation.inputs.map(({ value }) => value)).toEqual(["是", "是", "部分", "否"])
  })

  it("tells marked questions apart from answered and open ones", () => {
    const { points, result, gaps } = judged(
      answer("tidy.1", "yes"),
      answer("tidy.2", undefined, { score: "0.8" }),
      answer("tidy.3", "yes", { score: "0.5" }),
    )
    expect([points, result]).toEqual([2_300_000, { zh: "是1、打分2、未答1", en: "yes 1, marked 2, open 1" }])
    expect(gaps.map(({ kind }) => kind)).toEqual(["missing-answer"])
  })

  it("leaves out what does not apply", () => {
    const { points, derivation } = judged(
      answer("tidy.1", "yes"),
      answer("tidy.2", "yes"),
      answer("tidy.3", "no"),
      answer("tidy.4", "not-applicable"),
    )
    expect(points).toBe(2_670_000)
    expect(derivation).toMatchObject({ formula: "4 × 2 ÷ 3", unrounded: "2.666667…" })
    expect(judged(...all("not-applicable")).method).toBe("not-applicable")
    expect(judged(answer("整洁性", "not-applicable")).method).toBe("not-applicable")
  })

  it("earns nothing for what is not answered, and says what to enter", () => {
    const { points, gaps, result } = judged(answer("tidy.2", "yes"))
    expect(points).toBe(1_000_000)
    expect(result.en).toBe("yes 1, open 3")
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toMatchObject({ kind: "missing-answer", item: "tidy", table: "answers" })
    expect(gaps[0]!.message.zh).toContain("tidy.1、tidy.3、tidy.4")
    expect(judged()).toMatchObject({ method: "none", points: 0, derivation: { obstacle: { en: "not answered" } } })
  })

  it("takes an answer to the item for all questions that have none", () => {
    expect(judged(answer("tidy", "yes"), answer("tidy.1", "no")).points).toBe(3_000_000)
  })

  it("takes points an evaluator gave before the answers", () => {
    const marked = judged(...all("no"), answer("tidy", undefined, { score: "3.5分", cause: "一间未扫" }))
    expect([marked.method, marked.points, marked.causes]).toEqual(["marked", 3_500_000, ["一间未扫"]])
    expect(judged(...all("no"), answer("tidy.1", undefined, { score: "0.4" })).points).toBe(400_000)
  })

  it.each(["4.01", "-1", "满分"])("does not use points that cannot be given: %s", (score) => {
    const { points, gaps } = judged(...all("yes"), answer("tidy", undefined, { score }))
    expect(points).toBe(4_000_000)
    expect(gaps).toMatchObject([{ kind: "invalid-score", at: { row: 2 } }])
  })

  it("asks for evidence and a signer of what is claimed, not of what is denied", () => {
    const bare = { evidence: "", signer: " " }
    expect(judged(...all("no").map((one) => ({ ...one, ...bare }))).gaps).toEqual([])
    const { gaps } = judged(...all("yes").map((one) => ({ ...one, ...bare })))
    expect(gaps.map(({ kind }) => kind)).toEqual(["no-evidence", "no-signer"])
    expect(gaps[0]!.message.zh).toContain("照片1；照片2；照片3；照片4")
  })

  it("hears only what was said of its own subject, the last word last", () => {
    expect(judged(...all("yes").map((one) => ({ ...one, of: "P1" }))).method).toBe("none")
    expect(judged(...all("no"), ...all("yes")).points).toBe(4_000_000)
  })

  it("never earns more than its weight, and never loses by a better answer", () => {
    const spoken = fc.constantFrom<Answer["answer"]>("yes", "partly", "no", "not-applicable", undefined)
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 4, maxLength: 4 }), fc.nat(3), (words, better) => {
        const given = words.map((word, n) => answer(`tidy.${n + 1}`, word))
        const before = judged(...given)
        expect(before.points >= 0 && before.points <= before.weight).toBe(true)
        if (words[better] === "not-applicable") return
        const after = judged(...given.map((one, n) => (n === better ? answer(one.item, "yes") : one)))
        expect(after.points).toBeGreaterThanOrEqual(before.points)
      }),
    )
  })
})
