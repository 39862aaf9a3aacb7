import { groupWeights, indicatorGroup, onePoint, type ScoreCard } from "#performance"
import { plain, pointsOf, type ScoredIndicator, type ScoreSheet } from "#recognition"
import type { RubricGroup, ScoringRubric } from "#statutes"
import { documentContext, type ScoredTable, scoredTables } from "../../scoring/score-cards.ts"
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
  *inspect(context) {
    const { region } = documentContext(context)
    for (const scored of scoredTables(context)) {
      const { table, card } = scored
      const index = (context.recognition.performance ?? []).indexOf(table)
      const subject = `${table.project?.text ?? `#${index}`}/total-weight`
      yield* groups(scored, subject, region)
      const whole = card.rubric.total * onePoint
      // A report's table leaves execution and fund management out; its own sum says nothing.
      const total = table.kind === "score-sheet" ? (table.totalWeight?.quantity.value ?? sumOf(table)) : undefined
      if (total === undefined || table.kind !== "score-sheet") continue
      if (total === whole || total + apart(table) === whole) yield inOrder
      else
        yield {
          message: table.totalWeight ? "total" : "sum",
          // Without a printed total a part of the sheet may stand elsewhere.
          ...(table.totalWeight ? {} : { severity: "warning" as const }),
          at: table.totalWeight?.place ?? table.at,
          subject,
          data: { found: String(total / onePoint) },
          found: { text: `${table.totalWeight?.printed ?? total / onePoint}分`, value: String(total / onePoint) },
          expected: { text: `${card.rubric.total}分`, value: String(card.rubric.total) },
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

/** The groups of indicators that a rubric weighs, with their points in millionths. */
function weighed({ parts }: ScoringRubric): ReadonlyMap<RubricGroup, number> {
  return new Map(
    parts
      .filter(({ group }) => group !== "execution" && group !== "management")
      .map(({ group, weight }) => [group, weight * onePoint]),
  )
}

/** All printed weights; what of execution and fund management is not printed counts as the rubric says. */
function sumOfGroups({ evaluation, rubric }: ScoreCard): number {
  const printed = groupWeights(evaluation)
  const unprinted = rubric.parts.filter(
    ({ group }) => (group === "execution" || group === "management") && !printed.has(group),
  )
  return [...printed.values(), ...unprinted.map(({ weight }) => weight)].reduce((sum, weight) => sum + weight, 0)
}

/**
 * The weights of the rubric's groups, by the rubric that fits what is printed. A sheet with fund management, or a table of
 * which all groups but one fit, follows it; where one group is left out its weight goes to another and nothing can be
 * required. One group off while all weights still make up the whole is another rubric, unless this is the region's own.
 */
function* groups({ table, card }: ScoredTable, subject: string, region: string | undefined) {
  const { rubric } = card
  const due = weighed(rubric)
  const members = new Map<RubricGroup, ScoredIndicator[]>()
  for (const indicator of table.indicators) {
    const group = indicator.first && indicatorGroup(plain(indicator.first.text))
    if (!group || !indicator.weight || !due.has(group)) return
    members.set(group, [...(members.get(group) ?? []), indicator])
  }
  if (members.size < due.size) return
  const off = (group: RubricGroup) =>
    members.get(group)!.reduce((sum, i) => sum + i.weight!.quantity.value, 0) - due.get(group)!
  const wrong = [...members.keys()].filter((group) => off(group) !== 0)
  if (wrong.length > 1 && (table.kind === "score-table" || table.management.length < 4)) return
  if (wrong.length === 1 && rubric.region !== region && sumOfGroups(card) === rubric.total) return
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
    const required = String(due.get(group)! / onePoint)
    const found = String((due.get(group)! + excess) / onePoint)
    const printed = culprit ? culprit.weight!.printed : found
    const expected = culprit ? culprit.score!.printed : required
    yield {
      message: "group" as const,
      at: culprit ? culprit.weight!.place : list[0]!.first!.place,
      subject: `${subject}/${group}`,
      severity: wrong.length === 1 ? ("warning" as const) : ("info" as const),
      data: { group: rubric.parts.find((part) => part.group === group)!.zh, found, expected: required },
      found: { text: `${printed}分`, value: printed },
      expected: { text: `${expected}分`, value: expected },
      unit: "分",
    }
  }
}
