import type { Word } from "../claim.ts"
import { plain } from "./plain-text.ts"
import type { SheetCell, SheetRow } from "./sheet.ts"

/** A cell as a word with its place. */
export function word(cell: SheetCell): Word {
  return { text: cell.text, place: cell.place }
}

/**
 * The value printed behind a label in the same row (项目名称 | X), or inside the label's own cell (部门名称：X);
 * undefined when the label is missing or nothing stands behind it.
 */
export function fieldAfter(rows: readonly SheetRow[], label: RegExp): Word | undefined {
  for (const row of rows)
    for (const [index, cell] of row.cells.entries()) {
      if (label.test(cell.label.replace(/:$/, ""))) {
        const value = row.cells[index + 1]
        return value && !isLabel(value.label) ? word(value) : undefined
      }
      const colon = cell.label.indexOf(":")
      if (colon > 0 && colon < cell.label.length - 1 && label.test(cell.label.slice(0, colon))) return inside(cell)
    }
  return undefined
}

function isLabel(label: string): boolean {
  return /^(?:主管部门|实施单位|项目单位|实施期限|项目属性|项目周期|单位名称|部门名称)$/.test(label)
}

function inside(cell: SheetCell): Word | undefined {
  const at = Math.max(cell.text.indexOf("："), cell.text.indexOf(":"))
  if (at < 0) return undefined
  const start = at + 1 + (cell.text.slice(at + 1).length - cell.text.slice(at + 1).trimStart().length)
  const text = cell.text.slice(start).trimEnd()
  if (!plain(text)) return undefined
  return { text, place: { ...cell.place, span: [start, start + text.length] } }
}
