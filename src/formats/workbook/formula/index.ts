export { Calculation, type CellFormula, cellKey, type FormulaSheet, NoValue, type Value } from "./evaluate.ts"
