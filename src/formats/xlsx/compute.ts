import { Calculation, type CellFormula, cellKey, type FormulaSheet, NoValue, type Value } from "../workbook/index.ts"
import type { ReadWorksheet } from "./worksheet.ts"

/** Works out the formulas of visible sheets that have no stored result; they may read hidden sheets. */
export function compute(visible: readonly ReadWorksheet[], hidden: readonly ReadWorksheet[]): void {
  const calculation = new Calculation([...visible, ...hidden].map(formulaSheet))
  // All are worked out before any is added: what is added must not be read as a value twice.
  const found = visible.map(({ builder, pending }) =>
    pending.map(({ row, column }) => calculation.cell(builder.name, row, column)),
  )
  for (const [i, { builder, pending }] of visible.entries())
    for (const [k, { row, column, style, formula }] of pending.entries()) {
      const value = found[i]![k]
      const text = formula.rows === 0 && formula.columns === 0 ? formula.text : undefined
      if (typeof value === "number" && Number.isFinite(value)) builder.number(row, column, value, style, text)
      else if (typeof value === "boolean") builder.truth(row, column, value, style, text)
      else if (typeof value === "string") builder.text(row, column, value, style, text)
      else if (value instanceof NoValue && value.error) builder.text(row, column, value.error, style, text)
      else builder.uncomputedFormula(row, style)
    }
}

function formulaSheet({ builder, pending }: ReadWorksheet): FormulaSheet {
  const values = new Map<number, Value>()
  for (const { row, column, text, value } of builder.sheet().cells) values.set(cellKey(row, column), value ?? text)
  const formulas = new Map<number, CellFormula>()
  for (const { row, column, formula } of pending) formulas.set(cellKey(row, column), formula)
  return { name: builder.name, values, formulas }
}
