import { type Coordinate, coordinateKey } from "#fiscal"
import type { Figure } from "#identities"
import type { CheckContext } from "../rule.ts"

const known = new WeakMap<object, ReadonlyMap<string, readonly Figure[]>>()

/** Amounts that the tables print, by coordinate; blanks are left out. Made once a document. */
export function tableAmounts({ recognition }: CheckContext): ReadonlyMap<string, readonly Figure[]> {
  const found = known.get(recognition)
  if (found) return found
  const result = new Map<string, Figure[]>()
  for (const table of recognition.tables)
    for (const figure of table.figures) {
      if (figure.blank || figure.measure !== "amount") continue
      const key = coordinateKey(figure.coordinate)
      const list = result.get(key)
      if (list) list.push(figure)
      else result.set(key, [figure])
    }
  known.set(recognition, result)
  return result
}

/** The amount tables print at a coordinate, when they print one value only. */
export function amountAt(context: CheckContext, coordinate: Coordinate): Figure | undefined {
  const list = tableAmounts(context).get(coordinateKey(coordinate))
  if (!list?.[0]) return undefined
  return list.every((figure) => figure.quantity.value === list[0]!.quantity.value) ? list[0] : undefined
}
