/**
 * What a disclosure document is about.
 * @zh 预算公开、决算公开
 */
export type DocumentKind = "budget" | "accounts"

/**
 * What a document says of itself: whose it is, of which year, of which kind, in which template family.
 * @zh 公开文档的基本信息
 */
export interface DocumentProfile {
  /** Full name of the department or unit as most often printed; undefined when none was found. */
  readonly unit: string | undefined
  readonly fiscalYear: number | undefined
  readonly kind: DocumentKind | undefined
  /** Id of the template family, e.g. "henan-department-12". */
  readonly family: string | undefined
}
