import type { Answer } from "#ledger"
import type { RubricItem, RubricQuestion } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import { onePoint, pointsText } from "../scoring/points.ts"
import { type AnswerBook, answersName, givenScore } from "./answer-book.ts"
import type { AnsweredQuestion, EvaluationGap } from "./evaluated-item.ts"
import { declaredInapplicable, type ItemFinding, notApplicable, weightOf } from "./item-frame.ts"

const worth = { yes: 1, partly: 0.5, no: 0 } as const
const said: Readonly<Record<NonNullable<Answer["answer"]>, Bilingual>> = {
  yes: { zh: "是", en: "yes" },
  partly: { zh: "部分", en: "partly" },
  no: { zh: "否", en: "no" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
}

interface Asked {
  readonly question: RubricQuestion
  readonly answer?: Answer
  /** Share of the question's points; undefined: unanswered. "none": it does not apply. */
  readonly share: number | "none" | undefined
  readonly given?: number
  readonly gap?: EvaluationGap
}

/**
 * An item judged by questions, of equal points each: yes earns them, partly half of them; one that does not apply is left
 * out; an unanswered one earns nothing and is a gap. Points an evaluator gave, to a question or to the whole item, count
 * before the answer. An answer to the item answers all its questions that have none of their own.
 */
export function questionItem(item: RubricItem, answers: AnswerBook): ItemFinding {
  const weight = weightOf(item)
  const whole = answers.of(item)
  const mark = givenScore(whole, weight, item.id)
  if (whole?.answer === "not-applicable") return notApplicable(declaredInapplicable, [whole])
  const questions = item.questions ?? []
  const asked = asks(questions, answers, whole, questions.length === 0 ? 0 : weight / questions.length, item)
  const gaps = [...(mark.gap ? [mark.gap] : []), ...asked.flatMap(({ gap }) => (gap ? [gap] : []))]
  const given = [...new Set([...(whole ? [whole] : []), ...asked.flatMap(({ answer }) => (answer ? [answer] : []))])]
  const more = { questions: asked.map(answered) }
  const inputs = asked.map(leaf)
  if (mark.points !== undefined)
    return {
      method: "marked",
      result: markedResult(mark.points),
      share: 0,
      given: mark.points,
      inputs,
      gaps: [...gaps, ...proofGaps(item, given)],
      more,
      answers: given,
    }
  const counted = asked.filter(({ share }) => share !== "none")
  if (questions.length > 0 && counted.length === 0) return { ...notApplicable(declaredInapplicable, given), more }
  const sum = counted.reduce((total, { share }) => total + (typeof share === "number" ? share : 0), 0)
  const open = counted.filter(({ share }) => share === undefined)
  const unanswered = open.length === counted.length
  return {
    method: unanswered ? "none" : "questions",
    result: summary(asked),
    share: counted.length === 0 ? 0 : sum / counted.length,
    ...(unanswered ? {} : { formula: `${pointsText(weight)} × ${trimmed(sum)} ÷ ${counted.length}` }),
    inputs,
    gaps: [
      ...gaps,
      ...(open.length > 0 || questions.length === 0 ? [unansweredGap(item, open)] : []),
      ...proofGaps(item, given),
    ],
    ...(unanswered ? { obstacle: { zh: "没有回答", en: "not answered" } } : {}),
    more,
    answers: given,
  }
}

/** Points an evaluator gave. */
export function markedResult(points: number): Bilingual {
  return { zh: `评价人打${pointsText(points)}分`, en: `marked ${pointsText(points)}` }
}

function asks(
  questions: readonly RubricQuestion[],
  answers: AnswerBook,
  whole: Answer | undefined,
  weight: number,
  item: RubricItem,
): readonly Asked[] {
  return questions.map((question) => {
    const own = answers.of(question)
    const mark = givenScore(own, weight, item.id)
    const answer = own ?? (whole?.answer ? whole : undefined)
    const spoken = answer?.answer
    const share =
      mark.points !== undefined ? mark.points / weight : spoken === "not-applicable" ? "none" : spoken && worth[spoken]
    return {
      question,
      ...(answer ? { answer } : {}),
      share,
      ...(mark.points === undefined ? {} : { given: mark.points }),
      ...(mark.gap ? { gap: mark.gap } : {}),
    }
  })
}

function answered({ question, answer, given }: Asked): AnsweredQuestion {
  if (!answer) return { question }
  const { answer: spoken, evidence, signer, cause, at } = answer
  return {
    question,
    ...(spoken === undefined ? {} : { answer: spoken }),
    ...(given === undefined ? {} : { score: given }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(signer === undefined ? {} : { signer }),
    ...(cause === undefined ? {} : { cause }),
    at,
  }
}

function leaf({ question, answer, given }: Asked): Derivation {
  const of = { zh: question.zh, en: question.en }
  if (given !== undefined) return { of, value: `${pointsText(Math.round(given))}分`, inputs: [] }
  const spoken = answer?.answer
  if (!spoken) return { of, value: "", obstacle: { zh: "没有回答", en: "not answered" }, inputs: [] }
  const evidence = answer?.evidence ?? answer?.cause
  const inputs = evidence ? [{ of: { zh: "佐证或原因", en: "Evidence or cause" }, value: evidence, inputs: [] }] : []
  return { of, value: said[spoken].zh, inputs }
}

function summary(asked: readonly Asked[]): Bilingual {
  const number = (wanted: Answer["answer"]) =>
    asked.filter(({ answer, given }) => given === undefined && answer?.answer === wanted).length
  const parts = (["yes", "partly", "no", "not-applicable"] as const).filter((wanted) => number(wanted) > 0)
  const marked = asked.filter(({ given }) => given !== undefined).length
  const open = asked.filter(({ share }) => share === undefined).length
  const words = (language: "zh" | "en") => [
    ...parts.map((wanted) => `${said[wanted][language]}${language === "en" ? " " : ""}${number(wanted)}`),
    ...(marked > 0 ? [language === "zh" ? `打分${marked}` : `marked ${marked}`] : []),
    ...(open > 0 ? [language === "zh" ? `未答${open}` : `open ${open}`] : []),
  ]
  return { zh: words("zh").join("、"), en: words("en").join(", ") }
}

function unansweredGap(item: RubricItem, open: readonly Asked[]): EvaluationGap {
  const ids = open.map(({ question }) => question.id).join("、") || item.id
  return {
    kind: "missing-answer",
    item: item.id,
    message: {
      zh: `${item.zh}没有回答；请在“${answersName()}”中填写：${ids}（是、部分、否或不适用），并注明佐证材料和签字人`,
      en: `not answered: ${item.en}; add to the table answers: ${ids.replaceAll("、", ", ")} (yes, partly, no or not applicable), with evidence and signer`,
    },
    table: "answers",
  }
}

/** What was answered well must be shown, and somebody must answer for it. */
function proofGaps(item: RubricItem, answers: readonly Answer[]): readonly EvaluationGap[] {
  const claimed = answers.filter(({ answer, score }) => answer === "yes" || answer === "partly" || score !== undefined)
  const without = (field: "evidence" | "signer") => claimed.find((answer) => !answer[field]?.trim())
  const bare = without("evidence")
  const unsigned = without("signer")
  const bring = [...new Set((item.questions ?? []).flatMap(({ evidence }) => (evidence ? [evidence] : [])))]
  const listed = (language: "zh" | "en") =>
    [...new Set(bring.map((one) => one[language]))].slice(0, 4).join(language === "zh" ? "；" : "; ")
  return [
    ...(bare
      ? [
          {
            kind: "no-evidence",
            item: item.id,
            message: {
              zh: `${item.zh}没有注明佐证材料，可提供：${listed("zh")}`,
              en: `${item.en} names no evidence; it may be: ${listed("en")}`,
            },
            table: "answers",
            at: bare.at,
          } as const,
        ]
      : []),
    ...(unsigned
      ? [
          {
            kind: "no-signer",
            item: item.id,
            message: { zh: `${item.zh}没有签字人`, en: `nobody signs for ${item.en}` },
            table: "answers",
            at: unsigned.at,
          } as const,
        ]
      : []),
  ]
}

function trimmed(value: number): string {
  return String(Math.round(value * onePoint) / onePoint)
}
