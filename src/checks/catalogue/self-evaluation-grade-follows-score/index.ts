import { chosenRubric, gradeFor, onePoint } from "#performance"
import { rescoringOf, documentContext } from "../../scoring/score-cards.ts"
import { plain, projectName } from "#recognition"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"

/** Longest name of a grade that is looked for. */
const longestGrade = 4

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
  *inspect(context) {
    const grades = gradesOf(context)
    const names = grades.map(({ zh }) => zh).filter((zh) => /^\p{Script=Han}+$/u.test(zh) && zh.length <= longestGrade)
    if (names.length === 0) return
    const shape = new RegExp(
      `(?:等级|结果|结论|评级|属于|级别|评定)(?:为|是)?[:：]?\\s*[“"「]?(${names.join("|")})(?=[秀好]?(?:等|级|[”"」，。；、）)\\s]|$))(?![”"」]?\\s?的)`,
      "g",
    )
    yield* inLists(context, grades, names)
    for (const [block, paragraph] of context.recognition.document.blocks.entries()) {
      if (paragraph.kind !== "paragraph" || !/绩效|自评|评价/.test(paragraph.text)) continue
      const text = paragraph.text
      for (const match of text.matchAll(shape)) {
        const grade = match[1]!
        const at = match.index + match[0].lastIndexOf(grade)
        const scores = [
          ...text.slice(Math.max(0, match.index - 60), match.index).matchAll(/(\d{1,3}(?:\.\d{1,3})?)\s*分/g),
        ]
        const score = Number(scores.at(-1)?.[1] ?? "NaN")
        if (!(score >= 0 && score <= 100)) continue
        const expected = gradeFor(Math.round(score * onePoint), grades).zh
        if (expected === grade) yield inOrder
        else
          yield {
            message: "differs",
            at: { block, span: [at, at + grade.length] },
            subject: `grade/${block}/${match.index}`,
            data: { score: String(score), found: grade, expected },
            found: { text: grade, value: grade },
            expected: { text: expected, value: expected },
          }
      }
    }
  },
})

/** The grade beside each project's score in a list of all scores: 优 or 优秀. */
function* inLists(
  { recognition }: CheckContext,
  grades: ReturnType<typeof gradesOf>,
  names: readonly string[],
): Iterable<Issue<"differs"> | typeof inOrder> {
  for (const table of recognition.performance ?? [])
    for (const { name, score, grade } of table.kind === "score-summary" ? table.projects : []) {
      const found =
        grade &&
        names.find((one) =>
          plain(grade.text)
            .replace(/^[“"]|[”"]$/g, "")
            .startsWith(one),
        )
      if (!grade || !found) continue
      const expected = gradeFor(score.quantity.value, grades).zh
      if (expected === found) yield inOrder
      else
        yield {
          message: "differs",
          at: grade.place,
          subject: `grade/${projectName(name.text)}`,
          data: { score: score.printed, found: grade.text, expected },
          found: { text: grade.text, value: found },
          expected: { text: expected, value: expected },
          related: [{ label: "得分", at: score.place }],
        }
    }
}

/** The grades of the rubric by which the document's projects are scored, else of the one in force where it comes from. */
function gradesOf(context: CheckContext) {
  const used = rescoringOf(context).projects[0]?.card.rubric
  const nothing = { money: [], management: [], indicators: [] }
  return (used ?? chosenRubric(nothing, context.statutes.rubrics, documentContext(context)))?.grades ?? []
}
