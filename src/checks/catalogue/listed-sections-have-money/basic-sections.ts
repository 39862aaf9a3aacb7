import type { Figure } from "#identities"
import type { CheckContext } from "../../rule.ts"

/** Classes of departmental economic subjects that basic expenditure of a nature may have. */
const classes = { "basic.personnel": ["301", "303"], "basic.operating": ["302", "307", "310", "399"] } as const

/** Sections (款) with money in the table of basic expenditure, each once. */
export function basicSections({ recognition }: CheckContext, nature: keyof typeof classes): Figure[] {
  const result = new Map<string, Figure>()
  for (const table of recognition.tables) {
    if (table.form !== "GK06" && table.form !== "B06") continue
    // a table with columns that were not understood can't tell what is missing
    if (table.columns.some((column) => column.role.kind === "unknown")) return []
    for (const figure of table.figures) {
      const code = figure.coordinate.economicDepartment
      if (
        code?.length !== 5 ||
        figure.blank ||
        figure.quantity.value === 0 ||
        figure.measure !== "amount" ||
        figure.coordinate.year
      )
        continue
      if ((classes[nature] as readonly string[]).includes(code.slice(0, 3)) && !result.has(code))
        result.set(code, figure)
    }
  }
  return [...result.values()]
}

/**
 * Whether one of the sections may have money although every row of it prints 0.00: several units' amounts too small to be
 * seen can make up one that is.
 */
export function mayHaveMoney({ recognition }: CheckContext, codes: readonly string[]): boolean {
  for (const table of recognition.tables) {
    if (table.form !== "GK06" && table.form !== "B06") continue
    const most = new Map<number, { high: number; ulp: number }>()
    for (const { coordinate, quantity, blank, measure, place } of table.figures) {
      if (blank || measure !== "amount" || coordinate.year || place.row === undefined) continue
      if (codes.includes(coordinate.economicDepartment ?? "") && quantity.high > (most.get(place.row)?.high ?? 0))
        most.set(place.row, quantity)
    }
    const rows = [...most.values()]
    if (rows.length > 1 && rows.reduce((sum, row) => sum + row.high, 0) * 2 >= rows[0]!.ulp) return true
  }
  return false
}

/** The sections a listed name can mean, among the classes of the nature; none when no list knows the name. */
export function sectionsNamed(
  { statutes }: CheckContext,
  name: string,
  nature: keyof typeof classes,
): readonly string[] {
  const list = statutes.classifications.economicDepartment
  const found = new Set<string>()
  for (const parent of classes[nature]) {
    const clean = name.replace(/^(?:和|及|以及)/, "").replace(/(?:等支出|等费用|等)$/, "")
    for (const subject of list.byName(clean, parent))
      if (subject.code.length === 5 && subject.until === undefined) found.add(subject.code)
  }
  return [...found]
}

/** Whether the sections make up the printed total of their nature: none of them was lost or misread. */
export function sectionsAreAll(
  { recognition }: CheckContext,
  nature: keyof typeof classes,
  sections: readonly Figure[],
): boolean {
  const totals = recognition.tables.flatMap((table) =>
    table.form === "GK06" || table.form === "B06"
      ? table.figures.filter((figure) => {
          const { economicDepartment, function: code, year, unit } = figure.coordinate
          return (
            figure.coordinate.nature === nature &&
            figure.measure === "amount" &&
            !figure.blank &&
            !economicDepartment &&
            !code &&
            !year &&
            !unit
          )
        })
      : [],
  )
  const sum = sections.reduce((all, figure) => all + figure.quantity.value, 0)
  const slack = sections.reduce((all, figure) => all + figure.quantity.ulp, 0)
  return totals.length > 0 && totals.some((total) => Math.abs(total.quantity.value - sum) <= slack + total.quantity.ulp)
}
