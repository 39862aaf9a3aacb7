import type { PublishedNumber } from "#documents"
import { fenPerUnit, printFen, printMicro, printScaled, type DisplayUnit } from "#money"
import type { LayoutColumn } from "#statutes"

/** How money is printed in a table. */
export interface PrintStyle {
  readonly unit: DisplayUnit
  readonly decimals: number
  readonly grouped: boolean
  readonly zero: "blank" | "print"
  readonly trim?: boolean
}

/** A figure as printed, with the exact number behind it; blank when nothing is known, or nothing is there and zero prints blank. */
export function printedFigure(
  value: number | undefined,
  column: LayoutColumn,
  style: PrintStyle,
): { readonly text: string; readonly number?: PublishedNumber } {
  if (value === undefined || (value === 0 && style.zero === "blank")) return { text: "" }
  if (column.measure === "difference-rate")
    return { text: printMicro(value, 2), number: { value: exact(value, 6), decimals: 2, grouped: false } }
  const whole = printFen(value, style.unit, style.decimals, style.grouped)
  const text = style.trim ? withoutZeros(whole) : whole
  return {
    text,
    number: {
      value: exact(value, Math.round(Math.log10(fenPerUnit[style.unit]))),
      decimals: text.includes(".") ? text.length - text.indexOf(".") - 1 : 0,
      grouped: style.grouped,
    },
  }
}

/** A scaled integer as an exact decimal number without closing zeros: (8670234000, 6) → "8670.234". */
export function exact(scaled: number, decimals: number): string {
  return withoutZeros(printScaled(scaled, decimals))
}

/** "8670.2340" → "8670.234", "12.00" → "12", "100" → "100". */
function withoutZeros(text: string): string {
  if (!text.includes(".")) return text
  let end = text.length
  while (text.charCodeAt(end - 1) === 0x30) end--
  return text.slice(0, text.charCodeAt(end - 1) === 0x2e ? end - 1 : end)
}

/** Width of a text in Chinese characters: other letters take half. */
export function textWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    width += code > 0x2e7f ? 1 : 0.55
    // a character of two halves takes its place once
    if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++
  }
  return width
}
