import type { PageSection, PublishedBlock, PublishedContents, PublishedCover, PublishedTable } from "#documents"
import type { Statement } from "#statements"
/** Blocks laid on pages: consecutive blocks of one orientation are one section; the cover stands alone, unnumbered. */
export declare class Pages {
  private readonly sections
  add(orientation: "portrait" | "landscape", numbered: boolean, ...blocks: readonly PublishedBlock[]): void
  done(): readonly PageSection[]
}
/** Headings and table titles met while a volume is put together: what its contents list. */
export declare class Entries {
  readonly list: PublishedContents["entries"][number][]
  heading(text: string, level: 1 | 2 | 3, anchor: string): void
}
/** The lines of a cover. */
export declare function cover(lines: PublishedCover["lines"]): PublishedCover
/**
 * The directory of the statements: number, title, whether it is empty and why. Its place in the family is the
 * statements' own contents.
 */
export declare function directoryTable(
  title: string,
  statements: readonly Statement[],
  notes: readonly string[],
): PublishedTable
/** Statements by number and title, those repeated once a project only once. */
export declare function distinct(statements: readonly Statement[]): readonly Statement[]
