import type { Coordinate } from "#fiscal"
import type { Book, LedgerAmount, LedgerPlace } from "#ledger"
import type { RateOperand } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import { amountText } from "../scoring/points.ts"

/** What a rate divides or divides by. @zh 计算指标的分子、分母 */
export interface RateInput {
  readonly name: Bilingual
  readonly unit: "fen" | "count"
  /** Whole 分 or a number of records; undefined where nothing is entered. */
  readonly value?: number
  /** What was asked of the book, for money. */
  readonly coordinate?: Coordinate
  /** Number of ledger lines or records it was made of; 0 where it is stated or was taken for nothing. */
  readonly lines: number
  /** Where it is stated, or where its lines stand, the first ones. */
  readonly places: readonly LedgerPlace[]
  readonly derivation: Derivation
}

/** An amount that is entered: stated, or summed of at least one line or item. */
export function entered(book: Book, coordinate: Coordinate): LedgerAmount | undefined {
  const amount = book.amount(coordinate)
  return amount && (amount.stated || amount.lines.length > 0 || (amount.items?.length ?? 0) > 0) ? amount : undefined
}

/** An input taken for nothing, with the reason. */
export function takenForNone(operand: RateOperand, unit: RateInput["unit"], assumed: Bilingual): RateInput {
  const name = { zh: operand.zh, en: operand.en }
  const value = unit === "fen" ? amountText(0) : "0"
  return { name, unit, value: 0, lines: 0, places: [], derivation: { of: name, value, assumed, inputs: [] } }
}

/** An input that nobody entered. */
export function unknownInput(operand: RateOperand, unit: RateInput["unit"]): RateInput {
  const name = { zh: operand.zh, en: operand.en }
  const obstacle = { zh: `账册中没有${operand.zh}`, en: `the ledger does not give: ${operand.en}` }
  return { name, unit, lines: 0, places: [], derivation: { of: name, value: "", obstacle, inputs: [] } }
}
