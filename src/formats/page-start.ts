import type { PageSection, PublishedBlock } from "#documents"

/**
 * Whether a block of a section begins a page of its own accord. Statements do, together with the headings right above
 * them; on wide pages every table does, while on others those that belong to the text stand in it.
 */
export function startsPage(
  blocks: readonly PublishedBlock[],
  index: number,
  orientation: PageSection["orientation"],
): boolean {
  const isHeading = (at: number): boolean => blocks[at]?.kind === "heading"
  if (index === 0 || blocks[index - 1]?.kind === "page-break" || isHeading(index - 1)) return false
  let at = index
  while (isHeading(at)) at++
  const block = blocks[at]
  return block?.kind === "table" && (orientation === "landscape" || block.bookmark)
}

/** Characters of a part's heading on a line, and the pitch of headings with what stands around them, points. */
const partLine = { characters: 20, pitch: 36, around: 28 }
const lowerHeading = 34

/** About how high the headings right above a block are, which stay with it on its page, points. */
export function headingRoom(blocks: readonly PublishedBlock[], index: number): number {
  const block = blocks[index - 1]
  if (block?.kind !== "heading") return 0
  const { characters, pitch, around } = partLine
  const own = block.level === 1 ? Math.ceil(block.text.length / characters) * pitch + around : lowerHeading
  return own + headingRoom(blocks, index - 1)
}
