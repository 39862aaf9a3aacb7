import { type ExpectedPoints, expectedPoints, misprint } from "#performance"
import { isComputed, lettersOnly, pointsFollow, type ScoredIndicator } from "#recognition"
import { corroborations } from "../../projects/corroboration.ts"
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
  *inspect({ recognition }) {
    const sure = corroborations(recognition)
    for (const table of recognition.performance ?? []) {
      if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
      for (const indicator of table.indicators) {
        const { weight, score } = indicator
        if (!weight || !score) continue
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
        const due = expectedPoints(indicator)
        if (!due) continue
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
            checks: [due.method === "qualitative" ? "E-06" : due.method === "reversed" ? "E-05" : "E-04"],
            // How far points fall beyond a ceiling is a local rule.
            ...(due.method === "reversed" ? { severity: "warning" as const } : {}),
            related: [score, indicator.deviation!].map((f) => ({ label: "表中", at: f.place })),
          }
          continue
        }
        // Stated as an identity by reached-indicators-earn-full-points.
        if (due.reached && score.quantity.value !== weight.quantity.value && pointsFollow(table)) continue
        const verdict = judge(indicator, due, isComputed(table))
        if (!verdict) {
          yield inOrder
          if (due.method === "proportional" && (due.ratio ?? 0) > 1.3 && indicator.value.direction === "at-least")
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
          message: due.method,
          at: score.place,
          subject,
          severity: verdict.severity,
          data: { ...data, expected: verdict.points },
          found,
          expected: { text: `${verdict.points}分`, value: verdict.points },
          unit: "分",
          checks: [due.method === "proportional" ? "E-04" : due.method === "reversed" ? "E-05" : "E-06"],
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
  indicator: ScoredIndicator,
  due: ExpectedPoints,
  systematic: boolean,
): { points: string; severity: "error" | "warning" } | undefined {
  const weight = indicator.weight!.quantity.value
  const printed = indicator.score!.quantity.value
  const exact = weight * due.share
  const off = Math.abs(printed - exact)
  const points = String(Math.round(exact / 10_000) / 100)
  // Half of the last printed digit, at least of the second decimal; a trailing zero may have been dropped.
  if (off <= 5_001 || (indicator.score!.decimals > 0 && off <= 500_000 / 10 ** indicator.score!.decimals + 1))
    return undefined
  if (due.method === "proportional") {
    // Too many points contradict the rule everywhere; fewer, or whole points, may be a region's own way of marking.
    const excessive =
      !due.reached && printed > exact && !(indicator.score!.decimals === 0 && off <= 500_000 && printed !== weight)
    return { points, severity: excessive || systematic ? "error" : "warning" }
  }
  if (due.method === "reversed") {
    // How far points fall beyond a ceiling is a local rule; full points beyond it, or lost ones within it, are not.
    if (!due.reached && printed < weight) return undefined
    return { points, severity: "warning" }
  }
  // Three bands: within the band of the degree of completion every score is allowed, except full points for less than all.
  const band = due.share >= 0.8 ? [0.8, 1] : due.share >= 0.6 ? [0.6, 0.8] : [0, 0.6]
  const within = printed >= weight * band[0]! - 1 && printed <= weight * band[1]! + 1
  return within && due.share < 1 && printed < weight ? undefined : { points, severity: "warning" }
}
