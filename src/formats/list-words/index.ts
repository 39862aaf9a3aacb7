export { numberWord } from "./number-words.ts"
