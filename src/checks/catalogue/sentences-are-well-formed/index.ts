import { defineRule, type Issue, inOrder } from "../../rule.ts"
import { hasFigure, proseOf } from "../../prose/prose.ts"
import { type SentenceSlip, slipsIn } from "./sentence-slip.ts"

/** Sentences with figures have no doubled words, lost stops, open brackets or years without 年 (B-43, B-44). @zh 文字表述规范 */
export const rule = defineRule<SentenceSlip["kind"]>({
  name: "sentences-are-well-formed",
  checks: ["B-43", "B-44"],
  severity: "warning",
  title: { zh: "说明文字无重复、漏字、漏标点", en: "Explanations have no doubled or missing words and stops" },
  citation: "部门预决算公开格式要求",
  messages: {
    doubled: { zh: "“{text}”重复，应为“{expected}”。", en: "{text} is doubled; it should read {expected}." },
    punctuation: {
      zh: "标点“{text}”重复或连用，应为“{expected}”。",
      en: "Stops {text} are doubled; {expected} is enough.",
    },
    year: { zh: "“{text}”缺“年”字，应为“{expected}”。", en: "{text} lacks 年; it should read {expected}." },
    stop: {
      zh: "“{text}”处前后两句之间缺少标点，应为“{expected}”。",
      en: "A stop is missing in {text}; it should read {expected}.",
    },
    ending: { zh: "本段结尾缺少句号。", en: "The paragraph ends without a full stop." },
    bracket: { zh: "括号“{text}”没有配对，请补上另一半或删去。", en: "The bracket {text} has no partner." },
    quotation: { zh: "引号“{text}”没有配对，请补上另一半或删去。", en: "The quotation mark {text} has no partner." },
  },
  *inspect({ recognition }) {
    for (const { block, compact, part, kind } of proseOf(recognition.document)) {
      if (kind === "heading" || part === "contents" || part === "glossary" || part === "performance") continue
      const { text } = compact
      if (text.length < 12 || text.length > 8000 || part === "duties" || (!hasFigure(text) && !/20\d\d/.test(text)))
        continue
      const slips = slipsIn(text, recognition.profile.fiscalYear)
      if (slips.length === 0) yield inOrder
      for (const slip of slips) {
        const printed = compact.printed(slip.start, slip.end)
        const issue: Issue<SentenceSlip["kind"]> = {
          message: slip.kind,
          checks: [slip.kind === "year" ? "B-43" : "B-44"],
          severity: light.has(slip.kind) ? "info" : "warning",
          at: compact.place(slip.start, slip.end),
          subject: `${block}/${slip.kind}/${printed}`,
          data: { text: printed, expected: slip.expected ?? "" },
          found: { text: printed, value: printed },
          ...(slip.expected === undefined ? {} : { expected: { text: slip.expected, value: slip.expected } }),
        }
        yield issue
      }
    }
  },
})

const light: ReadonlySet<SentenceSlip["kind"]> = new Set(["punctuation", "ending", "quotation"])
