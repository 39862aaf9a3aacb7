import type { Place } from "#documents"
import type { ClassificationId, Statutes } from "#statutes"
import type { CheckContext } from "../rule.ts"
import { sentenceSubjects } from "./sentence-subjects.ts"

/** A code with the name printed beside it, in a row of a table or in a sentence. @zh 科目代码与名称 */
export interface PrintedSubject {
  readonly list: ClassificationId
  readonly code: string
  readonly codeAt: Place
  readonly name?: string
  readonly nameAt?: Place
  readonly where: "table" | "sentence"
  /** Form of the table and its row, or the block of the sentence. */
  readonly block: number
  readonly row?: number
  readonly title?: string
  /** Money in fen that the sentence prints behind the subject. */
  readonly fen?: number
}

const known = new WeakMap<object, readonly PrintedSubject[]>()

/** Every code with its name that tables and sentences print; codes of units are left out. Made once a document. */
export function printedSubjects(context: CheckContext): readonly PrintedSubject[] {
  const found = known.get(context.recognition)
  if (found) return found
  const result = [...tableSubjects(context), ...sentenceSubjects(context)]
  known.set(context.recognition, result)
  return result
}

const lists: ReadonlySet<string> = new Set<ClassificationId>(["function", "economicDepartment", "economicGovernment"])

function* tableSubjects({ recognition, statutes }: CheckContext): Generator<PrintedSubject> {
  for (const table of recognition.tables)
    for (const row of table.rows) {
      if (row.codeKind === "unit" || row.codeKind === "project") continue
      for (const { kind, code, codeAt, name, nameAt } of row.codes) {
        if (!lists.has(kind) || !/^\d{3}(?:\d{2}){0,2}$/.test(code)) continue
        if (name !== undefined && isInstitution(name, kind as ClassificationId, statutes)) continue
        yield {
          list: kind as ClassificationId,
          code,
          codeAt,
          where: "table",
          block: table.block,
          row: row.index,
          title: table.title,
          ...(name && nameAt ? { name, nameAt } : {}),
        }
      }
    }
}

/** A department's own code stands in the column of subjects in some tables; its name tells. */
function isInstitution(name: string, list: ClassificationId, statutes: Statutes): boolean {
  return (
    /(?:局|厅|委员会|委|中心|政府|部|院|办公室|办|学校|大学|学院|所|站|队|馆|社|会|机关|本级|机构)(?:[(（][^)）]*[)）])?$/.test(
      name,
    ) && statutes.classifications.byId(list).byName(name).length === 0
  )
}
