import { crc32, deflateRawSync } from "node:zlib"

/** An entry of an archive in the making; the other fields are lies for hostile files. */
export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array | string
  readonly stored?: boolean
  /** The unpacked size the directory declares instead of the true one. */
  readonly declaredSize?: number
  readonly encrypted?: boolean
  /** The directory points to the bytes of this earlier entry instead. */
  readonly sameBytesAs?: string
}

/** Packs entries into a ZIP archive, byte for byte the same every time. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const places = new Map<string, { offset: number; packed: Buffer; size: number; crc: number; method: number }>()
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8")
    let place = entry.sameBytesAs === undefined ? undefined : places.get(entry.sameBytesAs)
    if (!place) {
      const content =
        typeof entry.content === "string" ? Buffer.from(entry.content, "utf8") : Buffer.from(entry.content)
      const packed = entry.stored ? content : deflateRawSync(content, { level: 9 })
      const size = entry.declaredSize ?? content.length
      place = { offset, packed, size, crc: crc32(content), method: entry.stored ? 0 : 8 }
      const local = Buffer.concat([header(0x04034b50, entry, place, name).subarray(0, 30), name, packed])
      parts.push(local)
      offset += local.length
    }
    places.set(entry.name, place)
    directory.push(directoryEntry(entry, place, name))
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

interface Place {
  readonly offset: number
  readonly packed: Buffer
  readonly size: number
  readonly crc: number
  readonly method: number
}

/** The fields a local header and a directory entry share, in the layout of the local header. */
function header(signature: number, entry: ZipEntry, place: Place, name: Buffer): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 6)
  bytes.writeUInt16LE(place.method, 8)
  bytes.writeUInt32LE(0x00210000, 10)
  bytes.writeUInt32LE(place.crc, 14)
  bytes.writeUInt32LE(place.packed.length, 18)
  bytes.writeUInt32LE(place.size, 22)
  bytes.writeUInt16LE(name.length, 26)
  return bytes
}

function directoryEntry(entry: ZipEntry, place: Place, name: Buffer): Buffer {
  const shared = header(0, entry, place, name)
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 4)
  shared.copy(bytes, 6, 4, 30)
  bytes.writeUInt32LE(place.offset, 42)
  return Buffer.concat([bytes, name])
}
