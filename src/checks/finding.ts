import type { Piece, Place } from "#documents"

/** A text in both languages of the product. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * error: the document contradicts itself, its arithmetic, the code list or a binding rule, and rounding cannot
 * explain it. warning: very probably wrong, or a duty not met, but a reader must judge. info: worth knowing.
 * @zh 错误、提示、说明
 */
export type Severity = "error" | "warning" | "info"

/** A place with what is printed there and where that stands in the source. */
export interface Located extends Place {
  readonly quote: string
  readonly pieces: readonly Piece[]
}

/** A value for people (`text`, with its unit) and for programs (`value`, bare). */
export interface Stated {
  readonly text: string
  readonly value: string
}

/**
 * One thing wrong at one place: `mingzhang/report@1`.
 * @zh 问题
 */
export interface Finding {
  readonly rule: string
  readonly checks: readonly string[]
  readonly severity: Severity
  readonly message: Bilingual
  readonly at: Located
  readonly related: readonly { readonly label: string; readonly at: Located }[]
  readonly found: Stated | null
  readonly expected: Stated | null
  readonly difference: string | null
  readonly tolerance: string | null
  readonly unit: string | null
  readonly citation: string | null
  /** Fingerprint of the finding this one is a symptom of; null when it is a cause itself. */
  readonly cause: string | null
  readonly fingerprint: string
}

/** What became of a rule: a passed one says how many instances it looked at. */
export interface RuleOutcome {
  readonly rule: string
  readonly checks: readonly string[]
  readonly status: "passed" | "failed" | "not-applicable" | "could-not-be-checked"
  readonly instances: number
  readonly reason?: string
}

/** @zh 结论：通过、有保留、不通过、无法检查 */
export type Verdict = "conforms" | "reservations" | "does-not-conform" | "could-not-be-checked"

/** The outcome of a check. */
export interface Report {
  readonly format: "mingzhang/report@1"
  readonly document: {
    readonly name: string
    readonly sha256: string
    readonly unit: string | null
    readonly fiscalYear: number | null
    readonly kind: "budget" | "accounts" | null
    readonly family: string | null
    readonly tables: readonly { readonly form: string; readonly block: number; readonly recognised: boolean }[]
    readonly unrecognised: readonly { readonly block: number; readonly reason: string }[]
  }
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly rules: readonly RuleOutcome[]
}
