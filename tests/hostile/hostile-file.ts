/** A file made to break the program: what it holds, and what a clerk is told of it. */
export interface HostileFile {
  readonly name: string
  readonly content: () => Uint8Array | string
  /** The code of the problem, or undefined where the file is read and checked. */
  readonly problem?: string
  /** A word that stands in the Chinese message. */
  readonly word?: string
}

/** The same piece again and again, up to a length in characters. */
export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

export const megabyte = 1_000_000
