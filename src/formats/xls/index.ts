export { isXls, readXls } from "./read.ts"
export { readXmlSpreadsheet } from "./xml-spreadsheet.ts"
