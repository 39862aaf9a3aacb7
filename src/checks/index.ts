export { catalogue } from "./catalogue/index.ts"
export { checkDocument } from "./check-document.ts"
export type * from "./finding.ts"
export * from "./rule.ts"
