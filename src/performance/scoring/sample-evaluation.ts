import type { ScoringRubric } from "#statutes"
import { enteredMoney, enteredPoints } from "../entered/entered-number.ts"
import type { EvaluatedFunds, EvaluatedIndicator, ManagementMark, ProjectEvaluation } from "../evaluation.ts"
import { targetValue } from "../values/target-value.ts"

/** A rubric with every part, to be changed by a test. */
export const sampleRubric: ScoringRubric = {
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
    {
      group: "management",
      zh: "资金管理",
      en: "fund management",
      weight: 20,
      items: [
        { zh: "安排科学性", en: "allocation", weight: 10 },
        { zh: "使用规范性", en: "use", weight: 10 },
      ],
    },
    { group: "cost", zh: "成本指标", en: "costs", weight: 10 },
    { group: "output", zh: "产出指标", en: "outputs", weight: 30 },
    { group: "benefit", zh: "效益指标", en: "benefits", weight: 25 },
    { group: "satisfaction", zh: "满意度指标", en: "satisfaction", weight: 5, otherwise: "benefit" },
  ],
  execution: { budget: "adjusted", none: "not-applicable" },
  reversed: { beyond: "inverse" },
  qualitative: {
    by: "completion",
    bands: [
      [1, 0.8],
      [0.8, 0.6],
      [0.6, 0],
    ],
  },
  surpassed: { above: 1.3, effect: "note" },
  grades: [
    { from: 90, zh: "优", en: "excellent" },
    { from: 80, zh: "良", en: "good" },
    { from: 60, zh: "中", en: "fair" },
    { from: 0, zh: "差", en: "poor" },
  ],
}

/** The total line of money, 元 as whole 万元 with two decimals. */
export function sampleFunds(
  wan: { readonly initial?: number; readonly adjusted?: number; readonly executed?: number },
  points: { readonly weight?: string; readonly score?: string } = { weight: "10" },
): EvaluatedFunds {
  const money = (field: "initial" | "adjusted" | "executed") =>
    wan[field] === undefined ? {} : { [field]: enteredMoney(Math.round(wan[field] * 1_000_000)) }
  const weight = enteredPoints(points.weight)
  const score = enteredPoints(points.score)
  return {
    part: "total",
    ...money("initial"),
    ...money("adjusted"),
    ...money("executed"),
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
  }
}

/** An indicator by first level, name, target, result, weight and printed score; "" leaves one out. */
export function sampleIndicator(
  first: string,
  name: string,
  target: string,
  actual: string,
  weight: string,
  score = "",
): EvaluatedIndicator {
  const points = { weight: enteredPoints(weight), score: enteredPoints(score) }
  return {
    first: { text: first },
    name: { text: name },
    target: { text: target },
    value: targetValue(target),
    ...(actual ? { actual: { text: actual } } : {}),
    ...(points.weight ? { weight: points.weight } : {}),
    ...(points.score ? { score: points.score } : {}),
  }
}

/** A line of fund management. */
export function sampleMark(name: string, weight: string, score: string): ManagementMark {
  const points = { weight: enteredPoints(weight), score: enteredPoints(score) }
  return {
    name: { text: name },
    ...(points.weight ? { weight: points.weight } : {}),
    ...(points.score ? { score: points.score } : {}),
  }
}

/** A whole evaluation of 100 points: 80 of 100 spent, one quantity short, one quality at 90 %. */
export const sampleEvaluation: ProjectEvaluation = {
  project: { text: "古树保护" },
  money: [sampleFunds({ initial: 120, adjusted: 100, executed: 80 })],
  management: [sampleMark("安排科学性", "10", "10"), sampleMark("使用规范性", "10", "9")],
  indicators: [
    sampleIndicator("成本指标", "总成本", "≤120万元", "80万元", "10"),
    sampleIndicator("产出指标", "挂牌古树", "≥300株", "280株", "15"),
    sampleIndicator("产出指标", "养护合格率", "≥95%", "97%", "15"),
    sampleIndicator("效益指标", "保护意识", "明显提高", "90%", "25"),
    sampleIndicator("满意度指标", "居民满意度", "≥90%", "92%", "5"),
  ],
}
