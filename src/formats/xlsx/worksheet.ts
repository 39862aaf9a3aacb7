import {
  type Budget,
  type CellStyle,
  cellAt,
  columnsMost,
  rangeAt,
  SheetBuilder,
  shownText,
} from "../workbook/index.ts"
import type { Attributes } from "../xml/index.ts"
import type { PackageParts } from "./package-parts.ts"
import { StringItem, withoutEscapes } from "./string-item.ts"
import { isTrue } from "./workbook-part.ts"

/** A formula without a stored result. */
export interface PendingFormula {
  readonly row: number
  readonly column: number
  readonly style: CellStyle
  readonly formula: SharedFormula
}

/** A formula, and how far the cell stands from the one it was written for. */
export interface SharedFormula {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

/** What cells need to be shown. */
export interface Shown {
  readonly style: (index: number) => CellStyle
  readonly strings: readonly string[]
}

/** A worksheet while it is read: its builder, and the formulas to be worked out. */
export interface ReadWorksheet {
  readonly builder: SheetBuilder
  readonly pending: readonly PendingFormula[]
}

const formulaMost = 8192

/** Reads a worksheet part cell by cell; the size it declares for itself is not looked at. */
export function worksheet(
  parts: PackageParts,
  entry: { readonly name: string; readonly part: string },
  shown: Shown,
  budget: Budget,
): ReadWorksheet {
  const reading = new WorksheetReading(entry.name, shown, budget)
  parts.read(entry.part, reading)
  return reading
}

class WorksheetReading implements ReadWorksheet {
  readonly builder: SheetBuilder
  readonly pending: PendingFormula[] = []
  readonly #shown: Shown
  readonly #budget: Budget
  readonly #item = new StringItem()
  readonly #shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>()
  #row = -1
  #column = -1
  #style: CellStyle
  #type = ""
  /** The element whose text is being read: "s:v", "s:f", "s:is" or none. */
  #inside = ""
  #value = ""
  #formula: { text: string; readonly shared: string | undefined } | undefined

  constructor(name: string, shown: Shown, budget: Budget) {
    this.builder = new SheetBuilder(name, budget)
    this.#shown = shown
    this.#budget = budget
    this.#style = shown.style(0)
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#inside === "s:is") this.#item.open(name)
    else if (name === "s:c") this.#beginCell(attributes)
    else if (name === "s:v") this.#inside = name
    else if (name === "s:f") {
      this.#inside = name
      this.#formula = { text: "", shared: attributes.t === "shared" ? attributes.si : undefined }
    } else if (name === "s:is") {
      this.#inside = name
      this.#item.begin()
    } else if (name === "s:row") this.#beginRow(attributes)
    else this.#rule(name, attributes)
  }

  readonly text = (text: string): void => {
    if (this.#inside === "s:v") this.#value += text
    else if (this.#inside === "s:is") this.#item.write(text)
    else if (this.#inside === "s:f" && this.#formula && this.#formula.text.length <= formulaMost)
      this.#formula.text += text
  }

  readonly close = (name: string): void => {
    if (name === this.#inside) this.#inside = ""
    else if (this.#inside === "s:is") this.#item.close(name)
    else if (name === "s:c") this.#endCell()
  }

  #beginRow({ r, hidden, ht }: Attributes): void {
    this.#budget.tick()
    const row = r === undefined ? this.#row + 1 : Number(r) - 1
    this.#row = Number.isInteger(row) ? row : -1
    this.#column = -1
    if (isTrue(hidden) || (ht !== undefined && Number(ht) === 0)) this.builder.hideRow(this.#row)
  }

  #beginCell({ r, s, t }: Attributes): void {
    this.#budget.tick()
    const place = r === undefined ? { row: this.#row, column: this.#column + 1 } : cellAt(r)
    // A name no worksheet has: the cell is left out.
    this.#row = place?.row ?? -1
    this.#column = place?.column ?? -1
    this.#style = this.#shown.style(s === undefined ? 0 : Number(s))
    this.#type = t ?? "n"
    this.#value = ""
    this.#formula = undefined
    this.#item.begin()
  }

  #rule(name: string, attributes: Attributes): void {
    if (name === "s:mergeCell") {
      const range = rangeAt(attributes.ref ?? "")
      if (range) this.builder.merge(range)
    } else if (name === "s:col") {
      const { min, max, hidden, width } = attributes
      const [from, to] = [Number(min) - 1, Number(max) - 1]
      const gone = isTrue(hidden) || (width !== undefined && Number(width) === 0)
      if (gone && from >= 0 && to >= from) this.builder.hideColumns(from, Math.min(to, columnsMost - 1))
    } else if (name === "s:pageSetup") {
      const { paperSize, orientation } = attributes
      this.builder.page(paperSize === undefined ? undefined : Number(paperSize), orientation === "landscape")
    }
  }

  #endCell(): void {
    const [row, column, style] = [this.#row, this.#column, this.#style]
    const formula = this.#sharedFormula()
    const text = formula && formula.rows === 0 && formula.columns === 0 ? formula.text : undefined
    const value = this.#value
    if (this.#type === "inlineStr") this.builder.text(row, column, this.#item.text(), style, text)
    else if (this.#type === "s") {
      const string = /^\s*\d{1,9}\s*$/.test(value) ? this.#shown.strings[Number(value)] : undefined
      if (string !== undefined) this.builder.text(row, column, string, style)
    } else if (this.#type === "str" && (value !== "" || !formula))
      this.builder.text(row, column, shownText(withoutEscapes(value)), style, text)
    else if (value === "") {
      if (formula) this.pending.push({ row, column, style, formula })
      else this.builder.blank(row, style)
    } else if (this.#type === "b") this.builder.truth(row, column, isTrue(value.trim()), style, text)
    else if (this.#type === "e" || this.#type === "d") this.builder.text(row, column, shownText(value), style, text)
    else if (Number.isFinite(Number(value))) this.builder.number(row, column, Number(value), style, text)
    else this.builder.text(row, column, shownText(value), style, text)
  }

  /** The formula of the cell; one that is shared stands in the first of its cells only. */
  #sharedFormula(): SharedFormula | undefined {
    const formula = this.#formula
    if (!formula || formula.text.length > formulaMost) return undefined
    const [row, column] = [this.#row, this.#column]
    if (formula.text !== "") {
      if (formula.shared !== undefined) this.#shared.set(formula.shared, { text: formula.text, row, column })
      return { text: formula.text, rows: 0, columns: 0 }
    }
    const first = formula.shared === undefined ? undefined : this.#shared.get(formula.shared)
    return first && { text: first.text, rows: row - first.row, columns: column - first.column }
  }
}
