import type { LedgerPlace } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { isDay, yearOf } from "./day.ts"
import { atColumn, finding, grouped, type PassInput, yuan } from "./pass.ts"
import { type Subjects, subjectsOf } from "./subjects.ts"

/** Money reached by a day: not less than by an earlier day of the year, not more than the budget. */
export function cumulativeOutturn(input: PassInput): LedgerFinding[] {
  const subjects = subjectsOf(input.ledger)
  const evaluated = new Map<string, number>()
  for (const { project, funds } of input.ledger.evaluations)
    if (funds.length > 0 && !evaluated.has(project))
      evaluated.set(
        project,
        funds.reduce((sum, { adjustedFen }) => sum + adjustedFen, 0),
      )
  const findings: LedgerFinding[] = []
  const money = input.ledger.monitoring.flatMap(({ of, on, indicator, outturnFen, at }) =>
    indicator === undefined && outturnFen !== undefined && isDay(on)
      ? [{ of: subjects.code(of), on, fen: outturnFen, at }]
      : [],
  )
  for (const ofYear of grouped(money, ({ of, on }) => `${on.slice(0, 4)} ${of}`).values()) {
    const inOrder = [...ofYear].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    for (const [i, record] of inOrder.entries()) {
      const before = inOrder[i - 1]
      if (before && before.on < record.on && record.fen < before.fen) findings.push(fallen(before, record, subjects))
    }
    const { of, on } = ofYear[0]!
    const budget = yearOf(on) === input.ledger.publisher.year ? (evaluated.get(of) ?? linesOf(input, of)) : undefined
    const over = budget === undefined ? undefined : inOrder.find(({ fen }) => fen > budget)
    if (over)
      findings.push(
        finding(
          "warning",
          "outturn-over-budget",
          atColumn(over.at, "累计执行数"),
          `${subjects.called(of)}到${over.on}累计执行${yuan(over.fen)}，超过全年预算数${yuan(budget!)}；请核对执行数，或补录追加、调剂`,
          `${of} has spent ${yuan(over.fen)} by ${over.on}, more than its budget of ${yuan(budget!)}`,
          { found: yuan(over.fen), expected: `≤${yuan(budget!)}` },
        ),
      )
  }
  return findings
}

interface Reached {
  readonly of: string
  readonly on: string
  readonly fen: number
  readonly at: LedgerPlace
}

function fallen(before: Reached, { of, on, fen, at }: Reached, subjects: Subjects): LedgerFinding {
  return finding(
    "warning",
    "cumulative-falls",
    atColumn(at, "累计执行数"),
    `${subjects.called(of)}到${on}的累计执行数${yuan(fen)}小于${before.on}的${yuan(before.fen)}；应填自年初起的累计数`,
    `${of} has spent ${yuan(fen)} by ${on}, less than ${yuan(before.fen)} by ${before.on}; enter the sum since the year began`,
    { found: yuan(fen), expected: `≥${yuan(before.fen)}` },
  )
}

/** 全年预算数 as the lines sum to, where no self-evaluation says it; undefined where no line tells. */
function linesOf({ book }: PassInput, of: string): number | undefined {
  if (of === "earmarked") return undefined
  const amount = book.amount({ flow: "expenditure", phase: "adjusted", ...(of === "overall" ? {} : { project: of }) })
  return amount && (amount.stated || amount.lines.length > 0) ? amount.fen : undefined
}
