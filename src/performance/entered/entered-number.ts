import { exactQuantity, printFen, printedNumber } from "#money"
import type { StatedNumber } from "../evaluation.ts"

/** Points, weights or percentages as a person entered them (5, 8.66, 86.61%); undefined when blank or no number. */
export function enteredPoints(text: string | undefined): StatedNumber | undefined {
  const bare = text?.trim().replace(/(?:分|%|％)$/, "")
  const number = bare ? printedNumber(bare) : undefined
  if (!number || number.decimals > 6) return undefined
  const value = number.scaled * 10 ** (6 - number.decimals)
  if (!Number.isSafeInteger(value)) return undefined
  return {
    printed: bare!,
    decimals: number.decimals,
    quantity: exactQuantity("micro", value, 10 ** (6 - number.decimals)),
  }
}

/** Money of the ledger, exact to the 分, as it is printed in 万元. */
export function enteredMoney(fen: number): StatedNumber {
  return { printed: printFen(fen, "万元", 2), decimals: 2, quantity: exactQuantity("fen", fen, 1) }
}
