export { catalogue } from "./catalogue/index.ts"
export { type CheckOptions, checkDocument } from "./check-document.ts"
export type * from "./finding.ts"
export * from "./rule.ts"
