import type { PublishedBlock } from "#documents"
import type { NarrativeSection } from "#statutes"
import type { Numbering } from "./numbering.ts"
import type { AmountForm } from "./printed-figure.ts"
import type { Teller } from "./teller.ts"
/**
 * A section as blocks: heading, paragraphs, a note of assumed figures, charts. A paragraph that was published
 * otherwise is replaced whole: p1, p2 … (in a list p2/key); p2+ is what was added behind it.
 */
export declare function sectionBlocks(
  id: string,
  section: NarrativeSection,
  teller: Teller,
  numbering: Numbering,
  form: AmountForm,
  figureNumber: () => number,
): PublishedBlock[]
