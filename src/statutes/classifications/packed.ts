/** Which classification a code belongs to. @zh 支出功能分类、部门预算支出经济分类、政府预算支出经济分类 */
export type ClassificationId = "function" | "economicDepartment" | "economicGovernment"

/**
 * A row as packed: code, name, from, until, successor, budget, confidence, citation, note. Years are 0 when open;
 * budget, confidence, citation and note are positions in `texts`. Level and parent follow from the code.
 */
export type PackedSubject = readonly [
  code: string,
  name: string,
  from: number,
  until: number,
  successor: string,
  budget: number,
  confidence: number,
  citation: number,
  note: number,
]

/** An outdated name as packed; confidence is a position in `texts`. */
export type PackedAlias = readonly [code: string, name: string, until: number, confidence: number]

/** One classification as `npm run generate` packs it: texts that repeat are kept once, `texts[0]` is empty. */
export interface PackedClassification {
  readonly id: ClassificationId
  readonly texts: readonly string[]
  readonly subjects: readonly PackedSubject[]
  readonly aliases: readonly PackedAlias[]
}

/** The mapping of departmental sections to governmental ones: department, admin, institution; "" where there is none. */
export interface PackedMapping {
  readonly rows: readonly (readonly [department: string, admin: string, institution: string, confidence: string])[]
}

/** Fund sources: id, parent, budgetName, accountName, group, fundTypeCode, inFiscalAppropriation, aliases. */
export interface PackedRevenue {
  readonly rows: readonly (readonly [
    id: string,
    parent: string,
    budgetName: string,
    accountName: string,
    group: string,
    fundTypeCode: string,
    inFiscalAppropriation: string,
    aliases: readonly string[],
  ])[]
}

/** Everything `classificationsFrom` needs: the five files of dist/statutes/classifications/. */
export interface PackedClassifications {
  readonly function: PackedClassification
  readonly economicDepartment: PackedClassification
  readonly economicGovernment: PackedClassification
  readonly economicMapping: PackedMapping
  readonly revenue: PackedRevenue
}
