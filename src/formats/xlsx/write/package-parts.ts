import type { Publication } from "#documents"
import { escaped, part } from "../../docx/write/markup.ts"
import type { PackedFile } from "../../docx/write/zip-file.ts"
import type { SheetDraft } from "./sheet-draft.ts"
import { quotedSheet } from "./sheet-names.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const documentRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
const coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** Where the parts with the cells go. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`
export const stylesPath = "xl/styles.xml"
export const stringsPath = "xl/sharedStrings.xml"

/** The parts of a workbook that hold it together: what is in it, how it is called, its sheets in order. */
export function packageParts(publication: Publication, sheets: readonly SheetDraft[]): PackedFile[] {
  return [
    { path: "[Content_Types].xml", bytes: part(typesMarkup(sheets.length)) },
    { path: "_rels/.rels", bytes: part(rootRelations) },
    { path: "docProps/core.xml", bytes: part(propertiesMarkup(publication)) },
    { path: "docProps/app.xml", bytes: part(applicationMarkup) },
    { path: "xl/workbook.xml", bytes: part(workbookMarkup(sheets)) },
    { path: "xl/_rels/workbook.xml.rels", bytes: part(workbookRelations(sheets.length)) },
  ]
}

const applicationMarkup =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  "<Application>Mingzhang</Application></Properties>"

const rootRelations = relations([
  ["rId1", `${documentRelations}/officeDocument`, "xl/workbook.xml"],
  ["rId2", `${packageRelations}/metadata/core-properties`, "docProps/core.xml"],
  ["rId3", `${documentRelations}/extended-properties`, "docProps/app.xml"],
])

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const own = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${packageRelations}">${own.join("")}</Relationships>`
}

function workbookRelations(sheets: number): string {
  const own = Array.from(
    { length: sheets },
    (_, i) => [`rId${i + 1}`, `${documentRelations}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const,
  )
  return relations([
    ...own,
    [`rId${sheets + 1}`, `${documentRelations}/styles`, "styles.xml"],
    [`rId${sheets + 2}`, `${documentRelations}/sharedStrings`, "sharedStrings.xml"],
  ])
}

function typesMarkup(sheets: number): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`
  return [
    `<Types xmlns="${contentTypes}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("xl/workbook.xml", `${spreadsheet}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, i) => override(sheetPath(i), `${spreadsheet}.worksheet+xml`)),
    override(stylesPath, `${spreadsheet}.styles+xml`),
    override(stringsPath, `${spreadsheet}.sharedStrings+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    "</Types>",
  ].join("")
}

function workbookMarkup(sheets: readonly SheetDraft[]): string {
  const listed = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const titles = sheets.flatMap(({ name, repeated }, i) => {
    if (!repeated) return []
    const rows = `${quotedSheet(name)}!$${repeated.first + 1}:$${repeated.last + 1}`
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(rows)}</definedName>`]
  })
  return [
    `<workbook xmlns="${main}" xmlns:r="${documentRelations}"><workbookPr/>`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="800"/></bookViews>',
    `<sheets>${listed.join("")}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "",
    '<calcPr calcId="191029"/></workbook>',
  ].join("")
}

/** The only time that stands in the file is the day of publication. */
function propertiesMarkup({ title, author, issued }: Publication): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(issued) ? `${issued}T00:00:00Z` : undefined
  const dated = (name: string) => (time ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>` : "")
  return [
    `<cp:coreProperties xmlns:cp="${coreProperties}" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${dated("created")}${dated("modified")}`,
    "<dc:language>zh-CN</dc:language></cp:coreProperties>",
  ].join("")
}
