import type { Publication } from "#documents"

/** Where a figure stands in the paragraphs of a publication: the text of its paragraph and its span there. */
export interface PrintedPlace {
  readonly paragraph: string
  readonly start: number
  readonly end: number
}

/** Places of all anchored runs, by anchor: what a reader of the printed text has to find again. */
export function printedPlaces(publication: Publication): ReadonlyMap<string, PrintedPlace> {
  const places = new Map<string, PrintedPlace>()
  for (const volume of publication.volumes)
    for (const section of volume.sections)
      for (const block of section.blocks) {
        if (block.kind !== "paragraph") continue
        const paragraph = block.runs.map((run) => run.text).join("")
        let at = 0
        for (const run of block.runs) {
          if (run.anchor !== undefined) places.set(run.anchor, { paragraph, start: at, end: at + run.text.length })
          at += run.text.length
        }
      }
  return places
}
