import type { Figure } from "#identities"
import type { RecognisedTable } from "#recognition"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** A class with money in the summary has its items in the table of expenditure (B-09, A-05). @zh 总表有数的类在支出表中有明细 */
export const rule = defineRule({
  name: "every-class-has-its-items",
  checks: ["B-09", "A-05"],
  severity: "error",
  title: {
    zh: "总表有数的功能科目类在支出表中应有明细",
    en: "Every class of the summary has its items in the expenditure table",
  },
  citation: "财预〔2016〕143号附表；财库〔2021〕36号",
  messages: {
    lacking: {
      zh: "{summary}的“{row}”为{amount}，而{table}中没有{code}类的任何科目。请在{table}补列{code}类的款、项，合计{amount}；若该类没有支出，{summary}的这一格应为空。",
      en: "{summary} has {amount} for {row}, but {table} has no item of class {code}. Add its items of {amount}, or clear the summary's cell.",
    },
  },
  *inspect(context) {
    const { recognition, statutes } = context
    const accounts = recognition.profile.kind === "accounts"
    const lists = recognition.tables.filter(
      (t) => statutes.form(t.form)?.rows === "function" && t.unmapped.length === 0,
    )
    for (const summary of recognition.tables) {
      if (statutes.form(summary.form)?.rows !== "fixed") continue
      const printed = new Set(
        summary.figures.flatMap((f) =>
          f.coordinate.function && !f.blank && f.quantity.value !== 0 ? [f.coordinate.function] : [],
        ),
      )
      for (const figure of summary.figures) {
        const { flow, function: code, source, nature, vintage, unit, year } = figure.coordinate
        if (
          flow !== "expenditure" ||
          code?.length !== 3 ||
          nature ||
          vintage ||
          unit ||
          year ||
          figure.blank ||
          figure.quantity.value <= 0
        )
          continue
        const list = listOf(lists, source, context)
        if (!list) continue
        const classes = moneyByClass(list)
        if (classes.size === 0 || moneyStandsElsewhere(figure, printed, classes)) continue
        if (classes.has(code)) {
          yield inOrder
          continue
        }
        yield {
          message: "lacking",
          at: figure.place,
          subject: `${summary.form}/${code}`,
          checks: [accounts ? "A-05" : "B-09"],
          data: {
            summary: summary.title,
            row: labelOf(figure, summary),
            amount: `${figure.printed}${figure.unit}`,
            table: list.title,
            code,
          },
          related: [{ label: list.title, at: list.titleAt }],
          found: { text: `${figure.printed}${figure.unit}`, value: figure.printed.replaceAll(",", "") },
          expected: {
            text: `${list.title}中${code}类的款、项，合计${figure.printed}${figure.unit}；或此格为空`,
            value: "",
          },
          unit: figure.unit,
        }
      }
    }
  },
})

/** The table of expenditure by function of the same money: all of it, or the general public budget where nothing is carried over. */
function listOf(
  lists: readonly RecognisedTable[],
  source: string | undefined,
  { recognition, statutes }: CheckContext,
): RecognisedTable | undefined {
  if (source !== undefined && source !== "R11") return undefined
  return lists.find((table) => {
    const { flow, source: own, vintage, nature } = statutes.form(table.form)!.coordinate
    if (flow !== "expenditure" || own !== source || nature !== undefined) return false
    return (
      vintage === undefined ||
      !recognition.tables.some((t) => t.figures.some((f) => f.coordinate.flow === "carry-in" && f.quantity.value !== 0))
    )
  })
}

const known = new WeakMap<RecognisedTable, ReadonlyMap<string, number>>()

/** Money by class: that of the rows no other row breaks down, in the widest column. Made once a table. */
function moneyByClass(table: RecognisedTable): ReadonlyMap<string, number> {
  const found = known.get(table)
  if (found) return found
  const items = new Map<string, number>()
  const broken = new Set<string>()
  for (const figure of table.figures) {
    const { function: code, nature, economicDepartment } = figure.coordinate
    if (!code || nature !== undefined || economicDepartment !== undefined) continue
    if (figure.blank || figure.quantity.value === 0 || items.has(code)) continue
    items.set(code, figure.quantity.value)
    for (let length = 3; length < code.length; length += 2) broken.add(code.slice(0, length))
  }
  const result = new Map<string, number>()
  for (const [code, money] of items)
    if (!broken.has(code)) result.set(code.slice(0, 3), (result.get(code.slice(0, 3)) ?? 0) + money)
  known.set(table, result)
  return result
}

/** The same money stands under a class that the summary leaves blank: a row slipped, which the sums by class tell. */
function moneyStandsElsewhere(
  figure: Figure,
  printed: ReadonlySet<string>,
  classes: ReadonlyMap<string, number>,
): boolean {
  return [...classes].some(
    ([code, money]) => !printed.has(code) && Math.abs(money - figure.quantity.value) <= 2 * figure.quantity.ulp,
  )
}

function labelOf(figure: Figure, table: RecognisedTable): string {
  return (
    table.rows.find(
      (r) => r.index === figure.place.row && figure.origin.kind === "cell" && r.key === figure.origin.rowKey,
    )?.label ?? ""
  )
}
