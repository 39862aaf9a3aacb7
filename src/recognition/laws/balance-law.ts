import { coordinateKey, withDimensions } from "#fiscal"
import type { Figure, SumIdentity } from "#identities"
import type { Form } from "#statutes"
import type { RecognisedTable } from "../recognition.ts"

/**
 * 收入总计 = 支出总计 in one table, and in tables of stock and flow 年初 + 收入 − 支出 = 年末 in every row.
 * @zh 收支平衡
 */
export function balanceIdentities(table: RecognisedTable, form: Form): SumIdentity[] {
  return [...sides(table, form), ...stocks(table, form)]
}

function sides(table: RecognisedTable, form: Form): SumIdentity[] {
  const resources = table.figures.filter((f) => f.coordinate.flow === "resources")
  const result: SumIdentity[] = []
  for (const uses of table.figures) {
    if (uses.coordinate.flow !== "uses") continue
    const twin = coordinateKey(withDimensions(uses.coordinate, { flow: "resources" }))
    const found = resources.find((f) => coordinateKey(f.coordinate) === twin)
    if (!found || (found.blank && uses.blank)) continue
    result.push(pair(table, form, found, uses))
  }
  return result
}

function pair(table: RecognisedTable, form: Form, resources: Figure, uses: Figure): SumIdentity {
  return {
    kind: "sum",
    id: `statement-sides-balance:${table.form}:${uses.key}`,
    rule: "statement-sides-balance",
    checks: form.checks?.balance ?? [],
    relation: "=",
    mirror: true,
    terms: [
      { figure: resources, coefficient: 1 },
      { figure: uses, coefficient: -1 },
    ],
    statement: { zh: `${table.title}：收入总计 = 支出总计`, en: `${table.title}: total revenue = total expenditure` },
  }
}

const flows = ["carry-in", "revenue", "expenditure", "carry-out"] as const

function stocks(table: RecognisedTable, form: Form): SumIdentity[] {
  if (
    form.rows === "fixed" ||
    !table.columns.some((c) => c.role.kind === "amount" && c.role.coordinate.flow === "carry-out")
  )
    return []
  const result: SumIdentity[] = []
  for (const row of table.rows) {
    if (row.kind !== "item" && row.kind !== "total") continue
    const own = table.figures.filter((f) => f.place.row === row.index && f.coordinate.nature === undefined)
    const found = flows.map((flow) => own.find((f) => f.coordinate.flow === flow))
    if (found.some((f) => f === undefined) || found.every((f) => f!.blank)) continue
    const [opening, revenue, expenditure, closing] = found as [Figure, Figure, Figure, Figure]
    result.push({
      kind: "sum",
      id: `opening-and-flows-give-closing:${table.form}:${row.key}`,
      rule: "opening-and-flows-give-closing",
      checks: form.checks?.balance ?? [],
      relation: "=",
      terms: [
        { figure: closing, coefficient: 1 },
        { figure: opening, coefficient: -1 },
        { figure: revenue, coefficient: -1 },
        { figure: expenditure, coefficient: 1 },
      ],
      statement: {
        zh: `${table.title}“${row.label}”行：年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出`,
        en: `${table.title}, row ${row.label}: closing = opening + revenue − expenditure`,
      },
    })
  }
  return result
}
