/** The streams of a compound file (OLE), by name. Source: MS-CFB. */
export interface CompoundFile {
  readonly stream: (name: string) => Uint8Array | undefined
}

const lastSector = 0xfffffffa
const miniCutoff = 4096
const entryLength = 128
const entriesMost = 10_000

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

/** Opens a compound file; undefined when its directory cannot be read. Chains that run in a circle end. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < 512) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const size = 1 << shift
  const sectors = Math.floor(bytes.length / size)
  const fat = fatOf(view, size, sectors)
  const chain = (start: number, length: number): Uint8Array => {
    const found = new Uint8Array(Math.min(length, sectors * size))
    let at = 0
    for (let sector = start; sector < lastSector && at < found.length; sector = fat[sector] ?? lastSector) {
      const from = (sector + 1) * size
      if (from >= bytes.length) break
      found.set(bytes.subarray(from, Math.min(from + size, from + found.length - at)), at)
      at += size
    }
    return found.subarray(0, Math.min(at, found.length))
  }
  const entries = entriesOf(chain(view.getUint32(48, true), entryLength * entriesMost))
  const root = entries[0]
  if (root?.type !== 5) return undefined
  return {
    stream(name) {
      const entry = entries.find((one) => one.type === 2 && one.name.toLowerCase() === name.toLowerCase())
      if (!entry) return undefined
      if (entry.size >= miniCutoff) return chain(entry.start, entry.size)
      const mini = { fat: chain(view.getUint32(60, true), bytes.length), data: chain(root.start, root.size) }
      return miniChain(mini, entry)
    },
  }
}

/** The table that says which sector follows which; where its own sectors stand is listed in the head and in a chain. */
function fatOf(view: DataView, size: number, sectors: number): Uint32Array {
  const own: number[] = []
  for (let i = 0; i < 109; i++) own.push(view.getUint32(76 + 4 * i, true))
  let next = view.getUint32(68, true)
  for (let i = 0; next < lastSector && i < sectors; i++) {
    const from = (next + 1) * size
    if (from + size > view.byteLength) break
    for (let at = 0; at < size - 4; at += 4) own.push(view.getUint32(from + at, true))
    next = view.getUint32(from + size - 4, true)
  }
  const fat = new Uint32Array(sectors).fill(0xffffffff)
  let at = 0
  for (const sector of own) {
    const from = (sector + 1) * size
    if (sector >= lastSector || from + size > view.byteLength) continue
    for (let i = 0; i < size && at < sectors; i += 4) fat[at++] = view.getUint32(from + i, true)
  }
  return fat
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.min(64, view.getUint16(at + 64, true))
    const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(0, length - 2)))
    const type = directory[at + 66]!
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return entries
}

/** Short streams stand in sectors of 64 bytes inside the root's stream. */
function miniChain(mini: { readonly fat: Uint8Array; readonly data: Uint8Array }, entry: Entry): Uint8Array {
  const view = new DataView(mini.fat.buffer, mini.fat.byteOffset, mini.fat.byteLength)
  const found = new Uint8Array(entry.size)
  let at = 0
  for (let sector = entry.start; at < entry.size && (sector + 1) * 64 <= mini.data.length + 63; at += 64) {
    found.set(mini.data.subarray(sector * 64, sector * 64 + Math.min(64, entry.size - at)), at)
    if (sector * 4 + 4 > mini.fat.length) break
    sector = view.getUint32(sector * 4, true)
  }
  return found
}
