import type { Page, Piece } from "#documents"
import { type Fields, fields, finite, list, whole, words } from "./field.ts"
import { damaged } from "./problem.ts"

/** Larger than any page or line number that could be meant. */
const numberMost = 1_000_000_000
/** Points; PDF's own bound is 14 400 a side, scaled up to 75 times. */
const sideMost = 2_000_000
const piecesMost = 2_000_000

/** Reads where something stands: boxes on pages, lines, paragraphs, or cells of a workbook. */
export function piecesFrom(value: unknown, where: string): Piece[] {
  return list(value, where, piecesMost).map((one, i) => pieceFrom(one, `${where}[${i}]`))
}

function pieceFrom(value: unknown, where: string): Piece {
  const piece = fields(value, where)
  if ("line" in piece) return { line: whole(piece.line, `${where}.line`, 1, numberMost) }
  if ("paragraph" in piece) return { paragraph: whole(piece.paragraph, `${where}.paragraph`, 1, numberMost) }
  if ("page" in piece) return { page: whole(piece.page, `${where}.page`, 1, numberMost), bbox: box(piece, where) }
  if ("sheet" in piece) return { sheet: words(piece.sheet, `${where}.sheet`), cell: words(piece.cell, `${where}.cell`) }
  throw damaged(where, "应有 line、paragraph、page 或 sheet", "should have line, paragraph, page or sheet")
}

function box(piece: Fields, where: string): readonly [number, number, number, number] {
  const sides = list(piece.bbox, `${where}.bbox`, 4)
  if (sides.length !== 4) throw damaged(`${where}.bbox`, "应为四个数", "should be four numbers")
  const [left, top, right, bottom] = sides.map((side) => finite(side, `${where}.bbox`, -sideMost, sideMost))
  return [left!, top!, right!, bottom!]
}

/** Reads the pages with their sizes in points. */
export function pagesFrom(value: unknown, most: number): Page[] {
  return list(value, "pages", most).map((one, i) => {
    const page = fields(one, `pages[${i}]`)
    return {
      number: whole(page.number, `pages[${i}].number`, 1, numberMost),
      width: finite(page.width, `pages[${i}].width`, 0, sideMost),
      height: finite(page.height, `pages[${i}].height`, 0, sideMost),
    }
  })
}
