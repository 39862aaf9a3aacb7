import { crc32, inflateRawSync } from "node:zlib"
import type { ReadProblem } from "../outcome.ts"
import { directory, type Packed } from "./directory.ts"
import { problems } from "./problems.ts"

/** Bounds of an archive; documented in docs/limits.md. */
export interface ArchiveLimits {
  readonly entries: number
  /** Bytes all entries read may unpack to together. */
  readonly unpacked: number
  /** How many times its packed size an entry may unpack to, once it is larger than `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
}

/** A table of blanks packs a hundredfold; a bomb a thousandfold. */
export const archiveLimits: ArchiveLimits = {
  entries: 20_000,
  unpacked: 320 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
}

/** An opened ZIP archive: office files are such. Nothing is unpacked before it is read. */
export interface Archive {
  /** Names of the entries as stored, folders left out. */
  readonly names: ReadonlySet<string>
  /**
   * The bytes of an entry; undefined when there is none of this name. What is counted against the limits are the bytes
   * that really come out, whatever the directory declares.
   */
  readonly read: (name: string) => Uint8Array | { readonly problem: ReadProblem } | undefined
}

/** Opens an archive, or says why not. Never throws for bad bytes. @zh 打开压缩包 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): Promise<Archive | { readonly problem: ReadProblem }> {
  const entries = await directory(bytes, limits.entries)
  if (!(entries instanceof Map)) return { problem: entries as ReadProblem }
  let left = limits.unpacked
  const read = (name: string) => {
    const entry = (entries as ReadonlyMap<string, Packed>).get(name)
    if (!entry) return undefined
    const unpacked = content(bytes, entry, Math.min(left, mostOf(entry, limits)))
    if ("code" in unpacked) return { problem: unpacked }
    left -= unpacked.length
    return unpacked
  }
  return { names: new Set(entries.keys() as Iterable<string>), read }
}

/** The most an entry may unpack to by the ratio. */
function mostOf({ start, end }: Packed, { ratio, ratioFrom }: ArchiveLimits): number {
  return Math.max(ratioFrom, (end - start) * ratio)
}

function content(bytes: Uint8Array, entry: Packed, most: number): Uint8Array | ReadProblem {
  if (entry.size > most) return problems.expands
  const packed = bytes.subarray(entry.start, entry.end)
  if (entry.method === 0) return whole(packed, entry)
  if (entry.method !== 8) return problems.part
  try {
    // One byte more than promised is enough to know that the promise is broken.
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size + 1) })
    return whole(unpacked, entry)
  } catch (cause) {
    if (cause instanceof RangeError) return problems.expands
    if (cause instanceof Error && "code" in cause) return problems.part
    throw cause
  }
}

/** What came out, if it is what was put in. */
function whole(unpacked: Uint8Array, { size, checksum }: Packed): Uint8Array | ReadProblem {
  return unpacked.length === size && crc32(unpacked) === checksum ? unpacked : problems.part
}
