import type { LocatedDocument } from "#documents"
import { exactQuantity, printedNumber } from "#money"
import { type ProjectEvaluation, rescore, type StatedNumber, targetValue } from "#performance"
import type { ScoringRubric } from "#statutes"
import type { ScoredSource } from "./scored-file.ts"

/** A document of three lines: a heading, an announcement, and a line every printed point stands in. */
export const sampleDocument: LocatedDocument = {
  format: "mingzhang/document@1",
  source: { name: "决算.txt", sha256: "0".repeat(64), mediaType: "text/plain" },
  pages: [],
  blocks: [
    { kind: "paragraph", text: "自评", pieces: [{ line: 3 }] },
    { kind: "paragraph", text: "项目3个，平均98分", pieces: [{ line: 7 }] },
    { kind: "paragraph", text: "得分15", pieces: [{ line: 21 }] },
  ],
}

const rubric: ScoringRubric = {
  kind: "self-evaluation",
  id: "sample",
  region: "national",
  zh: "样例评分办法",
  en: "sample rubric",
  citation: "样例〔2024〕1号",
  from: 2020,
  checkedOn: "",
  confidence: "low",
  total: 100,
  decimals: 2,
  parts: [
    { group: "execution", zh: "预算执行率", en: "budget execution", weight: 10 },
    { group: "output", zh: "产出指标", en: "outputs", weight: 90 },
  ],
  execution: { budget: "adjusted", none: "not-applicable" },
  reversed: { beyond: "inverse" },
  qualitative: { by: "completion", bands: [] },
  surpassed: { above: 1.3, effect: "note" },
  grades: [
    { from: 90, zh: "优", en: "excellent" },
    { from: 0, zh: "差", en: "poor" },
  ],
}

const points = (text: string, block?: number): StatedNumber => {
  const number = printedNumber(text)!
  const value = number.scaled * 10 ** (6 - number.decimals)
  return {
    printed: text,
    decimals: number.decimals,
    quantity: exactQuantity("micro", value, 1),
    ...(block === undefined ? {} : { place: { block } }),
  }
}
const wan = (amount: number): StatedNumber => ({
  printed: String(amount),
  decimals: 2,
  quantity: exactQuantity("fen", amount * 1_000_000, 1),
})

const evaluation = (name: string, score: string): ProjectEvaluation => ({
  project: { text: name },
  money: [
    { part: "total", initial: wan(20), adjusted: wan(10), executed: wan(9), weight: points("10"), score: points("9") },
  ],
  management: [],
  indicators: [
    {
      first: { text: "产出指标" },
      name: { text: "挂牌古树" },
      target: { text: "≥300株" },
      value: targetValue("≥300株"),
      actual: { text: "280株" },
      weight: points("15"),
      score: points(score, 2),
    },
    {
      first: { text: "产出指标" },
      name: { text: "落实养护制度的情况" },
      target: { text: "严格按照养护制度的要求落实到位" },
      value: targetValue("严格按照养护制度的要求落实到位"),
      actual: { text: "100%" },
      weight: points("75"),
      score: points("75"),
    },
  ],
  totalScore: points("99"),
})

/** A source with one sheet: a row a point too high, a sentence for a target, half of the initial budget spent. */
export const sampleScore: ScoredSource = {
  path: "决算.txt",
  name: "决算.txt",
  source: "document",
  unit: "某县林业局",
  fiscalYear: 2024,
  document: sampleDocument,
  rescoring: rescore(
    {
      evaluations: [{ kind: "sheet", evaluation: evaluation("古树保护", "15") }],
      statements: [],
      announcement: { count: points("3", 1), money: wan(12), mean: points("98", 1) },
    },
    [rubric],
  ),
}
