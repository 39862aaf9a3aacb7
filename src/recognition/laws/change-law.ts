import { coordinateKey, withDimensions } from "#fiscal"
import type { Figure, Identity } from "#identities"
import type { Form } from "#statutes"
import type { RecognisedTable } from "../recognition.ts"

/**
 * In a table that prints two years side by side, 增减额 = this year − the other, 增减% = 增减额 ÷ the other.
 * @zh 表内增减额与增减率
 */
export function changeIdentities(table: RecognisedTable, form: Form): Identity[] {
  const changes = table.figures.filter((f) => f.measure === "difference" || f.measure === "difference-rate")
  if (changes.length === 0) return []
  const byRow = new Map<string, Figure>()
  const key = (f: Figure, coordinate = f.coordinate, measure = f.measure) =>
    `${f.place.row}:${measure}:${coordinateKey(coordinate)}`
  for (const figure of table.figures) if (!byRow.has(key(figure))) byRow.set(key(figure), figure)
  const result: Identity[] = []
  for (const change of changes) {
    const before = byRow.get(key(change, change.coordinate, "amount"))
    const now = byRow.get(key(change, withDimensions(change.coordinate, { year: null, phase: null }), "amount"))
    if (!before || !now || change.blank || (before.blank && now.blank)) continue
    const checks = form.checks?.row ?? []
    const difference = [
      { figure: now, coefficient: 1 },
      { figure: before, coefficient: -1 },
    ]
    if (change.measure === "difference") {
      result.push({
        kind: "sum",
        id: `changes-follow-from-last-year:${table.form}:${table.block}:${change.place.row}:${change.place.column}`,
        rule: "changes-follow-from-last-year",
        checks,
        relation: "=",
        terms: [{ figure: change, coefficient: 1 }, ...difference.map((t) => ({ ...t, coefficient: -t.coefficient }))],
        statement: {
          zh: `${change.label} = ${now.label} − ${before.label}`,
          en: `${change.label} = ${now.label} − ${before.label}`,
        },
      })
    } else if (!before.blank && before.quantity.value !== 0) {
      result.push({
        kind: "ratio",
        id: `narrative-change-rate-follows:${table.form}:${table.block}:${change.place.row}:${change.place.column}`,
        rule: "narrative-change-rate-follows",
        checks: ["N-01", ...checks],
        percentage: change,
        numerator: difference,
        denominator: [{ figure: before, coefficient: 1 }],
        statement: {
          zh: `${change.label} = （${now.printed || "0"} − ${before.printed}）÷ ${before.printed}`,
          en: `${change.label} = (${now.printed || "0"} − ${before.printed}) ÷ ${before.printed}`,
        },
      })
    }
  }
  return result
}
