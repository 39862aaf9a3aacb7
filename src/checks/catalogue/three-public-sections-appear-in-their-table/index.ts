import type { Place } from "#documents"
import type { Coordinate } from "#fiscal"
import type { Figure } from "#identities"
import { printFen } from "#money"
import { economicTables, sectionsOf, sum } from "../../bounds/economic-sections.ts"
import { headCell } from "../../bounds/head-cell.ts"
import { type ThreePublicItem, threePublicItems, threePublicTables } from "../../bounds/three-public-figures.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** Money of the three public sections stands in the table of three public expenses too (B-24, B-25). @zh 有“三公”科目支出的，“三公”经费表不得为空 */
export const rule = defineRule({
  name: "three-public-sections-appear-in-their-table",
  checks: ["B-24", "A-18"],
  severity: "error",
  title: {
    zh: "有“三公”科目支出的，“三公”经费表不得为空",
    en: "Money of three public sections appears among the three public expenses",
  },
  citation: "财预〔2016〕143号；河南省部门预算公开报表",
  messages: {
    empty: {
      zh: "{table}列有{code}{section} {amount}，而“三公”经费表的“{item}”没有数字，应为{amount}。请补填“三公”经费表，或核对该科目是否用错。",
      en: "{table} has {amount} in {code}, but the three public expenses table prints nothing for {item}; it should be {amount}. Fill the table in, or check the section.",
    },
    none: {
      zh: "{table}列有{code}{section} {amount}，而文中“{item}”为0，应为{amount}。",
      en: "{table} has {amount} in {code}, but the text says that {item} is 0; it should be {amount}.",
    },
  },
  *inspect(context) {
    const { recognition, statutes } = context
    const tables = threePublicTables(recognition.tables)
    const lists = [
      ...economicTables(recognition.tables, statutes, false),
      ...economicTables(recognition.tables, statutes, true),
    ]
    const told = new Set<string>()
    for (const list of lists)
      for (const item of threePublicItems) {
        const found = item.sections.flatMap((code) => sectionsOf(list, appropriated).get(code) ?? [])
        const figures = found.flatMap((s) => s.figures).filter((f) => !f.blank && f.quantity.value > 0)
        if (figures.length === 0 || told.has(item.item)) continue
        told.add(item.item)
        if (tables.some((t) => t.figures.some((f) => !f.blank))) {
          yield inOrder
          continue
        }
        const at = placeOf(item, context)
        if (!at) continue
        const amount = `${printFen(sum(figures), figures[0]!.unit as "万元", figures[0]!.decimals)}${figures[0]!.unit}`
        yield {
          message: at.text ? "none" : "empty",
          at: at.place,
          subject: `three-public/${item.item}`,
          checks: [recognition.profile.kind === "accounts" ? "A-18" : "B-24"],
          data: { table: list.title, code: found[0]!.code, section: found[0]!.name, amount, item: item.name },
          related: [
            ...figures.map((f) => ({ label: f.label, at: f.place })),
            ...saidToBeNothing(item, context).map((f) => ({ label: f.label, at: f.place })),
            ...tables.flatMap((t) =>
              t.emptyStatement ? [{ label: `${t.title}：空表说明`, at: t.emptyStatement }] : [],
            ),
          ],
          found: at.text ? { text: at.text, value: "0" } : { text: "", value: "" },
          expected: { text: amount, value: amount.replace(/[^\d.]/g, "") },
          unit: figures[0]!.unit,
        }
      }
  },
})

/** Three public expenses are paid from appropriation: the general public budget, where the table splits its money. */
function appropriated(c: Coordinate): boolean {
  return (
    (c.nature === undefined || c.nature.startsWith("basic")) &&
    c.vintage !== "carried" &&
    (c.source === "R11.fiscal" || c.source === "R1" || c.source === "R11")
  )
}

/** The head of the item in the empty table; without a table the sentence that says 0. */
function placeOf(item: ThreePublicItem, context: CheckContext): { place: Place; text?: string } | undefined {
  for (const table of threePublicTables(context.recognition.tables)) {
    const column = table.columns.find(
      (c) =>
        c.role.kind === "amount" &&
        c.role.coordinate.threePublic === item.item &&
        c.role.coordinate.phase === undefined &&
        c.role.coordinate.year === undefined,
    )
    if (column) return { place: headCell(context.recognition.document, table, column) }
    return { place: table.titleAt }
  }
  const sentence = saidToBeNothing(item, context)[0]
  return sentence ? { place: sentence.place, text: `${sentence.printed}${sentence.unit}` } : undefined
}

function saidToBeNothing(item: ThreePublicItem, { recognition }: CheckContext): Figure[] {
  return recognition.claims.flatMap((c) =>
    c.kind === "amount" &&
    c.subject.threePublic === item.item &&
    c.subject.year === undefined &&
    c.subject.phase === undefined &&
    c.figure.quantity.value === 0
      ? [c.figure]
      : [],
  )
}
