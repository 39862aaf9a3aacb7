export { readXlsx } from "./read.ts"
