import { misprint, onePoint } from "#performance"
import { lettersOnly } from "#recognition"
import { scoredTables } from "../../scoring/score-cards.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** 偏差度 = (actual − target) ÷ target × 100; 0.00 when the target was reached (E-07). @zh 偏差度 */
export const rule = defineRule({
  name: "indicator-deviation-follows",
  checks: ["E-07"],
  severity: "error",
  title: { zh: "偏差度与完成情况相符", en: "The deviation follows from target and result" },
  citation: "《项目支出绩效自评表》",
  messages: {
    differs: {
      zh: "{name}：目标{target}，完成{actual}，偏差度应为{expected}，印为{found}",
      en: "{name}: target {target}, reached {actual}: the deviation is {expected}, printed {found}",
    },
    sign: {
      zh: "{name}：未达目标，偏差度应为负数{expected}，印为{found}",
      en: "{name}: below its target, so the deviation is {expected}, printed {found}",
    },
  },
  *inspect(context) {
    for (const { table, card } of scoredTables(context)) {
      for (const row of card.rows) {
        const indicator = row.kind === "indicator" ? table.indicators[row.index] : undefined
        const deviation = indicator?.deviation
        // A misprinted target or result is told by indicator-score-follows-completion.
        if (!deviation || row.deviation === undefined || misprint(indicator)) continue
        const due = row.deviation / onePoint
        const printed = deviation.quantity.value / onePoint
        const half = 0.5 / 10 ** deviation.decimals + 1e-6
        const surplus = row.ratio === undefined ? undefined : (row.ratio - 1) * 100
        // Beyond the target 0 and the surplus are both in use.
        if (
          Math.abs(printed - due) <= half ||
          (row.reached && surplus !== undefined && Math.abs(printed - surplus) <= half)
        ) {
          yield inOrder
          continue
        }
        const unsigned = Math.abs(Math.abs(printed) - Math.abs(due)) <= half
        const expected = due.toFixed(2)
        yield {
          message: unsigned ? "sign" : "differs",
          at: deviation.place,
          subject: `${table.project?.text ?? ""}/${lettersOnly(indicator.name.text)}/deviation`,
          ...(unsigned ? { severity: "warning" as const } : {}),
          data: {
            name: indicator.name.text,
            target: indicator.target?.text ?? "",
            actual: indicator.actual?.text ?? "",
            expected,
            found: deviation.printed,
          },
          found: { text: `${deviation.printed}%`, value: deviation.printed },
          expected: { text: `${expected}%`, value: expected },
          unit: "%",
          related: indicator.actual ? [{ label: "表中", at: indicator.actual.place }] : [],
        }
      }
    }
  },
})
