import { economicTables, sectionsOf, sum } from "../../bounds/economic-sections.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** The sections named 其他 hold what no other section names, not most of the money. @zh “其他”类科目占比不宜过大 */
export const rule = defineRule({
  name: "other-expenditure-stays-small",
  checks: [],
  severity: "info",
  title: { zh: "“其他”经济科目占比不宜过大", en: "Sections named other hold little of the money" },
  citation: "《中华人民共和国预算法》第四十六条；《支出经济分类科目》",
  messages: {
    large: {
      zh: "{table}中“其他”款（{codes}）合计占{share}%，超过一半。能归入具体科目的支出应归入具体科目。",
      en: "The sections named other ({codes}) make up {share} % of {table}, more than half. Spend under the section that names it where there is one.",
    },
  },
  *inspect({ recognition, statutes }) {
    const tables = [
      ...economicTables(recognition.tables, statutes, false),
      ...economicTables(recognition.tables, statutes, true),
    ]
    for (const table of tables) {
      const basic = statutes.form(table.form)?.coordinate.nature === "basic"
      const sections = [
        ...sectionsOf(table, (c) => (basic ? c.nature?.startsWith("basic") === true : c.nature === undefined)).values(),
      ]
      const all = sum(sections.flatMap((s) => s.figures))
      const others = sections.filter((s) => s.code.endsWith("99") && sum(s.figures) > 0)
      const money = sum(others.flatMap((s) => s.figures))
      if (all <= 0) continue
      if (money * 2 <= all || sections.length < 4) {
        yield inOrder
        continue
      }
      const largest = [...others].sort((a, b) => sum(b.figures) - sum(a.figures))[0]!
      const figure = largest.figures.find((f) => !f.blank)!
      yield {
        message: "large",
        at: figure.place,
        subject: `${table.form}/others`,
        data: {
          table: table.title,
          codes: others.map((s) => s.code).join("、"),
          share: Math.round((money / all) * 100),
        },
        related: others
          .filter((s) => s !== largest)
          .map((s) => ({ label: s.figures[0]!.label, at: s.figures[0]!.place })),
        found: { text: `${Math.round((money / all) * 100)}%`, value: String(Math.round((money / all) * 100)) },
        expected: { text: "不超过50%", value: "50" },
      }
    }
  },
})
