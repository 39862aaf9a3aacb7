import { defineRule } from "../../rule.ts"
import { contradictions } from "./contradictions.ts"
import { missingReasons } from "./missing-reasons.ts"

export type Message = "missing" | "empty" | "idle" | "opposite" | "nothing" | "shared" | "unexplained"

/** What changed has a reason, what did not needs none, and a reason fits its figures. @zh 增减原因 */
export const rule = defineRule<Message>({
  name: "changes-have-their-reason",
  checks: ["A-29", "B-34", "B-38"],
  severity: "warning",
  title: { zh: "有增减必须说明原因，原因与数值相符", en: "Every change has a reason that fits its figures" },
  citation: "财预〔2016〕143号《地方预决算公开操作规程》",
  messages: {
    missing: {
      zh: "{subject}{word}{amount}，没有说明原因。请补充主要原因。",
      en: "{subject}: {word} {amount} without a reason. Give the main reason.",
    },
    unexplained: {
      zh: "{subject}决算数{actual}与年初预算数{budget}不相等，没有说明差异原因。请补充。",
      en: "{subject}: the outturn {actual} differs from the budget {budget} without a reason.",
    },
    empty: {
      zh: "{subject}{word}{amount}，原因却写“{reason}”。有增减必须写明主要原因。",
      en: "{subject}: {word} {amount}, but the reason says {reason}. State the main reason.",
    },
    idle: {
      zh: "{subject}没有增减，原因却说“{reason}”。请核对是否应写增减。",
      en: "{subject} did not change, yet the reason speaks of {reason}.",
    },
    opposite: {
      zh: "{subject}{word}，原因却是“{reason}”，与增减方向相反。请核对。",
      en: "{subject}: {word}, but the reason says {reason}, which goes the other way.",
    },
    nothing: {
      zh: "原因写“{reason}”，但全文基本支出为0。请核对原因；如上年有基本支出而本年没有，请如实说明。",
      en: "The reason {reason} speaks of basic expenditure, of which the document has none.",
    },
    shared: {
      zh: "“{reason}”既用来说明“{other}”，又用来说明“{found}”，两者方向相反。请分别写明原因。",
      en: "The reason {reason} is given both for {other} and for {found}, which go opposite ways.",
    },
  },
  *inspect(context) {
    yield* missingReasons(context)
    yield* contradictions(context)
  },
})
