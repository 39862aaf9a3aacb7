import type { PlacedCell } from "../../published-grid.ts"
import type { CellContent } from "./figure-cell.ts"
import { type Slot, sumFormula } from "./sum-formula.ts"

/** A cell of the table and what the worksheet holds for it. */
export interface FilledCell {
  readonly placed: PlacedCell
  readonly content: CellContent
}

const scale = 12

/**
 * The formulas of a table, by cell: where a figure is the exact sum of figures that stand in the worksheet with their
 * exact values. What would not come out the same, or refer to itself, stays a number. `down`: rows above the table.
 */
export function tableFormulas(cells: readonly FilledCell[], down: number): ReadonlyMap<FilledCell, string> {
  const bySlot = new Map(cells.map((cell) => [key(cell.placed), cell]))
  const formulas = new Map<FilledCell, string>()
  const sums = new Map<FilledCell, FilledCell[]>()
  for (const cell of cells) {
    const { content, placed } = cell
    const slots = placed.cell?.number?.sumOf
    if (!slots || content.kind !== "number" || !content.exact) continue
    const terms = slots.map((slot) => bySlot.get(key(slot)))
    if (!terms.every((term) => term !== undefined)) continue
    let sum = 0n
    for (const { content: own } of terms) if (own.kind === "number") sum += scaled(own.value)
    const addsUp = terms.every(({ content: own }) => own.kind !== "text") && sum === scaled(content.value)
    const formula = addsUp ? sumFormula(slots, down) : undefined
    if (formula === undefined) continue
    formulas.set(cell, formula)
    sums.set(cell, terms)
  }
  for (const cell of circular(sums)) formulas.delete(cell)
  return formulas
}

/** Cells whose sum comes back to themselves. */
function circular(sums: ReadonlyMap<FilledCell, readonly FilledCell[]>): Set<FilledCell> {
  const found = new Set<FilledCell>()
  const done = new Set<FilledCell>()
  for (const start of sums.keys()) {
    const open = new Set<FilledCell>()
    const path: { readonly cell: FilledCell; readonly rest: Iterator<FilledCell> }[] = []
    const enter = (cell: FilledCell) => {
      open.add(cell)
      path.push({ cell, rest: (sums.get(cell) ?? [])[Symbol.iterator]() })
    }
    if (!done.has(start)) enter(start)
    while (path.length > 0) {
      const { cell, rest } = path.at(-1)!
      const next = rest.next()
      if (next.done) {
        path.pop()
        open.delete(cell)
        done.add(cell)
      } else if (open.has(next.value)) found.add(cell)
      else if (!done.has(next.value) && sums.has(next.value)) enter(next.value)
    }
  }
  return found
}

/** A decimal number as a whole one of 10^-12. */
function scaled(value: string): bigint {
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".")
  const amount = BigInt(whole + fraction.padEnd(scale, "0"))
  return value.startsWith("-") ? -amount : amount
}

const key = ({ row, column }: Slot): string => `${row}:${column}`
