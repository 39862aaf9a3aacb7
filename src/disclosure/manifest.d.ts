import type { Publication } from "#documents"
import type { Statement } from "#statements"
/**
 * What a package consists of, for whoever takes it over: its files with their sections and tables. Formats, sizes and
 * hashes are filled in when the files have been written.
 * @zh 清单
 */
export interface Manifest {
  readonly title: string
  readonly publisher: string
  readonly family: string
  readonly kind: "budget" | "accounts"
  readonly year: number
  readonly issued: string
  readonly volumes: readonly ManifestVolume[]
  readonly tables: readonly ManifestTable[]
  /** Reasons of assumed figures, each once. */
  readonly assumed: readonly string[]
}
export interface ManifestVolume {
  readonly id: "package" | "explanation" | "statements"
  readonly name: string
  readonly title: string
  readonly sections: readonly {
    readonly title: string
    readonly level: 1 | 2 | 3
    readonly anchor: string
  }[]
  readonly charts: readonly string[]
  readonly files: readonly ManifestFile[]
}
export interface ManifestTable {
  readonly form: string
  readonly number?: string
  readonly title: string
  readonly project?: string
  readonly empty: boolean
  readonly emptyReason?: string
  readonly anchor: string
}
/** A written file of a volume. */
export interface ManifestFile {
  readonly format: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}
/** The manifest of a publication, its files not yet written. */
export declare function manifestOf(
  publication: Publication,
  about: {
    readonly family: string
    readonly kind: "budget" | "accounts"
    readonly year: number
  },
  statements: readonly Statement[],
): Manifest
