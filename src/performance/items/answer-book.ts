import { type Answer, ledgerTable } from "#ledger"
import { printedNumber } from "#money"
import { plain, projectName, type RubricItem, type RubricQuestion } from "#statutes"
import { onePoint, pointsText } from "../scoring/points.ts"
import type { EvaluationGap } from "./evaluated-item.ts"

/** Answers of one evaluation, found by the id or the Chinese name of a question or item; the last one entered counts. */
export class AnswerBook {
  private readonly answers = new Map<string, Answer>()

  /** `of`: overall, or what a project may be called (code, name). */
  constructor(answers: readonly Answer[], of: readonly string[]) {
    const subjects = new Set(of)
    for (const answer of answers)
      if (subjects.has(answer.of) && (answer.answer !== undefined || filled(answer.score)))
        this.answers.set(projectName(answer.item), answer)
  }

  of(asked: RubricItem | RubricQuestion): Answer | undefined {
    return this.answers.get(projectName(asked.id)) ?? this.answers.get(projectName(asked.zh))
  }
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ""
}

/** The points an evaluator gave, millionths, or what is wrong with them. */
export function givenScore(
  answer: Answer | undefined,
  weight: number,
  item: string,
): { readonly points?: number; readonly gap?: EvaluationGap } {
  if (!answer || !filled(answer.score)) return {}
  const number = printedNumber(plain(answer.score!).replace(/分$/, ""))
  const points = number && Math.round((number.scaled * onePoint) / 10 ** number.decimals)
  if (points !== undefined && points >= 0 && points <= weight) return { points }
  const most = pointsText(weight)
  return {
    gap: {
      kind: "invalid-score",
      item,
      message: {
        zh: `${answer.item}的得分“${answer.score}”应为0至${most}之间的数，未采用；请改“${answersName()}”第${answer.at.row}行`,
        en: `the score "${answer.score}" of ${answer.item} must be a number from 0 to ${most} and is not used; mend row ${answer.at.row} of answers`,
      },
      table: "answers",
      at: answer.at,
    },
  }
}

/** Name of the table of answers, as the workbook shows it. */
export function answersName(): string {
  return ledgerTable("answers")?.zh ?? "answers"
}
