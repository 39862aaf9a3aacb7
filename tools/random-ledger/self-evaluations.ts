import type { Indicator, Ledger, Project, SelfEvaluation } from "#ledger"
import { Chance } from "./chance.ts"
import { drawnIndicators, type Rubric } from "./scored-indicators.ts"

const management = ["安排科学性", "拨付合规性", "使用规范性", "预算绩效管理情况"] as const
const at = { table: "evaluations", row: 2 }

/** Points of Henan's form (with fund management) and of the national one. */
const rubrics: readonly Rubric[] = [
  { management: 20, cost: 10, output: 30, benefit: 25, satisfaction: 5 },
  { management: 0, cost: 10, output: 40, benefit: 30, satisfaction: 10 },
]

/**
 * A ledger of accounts whose projects were self-evaluated: money, targets, results, points and deviations that follow
 * from one another by the rules (财预〔2020〕10号). One office follows one rubric, one way of writing the deviation of
 * what surpassed its target (0 or the surplus), and sets the same targets for what several projects do alike.
 */
export function selfEvaluated(index: number, ledger: Ledger): Ledger {
  const chance = new Chance(index + 104_729)
  const rubric = chance.pick(rubrics)
  const habits = {
    rubric,
    surplus: chance.happens(0.3),
    // The ceiling of the total cost: the budget that the year began with, or that it ended with.
    cap: chance.happens(0.7) ? ("approvedFen" as const) : ("adjustedFen" as const),
    common: new Map<string, string>(),
  }
  const money = new Map(ledger.projects.map(({ code }) => [code, fundsOf(ledger, code)]))
  // A sheet in 万元 shows nothing of less.
  const evaluated = ledger.projects.filter(({ code }) => totalOf(money.get(code)!, "outturnFen") >= 1_000_000)
  const drawn = evaluated
    .slice(0, chance.whole(3, 6))
    .map((project) => evaluationOf(chance, project, money.get(project.code)!, habits))
  return {
    ...ledger,
    evaluations: drawn.map(({ evaluation }) => evaluation),
    indicators: [
      ...ledger.indicators.filter(({ of }) => !drawn.some(({ evaluation }) => evaluation.project === of)),
      ...drawn.flatMap(({ indicators }) => indicators),
    ],
  }
}

interface Habits {
  readonly rubric: Rubric
  readonly surplus: boolean
  readonly cap: "approvedFen" | "adjustedFen"
  readonly common: Map<string, string>
}

const totalOf = (funds: SelfEvaluation["funds"], of: "approvedFen" | "adjustedFen" | "outturnFen") =>
  funds.reduce((total, fund) => total + fund[of], 0)

function evaluationOf(chance: Chance, project: Project, money: SelfEvaluation["funds"], habits: Habits) {
  const evaluation: SelfEvaluation = {
    project: project.code,
    funds: money,
    executionWeight: "10",
    expected: project.objective ?? `按计划完成${project.name}`,
    achieved: `${project.name}的各项工作按计划推进`,
    problems: "部分工作进度慢于计划",
    measures: "细化计划，按月调度",
    ...(chance.happens(0.2) ? { report: true } : {}),
    at,
  }
  const funds: Indicator[] =
    habits.rubric.management === 0
      ? []
      : management.map((third) => ({
          of: project.code,
          first: "资金管理",
          second: "",
          third,
          target: `${third}符合有关规定`,
          weight: "5",
          score: "5",
          at,
        }))
  const outturn = totalOf(money, "outturnFen")
  // Nothing was planned for what was carried over, or less than was spent: then the ceiling is the year's last budget.
  const ceiling = Math.max(totalOf(money, habits.cap), 0)
  const cap = ceiling >= outturn ? ceiling : totalOf(money, "adjustedFen")
  return { evaluation, indicators: [...funds, ...drawnIndicators(chance, project, cap, outturn, habits)] }
}

/** A project's money of the year by fund, as its lines have it; what was carried over counts with the full-year budget. */
function fundsOf(ledger: Ledger, project: string): SelfEvaluation["funds"] {
  const lines = ledger.lines.filter(({ coordinate }) => coordinate.project === project)
  return (["R1", "R2", "R3"] as const).flatMap((source) => {
    const own = lines.filter(({ coordinate }) => fundOf(coordinate.source ?? "") === source)
    const sum = (wanted: (line: Ledger["lines"][number]) => boolean) =>
      own.filter(wanted).reduce((total, { fen }) => total + fen, 0)
    const approvedFen = sum(({ posting }) => posting === "approved")
    const changed = sum(({ posting }) => posting === "supplement" || posting === "virement")
    const carried = sum(({ posting, coordinate }) => posting === "outturn" && coordinate.vintage === "carried")
    const outturnFen = sum(({ posting }) => posting === "outturn")
    return own.length === 0 ? [] : [{ source, approvedFen, adjustedFen: approvedFen + changed + carried, outturnFen }]
  })
}

function fundOf(source: string): "R1" | "R2" | "R3" {
  return source.startsWith("R1") ? "R1" : source === "R2" ? "R2" : "R3"
}
