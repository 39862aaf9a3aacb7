import type { CheckContext } from "../../rule.ts"
import { defineRule, type Issue, type inOrder } from "../../rule.ts"
import { comparisonIssues } from "./comparison-words.ts"
import { rateIssues } from "./change-words.ts"
import { oppositeRepeats } from "./opposite-repeats.ts"

export type Message = "pair" | "opposite" | "negative" | "comparison" | "same" | "flat" | "repeat"

/** 增加、减少、大于、小于、持平 say what the figures say (N-01, A-29). @zh 方向词与数值一致 */
export const rule = defineRule<Message>({
  name: "direction-words-fit-their-figures",
  checks: ["N-01", "A-29", "B-34"],
  severity: "error",
  title: { zh: "增减、比较用词与数值方向一致", en: "Words of direction agree with their figures" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
  messages: {
    pair: {
      zh: "同一增减前面写“{change}”，后面写“{found}”，方向相反。按所列数额计算应为“{expected}”，请更正用词。",
      en: "The same change is called {change} and then {found}. By the amounts it should read {expected}.",
    },
    opposite: {
      zh: "{rate}是按“{expected}{amount}”算出的增减率，文中却写“{found}”。请核对增减方向并更正用词。",
      en: "The rate {rate} follows from {expected} {amount}, but the sentence says {found}. Correct the words.",
    },
    negative: {
      zh: "“{found}”后面又写负数{value}，正负重复。增减额应写绝对值：{expected}。",
      en: "{found} is followed by the negative number {value}. Write the amount without its sign: {expected}.",
    },
    comparison: {
      zh: "决算数{actual}与预算数{budget}相比应为“{expected}”，文中写“{found}”。",
      en: "{actual} against the budget of {budget} is {expected}, not {found}.",
    },
    same: {
      zh: "决算数与预算数都是{actual}，没有差异，文中写“{found}”。应写“{expected}”。",
      en: "Outturn and budget are both {actual}; the sentence says {found}. It should say {expected}.",
    },
    flat: {
      zh: "决算数{actual}与预算数{budget}不相等，文中写“{found}”。应写“{expected}”并说明原因。",
      en: "{actual} and {budget} differ, but the sentence says {found}. It should say {expected} and give the reason.",
    },
    repeat: {
      zh: "同一增减在别处写“{other}”，这里写“{found}”，方向相反。请核对后统一。",
      en: "The same change is called {other} elsewhere and {found} here. Make them agree.",
    },
  },
  *inspect(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
    yield* rateIssues(context)
    yield* comparisonIssues(context)
    yield* oppositeRepeats(context)
  },
})
