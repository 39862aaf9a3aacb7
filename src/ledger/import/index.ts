export {
  appliedMapping,
  type ColumnMapping,
  type FoundMapping,
  guessedMapping,
  readMapping,
  writeMapping,
} from "./column-mapping.ts"
export { type ExportField, exportHeads, fieldNames } from "./export-columns.ts"
export { type ImportedLines, importedLines } from "./import-lines.ts"
