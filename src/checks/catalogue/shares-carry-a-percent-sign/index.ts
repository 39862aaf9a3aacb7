import { hasFigure, explainingOf } from "../../prose/prose.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** A share after 占, 占比 or 比重 is printed with % (N-04). @zh 占比带百分号 */
export const rule = defineRule({
  name: "shares-carry-a-percent-sign",
  checks: ["N-04"],
  severity: "error",
  title: { zh: "“占”“占比”“比重”后的数带百分号", en: "A share is printed with a percent sign" },
  citation: "部门预决算公开模板",
  messages: {
    bare: {
      zh: "“{text}”中的占比没有百分号，应为{expected}。",
      en: "The share in {text} has no percent sign; it should read {expected}.",
    },
  },
  *inspect({ recognition }) {
    for (const { block, compact } of explainingOf(recognition.document)) {
      const { text } = compact
      if (!text.includes("占") && !text.includes("比重")) continue
      const money = hasFigure(text)
      for (const match of text.matchAll(
        /(?:占(?:比|[^，。；、:：\d占]{0,24}?(?:的(?:比重|比例)?)?)?(?:为|是|达到?|约)?|比重(?:为|是|达到?|约)?)(\d{1,3}(?:\.\d{1,4})?)(?![\d.])/g,
      )) {
        const end = match.index + match[0].length
        const after = text.slice(end, end + 4)
        if (/^(?:%|﹪|个百分点|‰)/.test(after)) {
          yield inOrder
          continue
        }
        // a number with another unit is no share; only a stop shows that the sign was forgotten
        if (!/^(?:[，。；、)]|$)/.test(after) || !money) continue
        const value = Number(match[1])
        if (value > 100 || /占(?:地|用|有|编|道)/.test(match[0])) continue
        const start = end - match[1]!.length
        const share = value > 0 && value <= 1 && match[1]!.includes(".") ? undefined : `${match[1]}%`
        yield {
          message: "bare",
          severity: share === undefined || !match[1]!.includes(".") ? "warning" : "error",
          at: compact.place(start, end),
          subject: `${block}/${match[0]}`,
          data: {
            text: compact.printed(match.index, end),
            expected: share ?? `${match[1]}%或${Number((value * 100).toFixed(4))}%`,
          },
          found: { text: match[1]!, value: match[1]! },
          expected: { text: share ?? `${match[1]}%或${Number((value * 100).toFixed(4))}%`, value: share ?? "" },
        }
      }
    }
  },
})
