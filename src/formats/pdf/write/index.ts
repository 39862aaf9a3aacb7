export { type PdfOutcome, writePdf } from "./write-pdf.ts"
