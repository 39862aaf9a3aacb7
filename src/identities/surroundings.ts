import { reprinted } from "./correction.ts"
import type { Figure } from "./figure.ts"

/** Figures of a likeness from which on a print may be called odd, and the share of them that may look like it. */
const enough = 10
const odd = 0.1

/** What stands around a figure: the other prints of its meaning, and the cells beside it in its table. */
export class Surroundings {
  readonly #prints = new Map<string, Figure[]>()
  readonly #counts = new Map<string, number>()
  readonly #decimals = new Map<string, number[]>()
  readonly #cells = new Map<number, Map<number, Figure>>()

  constructor(figures: Iterable<Figure>) {
    for (const figure of figures) {
      this.#addCell(figure)
      if (figure.blank) continue
      const printed = countKey(figure, figure.quantity.value)
      this.#counts.set(printed, (this.#counts.get(printed) ?? 0) + 1)
      const decimals = this.#decimals.get(likeness(figure)) ?? []
      decimals[figure.decimals] = (decimals[figure.decimals] ?? 0) + 1
      this.#decimals.set(likeness(figure), decimals)
      const prints = this.#prints.get(figure.key)
      if (prints) prints.push(figure)
      else this.#prints.set(figure.key, [figure])
    }
  }

  /** Whether another print of the figure's meaning agrees with a value. */
  isPrintedElsewhere(figure: Figure, value: number): boolean {
    const { low, high, scale } = reprinted(figure, value)
    for (const other of this.#prints.get(figure.key) ?? []) {
      const { quantity } = other
      if (other !== figure && quantity.scale === scale && quantity.low <= high && low <= quantity.high) return true
    }
    return false
  }

  /**
   * How often the document prints a value beside this figure, whatever it means there. One amount runs through many
   * tables, so a correction to a value that stands in many places is likelier than one to a value that stands nowhere.
   */
  timesPrinted(figure: Figure, value: number): number {
    const own = !figure.blank && figure.quantity.value === value ? 1 : 0
    return (this.#counts.get(countKey(figure, value)) ?? 0) - own
  }

  /**
   * Whether hardly another figure of the unit has as many decimals: 57.3 % among percentages of two decimals. A point
   * that was moved, or a digit lost behind it, shows in this way.
   */
  isOddlyPrinted(figure: Figure): boolean {
    const decimals = this.#decimals.get(likeness(figure)) ?? []
    const all = decimals.reduce((sum, n) => sum + n, 0)
    return all >= enough && (decimals[figure.decimals] ?? 0) <= odd * all
  }

  /** The figures in the cells to the left and right of a figure's cell, above and below it. */
  neighbours(figure: Figure): Figure[] {
    const { block, row, column } = figure.place
    if (figure.origin.kind !== "cell" || row === undefined || column === undefined) return []
    const cells = this.#cells.get(block)
    const places = [slot(row, column - 1), slot(row, column + 1), slot(row - 1, column), slot(row + 1, column)]
    return places.flatMap((place) => cells?.get(place) ?? [])
  }

  #addCell(figure: Figure): void {
    const { block, row, column } = figure.place
    if (figure.origin.kind !== "cell" || row === undefined || column === undefined) return
    const cells = this.#cells.get(block)
    if (cells) cells.set(slot(row, column), figure)
    else this.#cells.set(block, new Map([[slot(row, column), figure]]))
  }
}

/** Figures that are printed alike: those of a unit, in sentences or in tables. */
function likeness(figure: Figure): string {
  return `${figure.origin.kind} ${figure.measure === "count" ? "count" : figure.unit}`
}

function countKey(figure: Figure, value: number): string {
  return `${figure.quantity.scale}${figure.blank ? "fen" : ""}`.slice(0, 3) + value
}

/** One number for a row and column; a table has fewer than a million columns. */
function slot(row: number, column: number): number {
  return row * 2 ** 20 + column
}
