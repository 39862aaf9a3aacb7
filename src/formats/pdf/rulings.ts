import type { Ruling, Rulings } from "./printed-page.ts"

/** Lines this far apart across their direction are one line (double borders, fills beside strokes). Points. */
const snap = 2.2
/** Gaps this long along a line are closed: Word draws the border of each cell apart, dashed borders have gaps. Points. */
const join = 3.5
/** After merging, a page with more lines than this is a drawing. */
export const rulingsOnPage = 6_000

/** Collinear pieces snapped together and joined. */
export function mergedRulings(drawn: Rulings): Rulings {
  return { horizontal: merged(drawn.horizontal), vertical: merged(drawn.vertical) }
}

function merged(lines: readonly Ruling[]): Ruling[] {
  const sorted = [...lines].sort((a, b) => a.at - b.at)
  const result: Ruling[] = []
  let start = 0
  while (start < sorted.length) {
    let end = start + 1
    const first = sorted[start]!.at
    while (end < sorted.length && sorted[end]!.at - sorted[end - 1]!.at <= snap / 2 && sorted[end]!.at - first <= snap)
      end++
    joinGroup(sorted.slice(start, end), result)
    start = end
  }
  return result
}

/** Pieces of one position, joined along their direction; each result stands at the mean weighted by length. */
function joinGroup(group: Ruling[], result: Ruling[]): void {
  group.sort((a, b) => a.from - b.from)
  let current: Ruling | undefined
  let weight = 0
  let moment = 0
  const finish = (): void => {
    // Single dots and ticks are no lines.
    if (current && current.to - current.from >= 2) result.push({ ...current, at: moment / weight })
  }
  for (const piece of group) {
    if (!current || piece.from > current.to + join) {
      finish()
      current = { ...piece }
      weight = moment = 0
    } else if (piece.to > current.to) current.to = piece.to
    const length = Math.max(piece.to - piece.from, 0.01)
    weight += length
    moment += piece.at * length
  }
  finish()
}
