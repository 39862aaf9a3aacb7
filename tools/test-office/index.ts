export { shownBlocks } from "./shown.ts"
export { cell, docx, escaped, paragraph, row, run, table, type WordParts } from "./word.ts"
export { type ZipEntry, zip } from "./zip.ts"
