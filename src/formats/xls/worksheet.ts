import { type Budget, type Sheet, SheetBuilder, shownText } from "../workbook/index.ts"
import type { Globals, SheetEntry } from "./globals.ts"
import { type BiffRecord, compactNumber, ids, recordAt } from "./records.ts"
import { textAt } from "./strings.ts"

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
}

/** The shortest data a record must have to be read. */
const shortest: Readonly<Record<number, number>> = {
  [ids.row]: 14,
  [ids.columnInfo]: 10,
  [ids.sharedLabel]: 10,
  [ids.number]: 14,
  [ids.compactNumber]: 10,
  [ids.multipleNumbers]: 6,
  [ids.multipleBlanks]: 6,
  [ids.blank]: 6,
  [ids.truthOrError]: 8,
  [ids.formula]: 14,
  [ids.label]: 8,
  [ids.richLabel]: 8,
  [ids.mergedCells]: 2,
  [ids.setup]: 12,
}

/** Reads the substream of one worksheet (MS-XLS 2.1.7.20.5); charts inside it are passed over. */
export function worksheet(stream: Uint8Array, entry: SheetEntry, globals: Globals, budget: Budget): Sheet {
  const builder = new SheetBuilder(entry.name, budget)
  let depth = 0
  let awaiting: Awaiting | undefined
  for (let record = recordAt(stream, entry.offset); record; record = recordAt(stream, record.end)) {
    budget.tick()
    const { id, data } = record
    if (id === ids.begin) depth++
    else if (id === ids.eof) {
      if (--depth <= 0) break
    } else if (depth !== 1 || data.byteLength < (shortest[id] ?? 0)) continue
    else if (id === ids.string) {
      if (awaiting) {
        const text = shownText(textAt(data, 0, 2, globals.decoder))
        builder.text(awaiting.row, awaiting.column, text, globals.style(awaiting.style))
        awaiting = undefined
      }
    } else awaiting = readRecord(record, builder, globals) ?? awaiting
  }
  return builder.sheet()
}

/** A formula whose text the next STRING record holds. */
interface Awaiting {
  readonly row: number
  readonly column: number
  readonly style: number
}

function readRecord({ id, data }: BiffRecord, builder: SheetBuilder, globals: Globals): Awaiting | undefined {
  const u16 = (at: number) => data.getUint16(at, true)
  switch (id) {
    case ids.row:
      if ((u16(12) & 0x20) !== 0) builder.hideRow(u16(0))
      return undefined
    case ids.columnInfo:
      if ((u16(8) & 1) !== 0 || u16(4) === 0) builder.hideColumns(u16(0), u16(2))
      return undefined
    case ids.sharedLabel: {
      const text = globals.strings[data.getUint32(6, true)]
      if (text !== undefined) builder.text(u16(0), u16(2), text, globals.style(u16(4)))
      return undefined
    }
    case ids.label:
    case ids.richLabel:
      builder.text(u16(0), u16(2), shownText(textAt(data, 6, 2, globals.decoder)), globals.style(u16(4)))
      return undefined
    case ids.number:
      builder.number(u16(0), u16(2), data.getFloat64(6, true), globals.style(u16(4)))
      return undefined
    case ids.compactNumber:
      builder.number(u16(0), u16(2), compactNumber(data.getInt32(6, true)), globals.style(u16(4)))
      return undefined
    case ids.multipleNumbers:
      for (let at = 4, column = u16(2); at + 6 <= data.byteLength - 2; at += 6, column++)
        builder.number(u16(0), column, compactNumber(data.getInt32(at + 2, true)), globals.style(u16(at)))
      return undefined
    case ids.multipleBlanks:
      for (let at = 4; at + 2 <= data.byteLength - 2; at += 2) builder.blank(u16(0), globals.style(u16(at)))
      return undefined
    case ids.blank:
      builder.blank(u16(0), globals.style(u16(4)))
      return undefined
    case ids.truthOrError:
      constant(data.getUint8(6), data.getUint8(7) === 1, data, builder, globals)
      return undefined
    case ids.formula:
      return formula(data, builder, globals)
    case ids.mergedCells:
      for (let i = 0, at = 2; i < u16(0) && at + 8 <= data.byteLength; i++, at += 8)
        builder.merge({ top: u16(at), bottom: u16(at + 2), left: u16(at + 4), right: u16(at + 6) })
      return undefined
    case ids.setup:
      // A sheet that was never set up for printing has no paper of its own.
      if ((u16(10) & 4) === 0) builder.page(u16(0), (u16(10) & 2) === 0)
      return undefined
    default:
      return undefined
  }
}

function constant(value: number, isError: boolean, data: DataView, builder: SheetBuilder, globals: Globals): void {
  const [row, column] = [data.getUint16(0, true), data.getUint16(2, true)]
  const style = globals.style(data.getUint16(4, true))
  if (isError) builder.text(row, column, errors[value] ?? "#N/A", style)
  else builder.truth(row, column, value !== 0, style)
}

/** A formula's stored result: a number, or by its last two bytes a text that follows, a truth value or an error. */
function formula(data: DataView, builder: SheetBuilder, globals: Globals): Awaiting | undefined {
  const [row, column, style] = [data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true)]
  if (data.getUint16(12, true) !== 0xffff) {
    builder.number(row, column, data.getFloat64(6, true), globals.style(style))
    return undefined
  }
  const kind = data.getUint8(6)
  if (kind === 0) return { row, column, style }
  if (kind === 1 || kind === 2) constant(data.getUint8(8), kind === 2, data, builder, globals)
  return undefined
}
