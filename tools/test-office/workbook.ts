import { type ZipEntry, zip } from "./zip.ts"

/** What a workbook made for a test holds; anything else is as small as it may be. */
export interface WorkbookParts {
  /** XML inside <worksheet> of each sheet, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>
  /** Attributes of a sheet's entry in the list of sheets: state="hidden". */
  readonly states?: Readonly<Record<string, string>>
  /** XML inside <sst>. */
  readonly strings?: string
  /** XML inside <styleSheet>. */
  readonly styles?: string
  /** XML before the list of sheets. */
  readonly properties?: string
  /** Relationships of the workbook beside those of its parts. */
  readonly relationships?: string
  /** Further entries; one of a name that exists replaces it. */
  readonly entries?: readonly ZipEntry[]
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packaging = "http://schemas.openxmlformats.org/package/2006/relationships"
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A workbook of raw XML, for what no library would write. */
export function workbook(parts: WorkbookParts): Uint8Array {
  const names = Object.keys(parts.sheets)
  const listed = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" ${parts.states?.[name] ?? ""} r:id="r${i}"/>`,
  )
  const related = names.map((_, i) => relationship(`r${i}`, "worksheet", `worksheets/sheet${i}.xml`))
  const entries: ZipEntry[] = [
    { name: "_rels/.rels", content: relationships([relationship("r", "officeDocument", "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}">${parts.properties ?? ""}<sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([
        ...related,
        relationship("rs", "styles", "styles.xml"),
        relationship("rt", "sharedStrings", "/xl/sharedStrings.xml"),
        parts.relationships ?? "",
      ]),
    },
    { name: "xl/styles.xml", content: `${head}<styleSheet xmlns="${main}">${parts.styles ?? ""}</styleSheet>` },
    { name: "xl/sharedStrings.xml", content: `${head}<sst xmlns="${main}">${parts.strings ?? ""}</sst>` },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${parts.sheets[name]}</worksheet>`,
    })),
  ]
  const own = parts.entries ?? []
  const replaced = new Set(own.map((entry) => entry.name))
  return zip([...entries.filter((entry) => !replaced.has(entry.name)), ...own])
}

export const relationship = (id: string, type: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" ${more}/>`

const relationships = (list: readonly string[]): string =>
  `${head}<Relationships xmlns="${packaging}">${list.join("")}</Relationships>`

/** The XML of a sheet from rows of cells: text, numbers, nothing. */
export function sheetData(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cell = (value: string | number | undefined) => {
    if (value === undefined) return "<c/>"
    return typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`
  }
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData>`
}
