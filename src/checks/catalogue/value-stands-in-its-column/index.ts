import type { RecognisedTable, Repair } from "#recognition"
import type { Stated } from "../../finding.ts"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * Every value stands in the column its row's (or column's) sums call for. A run of values moved together is damage of
 * the file's conversion and worth knowing; one value alone may have been published so. @zh 数值应在所属的列
 */
export const rule = defineRule({
  name: "value-stands-in-its-column",
  checks: ["B-12", "B-23", "B-38", "A-17"],
  severity: "warning",
  title: { zh: "数值应填在所属的列", en: "Every value stands in its own column" },
  citation: "财预〔2016〕143号附表",
  messages: {
    moved: {
      zh: "{title}：{evidence}。请核对原表，若原表如此，应把数移到该列。",
      en: "{title}: {evidenceEn}. Compare with the original; if it is printed so there, move the value.",
    },
    damage: {
      zh: "{title}：{evidence}。同样错位的共{count}个数，多半是文件转换造成的错列，已按正确的列核对。",
      en: "{title}: {evidenceEn}. {count} values are moved alike, most likely by the conversion of the file; they were checked in their right columns.",
    },
  },
  *inspect({ recognition }) {
    for (const table of recognition.tables) {
      if (table.figures.length === 0) continue
      if (table.repairs.length === 0) yield inOrder
      const alike = (repair: Repair) =>
        table.repairs.filter((r) => r.at.column === repair.at.column && r.belongs.column === repair.belongs.column)
          .length
      const runs = table.repairs.filter((r) => r.values > 1 || alike(r) > 1)
      const singles = table.repairs.filter((r) => !runs.includes(r))
      const told = (repair: Repair) => ({
        title: table.title,
        evidence: repair.evidence.zh,
        evidenceEn: repair.evidence.en,
        count: runs.length,
      })
      const first = runs[0]
      if (first)
        yield {
          message: "damage",
          severity: "info",
          at: first.at,
          subject: `${table.form}/${table.block}`,
          data: told(first),
          related: [{ label: "应在的列", at: first.belongs }],
          checks: table.form === "B08" ? ["B-23", "B-38"] : table.form === "GK09" ? ["A-17"] : ["B-12"],
        }
      for (const repair of singles)
        yield {
          message: "moved",
          at: repair.at,
          subject: `${table.form}/${repair.at.row}/${repair.at.column}`,
          data: told(repair),
          related: [{ label: "应在的列", at: repair.belongs }],
          checks: table.form === "B08" ? ["B-23", "B-38"] : table.form === "GK09" ? ["A-17"] : ["B-12"],
          expected: columnName(table, repair),
        }
    }
  },
})

function columnName(table: RecognisedTable, repair: Repair): Stated {
  const name = table.columns.find((c) => c.index === repair.belongs.column)?.path.at(-1) ?? ""
  return { text: `“${name}”列`, value: name }
}
