import { cellName } from "../../workbook/cell-name.ts"

/** A slot of a table or worksheet. */
export interface Slot {
  readonly row: number
  readonly column: number
}

/** More terms than this are no formula anybody follows. */
const termsMost = 200
/** Shorter runs are written term by term. */
const runLeast = 3

/**
 * The formula that adds up slots: runs below or beside each other as SUM(B6:B9), others one by one. Undefined when
 * there are none, one twice, or too many. `down`: rows of the worksheet above the table.
 */
export function sumFormula(slots: readonly Slot[], down: number): string | undefined {
  if (slots.length === 0 || new Set(slots.map(({ row, column }) => `${row}:${column}`)).size < slots.length)
    return undefined
  const upright = runs(
    slots,
    (slot) => slot.column,
    (slot) => slot.row,
  )
  const level =
    upright.length === slots.length
      ? runs(
          slots,
          (slot) => slot.row,
          (slot) => slot.column,
        )
      : upright
  const terms: { readonly at: Slot; readonly text: string }[] = []
  for (const run of level) {
    const name = ({ row, column }: Slot) => cellName(row + down, column)
    const [first, last] = [run[0]!, run.at(-1)!]
    if (run.length >= runLeast) terms.push({ at: first, text: `SUM(${name(first)}:${name(last)})` })
    else for (const slot of run) terms.push({ at: slot, text: name(slot) })
  }
  if (terms.length > termsMost) return undefined
  return terms
    .sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column)
    .map(({ text }) => text)
    .join("+")
}

/** Slots in runs: on one `line`, each one further `along` it than the one before. */
function runs(slots: readonly Slot[], line: (slot: Slot) => number, along: (slot: Slot) => number): Slot[][] {
  const found: Slot[][] = []
  for (const slot of [...slots].sort((a, b) => line(a) - line(b) || along(a) - along(b))) {
    const last = found.at(-1)?.at(-1)
    if (last && line(last) === line(slot) && along(last) + 1 === along(slot)) found.at(-1)!.push(slot)
    else found.push([slot])
  }
  return found
}
