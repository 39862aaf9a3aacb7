import type { Indicator, LedgerPlace, Project, SelfEvaluation, Task } from "#ledger"
import type {
  ExecutionLine,
  MoneyLine,
  PerformanceTable,
  Recognition,
  ScoredIndicator,
  TargetIndicator,
} from "#recognition"
import { isLeaf } from "./project-shares.ts"

/** What a document says of its projects, targets and results. Names and values only: the words of objectives are the author's. */
export interface PerformanceEntries {
  readonly projects: readonly Project[]
  readonly indicators: readonly Indicator[]
  readonly tasks: readonly Task[]
  readonly evaluations: readonly SelfEvaluation[]
}

/** Entries of the tables about targets and self-evaluation; projects are those of any table, in the order they are met. */
export function performanceEntries(recognition: Recognition, unit: string): PerformanceEntries {
  const performance = recognition.performance ?? []
  const codes = projectCodes(performance)
  const names = projectNames(recognition)
  const codeOf = (name: string) =>
    codes.get(plainName(name)) ?? `P${String(names.indexOf(plainName(name)) + 1).padStart(3, "0")}`
  const projects = names.map((name, i): Project => ({ code: codeOf(name), name, unit, at: place("projects", i) }))
  const indicators: Indicator[] = []
  const tasks: Task[] = []
  const evaluations: SelfEvaluation[] = []
  const target = (of: string, one: TargetIndicator, result: Partial<Indicator> = {}) =>
    indicators.push({
      of,
      first: one.first?.text ?? "",
      second: one.second?.text ?? "",
      third: one.name.text,
      target: one.target?.text ?? "",
      ...(one.note?.text ? { note: one.note.text } : {}),
      ...result,
      at: place("indicators", indicators.length),
    })
  for (const table of performance) {
    if (table.kind === "target-summary") {
      for (const project of projectsOf(table))
        for (const one of project.indicators) target(codeOf(project.name.text), one)
    } else if (table.kind === "target-sheet") {
      for (const one of table.indicators) target(table.project ? codeOf(table.project.text) : "earmarked", one)
    } else if (table.kind === "overall-target") {
      for (const one of table.indicators) target("overall", one)
      for (const task of table.tasks) tasks.push(taskOf(task, tasks.length))
    } else if (table.kind === "score-sheet") {
      const of = codeOf(table.project?.text ?? "")
      for (const one of table.indicators) target(of, one, resultOf(one))
      evaluations.push(evaluationOf(of, table.money, table.totalScore?.printed, evaluations.length))
    }
  }
  return { projects, indicators, tasks, evaluations }
}

const place = (table: string, index: number): LedgerPlace => ({ table, row: index + 2 })
const plainName = (name: string) => name.replace(/\s/g, "")

function projectsOf(table: PerformanceTable & { kind: "target-summary" }) {
  return table.projects.length > 0 ? table.projects : table.units.flatMap((unit) => unit.projects)
}

function projectCodes(performance: readonly PerformanceTable[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const table of performance)
    if (table.kind === "target-summary")
      for (const { code, name } of projectsOf(table))
        if (code && !codes.has(plainName(name.text))) codes.set(plainName(name.text), code.text)
  return codes
}

function projectNames(recognition: Recognition): readonly string[] {
  const names = new Set<string>()
  for (const table of recognition.tables)
    for (const row of table.rows)
      if (row.coordinate.project && isLeaf(row, table)) names.add(plainName(row.coordinate.project))
  for (const table of recognition.performance ?? []) {
    if (table.kind === "target-summary") for (const { name } of projectsOf(table)) names.add(plainName(name.text))
    else if ((table.kind === "target-sheet" || table.kind === "score-sheet") && table.project)
      names.add(plainName(table.project.text))
  }
  for (const claim of recognition.claims) if (claim.subject.project) names.add(plainName(claim.subject.project))
  return [...names]
}

function taskOf(
  task: { name: { text: string }; content?: { text: string }; money: readonly MoneyLine[] },
  index: number,
): Task {
  const money = (part: MoneyLine["part"]) => task.money.find((line) => line.part === part)?.figure.quantity.value
  const [fen, fiscalFen, otherFen] = [money("total"), money("appropriation"), money("other")]
  return {
    name: task.name.text,
    content: task.content?.text ?? "",
    ...(fen === undefined ? {} : { fen }),
    ...(fiscalFen === undefined ? {} : { fiscalFen }),
    ...(otherFen === undefined ? {} : { otherFen }),
    at: place("tasks", index),
  }
}

function resultOf(one: ScoredIndicator): Partial<Indicator> {
  return {
    ...(one.actual ? { actual: one.actual.text } : {}),
    ...(one.weight ? { weight: one.weight.printed } : {}),
    ...(one.score ? { score: one.score.printed } : {}),
    ...(one.deviation ? { deviation: one.deviation.printed } : {}),
  }
}

function evaluationOf(
  project: string,
  money: readonly ExecutionLine[],
  total: string | undefined,
  index: number,
): SelfEvaluation {
  const parts = [
    ["appropriation", "R1"],
    ["special-account", "R2"],
    ["own", "R3"],
  ] as const
  const all = money.find((line) => line.part === "total")
  return {
    project,
    funds: parts.flatMap(([part, source]) => {
      const line = money.find((l) => l.part === part)
      if (!line) return []
      const fen = (figure: ExecutionLine["initial"]) => figure?.quantity.value ?? 0
      return [
        { source, approvedFen: fen(line.initial), adjustedFen: fen(line.adjusted), outturnFen: fen(line.executed) },
      ]
    }),
    ...(all?.weight ? { executionWeight: all.weight.printed } : {}),
    ...(all?.score ? { executionScore: all.score.printed } : {}),
    ...(total ? { totalScore: total } : {}),
    at: place("evaluations", index),
  }
}
