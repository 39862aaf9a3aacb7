import type { Bilingual } from "#checks"
import type { LocatedDocument } from "#documents"
import type { LedgerAssessment, Rescoring } from "#performance"

/** A document or a ledger whose self-evaluations were scored. @zh 评分结果 */
export interface ScoredSource {
  /** As given on the command line, or relative to the folder given. */
  readonly path: string
  readonly name: string
  readonly source: "document" | "ledger"
  readonly unit?: string
  readonly fiscalYear?: number
  readonly rescoring: Rescoring
  /** What a ledger tells beside its self-evaluations. */
  readonly assessment?: LedgerAssessment
  /** The document read, for the places of what is said; absent for a ledger. */
  readonly document?: LocatedDocument
}

/** A file or ledger that could not be read, with the reason for people. */
export interface UnscoredFile {
  readonly path: string
  readonly name: string
  readonly problem: { readonly code: string; readonly message: Bilingual }
}

/** What became of one file or ledger that was to be scored. */
export type ScoredFile = ScoredSource | UnscoredFile

/** Whether it was read and scored. */
export function isScored(file: ScoredFile): file is ScoredSource {
  return "rescoring" in file
}
