import type { Figure } from "#identities"
import { printFen } from "#money"
import type { RecognisedTable } from "#recognition"
import { sum } from "../../bounds/economic-sections.ts"
import { listedProjects } from "../../projects/project-list.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** The projects of the list make up the project expenditure of the functional items (B-27). @zh 项目合计与各科目项目支出合计 */
export const rule = defineRule({
  name: "projects-explain-project-expenditure",
  checks: ["B-27"],
  severity: "info",
  title: {
    zh: "各项目之和等于各科目项目支出之和，不等时指出缺少的项目",
    en: "The projects make up the project expenditure of all items; what is missing is named",
  },
  citation: "财预〔2016〕143号附表",
  messages: {
    short: {
      zh: "{list}各项目合计{found}，{table}各科目的项目支出合计{expected}，项目表少{difference}。{hint}",
      en: "The projects of {list} are {found}, the project expenditure by item in {table} is {expected}: the list lacks {difference}.",
    },
    over: {
      zh: "{list}各项目合计{found}，{table}各科目的项目支出合计{expected}，项目表多{difference}。{hint}",
      en: "The projects of {list} are {found}, the project expenditure by item in {table} is {expected}: the list has {difference} too much.",
    },
  },
  *inspect(context) {
    const projects = listedProjects(context.recognition).filter((p) => p.money)
    const table = functionalTable(context)
    if (projects.length === 0 || !table) return
    const items = projectMoney(table)
    const money = projects.map((p) => p.money!)
    const difference = sum(money) - sum([...items.values()])
    const slack = [...money, ...items.values()].reduce((total, f) => total + f.quantity.ulp / 2, 0)
    if (items.size === 0 || Math.abs(difference) <= slack) {
      yield inOrder
      return
    }
    const first = money[0]!
    const print = (fen: number) => `${printFen(fen, first.unit as "万元", Math.max(2, first.decimals))}${first.unit}`
    const near = nearest(
      Math.abs(difference),
      difference < 0
        ? [...items].map(([code, f]) => ({ name: `${code}${nameOf(table, code)}的项目支出`, figure: f }))
        : projects.map((p) => ({ name: `项目“${p.name}”`, figure: p.money! })),
    )
    yield {
      message: difference < 0 ? "short" : "over",
      at: projects[0]!.at,
      subject: "projects/functional-items",
      data: {
        list: projects[0]!.table,
        table: table.title,
        found: print(sum(money)),
        expected: print(sum([...items.values()])),
        difference: print(Math.abs(difference)),
        hint: near ? `差额与${near.name}相同，请先核对该处。` : "请核对是否漏列或多列项目。",
      },
      related: near ? [{ label: near.figure.label, at: near.figure.place }] : [],
      found: { text: print(sum(money)), value: print(sum(money)).replace(/[^\d.-]/g, "") },
      expected: {
        text: print(sum([...items.values()])),
        value: print(sum([...items.values()])).replace(/[^\d.-]/g, ""),
      },
      difference: print(difference).replace(/[^\d.-]/g, ""),
      unit: first.unit,
    }
  },
})

/** The table of all expenditure by function; that of the general public budget where there is none. */
function functionalTable({ recognition, statutes }: CheckContext): RecognisedTable | undefined {
  const of = (source: string | undefined) =>
    recognition.tables.find((t) => {
      const form = statutes.form(t.form)
      return (
        form?.rows === "function" &&
        form.coordinate.flow === "expenditure" &&
        form.coordinate.source === source &&
        form.coordinate.nature === undefined &&
        t.unmapped.length === 0
      )
    })
  const carried = recognition.tables.some((t) =>
    t.figures.some(
      (f) => f.coordinate.nature?.startsWith("project") && f.coordinate.vintage === "carried" && f.quantity.value !== 0,
    ),
  )
  // the general budget's table is of this year's money; projects may live on what was carried over
  return of(undefined) ?? (carried ? undefined : of("R11"))
}

/** Project money of the items that no other row breaks down. */
function projectMoney(table: RecognisedTable): ReadonlyMap<string, Figure> {
  const result = new Map<string, Figure>()
  for (const figure of table.figures) {
    const { function: code, nature, unit } = figure.coordinate
    if (code && unit === undefined && nature === "project" && !figure.blank && !result.has(code))
      result.set(code, figure)
  }
  for (const code of [...result.keys()])
    for (let length = 3; length < code.length; length += 2) result.delete(code.slice(0, length))
  return result
}

function nearest(
  difference: number,
  candidates: readonly { readonly name: string; readonly figure: Figure }[],
): { readonly name: string; readonly figure: Figure } | undefined {
  const equal = candidates.filter(({ figure }) => Math.abs(figure.quantity.value - difference) <= figure.quantity.ulp)
  return equal.length === 1 ? equal[0] : undefined
}

function nameOf(table: RecognisedTable, code: string): string {
  return table.rows.find((r) => r.key === code)?.label ?? ""
}
