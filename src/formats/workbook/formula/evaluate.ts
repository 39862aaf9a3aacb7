import { columnsMost, rowsMost } from "../cell-name.ts"
import type { Expression } from "./expression.ts"
import { functions } from "./functions.ts"
import { parseFormula } from "./parse.ts"

/** What a formula gives or reads; undefined is a blank cell. */
export type Value = number | string | boolean | undefined

/** Why a formula has no value: its own error (#DIV/0!), or something this program does not work out. */
export class NoValue extends Error {
  readonly error: string | undefined

  constructor(error?: string) {
    super(error ?? "not worked out")
    this.error = error
  }
}

/** A formula as a cell holds it, with how far that cell is from the one it was written for. */
export interface CellFormula {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

/** The cells of a sheet by `cellKey`. */
export interface FormulaSheet {
  readonly name: string
  readonly values: ReadonlyMap<number, Value>
  readonly formulas: ReadonlyMap<number, CellFormula>
}

export const cellKey = (row: number, column: number): number => row * columnsMost + column

/** Steps all formulas of a workbook may take together. */
const stepsMost = 2_000_000
/** How deep expressions may nest over all formulas that wait for one another: what the stack holds many times over. */
const nestedMost = 500

/** Works formulas out, each once; what they read may be formulas too, circles have no value. */
export class Calculation {
  readonly #sheets: ReadonlyMap<string, FormulaSheet>
  readonly #parsed = new Map<string, Expression | undefined>()
  readonly #known = new Map<FormulaSheet, Map<number, { readonly value: Value } | NoValue | "open">>()
  #steps = 0
  #nested = 0

  constructor(sheets: readonly FormulaSheet[]) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  }

  /** The value of a cell; `NoValue` where it cannot be had. */
  cell(sheetName: string, row: number, column: number): Value | NoValue {
    const sheet = this.#sheets.get(sheetName.toLowerCase())
    return sheet ? this.#cell(sheet, cellKey(row, column)) : new NoValue()
  }

  #cell(sheet: FormulaSheet, key: number): Value | NoValue {
    const formula = sheet.formulas.get(key)
    if (!formula) return sheet.values.get(key)
    let knownCells = this.#known.get(sheet)
    if (!knownCells) {
      knownCells = new Map()
      this.#known.set(sheet, knownCells)
    }
    const known = knownCells.get(key)
    if (known === "open") return new NoValue()
    if (known) return known instanceof NoValue ? known : known.value
    knownCells.set(key, "open")
    const found = this.#formula(sheet, formula)
    knownCells.set(key, found instanceof NoValue ? found : { value: found })
    return found
  }

  #formula(sheet: FormulaSheet, formula: CellFormula): Value | NoValue {
    try {
      if (!this.#parsed.has(formula.text)) this.#parsed.set(formula.text, parseFormula(formula.text))
      const expression = this.#parsed.get(formula.text)
      if (!expression) return new NoValue()
      const value = this.#single(expression, { sheet, formula })
      // A formula that reads a blank cell shows 0.
      return value ?? 0
    } catch (cause) {
      if (cause instanceof NoValue) return cause
      throw cause
    }
  }

  #single(expression: Expression, at: Standing): Value {
    if (++this.#steps > stepsMost || this.#nested >= nestedMost) throw new NoValue()
    this.#nested++
    try {
      return this.#value(expression, at)
    } finally {
      this.#nested--
    }
  }

  #value(expression: Expression, at: Standing): Value {
    switch (expression.kind) {
      case "value":
        return expression.value
      case "negative":
        return -numberOf(this.#single(expression.of, at))
      case "percent":
        return numberOf(this.#single(expression.of, at)) / 100
      case "operator":
        return operate(expression.sign, this.#single(expression.left, at), this.#single(expression.right, at))
      case "call": {
        const call = functions[expression.name]
        if (!call) throw new NoValue()
        return call(
          expression.args.map((arg) => ({
            single: () => this.#single(arg, at),
            all: () => this.#all(arg, at),
            isRange: arg.kind === "range",
          })),
        )
      }
      default: {
        const values = this.#range(expression, at)
        if (values.length > 1) throw new NoValue()
        return values[0]
      }
    }
  }

  #all(expression: Expression, at: Standing): readonly Value[] {
    return expression.kind === "range" ? this.#range(expression, at) : [this.#single(expression, at)]
  }

  /** The values of a range; of a large one only those of the cells there are. */
  #range(range: Extract<Expression, { kind: "range" }>, { sheet, formula }: Standing): Value[] {
    const name = range.sheet ?? sheet.name
    const from = moved(range.from, formula)
    const to = moved(range.to, formula)
    const other = this.#sheets.get(name.toLowerCase())
    if (!other) throw new NoValue()
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
    const values: Value[] = []
    const read = (row: number, column: number) => {
      if (++this.#steps > stepsMost) throw new NoValue()
      const value = this.#cell(other, cellKey(row, column))
      if (value instanceof NoValue) throw value
      values.push(value)
    }
    if ((bottom - top + 1) * (right - left + 1) <= 4 * (other.values.size + other.formulas.size) + 64) {
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) read(row, column)
      return values
    }
    for (const cells of [other.values, other.formulas])
      for (const key of cells.keys()) {
        const [row, column] = [Math.floor(key / columnsMost), key % columnsMost]
        if (++this.#steps > stepsMost) throw new NoValue()
        if (row >= top && row <= bottom && column >= left && column <= right) read(row, column)
      }
    return values.length > 1 ? values : [...values, undefined, undefined]
  }
}

