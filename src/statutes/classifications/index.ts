export { type Classification, type CodeStatus, classificationFrom } from "./classification.ts"
export { type Classifications, classificationsFrom } from "./classifications.ts"
export { type EconomicMapping, economicMappingFrom, type GovernmentSubjects } from "./economic-mapping.ts"
export type {
  ClassificationId,
  PackedAlias,
  PackedClassification,
  PackedClassifications,
  PackedMapping,
  PackedRevenue,
  PackedSubject,
} from "./packed.ts"
export { type RevenueSource, type RevenueSources, revenueSourcesFrom } from "./revenue-source.ts"
export {
  type Confidence,
  parentCode,
  type Subject,
  type SubjectAlias,
  type SubjectLevel,
  subjectLevel,
} from "./subject.ts"
export { normaliseSubjectName, outdatedName, sameSubjectName, subjectNameCore } from "./subject-name.ts"
export { type SubjectMatch, searchSubjects } from "./subject-search.ts"
