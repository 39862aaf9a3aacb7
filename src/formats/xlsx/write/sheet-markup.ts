import { escaped } from "../../docx/write/markup.ts"
import { cellName } from "../../workbook/cell-name.ts"
import type { DraftCell, DraftRow, SheetDraft } from "./sheet-draft.ts"
import { quotedSheet } from "./sheet-names.ts"
import type { StringTable } from "./string-table.ts"

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
/** Excel's limits of what is said about a cell, and of such notes on a sheet. */
const tipMost = 255
const tipsMost = 60_000

/** The part of a worksheet. Its elements stand in the order the format asks for (ECMA-376 Part 1, 18.3.1.99). */
export function sheetMarkup(draft: SheetDraft, strings: StringTable): string {
  const last = { row: Math.max(0, draft.rows.length - 1), column: Math.max(0, draft.widths.length - 1) }
  const used = `A1:${cellName(last.row, last.column)}`
  const columns = draft.widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${used}"/>`,
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane(draft)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${draft.rows.map((row, i) => rowMarkup(row, i, strings)).join("")}</sheetData>`,
    mergeCells(draft),
    dataValidations(draft),
    hyperlinks(draft),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${draft.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    draft.numbered ? "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>" : "",
    // Codes are text and look like numbers: no warning about that.
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join("")
}

function rowMarkup({ cells, height }: DraftRow, row: number, strings: StringTable): string {
  const own = cells.map((cell) => cellMarkup(cell, cellName(row, cell.column), strings)).join("")
  return `<row r="${row + 1}" ht="${height}" customHeight="1">${own}</row>`
}

function cellMarkup({ style, text, number, formula }: DraftCell, name: string, strings: StringTable): string {
  const start = `<c r="${name}" s="${style}"`
  if (number !== undefined) return `${start}>${formula ? `<f>${formula}</f>` : ""}<v>${number}</v></c>`
  return text === undefined || text === "" ? `${start}/>` : `${start} t="s"><v>${strings.index(text)}</v></c>`
}

function pane({ frozen: { rows, columns } }: SheetDraft): string {
  if (rows === 0 && columns === 0) return ""
  const name = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight"
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`
  const corner = cellName(rows, columns)
  const selection = `<selection pane="${name}" activeCell="${corner}" sqref="${corner}"/>`
  return `<pane${split} topLeftCell="${corner}" activePane="${name}" state="frozen"/>${selection}`
}

function mergeCells({ merges }: SheetDraft): string {
  if (merges.length === 0) return ""
  const ranges = merges.map((m) => `<mergeCell ref="${cellName(m.top, m.left)}:${cellName(m.bottom, m.right)}"/>`)
  return `<mergeCells count="${ranges.length}">${ranges.join("")}</mergeCells>`
}

/** Notes that show when a cell is chosen, and restrict nothing; those that say the same are one. */
function dataValidations({ tips }: SheetDraft): string {
  const cells = new Map<string, string[]>()
  for (const { row, column, text } of tips.slice(0, tipsMost)) {
    const said = text.length > tipMost ? `${text.slice(0, tipMost - 1)}…` : text
    const own = cells.get(said) ?? []
    own.push(cellName(row, column))
    cells.set(said, own)
  }
  if (cells.size === 0) return ""
  const notes = [...cells].map(
    ([text, names]) =>
      `<dataValidation allowBlank="1" showInputMessage="1" sqref="${names.join(" ")}" prompt="${escaped(text)}"/>`,
  )
  return `<dataValidations count="${notes.length}">${notes.join("")}</dataValidations>`
}

function hyperlinks({ links }: SheetDraft): string {
  if (links.length === 0) return ""
  const targets = links.map(({ row, column, sheet }) => {
    const location = escaped(`${quotedSheet(sheet)}!A1`)
    return `<hyperlink ref="${cellName(row, column)}" location="${location}" display="${escaped(sheet)}"/>`
  })
  return `<hyperlinks>${targets.join("")}</hyperlinks>`
}
