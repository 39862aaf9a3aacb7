export { isXls, readXls } from "./read.ts"
