import { type Coordinate, dimensions } from "#fiscal"
import type { Statutes } from "#statutes"
import { cellText } from "./cell-writing.ts"
import { cellsOfCoordinate, coordinateColumns } from "./coordinate-columns.ts"

/**
 * A coordinate as it is entered: each column by its name with what to put into it, e.g. 收支“收入总计”、资金来源
 * “一般公共预算”. For messages that ask for an entry.
 */
export function entryWords(coordinate: Coordinate, statutes: Statutes): string {
  const cells = cellsOfCoordinate(coordinate)
  return coordinateColumns(dimensions)
    .filter(({ key }) => cells[key] !== undefined)
    .map((column) => {
      const written = cellText(cells[column.key], column, { statutes, unit: "元" })
      const subject = column.classification && statutes.classifications.byId(column.classification).byCode(written)
      return `${column.zh}“${subject ? `${written} ${subject.name}` : written}”`
    })
    .join("、")
}
