export { type CsvRow, csvText, readCsvTable } from "./csv/index.ts"
export type { GridOutcome, GridRow, GridSheet } from "./workbook/grid-rows.ts"
export { readGrid } from "./read-grid.ts"
export type { DataPackageInput, FactRow } from "./datapackage/index.ts"
export { readDocumentJson, writeDocumentJson } from "./json/index.ts"
export {
  type DocumentOutcome,
  type ReadLimits,
  type ReadOutcome,
  type ReadProblem,
  readLimits,
} from "./outcome.ts"
export { readDocument, readPdf } from "./read-document.ts"
export { type FileFormat, formatOf } from "./sniff.ts"
export { readText } from "./text/index.ts"
export { fileTooLarge } from "./unsupported.ts"
export {
  fileName,
  type PackageFormat,
  type WrittenFile,
  type WrittenPublication,
  writeDataPackage,
  writePublication,
} from "./write-publication.ts"
export {
  type FormColumn,
  type FormSheet,
  type FormWorkbook,
  fitsInline,
  writeFormWorkbook,
} from "./xlsx/form-workbook.ts"
