export { isXls, readXls, xlsSheets } from "./read.ts"
export { readXmlSpreadsheet } from "./xml-spreadsheet.ts"
