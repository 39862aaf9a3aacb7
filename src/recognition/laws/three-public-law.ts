import { coordinateKey, withDimensions } from "#fiscal"
import type { Figure, SumIdentity } from "#identities"
import type { Form } from "#statutes"
import type { RecognisedTable } from "../recognition.ts"

const tree: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ["with-meetings", ["total", "conference", "training"]],
  ["total", ["overseas", "vehicles", "reception"]],
  ["vehicles", ["vehicles.purchase", "vehicles.running"]],
]

const statements: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  "with-meetings": {
    zh: "合计 = “三公”经费 + 会议费 + 培训费",
    en: "total = three public expenses + conferences + training",
  },
  total: {
    zh: "“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费",
    en: "three public expenses = overseas + vehicles + reception",
  },
  vehicles: { zh: "公务用车购置及运行费 = 公务用车购置费 + 公务用车运行费", en: "vehicles = purchase + running" },
}

/**
 * 合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费; 公务用车 = 购置 + 运行. Conference and training fees,
 * where a province prints them in the same table, stand outside the total.
 * @zh “三公”经费的组成
 */
export function threePublicIdentities(table: RecognisedTable, form: Form): SumIdentity[] {
  const byRest = new Map<string, Map<string, Figure>>()
  // one province prints the items as columns, another as rows
  const listed = table.rows.some((row) => row.coordinate.threePublic !== undefined)
  for (const figure of table.figures) {
    const item = figure.coordinate.threePublic
    if (!item || figure.measure !== "amount") continue
    const rest = `${coordinateKey(withDimensions(figure.coordinate, { threePublic: null }))}@${listed ? `c${figure.place.column}` : figure.place.row}`
    const items = byRest.get(rest) ?? new Map<string, Figure>()
    if (!items.has(item)) items.set(item, figure)
    byRest.set(rest, items)
  }
  const result: SumIdentity[] = []
  for (const [rest, items] of byRest)
    for (const [whole, parts] of tree) {
      const total = items.get(whole)
      const figures = parts.map((part) => items.get(part)).filter((f): f is Figure => f !== undefined)
      if (!total || figures.length < 2 || (total.blank && figures.every((f) => f.blank))) continue
      result.push({
        kind: "sum",
        id: `three-public-expenses-equal-their-parts:${table.form}:${whole}:${rest}`,
        rule: "three-public-expenses-equal-their-parts",
        checks: form.checks?.row ?? [],
        relation: "=",
        terms: [{ figure: total, coefficient: 1 }, ...figures.map((figure) => ({ figure, coefficient: -1 }))],
        statement: {
          zh: statements[whole]!.zh,
          en: statements[whole]!.en,
        },
      })
    }
  return result
}
