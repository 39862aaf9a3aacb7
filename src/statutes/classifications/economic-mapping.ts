import type { Classification } from "./classification.ts"
import type { PackedMapping } from "./packed.ts"
import type { Confidence, Subject } from "./subject.ts"

/** Where a departmental section goes: for administrative (and 参公) units, and for public institutions. */
export interface GovernmentSubjects {
  readonly admin?: Subject
  readonly institution?: Subject
  readonly confidence: Confidence
}

/**
 * Ties departmental economic sections to governmental ones.
 * Source: 财预〔2017〕98号, 支出经济分类科目改革方案.
 * @zh 部门预算与政府预算支出经济分类对应关系
 */
export interface EconomicMapping {
  /** Both targets of a section; an empty pair, of low confidence, for a code the mapping does not hold. */
  governmentFor(departmentCode: string): GovernmentSubjects
  /** Departmental sections that may go to a governmental code (a class counts for its sections). */
  departmentFor(governmentCode: string): readonly string[]
}

/** Builds the mapping over the government classification. */
export function economicMappingFrom(packed: PackedMapping, government: Classification): EconomicMapping {
  let rows: Map<string, PackedMapping["rows"][number]> | undefined
  return {
    governmentFor(departmentCode) {
      rows ??= new Map(packed.rows.map((row) => [row[0], row]))
      const [, admin = "", institution = "", confidence = "low"] = rows.get(departmentCode) ?? []
      const adminSubject = government.byCode(admin)
      const institutionSubject = government.byCode(institution)
      return {
        confidence: confidence as Confidence,
        ...(adminSubject ? { admin: adminSubject } : {}),
        ...(institutionSubject ? { institution: institutionSubject } : {}),
      }
    },
    departmentFor: (governmentCode) =>
      governmentCode.length < 3
        ? []
        : packed.rows
            .filter((row) => row[1].startsWith(governmentCode) || row[2].startsWith(governmentCode))
            .map((row) => row[0]),
  }
}
