import type { LedgerFinding } from "../ledger-finding.ts"
import { atColumn, finding, grouped, type Pass } from "./pass.ts"

/** Counts: of known things, whole, not negative, once, and a whole that is the sum of its parts where all are given. */
export const countsPass: Pass = ({ ledger, statutes }) => {
  const known = new Map(statutes.counts.map((thing) => [thing.id, thing]))
  const findings: LedgerFinding[] = []
  for (const { id, value, at } of ledger.counts) {
    const name = known.get(id)?.zh ?? id
    if (!known.has(id))
      findings.push(
        finding(
          "warning",
          "unknown-count",
          atColumn(at, "实物量"),
          `不认识实物量“${id}”，不会用在任何表或文字里`,
          `no counted thing is called ${id}; it is used nowhere`,
          { found: id, expected: statutes.counts.map(({ zh }) => zh).join("、") },
        ),
      )
    if (value < 0 || !Number.isInteger(value))
      findings.push(
        finding(
          "error",
          "negative-amount",
          atColumn(at, "数量"),
          `${name}为${value}，应为不小于0的整数`,
          `${id} is ${value}; it must be a whole number, not negative`,
          { found: `${value}`, expected: "≥0" },
        ),
      )
  }
  for (const same of grouped(ledger.counts, ({ id }) => id).values())
    if (same.length > 1)
      findings.push(
        finding(
          "error",
          "duplicate-id",
          atColumn(same[1]!.at, "实物量"),
          `“${known.get(same[0]!.id)?.zh ?? same[0]!.id}”填了${same.length}次`,
          `${same[0]!.id} is given ${same.length} times`,
          { found: same[0]!.id },
        ),
      )
  const below = grouped(ledger.counts, ({ id }) => (id.includes(".") ? id.slice(0, id.lastIndexOf(".")) : undefined))
  for (const whole of ledger.counts) {
    const parts = below.get(whole.id) ?? []
    const sum = parts.reduce((total, { value }) => total + value, 0)
    if (parts.length > 0 && sum !== whole.value)
      findings.push(
        finding(
          "error",
          "count-parts-differ",
          atColumn(whole.at, "数量"),
          `${known.get(whole.id)?.zh ?? whole.id}${whole.value}不等于分项之和${sum}`,
          `${whole.id} is ${whole.value}, its parts sum to ${sum}`,
          { found: `${whole.value}`, expected: `${sum}` },
        ),
      )
  }
  return findings
}
