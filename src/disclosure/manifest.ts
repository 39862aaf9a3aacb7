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
  readonly sections: readonly { readonly title: string; readonly level: 1 | 2 | 3; readonly anchor: string }[]
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
export function manifestOf(
  publication: Publication,
  about: { readonly family: string; readonly kind: "budget" | "accounts"; readonly year: number },
  statements: readonly Statement[],
): Manifest {
  const assumed = new Set(statements.flatMap((statement) => statement.assumed))
  const volumes = publication.volumes.map((volume) => {
    const blocks = volume.sections.flatMap((section) => section.blocks)
    for (const block of blocks)
      if (block.kind === "paragraph") for (const run of block.runs) if (run.assumed) assumed.add(run.assumed)
    return {
      id: volume.id,
      name: volume.name,
      title: volume.title,
      sections: blocks.flatMap((b) =>
        b.kind === "heading" ? [{ title: b.text, level: b.level, anchor: b.anchor }] : [],
      ),
      charts: blocks.flatMap((b) => (b.kind === "chart" ? [b.caption] : [])),
      files: [],
    }
  })
  return {
    title: publication.title,
    publisher: publication.author,
    ...about,
    issued: publication.issued,
    volumes,
    tables: statements.map((statement) => ({
      form: statement.form,
      ...(statement.number ? { number: statement.number } : {}),
      title: statement.title,
      ...(statement.project ? { project: statement.project } : {}),
      empty: statement.empty,
      ...(statement.emptyReason ? { emptyReason: statement.emptyReason } : {}),
      anchor: statement.table.anchor,
    })),
    assumed: [...assumed],
  }
}
