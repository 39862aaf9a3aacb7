import { expectedPoints } from "#performance"
import { lettersOnly, plain, type ScoredIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * A target printed with = asks for just that much: a result above it is a deviation, which is not 0.00 (E-07). A share
 * of which all was reached speaks against the target; anything else against the result. @zh 等号目标超额完成的，偏差度不为0
 */
export const rule = defineRule({
  name: "exact-targets-are-met-exactly",
  checks: ["E-07"],
  severity: "warning",
  title: {
    zh: "指标值为“=”的，完成值不同就有偏差",
    en: "A target that must be met exactly is not met without deviation by more",
  },
  citation: "财预〔2020〕10号",
  messages: {
    differs: {
      zh: "{name}：指标值{target}，完成{actual}，两者不等而偏差度印为{deviation}，请核对指标值和完成值",
      en: "{name}: the target {target} and the result {actual} differ, yet the deviation is printed as {deviation}",
    },
  },
  *inspect({ recognition }) {
    for (const table of recognition.performance ?? []) {
      if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
      for (const indicator of table.indicators) {
        const { target, actual, deviation, value } = indicator
        if (!target || !actual || deviation?.quantity.value !== 0 || !isExact(indicator)) continue
        const due = expectedPoints(indicator)
        if (due?.method !== "proportional" || due.ratio === undefined || !due.reached) continue
        if (due.ratio <= 1 + 1e-9) {
          yield inOrder
          continue
        }
        const all = value.unit === "%" && /^100(?:\.0+)?%$/.test(plain(actual.text))
        const at = all ? target : actual
        const expected = all ? `=${plain(actual.text)}` : plain(target.text).replace(/^(?:=|等于)/, "")
        yield {
          message: "differs",
          at: at.place,
          subject: `${table.project?.text ?? ""}/${lettersOnly(indicator.name.text)}/exact`,
          data: {
            name: indicator.name.text,
            target: target.text,
            actual: actual.text,
            deviation: deviation.printed,
          },
          found: { text: at.text, value: at.text },
          expected: { text: expected, value: expected },
          related: [{ label: "表中", at: (all ? actual : target).place }],
        }
      }
    }
  },
})

/** The sign is printed; a bare 「100份」 is often meant as at least. */
function isExact({ target }: ScoredIndicator): boolean {
  return /^(?:=|等于)\d/.test(plain(target!.text))
}
