import type {
  ClassificationId,
  PackedAlias,
  PackedClassification,
  PackedClassifications,
  PackedMapping,
  PackedRevenue,
  PackedSubject,
} from "#statutes"
import { csvRecords } from "./csv.ts"

/** Which file of statutes/national/classifications holds what, and the name it is packed under. */
export const classificationFiles = {
  function: "function",
  economicDepartment: "economic-department",
  economicGovernment: "economic-government",
  economicMapping: "economic-mapping",
  revenue: "revenue",
} as const

/**
 * Packs a code list. A row with `until` whose code another, open row holds is an outdated name of it;
 * with `until` alone it is a retired code.
 */
export function packClassification(id: ClassificationId, csv: string): PackedClassification {
  const texts = [""]
  const place = (text: string) => {
    const at = texts.indexOf(text)
    return at === -1 ? texts.push(text) - 1 : at
  }
  const records = csvRecords(csv)
  const open = new Set(records.filter((r) => !r.until).map((r) => r.code))
  const subjects: PackedSubject[] = []
  const aliases: PackedAlias[] = []
  for (const r of records) {
    const { code = "", name = "", successor = "" } = r
    const confidence = place(r.confidence ?? "")
    const until = Number(r.until)
    if (until && open.has(code)) aliases.push([code, name, until, confidence])
    else {
      const texted = [place(r.budget ?? ""), confidence, place(r.citation ?? ""), place(r.note ?? "")] as const
      subjects.push([code, name, Number(r.from), until, successor, ...texted])
    }
  }
  return { id, texts, subjects, aliases }
}

/** Packs the mapping of departmental to governmental sections. */
export function packMapping(csv: string): PackedMapping {
  return {
    rows: csvRecords(csv).map((r) => [r.department ?? "", r.admin ?? "", r.institution ?? "", r.confidence ?? ""]),
  }
}

/** Packs the fund sources; aliases are separated by "；". */
export function packRevenue(csv: string): PackedRevenue {
  return {
    rows: csvRecords(csv).map((r) => [
      r.id ?? "",
      r.parent ?? "",
      r.budgetName ?? "",
      r.accountName ?? "",
      r.group ?? "",
      r.fundTypeCode ?? "",
      r.inFiscalAppropriation ?? "",
      r.aliases ? r.aliases.split("；") : [],
    ]),
  }
}

/** Packs all five tables; `csvOf` gives the text of a file by its name without folder or ending. */
export function packClassifications(csvOf: (name: string) => string): PackedClassifications {
  return {
    function: packClassification("function", csvOf(classificationFiles.function)),
    economicDepartment: packClassification("economicDepartment", csvOf(classificationFiles.economicDepartment)),
    economicGovernment: packClassification("economicGovernment", csvOf(classificationFiles.economicGovernment)),
    economicMapping: packMapping(csvOf(classificationFiles.economicMapping)),
    revenue: packRevenue(csvOf(classificationFiles.revenue)),
  }
}
