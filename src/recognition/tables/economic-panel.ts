import type { Coordinate } from "#fiscal"
import type { Statutes } from "#statutes"
import type { RecognisedRow } from "../recognition.ts"
import { classNamed } from "./class-names.ts"
import { canonical } from "./meaning.ts"

/**
 * Labelled rows of a panel whose head says they are economic classes (Shaanxi 表4 sets functional, departmental
 * and governmental classes side by side): the same labels then mean economic classes.
 */
export function asEconomic(
  rows: readonly RecognisedRow[],
  of: "economicDepartment" | "economicGovernment",
  statutes: Statutes,
): RecognisedRow[] {
  let nature: Coordinate = {}
  return rows.map((row) => {
    if (row.kind === "total" || row.coordinate.source) return row
    if (row.coordinate.nature && of === "economicDepartment" && !isEconomicName(row, of, statutes)) {
      nature = row.coordinate
      return row
    }
    const name = row.key.replace(/^其中:?/, "")
    const code = classNamed(name, of, statutes)
    if (!code) return row
    const coordinate = canonical({ flow: "expenditure", ...nature, [of]: code })
    return { ...row, kind: row.kind === "unknown" ? "item" : row.kind, coordinate }
  })
}

function isEconomicName(
  row: RecognisedRow,
  of: "economicDepartment" | "economicGovernment",
  statutes: Statutes,
): boolean {
  return classNamed(row.key, of, statutes) !== undefined
}
