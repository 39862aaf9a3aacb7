export { randomPublication, randomTable } from "./random-publication.ts"
export { awkwardText, randomSentence, randomTitle } from "./random-text.ts"
