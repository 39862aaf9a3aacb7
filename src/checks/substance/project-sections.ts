import type { Figure } from "#identities"
import { areComplete, economicTables, sectionsOf, sum } from "../bounds/economic-sections.ts"
import type { CheckContext } from "../rule.ts"

/** Money of projects in one economic section, in fen, with the figures it is read off. */
export interface ProjectSection {
  readonly code: string
  readonly name: string
  readonly fen: number
  /** All money of the section, or that of its projects where the table has a column for it. */
  readonly figures: readonly Figure[]
}

/**
 * What projects pay by economic section: the column of project money, or all expenditure less the basic expenditure
 * of the same section. Undefined where one of the tables is missing or was not read in full.
 * @zh 项目支出的经济分类
 */
export function projectSections({ recognition, statutes }: CheckContext): readonly ProjectSection[] | undefined {
  const basic = economicTables(recognition.tables, statutes, true)[0]
  for (const table of economicTables(recognition.tables, statutes, false)) {
    if (table.columns.some((c) => c.role.kind === "amount" && c.role.coordinate.nature === "project")) {
      const own = [...sectionsOf(table, (c) => c.nature === "project").values()]
      return own
        .map((s) => ({ code: s.code, name: s.name, fen: sum(s.figures), figures: s.figures.filter((f) => !f.blank) }))
        .filter((s) => s.fen > 0)
    }
    const split = table.columns.some((c) => c.role.kind === "amount" && c.role.coordinate.source === "R11")
    const wanted = (c: Figure["coordinate"]) =>
      c.nature === undefined &&
      c.flow === "expenditure" &&
      c.vintage !== "carried" &&
      (split ? c.source === "R11" : c.source === undefined)
    const isBasic = (c: Figure["coordinate"]) => c.nature?.startsWith("basic") === true
    if (!basic || !areComplete(table, wanted) || (!basic.empty && !areComplete(basic, isBasic))) continue
    const inBasic = sectionsOf(basic, isBasic)
    return [...sectionsOf(table, wanted).values()].flatMap((s): ProjectSection[] => {
      const fen = sum(s.figures) - sum(inBasic.get(s.code)?.figures ?? [])
      const slack = s.figures.reduce((total, f) => total + f.quantity.ulp, 0)
      return fen > slack ? [{ code: s.code, name: s.name, fen, figures: s.figures.filter((f) => !f.blank) }] : []
    })
  }
  return undefined
}
