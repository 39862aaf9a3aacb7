import type { Publication, Volume } from "#documents"
/** A volume as text: headings with #, tables with tabs. For looking at a publication where no writer is at hand. */
export declare function volumeText(volume: Volume): string
/** All volumes of a publication as text. */
export declare function publicationText(publication: Publication): string
