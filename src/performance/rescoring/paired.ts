import { likeness, projectKey } from "#statutes"
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

type Kind = "sheet" | "report" | "statement"
type Parts = { name: string } & { -readonly [K in Kind]?: NonNullable<PublishedProject[K]> }

/**
 * Steps of comparing letters before names that differ are no longer sought: some hundred thousand pairs of names as
 * documents have them.
 */
const mostSteps = 40_000_000
/** Letters of a name that `likeness` compares. */
const compared = 120

/**
 * Brings together what is published of one project: equal names first, then, among what is left, the most alike whose
 * scores or money do not contradict. Work is bounded, however many projects have however like names.
 */
export function pairedProjects(published: PublishedPerformance): readonly PublishedProject[] {
  const projects: Parts[] = []
  const known = new Namesakes()
  for (const one of published.evaluations) {
    const name = one.evaluation.project?.text ?? ""
    const namesake = known.without(one.kind, projectKey(name))
    if (namesake) namesake[one.kind] = one
    else {
      const project: Parts = { name, [one.kind]: one }
      projects.push(project)
      known.add(projectKey(name), project)
    }
  }
  const open: EvaluationStatement[] = []
  for (const statement of published.statements) {
    const namesake = known.without("statement", projectKey(statement.project.text))
    if (namesake) namesake.statement = statement
    else open.push(statement)
  }
  pairAlike(projects, open)
  return projects
}

/** Statements whose names differ a little; what fits nothing is a project of its own. */
function pairAlike(projects: Parts[], open: readonly EvaluationStatement[]): void {
  const left = projects
    .filter(({ statement }) => !statement)
    .map((project) => ({ project, name: projectKey(project.name) }))
  let steps = mostSteps
  for (const statement of open) {
    const name = projectKey(statement.project.text)
    let best: { readonly project: Parts; readonly alike: number } | undefined
    for (const { project, name: other } of left) {
      if (project.statement || steps <= 0) continue
      steps--
      if (!agrees(statement, project.sheet ?? project.report) || couldBe(name, other) < sameProject) continue
      steps -= Math.min(name.length, compared) * Math.min(other.length, compared)
      const alike = likeness(name, other)
      if (alike >= sameProject && alike > (best?.alike ?? 0)) best = { project, alike }
    }
    if (best) best.project.statement = statement
    else projects.push({ name: statement.project.text, statement })
  }
}

/** Most that the lengths of two names let their likeness be. */
function couldBe(one: string, other: string): number {
  const [a, b] = [Math.min(one.length, compared), Math.min(other.length, compared)]
  return a + b === 0 ? 0 : (2 * Math.min(a, b)) / (a + b)
}

/** Projects by the letters of their names, in the order of the document; nameless ones are nobody's namesakes. */
class Namesakes {
  private readonly byName = new Map<string, { readonly all: Parts[]; readonly filled: Record<Kind, number> }>()

  add(name: string, project: Parts): void {
    const entry = this.byName.get(name)
    if (entry) entry.all.push(project)
    else if (name !== "") this.byName.set(name, { all: [project], filled: { sheet: 0, report: 0, statement: 0 } })
  }

  /** The first of the name of which nothing of this kind is known yet. */
  without(kind: Kind, name: string): Parts | undefined {
    const entry = this.byName.get(name)
    if (!entry) return undefined
    const { all, filled } = entry
    while (filled[kind] < all.length && all[filled[kind]]![kind]) filled[kind]++
    return all[filled[kind]]
  }
}

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
