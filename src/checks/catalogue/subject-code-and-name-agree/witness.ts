import type { Place } from "#documents"
import type { Dimension } from "#fiscal"
import type { Subject } from "#statutes"
import type { CheckContext } from "../../rule.ts"
import { type PrintedSubject, printedSubjects } from "../../subjects/printed-subject.ts"

/** What speaks for the code, or for the name, being the slip. @zh 佐证 */
export interface Witness {
  readonly wrong: "code" | "name" | "unknown"
  readonly why: { readonly zh: string; readonly en: string }
  readonly related: readonly { readonly label: string; readonly place: Place }[]
}

/**
 * Finds which of a code and a name that do not belong together is wrong: the sentence's money stands in a table
 * under the one or the other; or the code is already taken in the same list by its own subject.
 */
export function witness(context: CheckContext, printed: PrintedSubject, owner: Subject): Witness {
  const underCode = printed.fen === undefined ? [] : cellsOf(context, printed, printed.code)
  const underName = printed.fen === undefined ? [] : cellsOf(context, printed, owner.code)
  if (underCode.length > 0 && underName.length === 0)
    return {
      wrong: "name",
      why: { zh: "，其金额与表中该代码的金额相同", en: "; the money is what the tables print for this code" },
      related: underCode,
    }
  if (underName.length > 0 && underCode.length === 0)
    return {
      wrong: "code",
      why: { zh: "，其金额与表中该科目的金额相同", en: "; the money is what the tables print for that subject" },
      related: underName,
    }
  const others = printedSubjects(context).filter(
    (p) => p !== printed && p.where === printed.where && p.list === printed.list && near(p, printed),
  )
  const taken = others.find((p) => p.code === printed.code && p.name !== printed.name && !sameRow(p, printed))
  const named = others.find((p) => p.code === owner.code && p.name === printed.name)
  if (taken && !named)
    return {
      wrong: "code",
      why: { zh: "，该代码已用于另一科目", en: "; the code is used for another subject already" },
      related: [{ label: taken.name ?? "", place: taken.codeAt }],
    }
  if (named && !taken)
    return {
      wrong: "name",
      why: { zh: "，该名称已用于另一代码", en: "; the name is used with another code already" },
      related: [{ label: named.code, place: named.codeAt }],
    }
  return { wrong: "unknown", why: { zh: "", en: "" }, related: [] }
}

/** Subjects of the same table, or of sentences of the same enumeration. */
function near(a: PrintedSubject, b: PrintedSubject): boolean {
  return b.where === "table" ? a.block === b.block : Math.abs(a.block - b.block) <= 12
}

function sameRow(a: PrintedSubject, b: PrintedSubject): boolean {
  return a.where === "table" && a.row === b.row
}

/** Cells that print the money of a code's expenditure, to the precision of the cell. */
function cellsOf(
  { recognition }: CheckContext,
  printed: PrintedSubject,
  code: string,
): { label: string; place: Place }[] {
  const dimension: Dimension = printed.list
  const result: { label: string; place: Place }[] = []
  for (const table of recognition.tables)
    for (const figure of table.figures) {
      if (figure.blank || figure.coordinate[dimension] !== code || printed.fen === 0) continue
      if (Math.abs(figure.quantity.value - printed.fen!) * 2 <= Math.max(figure.quantity.ulp, 2) && result.length < 3)
        result.push({ label: figure.label, place: figure.place })
    }
  return result
}
