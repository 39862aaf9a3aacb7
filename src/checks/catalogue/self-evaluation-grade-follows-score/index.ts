import { gradeOf } from "#performance"
import { defineRule, inOrder } from "../../rule.ts"

/** The grade named beside a score is the score's: 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below (E-09). @zh 评价等级 */
export const rule = defineRule({
  name: "self-evaluation-grade-follows-score",
  checks: ["E-09"],
  severity: "error",
  title: { zh: "评价等级与得分相符", en: "The grade fits the score" },
  citation: "财预〔2020〕10号",
  messages: {
    differs: {
      zh: "得分{score}分的等级应为“{expected}”，文中为“{found}”",
      en: "a score of {score} is graded {expected}, the text says {found}",
    },
  },
  *inspect({ recognition }) {
    for (const [block, paragraph] of recognition.document.blocks.entries()) {
      if (paragraph.kind !== "paragraph" || !/绩效|自评|评价/.test(paragraph.text)) continue
      const text = paragraph.text
      const shape =
        /(?:等级|结果|结论|评级|属于|级别|评定)(?:为|是)?[:：]?\s*[“"「]?(优|良|中|差)(?=[秀好]?(?:等|级|[”"」，。；、）)\s]|$))(?![”"」]?\s?的)/g
      for (const match of text.matchAll(shape)) {
        const grade = match[1]!
        const at = match.index + match[0].lastIndexOf(grade)
        const scores = [
          ...text.slice(Math.max(0, match.index - 60), match.index).matchAll(/(\d{1,3}(?:\.\d{1,3})?)\s*分/g),
        ]
        const score = Number(scores.at(-1)?.[1] ?? "NaN")
        if (!(score >= 0 && score <= 100)) continue
        const expected = gradeOf(score)
        if (expected === grade) yield inOrder
        else
          yield {
            message: "differs",
            at: { block, span: [at, at + 1] },
            subject: `grade/${block}/${match.index}`,
            data: { score: String(score), found: grade, expected },
            found: { text: grade, value: grade },
            expected: { text: expected, value: expected },
          }
      }
    }
  },
})
