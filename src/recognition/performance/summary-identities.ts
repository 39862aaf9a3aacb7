import type { Identity } from "#identities"
import { sum, sumText } from "./money-identities.ts"
import type { ScoreSummary } from "./performance-table.ts"

const columnNames = { initial: "年初预算数", adjusted: "全年预算数", executed: "全年执行数" } as const

/** What must hold in a list of scores: each rate follows from its amounts, the total line sums the projects. */
export function scoreSummaryIdentities({ projects, total }: ScoreSummary, scope: string): Identity[] {
  const lines = [
    ...projects.map((line) => ({ ...line, label: line.name.text })),
    ...(total ? [{ ...total, label: "合计" }] : []),
  ]
  const rates = lines.flatMap(({ rate, executed, adjusted, initial, label }, index): Identity[] => {
    const budget = adjusted ?? initial
    if (!rate || !executed || !budget || executed.blank || budget.blank) return []
    return [
      {
        kind: "ratio",
        id: `self-evaluation-execution-rate-follows/${scope}/${index}`,
        rule: "self-evaluation-execution-rate-follows",
        checks: ["E-02"],
        statement: {
          zh: `${label}：执行率 = 全年执行数 ÷ ${adjusted ? "全年预算数" : "年初预算数"}`,
          en: `execution rate = executed ÷ ${adjusted ? "full-year" : "initial"} budget`,
        },
        percentage: rate,
        numerator: [{ figure: executed, coefficient: 1 }],
        denominator: [{ figure: budget, coefficient: 1 }],
      },
    ]
  })
  const sums = (["initial", "adjusted", "executed"] as const).flatMap((column): Identity[] => {
    const whole = total?.[column]
    const parts = projects.flatMap((project) => project[column] ?? [])
    if (!whole || whole.blank || parts.length !== projects.length) return []
    const rule = { rule: "self-evaluation-money-equals-its-sources", checks: ["E-03"] }
    return [
      sum(rule, `${scope}/${column}`, whole, parts, {
        zh: `合计的${columnNames[column]} = ${sumText(parts.length)}`,
        en: `total = sum of the ${parts.length} projects`,
      }),
    ]
  })
  return [...rates, ...sums]
}
