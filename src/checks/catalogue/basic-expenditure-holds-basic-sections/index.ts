import type { Figure } from "#identities"
import { economicTables } from "../../bounds/economic-sections.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** Basic expenditure holds no capital construction, subsidies to enterprises or to insurance funds. @zh 基本支出不得列支的经济科目 */
export const rule = defineRule({
  name: "basic-expenditure-holds-basic-sections",
  checks: ["A-14"],
  severity: "warning",
  title: {
    zh: "基本支出只列支基本支出的经济科目",
    en: "Basic expenditure holds only the sections of basic expenditure",
  },
  citation: "《支出经济分类科目》；部门决算报表编制口径",
  messages: {
    never: {
      zh: "{table}在基本支出中列有{code}{name} {amount}。{reason}，不应在基本支出中列支，请核对科目或改列项目支出。",
      en: "{table} has {amount} of {code} in basic expenditure, where it does not belong: check the subject or move it to project expenditure.",
    },
    rarely: {
      zh: "{table}在基本支出中列有{code}{name} {amount}。{reason}，在基本支出中原则上为零，请核对。",
      en: "{table} has {amount} of {code} in basic expenditure, where it should as a rule be zero: please check.",
    },
  },
  *inspect({ recognition, statutes }: CheckContext) {
    for (const table of economicTables(recognition.tables, statutes, true)) {
      const rows = table.rows.filter(
        (r) => r.kind === "item" && r.codeKind === "economicDepartment" && /^\d{3}(?:\d{2})?$/.test(r.key),
      )
      const printed = new Map<string, Figure>()
      for (const figure of table.figures)
        if (figure.origin.kind === "cell" && !figure.blank && figure.quantity.value !== 0 && !printed.has(seat(figure)))
          printed.set(seat(figure), figure)
      // the section tells more than its class: the class is told only where no section below it is printed with money
      const broken = new Set(
        rows.filter((r) => r.key.length === 5 && printed.has(`${r.index}/${r.key}`)).map((r) => r.key.slice(0, 3)),
      )
      for (const row of rows) {
        const figure = printed.get(`${row.index}/${row.key}`)
        if (!figure) continue
        const subject = reasons[row.key.slice(0, 3)]
        if (!subject) {
          yield inOrder
          continue
        }
        if (row.key.length === 3 && broken.has(row.key)) continue
        yield {
          message: subject.never ? "never" : "rarely",
          at: figure.place,
          subject: `${table.form}/${row.key}`,
          data: {
            table: table.title,
            code: row.key,
            name: row.label,
            amount: `${figure.printed}${figure.unit}`,
            reason: subject.zh,
          },
          related: [{ label: `${table.title} · ${row.label}`, at: row.labelAt }],
          found: { text: `${figure.printed}${figure.unit}`, value: figure.printed.replaceAll(",", "") },
          expected: { text: `0${figure.unit}`, value: "0" },
          unit: figure.unit,
        }
      }
    }
  },
})

function seat(figure: Figure): string {
  return `${figure.place.row}/${figure.origin.kind === "cell" ? figure.origin.rowKey : ""}`
}

/** Classes that only project expenditure pays, and those that basic expenditure hardly ever does. */
const reasons: Readonly<Record<string, { readonly never: boolean; readonly zh: string }>> = {
  "309": { never: true, zh: "309为基本建设项目的资本性支出" },
  "311": { never: true, zh: "311为对企业的基本建设补助" },
  "312": { never: true, zh: "312为对企业的补助" },
  "313": { never: true, zh: "313为对社会保障基金的补助" },
  "307": { never: false, zh: "307为债务利息及费用支出" },
  "399": { never: false, zh: "399为其他支出" },
}
