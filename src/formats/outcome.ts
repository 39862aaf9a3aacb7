import type { Block, LocatedDocument, Page } from "#documents"

/**
 * Why a file could not be read, for a clerk. Codes: empty, unsupported, encrypted, damaged, too-large, too-many-pages,
 * too-many-cells, no-text (a scan), not-a-document.
 */
export interface ReadProblem {
  readonly code: string
  readonly message: { readonly zh: string; readonly en: string }
}

/** What a format's reader makes of bytes: pages and blocks, or the reason why not. */
export type ReadOutcome =
  | { readonly pages: readonly Page[]; readonly blocks: readonly Block[] }
  | { readonly problem: ReadProblem }

/** A read file: the located document, or the reason why not. */
export type DocumentOutcome = { readonly document: LocatedDocument } | { readonly problem: ReadProblem }

/** Bounds every reader keeps to; documented in docs/limits.md. */
export interface ReadLimits {
  /** Largest file, bytes. */
  readonly bytes: number
  readonly pages: number
  /** Cells over all tables. */
  readonly cells: number
  /** Characters over all blocks. */
  readonly characters: number
  /** Wall time, milliseconds, after which reading stops and says so. */
  readonly milliseconds: number
}

export const readLimits: ReadLimits = {
  bytes: 200 * 1024 * 1024,
  pages: 3_000,
  cells: 80_000,
  characters: 6_000_000,
  milliseconds: 25_000,
}
