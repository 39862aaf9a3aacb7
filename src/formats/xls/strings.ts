import { type Budget, shownText } from "../workbook/index.ts"

/** Makes a text of the bytes of a code page. */
export type Decoder = InstanceType<typeof TextDecoder>

const wide = new TextDecoder("utf-16le")
const narrow = new TextDecoder("latin1")

/** Decodes the texts of a workbook older than Excel 97, which are bytes of its code page. */
export function codePageDecoder(page: number): Decoder {
  if (page === 936) return new TextDecoder("gb18030")
  if (page === 950) return new TextDecoder("big5")
  if (page === 65001) return new TextDecoder("utf-8")
  return new TextDecoder(page >= 1250 && page <= 1258 ? `windows-${page}` : "gb18030")
}

/**
 * A text inside one record: its length in one or two bytes, a byte of flags, characters of one or two bytes
 * (MS-XLS 2.5.294). With a code page's decoder there are no flags and every character is bytes of it.
 */
export function textAt(data: DataView, offset: number, lengthBytes: 1 | 2, decoder?: Decoder): string {
  if (offset + lengthBytes > data.byteLength) return ""
  const length = lengthBytes === 1 ? data.getUint8(offset) : data.getUint16(offset, true)
  let at = offset + lengthBytes
  if (decoder) return decoder.decode(bytesOf(data, at, length))
  if (at >= data.byteLength) return ""
  const flags = data.getUint8(at++)
  // Rich and phonetic texts have the sizes of what follows the characters first.
  if (flags & 8) at += 2
  if (flags & 4) at += 4
  return flags & 1 ? wide.decode(bytesOf(data, at, length * 2)) : narrow.decode(bytesOf(data, at, length))
}

function bytesOf(data: DataView, from: number, length: number): Uint8Array {
  const start = Math.min(from, data.byteLength)
  return new Uint8Array(data.buffer, data.byteOffset + start, Math.max(0, Math.min(length, data.byteLength - start)))
}

/** The shared strings, ready to be shown; formatting runs and phonetic guides are left out (MS-XLS 2.4.265). */
export function sharedStrings(parts: readonly DataView[], budget: Budget): string[] {
  const reader = new PartReader(parts)
  reader.skip(4)
  const count = reader.u32()
  const found: string[] = []
  while (found.length < count && !reader.ended) {
    budget.tick()
    const length = reader.u16()
    const flags = reader.u8()
    const runs = flags & 8 ? reader.u16() : 0
    const extra = flags & 4 ? reader.u32() : 0
    const text = shownText(reader.characters(length, (flags & 1) === 1))
    budget.characters(text.length)
    found.push(text)
    reader.skip(runs * 4 + extra)
  }
  return found
}

/** Reads over the parts of a record as over one piece. */
class PartReader {
  readonly #parts: readonly DataView[]
  #part = 0
  #at = 0

  constructor(parts: readonly DataView[]) {
    this.#parts = parts
    this.#settle()
  }

  get ended(): boolean {
    return this.#part >= this.#parts.length
  }

  u8(): number {
    const value = this.ended ? 0 : this.#parts[this.#part]!.getUint8(this.#at)
    this.skip(1)
    return value
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return this.u16() + this.u16() * 65_536
  }

  skip(count: number): void {
    let left = count
    while (left > 0 && !this.ended) {
      const step = Math.min(left, this.#parts[this.#part]!.byteLength - this.#at)
      this.#at += step
      left -= step
      this.#settle()
    }
  }

  /** Characters; where they go on in another part, a byte says anew whether they are wide. */
  characters(count: number, isWide: boolean): string {
    let text = ""
    let left = count
    let size = isWide ? 2 : 1
    while (left > 0 && !this.ended) {
      const data = this.#parts[this.#part]!
      const fit = Math.min(left, Math.floor((data.byteLength - this.#at) / size))
      text += (size === 2 ? wide : narrow).decode(bytesOf(data, this.#at, fit * size))
      left -= fit
      if (left === 0) this.skip(fit * size)
      else {
        this.skip(data.byteLength - this.#at)
        size = this.u8() & 1 ? 2 : 1
      }
    }
    return text
  }

  #settle(): void {
    while (!this.ended && this.#at >= this.#parts[this.#part]!.byteLength) {
      this.#part++
      this.#at = 0
    }
  }
}
