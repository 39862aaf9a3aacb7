import { lettersOnly, likeness, projectName } from "#statutes"
import type { EvaluationStatement, PublishedEvaluation, PublishedPerformance } from "./published.ts"

/** A project with what is published of it: at most one sheet, report and statement each. */
export interface PublishedProject {
  readonly name: string
  readonly sheet?: PublishedEvaluation
  readonly report?: PublishedEvaluation
  readonly statement?: EvaluationStatement
}

/** Least likeness of two names that may be one project's, misspelt in one place. */
const sameProject = 0.85

/**
 * Brings together what is published of one project: equal names first, then, among what is left, the most alike whose
 * scores or money do not contradict.
 */
export function pairedProjects(published: PublishedPerformance): readonly PublishedProject[] {
  const projects: {
    name: string
    sheet?: PublishedEvaluation
    report?: PublishedEvaluation
    statement?: EvaluationStatement
  }[] = []
  for (const one of published.evaluations) {
    const name = one.evaluation.project?.text ?? ""
    const known = projects.find((project) => name !== "" && key(project.name) === key(name) && !project[one.kind])
    if (known) known[one.kind] = one
    else projects.push({ name, [one.kind]: one })
  }
  const open: EvaluationStatement[] = []
  for (const statement of published.statements) {
    const known = projects.find((project) => key(project.name) === key(statement.project.text) && !project.statement)
    if (known) known.statement = statement
    else open.push(statement)
  }
  for (const statement of open) {
    const near = projects
      .filter((project) => !project.statement && agrees(statement, project.sheet ?? project.report))
      .map((project) => ({ project, alike: likeness(key(project.name), key(statement.project.text)) }))
      .sort((a, b) => b.alike - a.alike)[0]
    if (near && near.alike >= sameProject) near.project.statement = statement
    else projects.push({ name: statement.project.text, statement })
  }
  return projects
}

const key = (name: string) => lettersOnly(projectName(name))

/** Whether the statement's score and outturn are those of the evaluation, as far as both print them. */
function agrees(statement: EvaluationStatement, published: PublishedEvaluation | undefined): boolean {
  if (!published) return false
  const { totalScore, money } = published.evaluation
  const executed = money.find(({ part }) => part === "total")?.executed
  const equal = (a: number | undefined, b: number | undefined) => a === undefined || b === undefined || a === b
  return (
    equal(statement.score?.quantity.value, totalScore?.quantity.value) ||
    (executed !== undefined && equal(statement.executed?.quantity.value, executed.quantity.value))
  )
}
