import { type Book, type Project, type Task, ledgerTable } from "#ledger"
import type { Statutes } from "#statutes"
import type { EvaluationGap } from "../items/evaluated-item.ts"
import { rateOf } from "../rates/overall-rates.ts"

/** A project that carries a task, with its money and how it was self-evaluated. */
export interface TaskProject {
  readonly code: string
  readonly name: string
  /** Whole 分; absent where it is not entered. */
  readonly approvedFen?: number
  readonly adjustedFen?: number
  readonly outturnFen?: number
  /** outturn ÷ adjusted budget, millionths of a per cent. */
  readonly execution?: number
  /** Total score of the self-evaluation, as entered. */
  readonly selfEvaluation?: string
  /** Indicators with a result, of all it has. */
  readonly results: number
  readonly indicators: number
}

/** A task of the year with the projects that carry it. @zh 年度主要任务及对应项目 */
export interface EvaluatedTask {
  readonly task: Task
  readonly projects: readonly TaskProject[]
  /** Σ of what is entered of its projects; absent where none is. */
  readonly approvedFen?: number
  readonly adjustedFen?: number
  readonly outturnFen?: number
  readonly gaps: readonly EvaluationGap[]
}

/** Each task of the ledger tied to its projects. */
export function evaluatedTasks(book: Book, statutes: Statutes, item: string): readonly EvaluatedTask[] {
  const { projects, tasks } = book.ledger
  const known = new Map<string, Project>()
  for (const project of [...projects].reverse()) {
    known.set(project.name, project)
    known.set(project.code, project)
  }
  return tasks.map((task) => {
    const keys = task.projects ?? []
    const found = keys.flatMap((key) => known.get(key) ?? [])
    const members = [...new Set(found)].map((project) => taskProject(book, statutes, project))
    const sum = (field: "approvedFen" | "adjustedFen" | "outturnFen") => {
      const amounts = members.flatMap((member) => member[field] ?? [])
      return amounts.length === 0 ? {} : { [field]: amounts.reduce((total, fen) => total + fen, 0) }
    }
    return {
      task,
      projects: members,
      ...sum("approvedFen"),
      ...sum("adjustedFen"),
      ...sum("outturnFen"),
      gaps: [
        ...keys.filter((key) => !known.has(key)).map((key) => unknownProject(task, key, item)),
        ...(keys.length === 0 && projects.length > 0 ? [untied(task, item)] : []),
      ],
    }
  })
}

function taskProject(book: Book, statutes: Statutes, { code, name }: Project): TaskProject {
  const evaluation = book.ledger.evaluations.find(({ project }) => project === code || project === name)
  const execution = rateOf(book, statutes, "project-execution", code)
  const budgeted = rateOf(book, statutes, "project-funding", code)?.denominator
  // A project begun within the year had no initial budget: what it was given then does not stand for one.
  const approved = budgeted?.coordinate?.phase === "approved" ? budgeted.value : undefined
  const adjusted = execution?.denominator.value
  const outturn = execution?.numerator.value
  const own = book.ledger.indicators.filter(({ of }) => of === code || of === name)
  return {
    code,
    name,
    ...(approved === undefined ? {} : { approvedFen: approved }),
    ...(adjusted === undefined ? {} : { adjustedFen: adjusted }),
    ...(outturn === undefined ? {} : { outturnFen: outturn }),
    ...(execution?.value === undefined ? {} : { execution: execution.value }),
    ...(evaluation?.totalScore === undefined ? {} : { selfEvaluation: evaluation.totalScore }),
    results: own.filter(({ actual }) => actual !== undefined && actual.trim() !== "").length,
    indicators: own.length,
  }
}

const table = () => ledgerTable("tasks")?.zh ?? "tasks"

function unknownProject(task: Task, key: string, item: string): EvaluationGap {
  return {
    kind: "unknown-project",
    item,
    message: {
      zh: `任务“${task.name}”对应的项目“${key}”不在“${ledgerTable("projects")?.zh ?? "projects"}”中；请改“${table()}”第${task.at.row}行或补充该项目`,
      en: `the task "${task.name}" names a project "${key}" that is not among the projects; mend row ${task.at.row} of tasks or add the project`,
    },
    table: "tasks",
    at: task.at,
  }
}

function untied(task: Task, item: string): EvaluationGap {
  return {
    kind: "untied-task",
    item,
    message: {
      zh: `任务“${task.name}”没有对应的项目；请在“${table()}”第${task.at.row}行填写项目代码`,
      en: `the task "${task.name}" is tied to no project; name its projects in row ${task.at.row} of tasks`,
    },
    table: "tasks",
    at: task.at,
  }
}
