import type { Workbook, Worksheet } from "exceljs"

/** A column of a sheet to be filled in. */
export interface FormColumn {
  readonly head: string
  /** Shown as a comment of the head, and when a cell is chosen. */
  readonly help: string
  readonly required: boolean
  /** text keeps leading zeros; amount and count are numbers. */
  readonly kind: "text" | "longText" | "amount" | "count"
  /** What a cell may hold: words, or the name of a list or a range (`=项目!$B$2:$B$900`). */
  readonly list?: { readonly words: readonly string[] } | { readonly name: string } | { readonly range: string }
  /** Other entries than those of the list are let through with a warning. */
  readonly open?: boolean
}

/** A sheet to be filled in: a row an entry under the head, or a line a field. */
export interface FormSheet {
  readonly name: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** One line a field: name, value, help; the columns describe the fields. */
  readonly fields?: boolean
}

/** A workbook to be filled in by people. */
export interface FormWorkbook {
  readonly guide: { readonly name: string; readonly lines: readonly (readonly string[])[] }
  readonly sheets: readonly FormSheet[]
  /** Long lists by name, on a hidden sheet. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

const blue = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } } as const
const yellow = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } as const
const line = { style: "thin", color: { argb: "FFBFBFBF" } } as const
const border = { top: line, left: line, bottom: line, right: line } as const
const widths = { text: 18, longText: 48, amount: 16, count: 10 } as const
const formats = { text: "@", longText: "@", amount: "#,##0.00####", count: "0" } as const
/** Blank rows that are ready to be filled below the entries. */
const spareRows = 300
/** Excel takes an inline list up to here. */
const inlineMost = 250
const listSheet = "下拉列表"

/** Writes a workbook to be filled in: frozen heads, comments, drop-downs, formats; no formula, no macro. @zh 填报工作簿 */
export async function writeFormWorkbook(form: FormWorkbook): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs")
  const book: Workbook = new exceljs.Workbook()
  book.creator = "mingzhang"
  book.created = new Date(0)
  book.modified = new Date(0)
  guideSheet(book, form)
  for (const sheet of form.sheets) sheet.fields ? fieldSheet(book, sheet) : entrySheet(book, sheet)
  lists(book, form.lists)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function guideSheet(book: Workbook, { guide }: FormWorkbook): void {
  const sheet = book.addWorksheet(guide.name, { views: [{ showGridLines: false }] })
  sheet.getColumn(1).width = 20
  sheet.getColumn(2).width = 96
  for (const cells of guide.lines) {
    const row = sheet.addRow(cells.map(escaped))
    row.alignment = { vertical: "top", wrapText: true }
    if (cells.length === 1) row.font = { bold: true, size: 14 }
    else row.getCell(1).font = { bold: true }
  }
}

function entrySheet(book: Workbook, { name, columns, rows }: FormSheet): void {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
  columns.forEach((column, i) => {
    const at = sheet.getColumn(i + 1)
    at.width = Math.max(widths[column.kind], column.head.length * 2 + 4)
    at.numFmt = formats[column.kind]
    at.alignment = { vertical: "top", wrapText: column.kind === "longText" }
  })
  const head = sheet.addRow(columns.map(({ head }) => head))
  head.height = 22
  for (const [i, column] of columns.entries()) decorateHead(sheet, i + 1, column)
  for (const cells of rows) sheet.addRow(cells.map(written))
  const last = rows.length + 1 + spareRows
  for (const [i, column] of columns.entries()) addList(sheet, column, letter(i), 2, last)
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  sheet.pageSetup = { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

function fieldSheet(book: Workbook, { name, columns, rows }: FormSheet): void {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
  const sizes = [22, 44, 64]
  sizes.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
    sheet.getColumn(i + 1).alignment = { vertical: "top", wrapText: true }
    sheet.getColumn(i + 1).numFmt = "@"
  })
  for (const cells of rows) sheet.addRow(cells.map(written))
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.eachCell((cell) => {
    cell.fill = blue
    cell.border = border
  })
  columns.forEach((column, i) => {
    const cell = sheet.getCell(i + 2, 2)
    cell.border = border
    if (column.required) cell.fill = yellow
    addList(sheet, column, "B", i + 2, i + 2)
  })
}

function decorateHead(sheet: Worksheet, at: number, column: FormColumn): void {
  const cell = sheet.getCell(1, at)
  cell.font = { bold: true }
  cell.fill = column.required ? yellow : blue
  cell.border = border
  cell.numFmt = "@"
  cell.alignment = { vertical: "middle", horizontal: "center" }
  cell.note = { texts: [{ text: `${column.required ? "必填。" : ""}${column.help}` }], margins: { insetmode: "auto" } }
}

function addList(
  sheet: Worksheet,
  { list, open, help, head }: FormColumn,
  letterOf: string,
  from: number,
  to: number,
): void {
  if (!list) return
  const formula = "words" in list ? `"${list.words.join(",")}"` : "name" in list ? list.name : list.range
  const validations = (sheet as unknown as { dataValidations: { add(range: string, model: object): void } })
    .dataValidations
  validations.add(from === to ? `${letterOf}${from}` : `${letterOf}${from}:${letterOf}${to}`, {
    type: "list",
    allowBlank: true,
    formulae: [formula],
    showInputMessage: true,
    promptTitle: head.slice(0, 32),
    prompt: help.slice(0, 250),
    showErrorMessage: true,
    errorStyle: open ? "information" : "warning",
    errorTitle: head.slice(0, 32),
    error: "所填内容不在列表中，请确认。",
  })
}

/** Whether words fit into a list that stands in the cell's own rule. */
export function fitsInline(words: readonly string[]): boolean {
  return words.join(",").length <= inlineMost && words.every((word) => !/[",]/.test(word))
}

function lists(book: Workbook, named: FormWorkbook["lists"]): void {
  const entries = Object.entries(named)
  if (entries.length === 0) return
  const sheet = book.addWorksheet(listSheet, { state: "hidden" })
  entries.forEach(([name, words], i) => {
    const column = letter(i)
    sheet.getColumn(i + 1).numFmt = "@"
    sheet.getCell(1, i + 1).value = name
    words.forEach((word, k) => {
      sheet.getCell(k + 2, i + 1).value = escaped(word)
    })
    book.definedNames.add(`${listSheet}!$${column}$2:$${column}$${Math.max(2, words.length + 1)}`, name)
  })
}

function written(value: string | number): string | number | null {
  return value === "" ? null : typeof value === "number" ? value : escaped(value)
}

/** Text that looks like an escape of a character must not be read back as one. */
function escaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_")
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
}
