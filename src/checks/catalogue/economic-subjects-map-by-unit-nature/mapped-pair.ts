import type { Place } from "#documents"
import type { Subject } from "#statutes"
import type { CheckContext } from "../../rule.ts"

/** A row that prints a departmental section beside a governmental subject, and whose mapping the pair fits. @zh 部门与政府经济科目 */
export interface MappedPair {
  readonly form: string
  readonly title: string
  readonly block: number
  /** Basic expenditure only, where one unit's money has one mapping. */
  readonly basic: boolean
  readonly department: string
  readonly departmentText: string
  readonly departmentAt: Place
  readonly government: string
  readonly governmentText: string
  readonly at: Place
  readonly fits: "administrative" | "institution" | "both" | "neither"
  readonly targets: { readonly administrative?: Subject; readonly institution?: Subject }
}

/** Pairs of the two economic classifications that the mapping knows for certain. */
export function mappedPairs({ recognition, statutes }: CheckContext): MappedPair[] {
  const { economicMapping: mapping, economicGovernment } = statutes.classifications
  const result: MappedPair[] = []
  for (const table of recognition.tables)
    for (const row of table.rows) {
      const department = row.codes.find((c) => c.kind === "economicDepartment" && c.code.length === 5)
      const government = row.codes.find((c) => c.kind === "economicGovernment" && /^5\d{2}(?:\d{2})?$/.test(c.code))
      if (!department || !government || !economicGovernment.byCode(government.code)) continue
      const { admin, institution, confidence } = mapping.governmentFor(department.code)
      if (confidence !== "high" || (!admin && !institution)) continue
      const asAdmin = admin?.code.startsWith(government.code) === true
      const asInstitution = institution?.code.startsWith(government.code) === true
      // where the mapping leaves one nature open, local rules decide
      if (!asAdmin && !asInstitution && (!admin || !institution)) continue
      result.push({
        form: table.form,
        title: table.title,
        block: table.block,
        basic: /基本支出/.test(table.title),
        department: department.code,
        departmentText: `${department.code}${department.name ?? ""}`,
        departmentAt: department.codeAt,
        government: government.code,
        governmentText: `${government.code}${government.name ?? economicGovernment.byCode(government.code)!.name}`,
        at: government.codeAt,
        fits:
          asAdmin && asInstitution ? "both" : asAdmin ? "administrative" : asInstitution ? "institution" : "neither",
        targets: { ...(admin ? { administrative: admin } : {}), ...(institution ? { institution } : {}) },
      })
    }
  return result
}
