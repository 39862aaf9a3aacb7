import type { PublishedBlock } from "#documents"
import type { NarrativeSection } from "#statutes"
import type { Teller, Telling } from "./teller.ts"
/** The charts of a section, each with its caption 图1：…; drawn only where there is something to show. */
export declare function chartsOf(
  id: string,
  section: NarrativeSection,
  teller: Teller,
  telling: Telling,
  figureNumber: () => number,
): PublishedBlock[]
