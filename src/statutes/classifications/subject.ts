/** @zh 类、款、项 */
export type SubjectLevel = "class" | "section" | "item"

/**
 * How sure the list is of a row. high: printed in published documents or stable for years; medium: a rename or move
 * is possible; low: it is doubtful that the row stood in the book of the year at all.
 * @zh 可信度
 */
export type Confidence = "high" | "medium" | "low"

/** A name a subject bore in earlier years; `until` is the last fiscal year of its use. @zh 旧名 */
export interface SubjectAlias {
  readonly name: string
  readonly until?: number
  readonly confidence: Confidence
}

/**
 * One line of a classification: a class, section or item with its code and official name.
 * Source: 《政府收支分类科目》 of the Ministry of Finance.
 * @zh 科目
 */
export interface Subject {
  readonly code: string
  readonly name: string
  readonly level: SubjectLevel
  /** Code one level up; absent for a class. */
  readonly parent?: string
  /** Which of the four budgets the subject belongs to. @zh 预算类型 */
  readonly budget?: string
  readonly confidence: Confidence
  /** First fiscal year in force, where known. */
  readonly from?: number
  /** Last fiscal year in force, for a retired code. */
  readonly until?: number
  /** What replaced a retired code: one code, or several joined by "、". */
  readonly successor?: string
  readonly aliases: readonly SubjectAlias[]
  readonly citation: string
  /** What an editor should know of the row. */
  readonly note?: string
}

const levelByLength: Readonly<Record<number, SubjectLevel>> = { 3: "class", 5: "section", 7: "item" }

/** The level a code of this length has: 3 digits a class, 5 a section, 7 an item; undefined for anything else. */
export function subjectLevel(code: string): SubjectLevel | undefined {
  return /^\d+$/.test(code) ? levelByLength[code.length] : undefined
}

/** The code one level up; undefined for a class. */
export function parentCode(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, -2) : undefined
}
