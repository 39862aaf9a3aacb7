import { problems, Refusal } from "../workbook/index.ts"
import type { PackageParts } from "./package-parts.ts"

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** What the workbook part says: its worksheets in the order of their tabs and the parts they share. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly date1904: boolean
  readonly styles?: string
  readonly sharedStrings?: string
}

/** Reads the workbook part; charts and macro sheets are left out, as is everything that is no sheet. */
export function workbookPart(parts: PackageParts): WorkbookPart {
  const main = [...parts.relationships("").values()].find(({ type }) => type === "officeDocument")?.target
  const name = main && parts.has(main) ? main : "xl/workbook.xml"
  const related = parts.relationships(name)
  const listed: { name: string; id: string; hidden: boolean }[] = []
  let date1904 = false
  parts.require(name, {
    open(element, attributes) {
      if (element === "s:workbookPr") date1904 = isTrue(attributes.date1904)
      else if (element === "s:sheet") {
        const { name: title = "", state, "r:id": id = "" } = attributes
        listed.push({ name: title, id, hidden: state === "hidden" || state === "veryHidden" })
      }
    },
    close() {},
  })
  const sheets = listed.flatMap(({ name: title, id, hidden }) => {
    const relationship = related.get(id)
    return relationship?.type === "worksheet" ? [{ name: title, part: relationship.target, hidden }] : []
  })
  if (listed.length === 0) throw new Refusal(problems.damaged)
  const partOf = (type: string) => [...related.values()].find((r) => r.type === type)?.target
  const [styles, sharedStrings] = [partOf("styles"), partOf("sharedStrings")]
  return { sheets, date1904, ...(styles && { styles }), ...(sharedStrings && { sharedStrings }) }
}

/** A truth value as XML writes it. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on"