interface Standing {
  readonly sheet: FormulaSheet
  readonly formula: CellFormula
}

function moved(cell: Extract<Expression, { kind: "range" }>["from"], formula: CellFormula) {
  const row = cell.row + (cell.fixedRow ? 0 : formula.rows)
  const column = cell.column + (cell.fixedColumn ? 0 : formula.columns)
  if (row < 0 || row >= rowsMost || column < 0 || column >= columnsMost) throw new NoValue("#REF!")
  return { row, column }
}

/** A value as a number: blank is 0, a printed number is read, other text is an error. */
export function numberOf(value: Value): number {
  if (typeof value === "number") return value
  if (value === undefined) return 0
  if (typeof value === "boolean") return value ? 1 : 0
  const bare = value.replaceAll(",", "").trim()
  if (!/^[-+]?\d{1,20}(?:\.\d{1,20})?$/.test(bare)) throw new NoValue("#VALUE!")
  return Number(bare)
}

function operate(sign: string, left: Value, right: Value): Value {
  switch (sign) {
    case "+":
      return numberOf(left) + numberOf(right)
    case "-":
      return numberOf(left) - numberOf(right)
    case "*":
      return numberOf(left) * numberOf(right)
    case "/": {
      const divisor = numberOf(right)
      if (divisor === 0) throw new NoValue("#DIV/0!")
      return numberOf(left) / divisor
    }
    case "^":
      return numberOf(left) ** numberOf(right)
    case "&": {
      const joined = textOf(left) + textOf(right)
      if (joined.length > 32_767) throw new NoValue("#VALUE!")
      return joined
    }
    default:
      return compared(sign, order(left, right))
  }
}

const textOf = (value: Value): string =>
  value === undefined ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value)

/** Numbers come before texts, texts before truth values; a blank is as its partner wants it. */
function order(left: Value, right: Value): number {
  const rank = (value: Value) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2)
  const a = left ?? (typeof right === "string" ? "" : typeof right === "boolean" ? false : 0)
  const b = right ?? (typeof a === "string" ? "" : typeof a === "boolean" ? false : 0)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()]
    return x < y ? -1 : x > y ? 1 : 0
  }
  return Number(a) - Number(b)
}

function compared(sign: string, difference: number): boolean {
  const near = Math.abs(difference) < 1e-12 ? 0 : difference
  if (sign === "=") return near === 0
  if (sign === "<>") return near !== 0
  if (sign === "<") return near < 0
  if (sign === "<=") return near <= 0
  return sign === ">" ? near > 0 : near >= 0
}
