import { indicatorGroup } from "#performance"
import { plain, pointsOf, type ScoredIndicator, type ScoreSheet, type ScoreTable } from "#recognition"
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
      if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
      const subject = `${table.project?.text ?? `#${index}`}/total-weight`
      yield* groups(table, subject)
      // A report's table leaves execution and fund management out; its own sum says nothing.
      const total = table.kind === "score-sheet" ? (table.totalWeight?.quantity.value ?? sumOf(table)) : undefined
      if (total === undefined || table.kind !== "score-sheet") continue
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

/** Henan's rubric: 成本10, 产出30, 效益25, 满意度5. */
const rubric = { cost: 10, output: 30, benefit: 25, satisfaction: 5 } as const
const names = { cost: "成本指标", output: "产出指标", benefit: "效益指标", satisfaction: "满意度指标" } as const
type Group = keyof typeof rubric

/**
 * The weights of the four groups. A sheet with fund management, or a table of which three groups fit, follows that
 * rubric; where one group is left out its weight goes to another and nothing can be required.
 */
function* groups(table: ScoreSheet | ScoreTable, subject: string) {
  const members = new Map<Group, ScoredIndicator[]>()
  for (const indicator of table.indicators) {
    const group = indicator.first && indicatorGroup(plain(indicator.first.text))
    if (!group || !indicator.weight || !(group in rubric)) return
    members.set(group as Group, [...(members.get(group as Group) ?? []), indicator])
  }
  if (members.size < 4) return
  const off = (group: Group) =>
    members.get(group)!.reduce((sum, i) => sum + i.weight!.quantity.value, 0) - rubric[group] * 1_000_000
  const wrong = [...members.keys()].filter((group) => off(group) !== 0)
  if (wrong.length > 1 && (table.kind === "score-table" || table.management.length < 4)) return
  for (const group of members.keys()) {
    const excess = off(group)
    if (excess === 0) {
      yield inOrder
      continue
    }
    const list = members.get(group)!
    // The one weight that the points beside it show to be wrong by just as much.
    const culprits = list.filter((i) => i.score && i.weight!.quantity.value - excess === i.score.quantity.value)
    const culprit = culprits.length === 1 ? culprits[0] : undefined
    const found = String((rubric[group] * 1_000_000 + excess) / 1_000_000)
    const printed = culprit ? culprit.weight!.printed : found
    const expected = culprit ? culprit.score!.printed : String(rubric[group])
    yield {
      message: "group" as const,
      at: culprit ? culprit.weight!.place : list[0]!.first!.place,
      subject: `${subject}/${group}`,
      severity: wrong.length === 1 ? ("warning" as const) : ("info" as const),
      data: { group: names[group], found, expected: String(rubric[group]) },
      found: { text: `${printed}分`, value: printed },
      expected: { text: `${expected}分`, value: expected },
      unit: "分",
    }
  }
}
