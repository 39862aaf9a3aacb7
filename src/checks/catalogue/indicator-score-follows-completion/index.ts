import { misprint, onePoint, pointsText, type ScoreRow } from "#performance"
import { isComputed, lettersOnly, pointsFollow } from "#recognition"
import type { ScoringRubric } from "#statutes"
import { corroborations } from "../../projects/corroboration.ts"
import { scoredTables } from "../../scoring/score-cards.ts"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * Points follow from target and result: weight × min(1, actual ÷ target) for a quantity to be reached (E-04), full
 * points up to a ceiling (E-05), weight × degree of completion for a quality (E-06). @zh 指标得分
 */
export const rule = defineRule({
  name: "indicator-score-follows-completion",
  checks: ["E-04", "E-05", "E-06"],
  severity: "error",
  title: { zh: "指标得分与完成情况相符", en: "An indicator's points follow from what was reached" },
  citation: "财预〔2020〕10号",
  messages: {
    proportional: {
      zh: "{name}：目标{target}，完成{actual}，分值{weight}，应得{expected}分，印为{found}分",
      en: "{name}: target {target}, reached {actual}, weight {weight}: {expected} points, printed {found}",
    },
    reversed: {
      zh: "{name}：控制目标{target}，实际{actual}，应得{expected}分（本级办法另有规定的从其规定），印为{found}分",
      en: "{name}: ceiling {target}, actual {actual}: {expected} points unless local rules differ, printed {found}",
    },
    qualitative: {
      zh: "{name}：完成程度{actual}，分值{weight}，应得{expected}分，印为{found}分",
      en: "{name}: completed to {actual}, weight {weight}: {expected} points, printed {found}",
    },
    actual: {
      zh: "{name}：完成值{actual}与得分{found}、偏差度{deviation}不符，按得分和偏差度应为{expected}",
      en: "{name}: the result {actual} contradicts the points {found} and the deviation {deviation}, which give {expected}",
    },
    target: {
      zh: "{name}：指标值{target}与得分{found}、偏差度{deviation}不符，按得分和偏差度应为{expected}",
      en: "{name}: the target {target} contradicts the points {found} and the deviation {deviation}, which give {expected}",
    },
    surpassed: {
      zh: "{name}：完成值{actual}远超目标{target}，目标可能偏低，可按偏离程度调减得分",
      en: "{name}: {actual} is far above the target {target}, which may have been set too low",
    },
  },
  *inspect(context) {
    const sure = corroborations(context.recognition)
    for (const { table, card } of scoredTables(context)) {
      for (const row of card.rows) {
        const indicator = row.kind === "indicator" ? table.indicators[row.index] : undefined
        const { weight, score } = indicator ?? {}
        if (!indicator || !weight || !score) continue
        const subject = `${table.project?.text ?? ""}/${lettersOnly(indicator.name.text)}/score`
        const data = {
          name: indicator.name.text,
          target: indicator.target?.text ?? "",
          actual: indicator.actual?.text ?? "",
          weight: weight.printed,
          found: score.printed,
        }
        const found = { text: `${score.printed}分`, value: score.printed }
        // Stated as an identity by points-stay-within-weights.
        if (score.quantity.value > weight.quantity.value) continue
        const { method } = row
        if (method !== "proportional" && method !== "reversed" && method !== "qualitative") continue
        const slip = misprint(indicator, sure.get(indicator))
        if (slip) {
          const at = slip.of === "actual" ? indicator.actual! : indicator.target!
          yield {
            message: slip.of,
            at: at.place,
            subject,
            data: { ...data, deviation: indicator.deviation!.printed, expected: slip.expected },
            found: { text: at.text, value: at.text },
            expected: { text: slip.expected, value: slip.expected },
            checks: [method === "qualitative" ? "E-06" : method === "reversed" ? "E-05" : "E-04"],
            // How far points fall beyond a ceiling is a local rule.
            ...(method === "reversed" ? { severity: "warning" as const } : {}),
            related: [score, indicator.deviation!].map((f) => ({ label: "表中", at: f.place })),
          }
          continue
        }
        // Stated as an identity by reached-indicators-earn-full-points.
        if (row.reached && score.quantity.value !== weight.quantity.value && pointsFollow(table)) continue
        const verdict = judge(row, card.rubric, isComputed(table))
        if (!verdict) {
          yield inOrder
          if (row.surpassed && indicator.value.direction === "at-least")
            yield {
              message: "surpassed",
              at: indicator.actual!.place,
              subject,
              data,
              severity: "info",
              checks: ["E-04"],
            }
          continue
        }
        yield {
          message: method,
          at: score.place,
          subject,
          severity: verdict.severity,
          data: { ...data, expected: verdict.points },
          found,
          expected: { text: `${verdict.points}分`, value: verdict.points },
          unit: "分",
          checks: [method === "proportional" ? "E-04" : method === "reversed" ? "E-05" : "E-06"],
          related: [
            ...(indicator.target ? [{ label: "表中", at: indicator.target.place }] : []),
            ...(indicator.actual ? [{ label: "表中", at: indicator.actual.place }] : []),
          ],
        }
      }
    }
  },
})

/** The points that should stand there, and how sure (`systematic`: the form is one that a system computes); undefined when the printed ones are right. */
function judge(
  { method, weight = 0, points = 0, printed, difference, reached, deviation = 0 }: ScoreRow,
  { qualitative }: ScoringRubric,
  systematic: boolean,
): { points: string; severity: "error" | "warning" } | undefined {
  if (difference === undefined || !printed) return undefined
  const given = printed.quantity.value
  const due = pointsText(points)
  if (method === "proportional") {
    // Too many points contradict the rule everywhere; fewer, or whole points, may be a region's own way of marking.
    const marked = printed.decimals === 0 && Math.abs(difference) <= onePoint / 2 && given !== weight
    const excessive = !reached && difference > 0 && !marked
    return { points: due, severity: excessive || systematic ? "error" : "warning" }
  }
  if (method === "reversed") {
    // How far points fall beyond a ceiling is a local rule; full points beyond it, or lost ones within it, are not.
    if (!reached && given < weight) return undefined
    return { points: due, severity: "warning" }
  }
  // Within the band of the degree of completion every score is allowed, except full points for less than all.
  const share = 1 + deviation / (100 * onePoint)
  const [high, low] = qualitative.bands.find(([, from]) => share >= from - 1e-9) ?? [1, 0]
  const within = given >= weight * low - 1 && given <= weight * high + 1
  return within && share < 1 && given < weight ? undefined : { points: due, severity: "warning" }
}
