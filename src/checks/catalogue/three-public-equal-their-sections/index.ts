import type { Coordinate } from "#fiscal"
import type { Figure } from "#identities"
import type { RecognisedTable } from "#recognition"
import { boundIdentity } from "../../bounds/bound-identity.ts"
import { areComplete, economicTables, sectionsOf, sum } from "../../bounds/economic-sections.ts"
import { boundMessages } from "../../bounds/messages.ts"
import { printedItems, type ThreePublicItem, threePublicTables } from "../../bounds/three-public-figures.ts"
import { defineIdentityRule } from "../../rule.ts"

const name = "three-public-equal-their-sections"

/** Each of the three public expenses equals the appropriated money of its economic sections (B-24). @zh “三公”经费各项等于对应经济科目的财政拨款 */
export const rule = defineIdentityRule({
  name,
  checks: ["B-24"],
  severity: "error",
  title: {
    zh: "“三公”经费各项等于对应经济科目的财政拨款",
    en: "The three public expenses equal the appropriated money of their economic sections",
  },
  citation: "财预〔2016〕143号；河南省部门预算公开报表",
  messages: boundMessages,
  *identities({ recognition, statutes }) {
    for (const table of threePublicTables(recognition.tables)) {
      if (table.figures.every((f) => f.blank)) continue
      for (const all of economicTables(recognition.tables, statutes, false)) {
        if (!areComplete(all, isTotal)) continue
        for (const { item, figure } of printedItems(table)) {
          const identity = between(item, figure, table, all)
          if (identity) yield identity
        }
      }
    }
  },
})

const isTotal = (c: Coordinate) =>
  c.nature === undefined &&
  c.flow === "expenditure" &&
  c.vintage !== "carried" &&
  (c.source === undefined || c.source === "R11")
const isFiscal = (c: Coordinate) => c.nature === undefined && c.vintage !== "carried" && c.source === "R11.fiscal"
const isGeneral = (c: Coordinate) => c.nature === undefined && c.vintage !== "carried" && c.source === "R11"
const isAll = (c: Coordinate) =>
  c.nature === undefined && c.flow === "expenditure" && c.source === undefined && c.vintage === undefined

/**
 * Equal where appropriation, general budget and all money of the sections are the same, so that it cannot matter which
 * of them the table means; at most all of it elsewhere.
 */
function between(item: ThreePublicItem, figure: Figure, table: RecognisedTable, all: RecognisedTable) {
  const of = (wanted: (c: Coordinate) => boolean) => {
    const sections = sectionsOf(all, wanted)
    return item.sections.flatMap((code) => sections.get(code)?.figures ?? [])
  }
  const whole = of(isAll)
  const general = of(isGeneral)
  const fiscal = of(isFiscal)
  const widest = whole.length > 0 ? whole : general
  // A section that the table has no row for is told by another rule; here there would be nothing to compare with.
  if (widest.length === 0 || widest.every((f) => f.blank) || (figure.blank && sum(widest) === 0)) return undefined
  const unsplit = [whole, general, fiscal].filter((list) => list.length > 0).every((list) => sum(list) === sum(widest))
  const codes = item.sections.filter((code) => all.rows.some((r) => r.key === code)).join("、")
  return boundIdentity([figure], widest, {
    rule: name,
    subject: `${table.form}:${all.form}:${item.item}`,
    checks: ["B-24"],
    relation: unsplit ? "=" : "≤",
    statement: {
      zh: `${table.title}的${item.name}${unsplit ? "等于" : "不大于"}${all.title}的${codes}`,
      en: `${item.name} in ${table.title} ${unsplit ? "equals" : "is at most"} ${codes} in ${all.title}`,
    },
  })
}
