import { decodedText } from "../encoding.ts"
import { type ReadLimits, type ReadOutcome, readLimits } from "../outcome.ts"
import {
  Budget,
  type CellStyle,
  columnsMost,
  plainStyle,
  Refusal,
  SheetBuilder,
  shownText,
  workbookBlocks,
} from "../workbook/index.ts"
import { type Attributes, readXml, type XmlHandler } from "../xml/index.ts"
import { XmlStyles } from "./xml-styles.ts"

const dayMs = 86_400_000

/**
 * Reads a workbook that Excel 2002 and 2003, and many systems after them, write as one XML file, mostly named .xls.
 * Bad bytes never throw. Source: the XML Spreadsheet Reference of Office 2003.
 * @zh 读取 XML 表格
 */
export function readXmlSpreadsheet(bytes: Uint8Array, limits: ReadLimits = readLimits): ReadOutcome {
  try {
    // It may be stored in GBK; the XML reader knows only Unicode.
    const unicode = new TextEncoder().encode(decodedText(bytes) ?? "")
    const reading = new XmlSpreadsheet(new Budget(limits))
    const problem = readXml(unicode, reading, Date.now() + limits.milliseconds)
    if (problem) return { problem }
    return workbookBlocks(
      reading.builders.map((builder) => builder.sheet()),
      limits,
    )
  } catch (cause) {
    if (cause instanceof Refusal) return { problem: cause.problem }
    throw cause
  }
}

class XmlSpreadsheet implements XmlHandler {
  readonly builders: SheetBuilder[] = []
  readonly #budget: Budget
  readonly #styles = new XmlStyles()
  #builder: SheetBuilder | undefined
  #row = -1
  #column = -1
  /** Column in which the cell being read begins. */
  #begin = 0
  #style: CellStyle = plainStyle
  #type = ""
  #text = ""
  #inside: "data" | "visible" | "" = ""
  /** A remark's text is data too, but none of the cell. */
  #isRemark = false

  constructor(budget: Budget) {
    this.#budget = budget
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === "ss:Row") this.#beginRow(attributes)
    else if (name === "ss:Cell") this.#beginCell(attributes)
    else if (name === "ss:Data" && !this.#isRemark) {
      this.#inside = "data"
      this.#type = attributes.Type ?? "String"
      this.#text = ""
    } else if (name === "ss:Comment") this.#isRemark = true
    else if (name === "ss:Worksheet") this.#beginSheet(attributes.Name ?? "")
    else if (name === "ss:Column") this.#beginColumn(attributes)
    else if (name === "x:Visible") {
      this.#inside = "visible"
      this.#text = ""
    } else this.#styles.open(name, attributes)
  }

  readonly text = (text: string): void => {
    if (this.#inside !== "" && !this.#isRemark) this.#text += text
  }

  readonly close = (name: string): void => {
    if (name === "ss:Data" && this.#inside === "data" && !this.#isRemark) {
      this.#inside = ""
      this.#cell()
    } else if (name === "x:Visible") {
      this.#inside = ""
      if (/^Sheet(?:Very)?Hidden$/.test(this.#text.trim()) && this.builders.at(-1) === this.#builder)
        this.builders.pop()
    } else if (name === "ss:Comment") this.#isRemark = false
  }

  #beginSheet(name: string): void {
    this.#builder = new SheetBuilder(name, this.#budget)
    this.builders.push(this.#builder)
    this.#row = -1
    this.#column = -1
  }

  #beginColumn({ Index: index, Hidden: hidden, Span: span }: Attributes): void {
    const from = index === undefined ? this.#column + 1 : Number(index) - 1
    const to = Math.min(from + spanOf(span), columnsMost)
    if (hidden === "1") this.#builder?.hideColumns(from, to)
    this.#column = to
  }

  #beginRow({ Index: index, Hidden: hidden }: Attributes): void {
    this.#budget.tick()
    this.#row = index === undefined ? this.#row + 1 : Number(index) - 1
    this.#column = -1
    if (hidden === "1") this.#builder?.hideRow(this.#row)
  }

  #beginCell({ Index: index, MergeAcross: across, MergeDown: down, StyleID: style }: Attributes): void {
    this.#budget.tick()
    const column = index === undefined ? this.#column + 1 : Number(index) - 1
    this.#style = this.#styles.style(style)
    this.#builder?.blank(this.#row, this.#style)
    const [right, bottom] = [column + spanOf(across), this.#row + spanOf(down)]
    if (right > column || bottom > this.#row) this.#builder?.merge({ top: this.#row, left: column, bottom, right })
    // What a cell covers to its right has no cells of its own; this one's text goes where it begins.
    this.#column = right
    this.#begin = column
  }

  #cell(): void {
    const [row, column, style, text] = [this.#row, this.#begin, this.#style, shownText(this.#text)]
    const value = Number(text)
    if (this.#type === "Number" && text !== "" && Number.isFinite(value))
      this.#builder?.number(row, column, value, style)
    else if (this.#type === "Boolean") this.#builder?.truth(row, column, text === "1", style)
    else if (this.#type === "DateTime" && Number.isFinite(serialOf(text)))
      this.#builder?.number(row, column, serialOf(text), style)
    else this.#builder?.text(row, column, text, style)
  }
}

function spanOf(printed: string | undefined): number {
  const span = Number(printed ?? 0)
  return Number.isInteger(span) && span > 0 ? span : 0
}

/** A date such as 2024-05-01T00:00:00.000 in days as workbooks count them; NaN when it is none. */
function serialOf(text: string): number {
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text)) return Number.NaN
  return (Date.parse(`${text}Z`) - Date.UTC(1899, 11, 30)) / dayMs
}
