/** A record of a BIFF stream: its number and its data without head. Source: MS-XLS 2.1.4. */
export interface BiffRecord {
  readonly id: number
  readonly data: DataView
  /** Where the next record begins. */
  readonly end: number
}

/** Numbers of the records that are read. */
export const ids = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  setup: 0x00a1,
  multipleNumbers: 0x00bd,
  multipleBlanks: 0x00be,
  richLabel: 0x00d6,
  extendedFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  truthOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  compactNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const

/** The record at an offset; undefined at the end of the stream or where it is cut off. */
export function recordAt(stream: Uint8Array, offset: number): BiffRecord | undefined {
  if (offset + 4 > stream.length) return undefined
  const id = stream[offset]! | (stream[offset + 1]! << 8)
  const length = stream[offset + 2]! | (stream[offset + 3]! << 8)
  const end = offset + 4 + length
  if (end > stream.length) return undefined
  return { id, data: new DataView(stream.buffer, stream.byteOffset + offset + 4, length), end }
}

/** The data of a record and of those that continue it. */
export function withContinuations(stream: Uint8Array, record: BiffRecord): { parts: DataView[]; end: number } {
  const parts = [record.data]
  let { end } = record
  for (;;) {
    const next = recordAt(stream, end)
    if (next?.id !== ids.continued) return { parts, end }
    parts.push(next.data)
    end = next.end
  }
}

/** A number stored in 30 bits, as a whole or the upper half of a double, perhaps times 100 (MS-XLS 2.5.217). */
export function compactNumber(bits: number): number {
  const scratch = new DataView(new ArrayBuffer(8))
  scratch.setInt32(4, bits & ~3, true)
  const value = (bits & 2) !== 0 ? bits >> 2 : scratch.getFloat64(0, true)
  return (bits & 1) !== 0 ? value / 100 : value
}
