import type { ReadLimits, ReadProblem } from "../outcome.ts"
import { tooLarge } from "../text/problem.ts"
import { type CellRange, columnsMost, rowsMost } from "./cell-name.ts"
import { general, type NumberFormat } from "./number-format.ts"
import { problems, tooManyCells } from "./problems.ts"
import { boxedRowsMost, paperSize, type Sheet, type SheetCell } from "./sheet.ts"

/** Ends the reading of a workbook with the reason; caught where reading began, never seen outside. */
export class Refusal extends Error {
  readonly problem: ReadProblem

  constructor(problem: ReadProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** What may still be read of a workbook; spending more is a `Refusal`. */
export class Budget {
  readonly limits: ReadLimits
  readonly #deadline: number
  #cells = 0
  #characters = 0
  #ticks = 0

  constructor(limits: ReadLimits) {
    this.limits = limits
    this.#deadline = Date.now() + limits.milliseconds
  }

  cell(text: string): void {
    if (++this.#cells > this.limits.cells) throw new Refusal(tooManyCells(this.limits))
    this.characters(text.length)
  }

  characters(count: number): void {
    this.#characters += count
    if (this.#characters > this.limits.characters) throw new Refusal(tooLarge(this.limits))
  }

  /** Called for every row and record: looks at the clock now and then. */
  tick(): void {
    if ((++this.#ticks & 0x3ff) === 0 && Date.now() > this.#deadline) throw new Refusal(problems.slow)
  }
}

/** How cells of a style look. */
export interface CellStyle {
  readonly format: NumberFormat
  /** Lines are drawn on at least one upright and one level side. */
  readonly boxed: boolean
}

export const plainStyle: CellStyle = { format: general, boxed: false }

/** Rules of columns and merged ranges a sheet may have; more are a fault of the file and not looked at. */
const columnRulesMost = 20_000
const mergesMost = 100_000

/** Gathers what a reader finds on a sheet. Cells outside a worksheet's bounds are left out. */
export class SheetBuilder {
  readonly name: string
  readonly #budget: Budget
  readonly #cells: SheetCell[] = []
  readonly #merges: CellRange[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #boxedRows = new Set<number>()
  #hiddenColumns: Uint8Array | undefined
  #columnRules = 0
  #paper = paperSize()
  #uncomputed = 0

  constructor(name: string, budget: Budget) {
    this.name = name
    this.#budget = budget
  }

  number(row: number, column: number, value: number, style: CellStyle, formula?: string): void {
    this.#add(row, column, style.format.number(value), { value, boxed: style.boxed, ...(formula && { formula }) })
  }

  /** `text` must be made ready by `shownText` once, however many cells show it. */
  text(row: number, column: number, text: string, style: CellStyle, formula?: string): void {
    this.#add(row, column, style.format.text(text), { boxed: style.boxed, ...(formula && { formula }) })
  }

  truth(row: number, column: number, value: boolean, style: CellStyle, formula?: string): void {
    const text = value ? "TRUE" : "FALSE"
    this.#add(row, column, text, { value, boxed: style.boxed, ...(formula && { formula }) })
  }

  blank(row: number, style: CellStyle): void {
    if (style.boxed && row >= 0 && row < rowsMost && this.#boxedRows.size < boxedRowsMost) this.#boxedRows.add(row)
  }

  merge(range: CellRange): void {
    if (this.#merges.length < mergesMost) this.#merges.push(range)
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row)
  }

  hideColumns(from: number, to: number): void {
    if (++this.#columnRules > columnRulesMost) return
    this.#hiddenColumns ??= new Uint8Array(columnsMost)
    this.#hiddenColumns.fill(1, Math.max(0, from), Math.min(columnsMost, to + 1))
  }

  page(paper: number | undefined, landscape: boolean): void {
    this.#paper = paperSize(paper, landscape)
  }

  uncomputedFormula(row: number, style: CellStyle): void {
    this.#uncomputed++
    this.blank(row, style)
  }

  sheet(): Sheet {
    const hidden = this.#hiddenColumns
    return {
      name: this.name,
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      isHiddenColumn: (column) => hidden?.[column] === 1,
      boxedRows: this.#boxedRows,
      ...this.#paper,
      uncomputed: this.#uncomputed,
    }
  }

  #add(row: number, column: number, text: string, more: Omit<SheetCell, "row" | "column" | "text">): void {
    if (!(row >= 0 && row < rowsMost && column >= 0 && column < columnsMost)) return
    if (text === "") {
      this.blank(row, { format: general, boxed: more.boxed })
      return
    }
    this.#budget.cell(text)
    this.#cells.push({ row, column, text, ...more })
  }
}

/** A stored text as it is seen: line ends as "\n", no white space around, no control characters. */
export function shownText(stored: string): string {
  const text = /[\r\v\f\0]/.test(stored) ? stored.replace(/\r\n?|[\v\f]/g, "\n").replaceAll("\0", "") : stored
  return text.trim()
}
