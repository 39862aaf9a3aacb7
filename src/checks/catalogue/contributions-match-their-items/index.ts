import type { Figure } from "#identities"
import { printFen } from "#money"
import { economicTables, sectionsOf, sum } from "../../bounds/economic-sections.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** A contribution's economic section agrees with the functional item that pays it. @zh 缴费款与功能科目项相符 */
export const rule = defineRule({
  name: "contributions-match-their-items",
  checks: ["A-39"],
  severity: "info",
  title: {
    zh: "缴费类经济科目与对应功能科目的基本支出相符",
    en: "Contribution sections agree with their functional items",
  },
  citation: "《政府收支分类科目》2080505、2210201、21011科目说明",
  messages: {
    differs: {
      zh: "{code}为{found}，对应的功能科目{item}基本支出为{other}，相差{difference}。两者通常相等，如有在职转退休、跨科目列支等原因可不改，否则请核对。",
      en: "{code} is {found}, the basic expenditure of {item} is {other}; difference {difference}. They are usually equal; check unless there is a reason.",
    },
  },
  *inspect(context: CheckContext) {
    const { recognition, statutes } = context
    for (const table of economicTables(recognition.tables, statutes, true)) {
      const source = statutes.form(table.form)?.coordinate.source
      const sections = sectionsOf(table, (c) => c.nature?.startsWith("basic") === true)
      for (const pair of pairs) {
        const money = pair.sections.flatMap((code) => sections.get(code)?.figures ?? []).filter((f) => !f.blank)
        const items = functionalItems(pair.item, source, context)
        if (money.length === 0 || items.length === 0) continue
        const difference = sum(money) - sum(items)
        const slack = [...money, ...items].reduce((total, f) => total + f.quantity.ulp / 2, 0)
        if (Math.abs(difference) <= Math.max(slack, tolerance)) {
          yield inOrder
          continue
        }
        const first = money[0]!
        const print = (fen: number) =>
          `${printFen(fen, first.unit as "万元", Math.max(2, first.decimals))}${first.unit}`
        yield {
          message: "differs",
          at: first.place,
          subject: `${table.form}/${pair.sections.join("+")}`,
          data: {
            code: pair.sections.join("+"),
            found: print(sum(money)),
            item: pair.item,
            other: print(sum(items)),
            difference: print(difference),
          },
          related: [...money.slice(1), ...items].slice(0, 12).map((f) => ({ label: f.label, at: f.place })),
          found: { text: print(sum(money)), value: print(sum(money)).replace(/[^\d.-]/g, "") },
          expected: { text: print(sum(items)), value: print(sum(items)).replace(/[^\d.-]/g, "") },
          difference: print(difference).replace(/[^\d.-]/g, ""),
          unit: first.unit,
        }
      }
    }
  },
})

const pairs: readonly { readonly sections: readonly string[]; readonly item: string }[] = [
  { sections: ["30108"], item: "2080505" },
  { sections: ["30113"], item: "2210201" },
  { sections: ["30110", "30111"], item: "21011" },
]

/** 0.01 万元, the tolerance of checks.csv A-39, in fen. */
const tolerance = 10_000

/** Basic expenditure of an item in the functional table of the same source: its own row, or the rows below it. */
function functionalItems(item: string, source: string | undefined, { recognition, statutes }: CheckContext): Figure[] {
  for (const table of recognition.tables) {
    const form = statutes.form(table.form)
    if (form?.rows !== "function" || form.coordinate.source !== source) continue
    const basic = table.figures.filter(
      (f) =>
        f.coordinate.nature === "basic" &&
        f.coordinate.economicDepartment === undefined &&
        f.coordinate.unit === undefined &&
        !f.blank,
    )
    const own = basic.filter((f) => f.coordinate.function === item)
    if (own.length === 1) return own
    const below = basic.filter((f) => f.coordinate.function?.startsWith(item) && f.coordinate.function.length === 7)
    if (own.length === 0 && below.length > 0) return below
  }
  return []
}
