import { type Budget, builtInFormat, type CellStyle, numberFormat, plainStyle } from "../workbook/index.ts"
import { ids, recordAt, withContinuations } from "./records.ts"
import { codePageDecoder, type Decoder, sharedStrings, textAt } from "./strings.ts"

/** What stands before the sheets: how cells look, the strings they share, the list of sheets. */
export interface Globals {
  readonly sheets: readonly SheetEntry[]
  readonly strings: readonly string[]
  readonly style: (index: number) => CellStyle
  /** Set for workbooks older than Excel 97. */
  readonly decoder?: Decoder
}

/** A sheet's name and where it begins; charts and macro sheets are left out, hidden sheets too. */
export interface SheetEntry {
  readonly name: string
  readonly offset: number
}

interface RawStyle {
  readonly format: number
  readonly boxed: boolean
}

/** Reads the globals of a BIFF5 to BIFF8 stream; "encrypted" or "damaged" where that cannot be. */
export function globalsOf(stream: Uint8Array, budget: Budget): Globals | "encrypted" | "damaged" {
  const first = recordAt(stream, 0)
  if (first?.id !== ids.begin || first.data.byteLength < 4) return "damaged"
  const version = first.data.getUint16(0, true)
  if (version !== 0x600 && version !== 0x500) return "damaged"
  let decoder = version === 0x500 ? codePageDecoder(936) : undefined
  const sheets: SheetEntry[] = []
  const raw: RawStyle[] = []
  const codes = new Map<number, string>()
  let strings: readonly string[] = []
  let date1904 = false
  for (let record = recordAt(stream, first.end); record; ) {
    budget.tick()
    const { id, data } = record
    let { end } = record
    if (id === ids.eof) break
    if (id === ids.filePass) return "encrypted"
    if (id === ids.codePage && decoder && data.byteLength >= 2) decoder = codePageDecoder(data.getUint16(0, true))
    else if (id === ids.dateMode && data.byteLength >= 2) date1904 = data.getUint16(0, true) === 1
    else if (id === ids.format && data.byteLength >= 3)
      codes.set(data.getUint16(0, true), textAt(data, 2, decoder ? 1 : 2, decoder))
    else if (id === ids.extendedFormat && data.byteLength >= 4) raw.push(styleOf(data, decoder === undefined))
    else if (id === ids.boundSheet && data.byteLength >= 8) {
      // Hidden in two ways; kind 0 is a worksheet.
      const shown = (data.getUint8(4) & 3) === 0 && data.getUint8(5) === 0
      if (shown) sheets.push({ offset: data.getUint32(0, true), name: textAt(data, 6, 1, decoder) })
    } else if (id === ids.sharedStrings) {
      const whole = withContinuations(stream, record)
      strings = sharedStrings(whole.parts, budget)
      end = whole.end
    }
    record = recordAt(stream, end)
  }
  const styles = new Map<number, CellStyle>()
  const style = (index: number): CellStyle => {
    const known = styles.get(index)
    if (known) return known
    const { format, boxed } = raw[index] ?? { format: 0, boxed: false }
    const made = { boxed, format: numberFormat(codes.get(format) ?? builtInFormat(format), date1904) }
    styles.set(index, made)
    return made
  }
  return { sheets, strings, style: raw.length > 0 ? style : () => plainStyle, ...(decoder && { decoder }) }
}

/** Format and lines of an XF record (MS-XLS 2.4.353): four bits each for left, right, top and bottom. */
function styleOf(data: DataView, biff8: boolean): RawStyle {
  const format = data.getUint16(2, true)
  if (!biff8 || data.byteLength < 14) return { format, boxed: false }
  const lines = data.getUint16(10, true)
  return { format, boxed: (lines & 0x00ff) !== 0 && (lines & 0xff00) !== 0 }
}
