import { type Entry, fromBufferPromise, type ZipFile } from "yauzl"
import type { ReadProblem } from "../outcome.ts"
import { problems } from "./problems.ts"

/** Where an entry's packed bytes stand in the archive. */
export interface Packed {
  readonly start: number
  readonly end: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** The size the directory declares; a promise to be kept to, never to be trusted. */
  readonly size: number
  readonly checksum: number
}

/** Flags of an entry whose bytes are encrypted: the plain and the strong kind. */
const encryptedFlags = 0x41

/**
 * Reads the directory of an archive: its entries by name, each inside the file and apart from the others. Directories
 * are left out. A damaged, encrypted or doctored archive is a problem.
 */
export async function directory(
  bytes: Uint8Array,
  entriesMost: number,
): Promise<ReadonlyMap<string, Packed> | ReadProblem> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // The type declarations do not know this option yet: without it a backslash would silently become a slash.
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
    const file = await fromBufferPromise(buffer, options)
    if (file.entryCount > entriesMost) return problems.entries
    return await entriesOf(file, entriesMost)
  } catch (cause) {
    return whyNot(cause)
  }
}

async function entriesOf(file: ZipFile, most: number): Promise<ReadonlyMap<string, Packed> | ReadProblem> {
  const found = new Map<string, Packed>()
  const spans: { readonly start: number; readonly end: number }[] = []
  for await (const entry of file.eachEntry()) {
    if (spans.length >= most) return problems.entries
    if ((entry.generalPurposeBitFlag & encryptedFlags) !== 0) return problems.encrypted
    const { fileDataStart: start } = await file.readLocalFileHeaderPromise(entry, { minimal: true })
    const end = start + entry.compressedSize
    spans.push({ start: entry.relativeOffsetOfLocalHeader, end })
    if (isFolder(entry)) continue
    if (found.has(entry.fileName)) return problems.repeated
    found.set(entry.fileName, {
      start,
      end,
      method: entry.compressionMethod,
      size: entry.uncompressedSize,
      checksum: entry.crc32,
    })
  }
  spans.sort((a, b) => a.start - b.start)
  // Entries that share bytes multiply what a small file unpacks to.
  if (spans.some((span, i) => i > 0 && span.start < spans[i - 1]!.end)) return problems.overlap
  return found
}

const isFolder = (entry: Entry): boolean => entry.fileName.endsWith("/")

/** The library says in English what is wrong; only its words tell the cases apart. */
function whyNot(cause: unknown): ReadProblem {
  if (!(cause instanceof Error)) throw cause
  if (/encryption/i.test(cause.message)) return problems.encrypted
  return /path|characters in fileName/i.test(cause.message) ? problems.path : problems.damaged
}
