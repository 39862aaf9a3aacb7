import { proseOf } from "../../prose/prose.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** A purpose or reason that is announced is stated (B-44). @zh 用途和原因写明内容 */
export const rule = defineRule({
  name: "purposes-and-reasons-are-stated",
  checks: ["B-44"],
  severity: "warning",
  title: { zh: "“主要用于”“主要原因”写明实际内容", en: "Purposes and reasons that are announced are stated" },
  citation: "财预〔2016〕143号《地方预决算公开操作规程》；部门预决算公开模板",
  messages: {
    purpose: {
      zh: "“{text}”没有写明用途。没有支出的，应写“本年无此项支出”，不写“主要用于无”。",
      en: "{text} states no purpose. Where there is no expenditure, say so.",
    },
    reason: {
      zh: "“{text}”没有写明增减的原因。请写明原因。",
      en: "{text} states no reason for the change.",
    },
    needless: {
      zh: "没有增减的，不必写“{text}”。",
      en: "{text} is not needed where nothing changed.",
    },
    cut: {
      zh: "“{text}”之后没有内容，原因或用途未写完。",
      en: "Nothing follows {text}.",
    },
  },
  *inspect({ recognition }) {
    for (const { block, compact, part, kind } of proseOf(recognition.document)) {
      if (kind === "heading" || part === "glossary" || part === "contents" || part === "performance") continue
      const { text } = compact
      if (text.length > 6000) continue
      let clean = true
      for (const match of text.matchAll(/(?<!不)(?:主要|具体)?用于(?:[:：])?无(?=[。；，,]|$)/g)) {
        clean = false
        yield told("purpose", match.index, match[0])
      }
      for (const match of text.matchAll(
        /(?:主要|具体|增加|减少|增减|变动|变化|差异|增长|下降)(?:的)?(?:主要)?原因(?:是|为|[:：])*无(?=[。；，,]|$)/g,
      )) {
        clean = false
        const sentenceStart =
          Math.max(text.lastIndexOf("。", match.index - 2), text.lastIndexOf("；", match.index - 2)) + 1
        const said = text.slice(sentenceStart, match.index)
        const flat =
          /无差异|持平|一致|无增减|没有变化|(?:增加|减少)0(?:\.0+)?(?:万)?元|相等/.test(said) || !/\d/.test(said)
        yield {
          ...told(flat ? "needless" : "reason", match.index, match[0]),
          severity: flat ? ("info" as const) : ("warning" as const),
        }
      }
      for (const match of text.matchAll(/(?:主要原因|原因)(?:是|为|[:：])+(?=[。；])/g)) {
        clean = false
        yield told("cut", match.index, match[0])
      }
      if (clean && /主要用于|原因/.test(text)) yield inOrder

      function told(message: "purpose" | "reason" | "needless" | "cut", at: number, words: string) {
        const printed = compact.printed(at, at + words.length)
        return {
          message,
          at: compact.place(at, at + words.length),
          subject: `${block}/${message}`,
          data: { text: printed },
          found: { text: printed, value: printed },
        }
      }
    }
  },
})
