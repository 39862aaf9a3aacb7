import type { Bilingual, Derivation } from "../derivation.ts"
import type { StatedNumber, StatedText } from "../evaluation.ts"
import { amountText, pointsText } from "./points.ts"

const at = (stated: StatedNumber | StatedText) => (stated.place ? { place: stated.place } : {})

/** A leaf: money as stated. */
export function moneyLeaf(of: Bilingual, stated: StatedNumber): Derivation {
  return { of, value: amountText(stated.quantity.value), ...at(stated), inputs: [] }
}

/** A leaf: points or weights as stated. */
export function pointsLeaf(of: Bilingual, stated: StatedNumber): Derivation {
  return { of, value: `${pointsText(stated.quantity.value)}分`, ...at(stated), inputs: [] }
}

/** What an explanation quotes of a text at most. */
const longestQuoted = 200

/** A text as an explanation quotes it: whole but for what no cell of a form holds. */
export function clippedText(text: string): string {
  return text.length <= longestQuoted ? text : `${text.slice(0, longestQuoted)}…`
}

/** A leaf: a text as stated, a target or a result. */
export function textLeaf(of: Bilingual, stated: StatedText): Derivation {
  return { of, value: clippedText(stated.text), ...at(stated), inputs: [] }
}

/** A leaf: a weight that the rubric gives, since none is printed. */
export function rubricLeaf(micro: number, citation: string): Derivation {
  return { of: words.weight, value: `${pointsText(micro)}分`, citation, inputs: [] }
}

/** Names of what goes into points. */
export const words = {
  weight: { zh: "分值", en: "weight" },
  score: { zh: "得分", en: "points" },
  target: { zh: "指标值", en: "target" },
  actual: { zh: "实际完成值", en: "result" },
  executed: { zh: "全年执行数", en: "outturn" },
  adjusted: { zh: "全年预算数", en: "adjusted budget" },
  initial: { zh: "年初预算数", en: "initial budget" },
  execution: { zh: "预算执行率", en: "budget execution" },
  total: { zh: "总分", en: "total score" },
} as const satisfies Record<string, Bilingual>
