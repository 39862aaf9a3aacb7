import type { Block } from "#documents"
import { type Fields, fields, list, whole, words } from "./field.ts"
import { piecesFrom } from "./piece.ts"
import { damaged } from "./problem.ts"
import { type Budget, tableFrom } from "./table.ts"

/** Deeper headings than this mean nothing. */
const levelMost = 20

/** Reads one block of any kind; fields that are not known are ignored. */
export function blockFrom(value: unknown, where: string, budget: Budget): Block {
  const block = fields(value, where)
  switch (block.kind) {
    case "heading":
      return {
        kind: "heading",
        level: whole(block.level, `${where}.level`, 1, levelMost),
        ...written(block, where, budget),
      }
    case "paragraph":
      return paragraph(block, where, budget)
    case "table":
      return tableFrom(block, where, budget)
    case "chart":
      return { kind: "chart", ...written(block, where, budget) }
    case "unreadable":
      return {
        kind: "unreadable",
        reason: words(block.reason, `${where}.reason`),
        pieces: piecesFrom(block.pieces, `${where}.pieces`),
      }
    default:
      throw damaged(`${where}.kind`, "不是已知的块类型", "is no known kind of block")
  }
}

function written(block: Fields, where: string, budget: Budget) {
  const text = words(block.text, `${where}.text`)
  budget.characters -= text.length
  return { text, pieces: piecesFrom(block.pieces, `${where}.pieces`) }
}

/** `lineStarts` decide which line a finding points at, so they are held to the pieces and the text. */
function paragraph(block: Fields, where: string, budget: Budget): Block {
  const { text, pieces } = written(block, where, budget)
  if (block.lineStarts === undefined) return { kind: "paragraph", text, pieces }
  const lineStarts = list(block.lineStarts, `${where}.lineStarts`, pieces.length).map((start, i, all) =>
    whole(start, `${where}.lineStarts[${i}]`, i === 0 ? 0 : (all[i - 1] as number), text.length),
  )
  if (lineStarts.length !== pieces.length)
    throw damaged(`${where}.lineStarts`, "个数应与 pieces 相同", "should have one entry a piece")
  return { kind: "paragraph", text, pieces, lineStarts }
}
