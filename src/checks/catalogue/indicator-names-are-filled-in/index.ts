import { plain, type TargetIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** No indicator keeps the template's own name, such as 任务1完成率 (E-12). @zh 指标名称已按实际填写 */
export const rule = defineRule({
  name: "indicator-names-are-filled-in",
  checks: ["E-12"],
  severity: "warning",
  title: { zh: "指标名称已按实际填写，未保留模板字样", en: "Indicators have names of their own, not the template's" },
  citation: "《部门（单位）整体绩效目标表》填报说明",
  messages: {
    template: {
      zh: "指标“{name}”是模板中的示例名称，应改为具体任务或目标的指标",
      en: "the indicator {name} keeps the template's sample name",
    },
  },
  *inspect({ recognition }) {
    for (const [index, table] of (recognition.performance ?? []).entries()) {
      if (table.kind === "execution-table" || table.kind === "score-summary") continue
      const indicators: readonly TargetIndicator[] =
        table.kind === "target-summary" ? table.projects.flatMap((p) => p.indicators) : table.indicators
      for (const { name } of indicators)
        if (!isTemplate(plain(name.text))) yield inOrder
        else
          yield {
            message: "template",
            at: name.place,
            subject: `${table.kind}#${index}/${plain(name.text)}`,
            data: { name: name.text },
            found: { text: name.text, value: name.text },
          }
    }
  },
})

function isTemplate(name: string): boolean {
  return (
    /^(?:重点|工作|履职|主要|年度|具体)*(?:任务|目标|指标|工作)(?:\d{1,2}|[一二三四五六七八九十]|[A-Z])(?:的?(?:完成|实现|达成)(?:率|情况|程度)?|:?)?$/.test(
      name,
    ) || /^(?:X{2,}|×{2,}|\*{2,}|…+|\.{3,})|(?:X{3,}|×{2,})/.test(name)
  )
}
