export { type DisplayUnit, displayUnit, fenPerUnit } from "./display-unit.ts"
export { printFen, printMicro, printScaled } from "./print.ts"
export { foldWidth, type PrintedNumber, printedNumber } from "./printed-number.ts"
export { amountQuantity, countQuantity, exactQuantity, nothing, type Quantity, rateQuantity } from "./quantity.ts"
