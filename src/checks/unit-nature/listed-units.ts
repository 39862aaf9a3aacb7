import type { LocatedDocument, Place } from "#documents"

/** A unit that a table lists by its code of six digits, with its name. @zh 单位代码与名称 */
export interface ListedUnit {
  readonly code: string
  readonly name: string
  readonly at: Place
}

const institution =
  /^[\u4e00-\u9fff()（）·]{3,40}(?:局|厅|委员会|委|中心|部|院|办公室|办|学校|大学|学院|所|站|队|馆|机构|本级|机关|处|社|会)$/

/** Units in tables: a cell of six digits with an institution's name in the next cell of the row. */
export function listedUnits(document: LocatedDocument): ListedUnit[] {
  const result: ListedUnit[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table") continue
    for (const [position, cell] of block.cells.entries()) {
      const next = block.cells[position + 1]
      if (!next || next.row !== cell.row || next.text.length > 60 || !/^\s*\d{6}\s*$/.test(cell.text)) continue
      const name = next.text.replace(/\s+/g, "")
      if (institution.test(name))
        result.push({ code: cell.text.trim(), name, at: { block: index, row: next.row, column: next.column } })
    }
  }
  return result
}
