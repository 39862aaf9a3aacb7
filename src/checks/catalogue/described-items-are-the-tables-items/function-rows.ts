import type { Figure } from "#identities"
import type { CheckContext } from "../../rule.ts"

/**
 * Subjects of the table of general-budget expenditure at a level (3: 类, 7: 项) with their totals; a class that the
 * table only prints through its items is summed by nobody here and left out.
 */
export function functionRows({ recognition }: CheckContext, level: number): ReadonlyMap<string, Figure> {
  const result = new Map<string, Figure>()
  for (const table of recognition.tables) {
    if (table.form !== "GK05" && table.form !== "B05") continue
    if (table.columns.some((column) => column.role.kind === "unknown")) continue
    for (const figure of table.figures) {
      const { function: code, nature, economicDepartment, year, project } = figure.coordinate
      if (code?.length !== level || figure.blank || figure.measure !== "amount" || economicDepartment || year || project) continue
      if (nature === undefined) result.set(code, figure)
      else if (!result.has(code) && figure.quantity.value !== 0) result.set(code, figure)
    }
  }
  return result
}
