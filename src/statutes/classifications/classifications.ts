import { type Classification, classificationFrom } from "./classification.ts"
import { type EconomicMapping, economicMappingFrom } from "./economic-mapping.ts"
import type { ClassificationId, PackedClassifications } from "./packed.ts"
import { type RevenueSources, revenueSourcesFrom } from "./revenue-source.ts"
import { type SubjectMatch, searchSubjects } from "./subject-search.ts"

/** The national code lists together. @zh 政府收支分类 */
export interface Classifications {
  readonly function: Classification
  readonly economicDepartment: Classification
  readonly economicGovernment: Classification
  readonly economicMapping: EconomicMapping
  readonly revenue: RevenueSources
  byId(id: ClassificationId): Classification
  /** The list a code belongs to by its first digit (2, 3, 5), whether or not the code exists. */
  ofCode(code: string): Classification | undefined
  /** Subjects found by code prefix, part of the name, or alias; best first. */
  search(word: string): readonly SubjectMatch[]
}

/** Builds the code lists from what `npm run generate` packed; nothing is indexed before it is asked for. */
export function classificationsFrom(packed: PackedClassifications): Classifications {
  const economicGovernment = classificationFrom(packed.economicGovernment)
  const lists = {
    function: classificationFrom(packed.function),
    economicDepartment: classificationFrom(packed.economicDepartment),
    economicGovernment,
  }
  return {
    ...lists,
    economicMapping: economicMappingFrom(packed.economicMapping, economicGovernment),
    revenue: revenueSourcesFrom(packed.revenue),
    byId: (id) => lists[id],
    ofCode(code) {
      const first = code[0]
      if (first === "2") return lists.function
      if (first === "3") return lists.economicDepartment
      return first === "5" ? lists.economicGovernment : undefined
    },
    search: (word) => searchSubjects(Object.values(lists), word),
  }
}
