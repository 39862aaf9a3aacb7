import { type ItemRubric, projectName, type Statutes } from "#statutes"
import type { Ledger } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import type { Answer } from "../performance-records.ts"
import { atColumn, finding, grouped, type Pass } from "./pass.ts"
import { type Subjects, subjectsOf } from "./subjects.ts"

/**
 * Answers: of an evaluation that there is and of a question that is asked, each once, with what shows it and who answers
 * for it. An evaluator who is named answers for a department evaluation.
 */
export const answersPass: Pass = ({ ledger, statutes }) => {
  const subjects = subjectsOf(ledger)
  const evaluations = new Map(ledger.departmentEvaluations.map((entry) => [subjects.code(entry.project), entry]))
  const asked = askedItems(ledger, statutes)
  return [
    ...ledger.answers.flatMap((answer) => {
      const of = subjects.code(answer.of)
      const evaluation = evaluations.get(of)
      const isOverall = of === "overall"
      return [
        ...(isOverall || evaluation ? [] : [withoutEvaluation(answer, subjects)]),
        ...unknownItem(answer, asked(isOverall ? "overall" : "department")),
        ...unfounded(answer),
        ...(isOverall || evaluation?.evaluator === undefined ? unsigned(answer) : []),
        ...oddScore(answer),
      ]
    }),
    ...repeated(ledger.answers, subjects),
  ]
}

function withoutEvaluation({ of, at }: Answer, subjects: Subjects): LedgerFinding {
  return finding(
    "warning",
    "answer-without-evaluation",
    atColumn(at, "对象"),
    `“部门评价”表中没有${subjects.called(of)}，这条回答不会用在任何评价里；请登记，或把对象改为“整体”`,
    `${of} has no department evaluation, so the answer is used nowhere; enter one, or answer for the whole (整体)`,
    { found: of },
  )
}

/** What can be answered: questions and items of the rubrics, by id or name, and the indicators and tasks of one's own. */
function askedItems(ledger: Ledger, { rubrics }: Statutes) {
  const named = (kind: ItemRubric["kind"]) =>
    new Set(
      rubrics.flatMap((rubric) =>
        rubric.kind === kind
          ? rubric.items
              .flatMap(({ id, zh, questions = [] }) => [id, zh, ...questions.flatMap((q) => [q.id, q.zh])])
              .map(projectName)
          : [],
      ),
    )
  const words = { overall: named("overall"), department: named("department") }
  const own = new Set([...ledger.tasks.map(({ name }) => name), ...ledger.indicators.map(({ third }) => third)])
  return (kind: ItemRubric["kind"]) => (item: string) =>
    words[kind].size === 0 || words[kind].has(projectName(item)) || own.has(item)
}

function unknownItem({ item, at }: Answer, isAsked: (item: string) => boolean): LedgerFinding[] {
  if (item === "" || isAsked(item)) return []
  return [
    finding(
      "warning",
      "unknown-item",
      atColumn(at, "评价事项"),
      `评价指标体系中没有“${item}”，这条回答不会计分；请填其中的编号或名称`,
      `no rubric asks ${item}, so the answer gets no points; give the id or name of a question`,
      { found: item },
    ),
  ]
}

/** A row of a cause alone explains the points of an item that is computed. */
function unfounded({ item, answer, score, evidence, cause, at }: Answer): LedgerFinding[] {
  if (answer === undefined && score === undefined && cause === undefined)
    return [
      finding(
        "warning",
        "missing-answer",
        atColumn(at, "回答"),
        `“${item}”没有回答，也没有得分`,
        `${item} has neither an answer nor points`,
        { expected: "是、部分、否、不适用" },
      ),
    ]
  if ((answer !== "yes" && answer !== "partly") || evidence !== undefined) return []
  return [
    finding(
      "warning",
      "missing-evidence",
      atColumn(at, "佐证材料"),
      `“${item}”回答“${answer === "yes" ? "是" : "部分"}”，但没有佐证材料；请写明能证明的文件或记录`,
      `${item} is answered ${answer} without evidence; name the document or record that shows it`,
    ),
  ]
}

function unsigned({ item, answer, score, signer, at }: Answer): LedgerFinding[] {
  if (signer !== undefined || (answer === undefined && score === undefined)) return []
  return [
    finding(
      "warning",
      "missing-signer",
      atColumn(at, "签字人"),
      `“${item}”的回答没有签字人`,
      `nobody signed for the answer to ${item}`,
    ),
  ]
}

function oddScore({ item, score, at }: Answer): LedgerFinding[] {
  if (score === undefined || /^\s*\d{1,3}(\.\d+)?\s*分?\s*$/.test(score)) return []
  return [
    finding(
      "warning",
      "odd-score",
      atColumn(at, "得分"),
      `“${item}”的得分“${score}”不是分数，应如 4.5`,
      `the score ${score} of ${item} is no number of points`,
      { found: score, expected: "如 4.5" },
    ),
  ]
}

function repeated(answers: readonly Answer[], subjects: Subjects): LedgerFinding[] {
  return [...grouped(answers, ({ of, item }) => JSON.stringify([subjects.code(of), item.trim()])).values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      finding(
        "error",
        "duplicate-id",
        atColumn(same[1]!.at, "评价事项"),
        `${subjects.called(same[0]!.of)}的“${same[0]!.item}”回答了${same.length}次，请只留一行`,
        `${same[0]!.item} of ${same[0]!.of} is answered ${same.length} times`,
        { found: same[0]!.item },
      ),
    )
}
