import { printedTexts } from "../../prose/printed-text.ts"
import { defineRule, inOrder } from "../../rule.ts"
import { placeholdersIn } from "./placeholder.ts"

/** Nothing of the template stands in for a name, a figure or a reason (B-44). @zh 模板占位符已全部填写 */
export const rule = defineRule({
  name: "no-placeholder-remains",
  checks: ["B-44"],
  severity: "error",
  title: { zh: "模板占位符已全部填写", en: "Every placeholder of the template is filled in" },
  citation: "部门预决算公开模板填报要求",
  messages: {
    figure: {
      zh: "此处的“{mark}”是未填写的数字（本段共{count}处占位符）。请填写实际数字；没有的填0或删去该句。",
      en: "{mark} stands for a figure not filled in ({count} in this text). Fill it in, or 0.",
    },
    name: {
      zh: "此处的“{mark}”是未填写的名称或内容（本段共{count}处占位符）。请填写实际内容。",
      en: "{mark} stands for a name or text not filled in ({count} in this text).",
    },
    reason: {
      zh: "此处的“{mark}”是未填写的原因或用途（本段共{count}处占位符）。请写明。",
      en: "{mark} stands for a reason or purpose not filled in ({count} in this text).",
    },
    choice: {
      zh: "“{mark}”没有二者择一（本段共{count}处）。请按实际增减保留一个。",
      en: "{mark} leaves the choice open ({count} in this text). Keep one.",
    },
    blank: {
      zh: "“{mark}”处未填写内容（本段共{count}处占位符）。请补充或删去。",
      en: "{mark} is a slot not filled in ({count} in this text).",
    },
  },
  *inspect({ recognition }) {
    for (const { compact, place, kind } of printedTexts(recognition.document)) {
      const found = placeholdersIn(compact.text)
      if (found.length === 0) {
        if (kind !== "cell") yield inOrder
        continue
      }
      const first = found.find((f) => f.kind === "figure") ?? found[0]!
      const at = compact.place(first.start, first.end)
      const mark = compact.printed(first.start, first.end)
      // an empty slot may be a line to sign on, an open bracket a style of heading
      const light = found.every((f) => f.kind === "blank")
      yield {
        message: first.kind,
        severity: light ? "warning" : "error",
        at,
        subject: `${place.block}/${place.row ?? ""}/${place.column ?? ""}/${compact.text.slice(0, 24)}`,
        data: { mark, count: found.length },
        found: { text: mark, value: mark },
        related: found
          .filter((f) => f !== first)
          .slice(0, 8)
          .map((f) => ({ label: compact.printed(f.start, f.end), at: compact.place(f.start, f.end) })),
      }
    }
  },
})
