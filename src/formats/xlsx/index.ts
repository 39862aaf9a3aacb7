export { readXlsx } from "./read.ts"
export { xlsxSheets } from "./sheets.ts"
export {
  type FormColumn,
  type FormSheet,
  type FormWorkbook,
  fitsInline,
  writeFormWorkbook,
} from "./form-workbook.ts"
