import { describe, expect, it } from "vitest"
import type { Answer } from "#ledger"
import type { RubricItem } from "#statutes"
import { AnswerBook } from "./answer-book.ts"
import { itemOf } from "./item-frame.ts"
import { proofOf, signaturesOf } from "./proof.ts"
import { questionItem } from "./question-item.ts"

const item = (id: string, shown: readonly string[]): RubricItem => ({
  id,
  zh: id,
  en: id,
  first: "",
  second: "",
  weight: 4,
  questions: shown.map((zh, n) => ({
    id: `${id}.${n + 1}`,
    zh: `${id}问${n + 1}`,
    en: "",
    ...(zh ? { evidence: { zh, en: zh } } : {}),
  })),
})
const answer = (asked: string, spoken: Answer["answer"], more: Partial<Answer> = {}): Answer => ({
  of: "overall",
  item: asked,
  ...(spoken ? { answer: spoken } : {}),
  at: { table: "answers", row: 2 },
  ...more,
})
const judged = (items: readonly RubricItem[], ...answers: Answer[]) =>
  items.map((one) => itemOf(one, "", questionItem(one, new AnswerBook(answers, ["overall"]))))
const rules = item("rules", ["制度汇编", "内控手册", ""])
const assets = item("assets", ["盘点表", "盘点表"])

describe("what shows an item", () => {
  it("was brought, or is still to bring for what is answered well or not yet", () => {
    const [proof] = proofOf(
      judged([rules], answer("rules.1", "yes", { evidence: "2024年制度汇编" }), answer("rules.2", "yes")),
    )
    expect(proof).toEqual({ item: "rules", brought: ["2024年制度汇编"], toBring: [{ zh: "内控手册", en: "内控手册" }] })
  })

  it("need not be brought for what was not done or does not apply", () => {
    const proofs = proofOf(judged([rules], answer("rules.1", "no"), answer("rules.2", "not-applicable")))
    expect(proofs).toEqual([{ item: "rules", brought: [], toBring: [] }])
    expect(proofOf(judged([rules], answer("rules", "not-applicable")))).toEqual([])
  })

  it("is asked for once where two questions rest on the same", () => {
    expect(proofOf(judged([assets]))[0]?.toBring.map(({ zh }) => zh)).toEqual(["盘点表"])
  })

  it("is nothing of an item without questions or evidence", () => {
    expect(proofOf(judged([item("bare", [])]))).toEqual([])
  })
})

describe("who signed", () => {
  it("in the order of the items, each with all that they answer for", () => {
    const items = judged(
      [rules, assets],
      answer("rules.1", "yes", { signer: "财务科长" }),
      answer("rules.2", "partly", { signer: "办公室主任" }),
      answer("assets.1", "yes", { signer: "财务科长" }),
      answer("assets.2", "no", { signer: " " }),
    )
    expect(signaturesOf(items)).toEqual([
      { signer: "财务科长", items: ["rules", "assets"] },
      { signer: "办公室主任", items: ["rules"] },
    ])
    expect(signaturesOf([])).toEqual([])
  })
})
