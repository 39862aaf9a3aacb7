import type { Book, DepartmentEvaluation, Project } from "#ledger"
import type { ItemRubric, RubricItem, Statutes } from "#statutes"
import { AnswerBook } from "../items/answer-book.ts"
import type { EvaluatedItem, EvaluationGap } from "../items/evaluated-item.ts"
import { indicatorsOf, rowItem, rowOf } from "../items/indicator-item.ts"
import { itemOf } from "../items/item-frame.ts"
import { itemTotal, type ItemTotal } from "../items/item-total.ts"
import { type Proof, proofOf, type Signature, signaturesOf } from "../items/proof.ts"
import { questionItem } from "../items/question-item.ts"
import { rateItem } from "../items/rate-item.ts"
import { rateOf } from "../rates/overall-rates.ts"

/** A project as its department evaluated it. Points are millionths. @zh 部门评价结果 */
export interface EvaluatedByDepartment extends ItemTotal {
  readonly record: DepartmentEvaluation
  /** Absent where the ledger does not hold the project. */
  readonly project?: Project
  readonly rubric: ItemRubric
  readonly items: readonly EvaluatedItem[]
  readonly signatures: readonly Signature[]
  readonly proofs: readonly Proof[]
}

/**
 * Evaluates a project by a department's rubric: funding and execution from the project's money in the ledger, outputs and
 * effects from its indicators, all else from the answers or from the points the evaluator gave. What the ledger computes
 * stands before points given for it; where they differ it is told.
 */
export function evaluateByDepartment(
  book: Book,
  record: DepartmentEvaluation,
  rubric: ItemRubric,
  statutes: Statutes,
): EvaluatedByDepartment {
  const { projects, answers, indicators } = book.ledger
  const project =
    projects.find(({ code }) => code === record.project) ?? projects.find((p) => p.name === record.project)
  const names = [...new Set([record.project, ...(project ? [project.code, project.name] : [])])]
  const given = new AnswerBook(answers, names)
  const own = indicators.filter(({ of }) => names.includes(of))
  const findingOf = (item: RubricItem) => {
    if (item.rate)
      return rateItem(item, rateOf(book, statutes, item.rate, project?.code ?? record.project), undefined, given)
    return item.own ? rowItem(item, "indicators", indicatorsOf(item, own).map(rowOf), given) : questionItem(item, given)
  }
  const items = rubric.items.map((item) => itemOf(item, rubric.citation, findingOf(item)))
  const name = project?.name ?? record.project
  const total = itemTotal(items, rubric, { zh: `${name}部门评价得分`, en: `Score of ${name} by its department` })
  return {
    ...total,
    gaps: [...(project ? [] : [unknownProject(record)]), ...total.gaps],
    record,
    ...(project ? { project } : {}),
    rubric,
    items,
    signatures: signaturesOf(items),
    proofs: proofOf(items),
  }
}

function unknownProject(record: DepartmentEvaluation): EvaluationGap {
  return {
    kind: "unknown-project",
    item: "",
    message: {
      zh: `部门评价的项目“${record.project}”不在项目表中；请核对项目代码（第${record.at.row}行）`,
      en: `the project "${record.project}" is not among the projects; check its code (row ${record.at.row})`,
    },
    table: "department-evaluations",
    at: record.at,
  }
}
