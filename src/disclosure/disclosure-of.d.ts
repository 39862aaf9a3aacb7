import type { Publication } from "#documents"
import type { Book } from "#ledger"
import type { Statement } from "#statements"
import type { Family, Statutes } from "#statutes"
import { type Manifest } from "./manifest.ts"
import type { WritingFinding } from "./writing-finding.ts"
export interface DisclosureOptions {
  /** Published deviations are applied: what comes out is what was printed, mistakes included. */
  readonly asPublished?: boolean
  /** Gaps do not keep it from being written; their findings are warnings. */
  readonly draft?: boolean
}
/** A disclosure put together, and what was found on the way; with a finding of level error it is not to be published. */
export interface Disclosure {
  readonly publication: Publication
  readonly findings: readonly WritingFinding[]
  readonly manifest: Manifest
}
/**
 * The whole package of a family from a ledger: cover, contents, overview, explanation, glossary, statements,
 * attachments. Never throws for what a ledger holds; only a broken narrative file is a programming error.
 */
export declare function disclosureOf(
  book: Book,
  statements: readonly Statement[],
  family: Family,
  statutes: Statutes,
  options?: DisclosureOptions,
): Disclosure
