import type { PublishedCell } from "#documents"
import { printedNumber, printScaled } from "#money"
import { printableText } from "../../printable-text.ts"
import { type NumberFormat, numberFormat } from "../../workbook/index.ts"

/** What a cell of a worksheet holds. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "number"
      /** A decimal number. */
      readonly value: string
      readonly format: string
      /** It is the exact value, not merely what was printed. */
      readonly exact: boolean
    }

/** Longer numbers a double does not hold. */
const decimalNumber = /^-?\d{1,15}(?:\.\d{1,12})?$/

/**
 * What a printed cell is in a worksheet. A figure is its exact value with a format that shows what was printed; where
 * something else was printed (a published deviation) it is the printed number. What no number shows, and every code,
 * is text.
 */
export function cellContent(cell: PublishedCell | undefined): CellContent {
  const text = printableText(cell?.text ?? "").trim()
  if (text === "") return { kind: "blank" }
  if (!cell?.number) return { kind: "text", text }
  const [figure, suffix] = text.endsWith("%") ? [text.slice(0, -1), "%"] : [text, ""]
  const { value, decimals, grouped } = cell.number
  const format = formatCode(decimals, grouped, suffix)
  if (shows(format, value, text)) return { kind: "number", value, format, exact: true }
  const printed = printedNumber(figure)
  if (printed) {
    const own = printScaled(printed.scaled, printed.decimals)
    const code = formatCode(printed.decimals, figure.includes(","), suffix)
    if (shows(code, own, text)) return { kind: "number", value: own, format: code, exact: false }
  }
  return { kind: "text", text }
}

/** The format of a number with so many decimals: 0.00, #,##0, 0.00"%". */
function formatCode(decimals: number, grouped: boolean, suffix: string): string {
  const places = Number.isInteger(decimals) && decimals > 0 && decimals <= 12 ? `.${"0".repeat(decimals)}` : ""
  return `${grouped ? "#,##0" : "0"}${places}${suffix && `"${suffix}"`}`
}

const formats = new Map<string, NumberFormat>()

function shows(code: string, value: string, text: string): boolean {
  if (!decimalNumber.test(value)) return false
  // Excel shows a small negative amount as -0.00.
  if (value.startsWith("-") && !/[1-9]/.test(text)) return false
  let format = formats.get(code)
  if (!format) {
    format = numberFormat(code)
    // The codes are few: two switches and a dozen decimals.
    formats.set(code, format)
  }
  return format.number(Number(value)) === text
}
