import type { Recognition } from "#recognition"
import { canBeEqual } from "../../companions.ts"
import { projectTables, repeatedUnits, totalOf } from "../../projects/project-list.ts"
import { flat } from "./project-words.ts"

/**
 * A summary's line printed again with another total, where the list of projects says which of the two is right. One
 * issue a segment, at its first cell; without such a list another rule asks the reader to compare.
 */
export function* repetitions(recognition: Recognition) {
  const list = projectTables(recognition)[0]
  const row = list?.rows.find((r) => r.kind === "total")
  const budgeted = list && row && totalOf(list, row.index)
  if (!list || !budgeted) return
  for (const table of recognition.performance ?? []) {
    if (table.kind !== "target-summary") continue
    const again = repeatedUnits(table)
    const departments = again.some((unit) => unit.level === "department")
    for (const unit of again) {
      // the unit below a repeated department is repeated with it
      if (departments && unit.level !== "department") continue
      const code = flat(unit.code.text)
      const first = table.units.find((u) => flat(u.code.text) === code)?.money[0]?.figure
      const second = unit.money[0]?.figure
      if (!first || !second || second.blank || !canBeEqual(first, budgeted) || canBeEqual(second, budgeted)) continue
      const expected = `${budgeted.printed}${budgeted.unit}`
      yield {
        message: "again" as const,
        severity: "error" as const,
        at: second.place,
        subject: `${code}/again`,
        data: {
          table: table.title,
          code,
          first: `${first.printed}${first.unit}`,
          second: `${second.printed}${second.unit}`,
          list: list.title,
          expected,
        },
        related: [
          { label: first.label, at: first.place },
          { label: budgeted.label, at: budgeted.place },
        ],
        found: { text: `${second.printed}${second.unit}`, value: second.printed.replaceAll(",", "") },
        expected: { text: expected, value: budgeted.printed.replaceAll(",", "") },
        unit: budgeted.unit,
      }
    }
  }
}
