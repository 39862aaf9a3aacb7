import { normaliseLabel } from "#statutes"
import type { RecognisedColumn } from "../recognition.ts"
import type { Side } from "./fixed-rows.ts"

/** The side of a panel by the heads above it; the first of several panels is revenue, the others expenditure. */
export function sideOf(columns: readonly RecognisedColumn[], panel: number, panels: number): Side {
  for (const column of columns) {
    if (column.panel !== panel) continue
    for (const label of column.path) {
      const head = normaliseLabel(label)
      if (/收入$/.test(head) && !/支出/.test(head)) return "revenue"
      if (/支出/.test(head)) return "expenditure"
    }
  }
  return panels > 1 && panel > 0 ? "expenditure" : "revenue"
}

/** Which classes the labels of an expenditure panel name, by its heads. */
export function classesOf(
  columns: readonly RecognisedColumn[],
  panel: number,
): "function" | "economicDepartment" | "economicGovernment" {
  for (const column of columns)
    if (column.panel === panel)
      for (const label of column.path) {
        if (/政府(?:预算)?(?:支出)?经济/.test(label)) return "economicGovernment"
        if (/部门(?:预算)?(?:支出)?经济/.test(label)) return "economicDepartment"
      }
  return "function"
}
