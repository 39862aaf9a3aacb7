import type { LocatedDocument } from "#documents"
import { type Figure, figureKey, type SumIdentity } from "#identities"
import { exactQuantity } from "#money"
import { type EvaluationSentence, evaluationSentences } from "./evaluation-sentence.ts"
import { type MoneyIdentityRule, sum } from "./money-identities.ts"
import type { PerformanceTable } from "./performance-table.ts"
import { projectName } from "./plain-text.ts"

const rule: MoneyIdentityRule = { rule: "told-scores-equal-their-sheets", checks: ["A-37"] }

/**
 * The score that the text, or the list of all scores, gives a project is the total of its sheet: two prints of one number.
 * Where the project has no sheet, text and list agree.
 */
export function toldScores(document: LocatedDocument, tables: readonly PerformanceTable[]): SumIdentity[] {
  const sheets = new Map<string, Figure>()
  const listed = new Map<string, Figure>()
  for (const table of tables)
    if (table.kind === "score-sheet" && table.project && table.totalScore)
      sheets.set(projectName(table.project.text), table.totalScore)
    else if (table.kind === "score-summary")
      for (const { name, score } of table.projects) listed.set(projectName(name.text), score)
  if (sheets.size === 0 && listed.size === 0) return []
  const inText = evaluationSentences(document)
    .slice(0, 500)
    .flatMap((sentence, index) => {
      const project = projectName(sentence.project.text)
      const total = sheets.get(project) ?? listed.get(project)
      const told = toldScore(sentence, index)
      const where = sheets.has(project) ? sheetTotal : listScore
      return total && told
        ? [
            sum(rule, `${project}/${index}`, told, [total], {
              zh: `${sentence.project.text}：文字所述得分 = ${where.zh}`,
              en: `score in the text = ${where.en}`,
            }),
          ]
        : []
    })
  const inList = [...listed].flatMap(([project, score]) => {
    const total = sheets.get(project)
    const statement = { zh: `${project}：汇总表得分 = ${sheetTotal.zh}`, en: `score in the list = ${sheetTotal.en}` }
    return total ? [sum(rule, `${project}/listed`, score, [total], statement)] : []
  })
  return [...inText, ...inList]
}

const sheetTotal = { zh: "自评表总分", en: "total of the sheet" }
const listScore = { zh: "汇总表得分", en: "score in the list" }

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
