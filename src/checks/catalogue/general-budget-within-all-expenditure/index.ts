import { coordinateKey, withDimensions } from "#fiscal"
import type { Figure } from "#identities"
import { misplacements, type RecognisedTable } from "#recognition"
import { boundIdentity } from "../../bounds/bound-identity.ts"
import { type EqualFigures, equalFigures } from "../../bounds/equal-figures.ts"
import { boundMessages } from "../../bounds/messages.ts"
import { type CheckContext, defineIdentityRule } from "../../rule.ts"

const name = "general-budget-within-all-expenditure"

/** Every cell of the general public budget's table is at most the same cell of all expenditure. @zh 一般公共预算支出各格不大于全部支出同格 */
export const rule = defineIdentityRule({
  name,
  checks: ["B-17", "A-10"],
  severity: "error",
  title: {
    zh: "一般公共预算支出不大于全部支出的同一格",
    en: "General public budget expenditure is at most all expenditure, cell by cell",
  },
  citation: "财预〔2016〕143号附表；财库〔2021〕36号",
  messages: boundMessages,
  *identities(context) {
    const { recognition, statutes } = context
    const equal = equalFigures(context.identities)
    const functional = recognition.tables.filter((t) => statutes.form(t.form)?.rows === "function")
    for (const table of functional) {
      const source = statutes.form(table.form)?.coordinate.source
      if (source !== "R11" && source !== "R1") continue
      for (const all of functional)
        if (all !== table && isOfAllMoney(all, context)) yield* bounds(table, all, context, equal)
    }
  },
})

function isOfAllMoney(table: RecognisedTable, { statutes }: CheckContext): boolean {
  const coordinate = statutes.form(table.form)?.coordinate
  return coordinate?.flow === "expenditure" && coordinate.source === undefined && coordinate.nature === undefined
}

function* bounds(table: RecognisedTable, all: RecognisedTable, context: CheckContext, equal: EqualFigures) {
  // money printed in the wrong one of two columns is told once, by its own rule
  const confused = misplacements(context.recognition.tables).flatMap(({ wrong, right, natures }) =>
    wrong === table || right === table || wrong === all || right === all ? natures : [],
  )
  const wholes = onceEach(all)
  const check = context.recognition.profile.kind === "accounts" ? "A-10" : "B-17"
  for (const [key, part] of onceEach(table)) {
    const whole = wholes.get(key)
    if (
      !whole ||
      part.blank ||
      part.quantity.value <= 0 ||
      confused.includes(part.coordinate.nature ?? "") ||
      equal.have(part, whole)
    )
      continue
    yield boundIdentity([part], [whole], {
      rule: name,
      subject: `${table.form}:${all.form}:${key}`,
      checks: [check],
      relation: "≤",
      statement: { zh: `${part.label}不大于${whole.label}`, en: `${part.label} is at most ${whole.label}` },
    })
  }
}

/** Figures of rows with a subject and of totals, by what they mean without source; a meaning printed twice is left out. */
function onceEach(table: RecognisedTable): ReadonlyMap<string, Figure> {
  const result = new Map<string, Figure>()
  const twice = new Set<string>()
  for (const figure of table.figures) {
    const { function: subject, unit } = figure.coordinate
    if (
      subject === undefined &&
      (unit !== undefined || (figure.origin.kind === "cell" && /^\d/.test(figure.origin.rowKey)))
    )
      continue
    const key = coordinateKey(withDimensions(figure.coordinate, { source: null, vintage: null }))
    if (result.has(key)) twice.add(key)
    else result.set(key, figure)
  }
  for (const key of twice) result.delete(key)
  return result
}
