import { crc32, deflateRawSync } from "node:zlib"

/** A file to be packed, by its path inside the package. */
export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Already compressed (pictures): packed as it is. */
  readonly stored?: true
}

/**
 * Packs files into a ZIP, every one dated by the given day (ISO) at midnight, so that the same files give the same
 * bytes. Paths are ASCII.
 */
export function zipFile(files: readonly PackedFile[], day: string): Uint8Array {
  const dated = dosDate(day)
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const path = Buffer.from(file.path, "ascii")
    const packed = file.stored ? file.bytes : deflateRawSync(file.bytes, { level: 6 })
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(file.stored ? 0 : 8, 4)
    facts.writeUInt16LE(dated, 8)
    facts.writeUInt32LE(crc32(file.bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(file.bytes.length, 18)
    facts.writeUInt16LE(path.length, 22)
    parts.push(signature(0x04034b50), facts, path, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), facts, place, path)
    offset += 30 + path.length + packed.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, ...directory, signature(0x06054b50), end]))
}

function signature(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A day as ZIP files hold it; the first day they know where it is none. */
function dosDate(day: string): number {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? []
  const years = Number(year) - 1980
  return years >= 0 && years < 128 ? (years << 9) | (Number(month) << 5) | Number(date) : 0x21
}
