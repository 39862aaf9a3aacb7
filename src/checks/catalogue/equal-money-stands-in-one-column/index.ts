import { misplacements } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** The same money is printed under the same kind of expenditure in every table. @zh 同一资金在各表应列在同一列 */
export const rule = defineRule({
  name: "equal-money-stands-in-one-column",
  checks: ["B-12"],
  severity: "error",
  title: { zh: "同一资金在各表应列在同一列", en: "The same money stands in the same column of every table" },
  citation: "财预〔2016〕143号附表",
  messages: {
    differs: {
      zh: "{wrong}把{amount}列在“{printed}”，{right}（以及项目支出表）列在“{elsewhere}”，两处应一致。请核对项目类型后更正其中一表。",
      en: "{wrong} has {amount} under {printed}, {right} under {elsewhere}; they must be the same. Check the kind of the projects and mend one of the tables.",
    },
  },
  *inspect({ recognition }) {
    const found = misplacements(recognition.tables)
    for (const table of recognition.tables)
      if (table.figures.some((f) => f.coordinate.nature?.startsWith("project."))) yield inOrder
    for (const { wrong, right, figures, twins, natures } of found) {
      const figure = figures[0]!
      const [printed, elsewhere] = natures.map((nature) => names[nature] ?? nature) as [string, string]
      yield {
        message: "differs",
        // a table whose rows conversion damaged may have been right in print
        severity: wrong.repairs.length > 0 ? "warning" : "error",
        at: figure.place,
        subject: `${wrong.form}/${natures.join("/")}`,
        data: { wrong: wrong.title, right: right.title, amount: `${figure.printed}${figure.unit}`, printed, elsewhere },
        related: twins.slice(0, 6).map((twin) => ({ label: twin.label, at: twin.place })),
        found: { text: printed, value: printed },
        expected: { text: elsewhere, value: elsewhere },
      }
    }
  },
})

const names: Readonly<Record<string, string>> = {
  "project.other-operational": "其他运转类",
  "project.targeted": "特定目标类",
  "basic.personnel": "人员经费",
  "basic.operating": "公用经费",
}
