import { boundIdentity } from "../../bounds/bound-identity.ts"
import { economicTables, sectionsOf } from "../../bounds/economic-sections.ts"
import { boundMessages } from "../../bounds/messages.ts"
import { printedItems, threePublicTables } from "../../bounds/three-public-figures.ts"
import { defineIdentityRule } from "../../rule.ts"

const name = "basic-three-public-sections-within-three-public"

/** What basic expenditure pays for travel abroad, vehicles and reception is at most the three public expenses (B-25, A-18). @zh 基本支出中的“三公”科目不大于“三公”经费 */
export const rule = defineIdentityRule({
  name,
  checks: ["B-25", "A-18"],
  severity: "error",
  title: {
    zh: "基本支出中的“三公”科目不大于“三公”经费同项",
    en: "Three-public sections of basic expenditure are at most the three public expenses",
  },
  citation: "财预〔2016〕143号；中央部门预决算公开“三公”经费口径",
  messages: boundMessages,
  *identities({ recognition, statutes }) {
    const check = recognition.profile.kind === "accounts" ? "A-18" : "B-25"
    for (const table of threePublicTables(recognition.tables)) {
      if (table.figures.every((f) => f.blank)) continue
      for (const basic of economicTables(recognition.tables, statutes, true)) {
        const sections = sectionsOf(basic, (c) => c.nature?.startsWith("basic") === true)
        for (const { item, figure } of printedItems(table)) {
          const parts = item.sections
            .flatMap((code) => sections.get(code)?.figures ?? [])
            .filter((f) => !f.blank && f.quantity.value > 0)
          if (parts.length === 0) continue
          const codes = item.sections.filter((code) => sections.get(code)).join("、")
          yield boundIdentity(parts, [figure], {
            rule: name,
            subject: `${basic.form}:${table.form}:${item.item}`,
            checks: [check],
            relation: "≤",
            statement: {
              zh: `${basic.title}的${codes}不大于${table.title}的${item.name}`,
              en: `${codes} in ${basic.title} is at most ${item.name} in ${table.title}`,
            },
          })
        }
      }
    }
  },
})
