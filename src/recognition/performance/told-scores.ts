import type { LocatedDocument } from "#documents"
import { type Figure, figureKey, type SumIdentity } from "#identities"
import { exactQuantity } from "#money"
import { type EvaluationSentence, evaluationSentences } from "./evaluation-sentence.ts"
import { type MoneyIdentityRule, sum } from "./money-identities.ts"
import type { PerformanceTable } from "./performance-table.ts"
import { projectName } from "./plain-text.ts"

/** The score that the text gives a project is the total of its sheet: two prints of one number. */
export function toldScores(document: LocatedDocument, tables: readonly PerformanceTable[]): SumIdentity[] {
  const totals = new Map<string, Figure>()
  for (const table of tables)
    if (table.kind === "score-sheet" && table.project && table.totalScore)
      totals.set(projectName(table.project.text), table.totalScore)
  if (totals.size === 0) return []
  const rule: MoneyIdentityRule = { rule: "told-scores-equal-their-sheets", checks: ["A-37"] }
  return evaluationSentences(document)
    .slice(0, 500)
    .flatMap((sentence, index) => {
      const project = projectName(sentence.project.text)
      const total = totals.get(project)
      const told = toldScore(sentence, index)
      return total && told
        ? [
            sum(rule, `${project}/${index}`, told, [total], {
              zh: `${sentence.project.text}：文字所述得分 = 自评表总分`,
              en: "score in the text = total of the sheet",
            }),
          ]
        : []
    })
}

function toldScore({ project, score }: EvaluationSentence, index: number): Figure | undefined {
  if (!score || score.number.decimals > 4) return undefined
  const step = 10 ** (6 - score.number.decimals)
  const coordinate = { project: projectName(project.text) }
  return {
    measure: "score",
    coordinate,
    key: `${figureKey("score", coordinate)}|told/${index}`,
    printed: score.number.text,
    unit: "分",
    decimals: score.number.decimals,
    quantity: exactQuantity("micro", score.number.scaled * step, step),
    place: score.place,
    origin: { kind: "sentence", section: "evaluation", claim: "score" },
    label: `文字 · ${project.text} · 得分`,
  }
}
