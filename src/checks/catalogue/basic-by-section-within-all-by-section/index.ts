import type { Coordinate } from "#fiscal"
import type { RecognisedTable } from "#recognition"
import { boundIdentity } from "../../bounds/bound-identity.ts"
import { areComplete, economicTables, sectionsOf } from "../../bounds/economic-sections.ts"
import { boundMessages } from "../../bounds/messages.ts"
import { defineIdentityRule } from "../../rule.ts"

const name = "basic-by-section-within-all-by-section"

/** A section's basic expenditure is at most what the table of all expenditure prints for it (B-22). @zh 基本支出各款不大于全部支出同款 */
export const rule = defineIdentityRule({
  name,
  checks: ["B-22"],
  severity: "error",
  title: {
    zh: "基本支出各款不大于支出经济分类汇总表同款",
    en: "Basic expenditure by section is at most all expenditure by section",
  },
  citation: "河南省部门预算公开报表；财预〔2016〕143号",
  messages: boundMessages,
  *identities({ recognition, statutes }) {
    const basics = economicTables(recognition.tables, statutes, true)
    const alls = economicTables(recognition.tables, statutes, false)
    for (const basic of basics) for (const all of alls) yield* bounds(basic, all)
  },
})

function* bounds(basic: RecognisedTable, all: RecognisedTable) {
  const general = generalMoney(all)
  const wholes = sectionsOf(all, general)
  const complete = areComplete(all, general)
  if (wholes.size === 0) return
  for (const { code, name: section, figures } of sectionsOf(
    basic,
    (c) => c.nature?.startsWith("basic") === true,
  ).values()) {
    const parts = figures.filter((f) => !f.blank && f.quantity.value > 0)
    const whole = wholes.get(code)
    if (parts.length === 0 || (!whole && !complete)) continue
    const lacking = whole ? "" : `（该表没有${code}行，按0计）`
    yield boundIdentity(parts, whole?.figures ?? [], {
      rule: name,
      subject: `${basic.form}:${all.form}:${code}`,
      checks: ["B-22"],
      relation: "≤",
      statement: {
        zh: `${code}${section}：${basic.title}的基本支出不大于${all.title}的同一科目${lacking}`,
        en: `${code} ${section}: basic expenditure in ${basic.title} is at most that subject's money in ${all.title}${whole ? "" : " (which has no such row)"}`,
      },
    })
  }
}

/** The column of the general public budget where the table splits its money by source, else the total column. */
function generalMoney(table: RecognisedTable): (coordinate: Coordinate) => boolean {
  const split = table.columns.some(
    (c) => c.role.kind === "amount" && c.role.coordinate.source === "R11" && c.role.coordinate.nature === undefined,
  )
  return (c) =>
    c.flow === "expenditure" &&
    c.nature === undefined &&
    (split ? c.source === "R11" : c.source === undefined || c.source === "R1") &&
    c.vintage !== "carried"
}
