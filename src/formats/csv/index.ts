export { type CsvRow, csvText, readCsvTable } from "./csv-table.ts"
