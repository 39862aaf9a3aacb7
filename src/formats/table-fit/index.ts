export { isFigure, type TableFit, tableFit } from "./table-fit.ts"
export { lineCount, textWidth } from "./text-width.ts"
