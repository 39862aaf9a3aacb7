import type { PublishedCell } from "#documents"
import { displayUnit, fenPerUnit, printedNumber } from "#money"
import { exact } from "./printed-cell.ts"
import type { Statement, StatementCell } from "./statement.ts"

/** A statement while published differences are put into it; each change answers whether its address was found. */
export class TableDraft {
  private cells: PublishedCell[]
  private amounts: StatementCell[]
  private rows: number
  private title: string
  private omitted: boolean
  private readonly statement: Statement

  constructor(statement: Statement) {
    this.statement = statement
    this.cells = [...statement.table.cells]
    this.amounts = [...statement.cells]
    this.rows = statement.table.rows
    this.title = statement.title
    this.omitted = statement.omitted === true
  }

  finished(): Statement {
    const { statement, cells, amounts, rows, title } = this
    return {
      ...statement,
      title,
      cells: amounts,
      empty: !amounts.some((cell) => cell.printed !== ""),
      table: { ...statement.table, title, rows, cells },
      ...(this.omitted ? { omitted: true as const } : {}),
    }
  }

  /** Prints something else in a cell of money; formulas that counted on it become plain numbers. */
  value(rowKey: string, columnKey: string, printed: string): boolean {
    const found = this.amounts.findIndex((c) => c.rowKey === rowKey && c.columnKey === columnKey)
    const amount = this.amounts[found]
    if (!amount) return false
    const number = printedNumber(printed)
    const fen = number === undefined ? undefined : fenOf(number, amount.unit)
    const { value: _value, ...rest } = amount
    this.amounts[found] = { ...rest, printed, ...(fen === undefined ? {} : { value: fen }) }
    const at = this.cells.findIndex((c) => c.row === amount.row && c.column === amount.column)
    const old = this.cells[at]
    const { number: _number, ...bare } = old ?? { row: amount.row, column: amount.column, rowSpan: 1, columnSpan: 1 }
    const cell: PublishedCell = {
      ...bare,
      text: printed,
      ...(number
        ? {
            number: {
              value: exact(number.scaled, number.decimals),
              decimals: number.decimals,
              grouped: printed.includes(","),
            },
          }
        : {}),
    }
    if (at >= 0) this.cells[at] = cell
    else this.cells.push(cell)
    this.forgetSums((slot) => slot.row === amount.row && slot.column === amount.column)
    return true
  }

