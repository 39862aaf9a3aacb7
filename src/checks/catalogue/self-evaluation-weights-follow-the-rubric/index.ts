import { indicatorGroup, plain, pointsOf, type ScoreSheet } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** The total weight of a self-evaluation is 100 (E-01). @zh 总分值100分 */
export const rule = defineRule({
  name: "self-evaluation-weights-follow-the-rubric",
  checks: ["E-01"],
  severity: "error",
  title: { zh: "自评表总分值为100分", en: "The total weight of a self-evaluation is 100" },
  citation: "财预〔2020〕10号；豫财效〔2024〕1号",
  messages: {
    total: { zh: "总分值印为{found}，应为100", en: "the total weight is printed as {found}; it must be 100" },
    sum: { zh: "各项分值之和为{found}，应为100", en: "the weights sum to {found}; they must sum to 100" },
    group: {
      zh: "{group}各项分值之和为{found}，所在地评分办法为{expected}",
      en: "{group}: weights sum to {found}; the local rubric gives {expected}",
    },
  },
  *inspect({ recognition }) {
    for (const [index, table] of (recognition.performance ?? []).entries()) {
      if (table.kind !== "score-sheet") continue
      const subject = `${table.project?.text ?? `#${index}`}/total-weight`
      const total = table.totalWeight?.quantity.value ?? sumOf(table)
      if (total === undefined) continue
      if (total === 100_000_000 || total + apart(table) === 100_000_000) yield inOrder
      else
        yield {
          message: table.totalWeight ? "total" : "sum",
          // Without a printed total a part of the sheet may stand elsewhere.
          ...(table.totalWeight ? {} : { severity: "warning" as const }),
          at: table.totalWeight?.place ?? table.at,
          subject,
          data: { found: String(total / 1_000_000) },
          found: { text: `${table.totalWeight?.printed ?? total / 1_000_000}分`, value: String(total / 1_000_000) },
          expected: { text: "100分", value: "100" },
          unit: "分",
        }
      yield* groups(table, subject)
    }
  },
})

/** The weight of execution, where the printed total may leave it out. */
function apart(table: ScoreSheet): number {
  return table.totalWeight ? (table.money.find((line) => line.part === "total")?.weight?.quantity.value ?? 0) : 0
}

function sumOf(table: ScoreSheet): number | undefined {
  return pointsOf(table, "weight")?.reduce((sum, figure) => sum + figure.quantity.value, 0)
}

/** Henan's rubric, told by its block of fund management: 成本10, 产出30, 效益25, 满意度5. */
const rubric = { cost: 10, output: 30, benefit: 25, satisfaction: 5 } as const
const names = { cost: "成本指标", output: "产出指标", benefit: "效益指标", satisfaction: "满意度指标" } as const

function* groups(table: ScoreSheet, subject: string) {
  if (table.management.length < 4) return
  const sums = new Map<string, { sum: number; at: ScoreSheet["at"] }>()
  for (const indicator of table.indicators) {
    const group = indicator.first && indicatorGroup(plain(indicator.first.text))
    if (!group || !indicator.weight || !(group in rubric)) return
    const before = sums.get(group)
    sums.set(group, {
      sum: (before?.sum ?? 0) + indicator.weight.quantity.value,
      at: before?.at ?? indicator.first!.place,
    })
  }
  // Without one of the groups its weight goes to another: nothing can be required.
  if (sums.size < 4) return
  for (const [group, { sum, at }] of sums) {
    const expected = rubric[group as keyof typeof rubric]
    if (sum === expected * 1_000_000) yield inOrder
    else
      yield {
        message: "group" as const,
        at,
        subject: `${subject}/${group}`,
        severity: "info" as const,
        data: { group: names[group as keyof typeof names], found: String(sum / 1_000_000), expected: String(expected) },
        found: { text: `${sum / 1_000_000}分`, value: String(sum / 1_000_000) },
        expected: { text: `${expected}分`, value: String(expected) },
        unit: "分",
      }
  }
}
