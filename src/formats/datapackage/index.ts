export { dataPackage, type DataPackageInput, type Licence } from "./data-package.ts"
export type { Classification, ClassificationEntry } from "./classification.ts"
export type { ClassifiedColumn, FactRow } from "./fact-row.ts"