  /** Prints another label in front of a row (the one it is named after, else the last), over a column, or for a text of the table. */
  label(rowKey: string | undefined, columnKey: string | undefined, printed: string): boolean {
    if (rowKey === undefined || rowKey === "") return this.head(columnKey ?? "", printed)
    const texts = this.textsOf(rowKey)
    if (texts.length === 0) return this.said(rowKey, printed)
    const words = texts.filter((cell) => !/^[0-9A-Z]*$/.test(cell.text))
    const named = words.find((cell) => plain(cell.text) === plain(rowKey.replace(/#\d+$/, "")))
    const label = named ?? words.at(-1) ?? texts[0]
    return this.replaceText(label, printed)
  }

  /** Prints another code in front of a row; a code in three cells is spread over them. */
  code(rowKey: string, columnKey: string | undefined, printed: string): boolean {
    const codes = this.textsOf(rowKey).filter((cell) => /^[0-9A-Z]+$/.test(cell.text))
    // the governmental section stands behind the departmental one
    const government = columnKey !== undefined && /政府|government/.test(columnKey)
    const whole = codes.filter((cell) => cell.text.length >= 3)
    const starts = whole.map((cell) => codes.indexOf(cell))
    const start = starts[government ? 1 : 0]
    if (start === undefined) return false
    const end = starts.find((s) => s > start) ?? codes.length
    const parts = codes.slice(start, end).filter((cell, i) => i === 0 || cell.text.length === 2)
    if (parts.length === 1) return this.replaceText(parts[0], printed)
    let rest = printed
    parts.forEach((cell, i) => {
      const length = i === parts.length - 1 ? rest.length : cell.text.length
      this.replaceText(cell, rest.slice(0, length))
      rest = rest.slice(length)
    })
    return true
  }

  /** Moves a row behind another; with "" to the top. */
  order(rowKey: string, behind: string): boolean {
    const from = this.rowOf(rowKey)
    const target = behind === "" ? this.statement.table.headRows - 1 : this.rowOf(behind)
    if (from === undefined || target === undefined) return false
    const to = target < from ? target + 1 : target
    this.renumber((row) =>
      row === from ? to : from < row && row <= to ? row - 1 : to <= row && row < from ? row + 1 : row,
    )
    return true
  }

  /** Puts in a row behind another (at the end with ""): its cells from left to right, parted by tabs or "|". */
  add(behind: string, printed: string): boolean {
    const after = behind === "" ? this.rows - 1 : this.rowOf(behind)
    if (after === undefined) return false
    this.renumber((row) => (row > after ? row + 1 : row))
    this.rows++
    printed.split(printed.includes("\t") ? "\t" : "|").forEach((text, column) => {
      if (text.trim() !== "" && column < this.statement.table.columns.length)
        this.cells.push({ row: after + 1, column, rowSpan: 1, columnSpan: 1, text: text.trim() })
    })
    return true
  }

  /** Leaves a row out; beside other panels its cells become blank. */
  omit(rowKey: string): boolean {
    const row = this.rowOf(rowKey)
    if (row === undefined) return false
    this.forgetSums((slot) => slot.row === row)
    if (this.amounts.some((c) => c.row === row && c.rowKey !== rowKey)) {
      const own = new Set(this.amounts.filter((c) => c.rowKey === rowKey).map((c) => c.column))
      const texts = new Set(this.textsOf(rowKey).map((c) => c.column))
      this.cells = this.cells.filter((c) => c.row !== row || !(own.has(c.column) || texts.has(c.column)))
      this.amounts = this.amounts.filter((c) => c.rowKey !== rowKey)
      return true
    }
    this.cells = this.cells.filter((c) => c.row !== row)
    this.amounts = this.amounts.filter((c) => c.row !== row)
    this.renumber((r) => (r > row ? r - 1 : r))
    this.rows--
    return true
  }

  /** Another title, or with "" the title alone, without the table. */
  table(printed: string): boolean {
    if (printed === "") this.omitted = true
    else this.title = printed
    return true
  }

  /** Prints another text for one that the table says itself, such as the name or value of an indicator; #n is the n-th. */
  private said(text: string, printed: string): boolean {
    const [, words = text, nth = "1"] = /^(.*)#(\d+)$/s.exec(text) ?? []
    const { headRows } = this.statement.table
    const cells = this.cells
      .filter((c) => c.row >= headRows && plain(c.text) === plain(words))
      .sort((a, b) => a.row - b.row || a.column - b.column)
    return this.replaceText(cells[Number(nth) - 1], printed)
  }

  private head(columnKey: string, printed: string): boolean {
    const name = columnKey.split("/").at(-1) ?? ""
    const amount = this.amounts.find((c) => c.columnKey === columnKey)
    const { headRows } = this.statement.table
    const cell = this.cells.find(
      (c) => c.row < headRows && plain(c.text) === plain(name) && (amount === undefined || c.column === amount.column),
    )
    return this.replaceText(cell, printed)
  }

  private rowOf(rowKey: string): number | undefined {
    return this.amounts.find((c) => c.rowKey === rowKey)?.row
  }

  /** The texts in front of a row's amounts, back to the amounts of the panel before. */
  private textsOf(rowKey: string): PublishedCell[] {
    const own = this.amounts.filter((c) => c.rowKey === rowKey)
    const row = own[0]?.row
    if (row === undefined) return []
    const first = Math.min(...own.map((c) => c.column))
    const before = Math.max(-1, ...this.amounts.filter((c) => c.row === row && c.column < first).map((c) => c.column))
    return this.cells
      .filter((c) => c.row === row && c.column < first && c.column > before)
      .sort((a, b) => a.column - b.column)
  }

  private replaceText(cell: PublishedCell | undefined, text: string): boolean {
    const at = cell ? this.cells.indexOf(cell) : -1
    if (at < 0) return false
    this.cells[at] = { ...this.cells[at]!, text }
    return true
  }

  private renumber(to: (row: number) => number): void {
    this.cells = this.cells.map((cell) => {
      const sumOf = cell.number?.sumOf?.map((slot) => ({ ...slot, row: to(slot.row) }))
      return { ...cell, row: to(cell.row), ...(cell.number && sumOf ? { number: { ...cell.number, sumOf } } : {}) }
    })
    this.amounts = this.amounts.map((cell) => ({ ...cell, row: to(cell.row) }))
  }

  private forgetSums(touches: (slot: { readonly row: number; readonly column: number }) => boolean): void {
    this.cells = this.cells.map((cell) => {
      if (!cell.number?.sumOf?.some(touches)) return cell
      const { sumOf: _sumOf, ...number } = cell.number
      return { ...cell, number }
    })
  }
}

function fenOf(number: { readonly scaled: number; readonly decimals: number }, unit: string): number | undefined {
  const display = displayUnit(unit)
  return display === undefined ? undefined : Math.round((number.scaled * fenPerUnit[display]) / 10 ** number.decimals)
}

/** A label without what the keys of rows and columns leave out. */
function plain(text: string): string {
  return text.replace(/\s/g, "").replaceAll("（", "(").replaceAll("）", ")").replaceAll("：", ":").replace(/[“”]/g, "")
}
