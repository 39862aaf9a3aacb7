import type { Glyphs } from "./printed-page.ts"

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isInFigure = (code: number): boolean =>
  isDigit(code) || code === 0x2c || code === 0x2e || code === 0x2d || code === 0x25

/**
 * Keeps every figure whole: a figure too wide for its column reaches over the border, and its characters would fall
 * into two cells. `homes` holds the cell of each character (any number; negative for none) and is changed in place:
 * all characters of a figure go to the cell that holds most of them.
 */
export function keepFiguresWhole(glyphs: Glyphs, homes: Int32Array): void {
  let start = 0
  while (start < glyphs.count) {
    let end = start + 1
    if (isInFigure(glyphs.code[start]!)) while (end < glyphs.count && adjoins(glyphs, end - 1, end)) end++
    if (end - start > 2) settle(homes, start, end)
    start = end
  }
}

/** Whether a character goes on with the figure of the one before: no gap, one baseline, one text object or nearly. */
function adjoins({ code, left, right, base, em, run }: Glyphs, before: number, after: number): boolean {
  if (!isInFigure(code[after]!) || Math.abs(base[after]! - base[before]!) > 0.5) return false
  const gap = (left[after]! - right[before]!) / em[after]!
  return Math.abs(gap) < (run[after] === run[before] ? 0.15 : 0.04)
}

function settle(homes: Int32Array, start: number, end: number): void {
  const first = homes[start]!
  let same = true
  for (let i = start + 1; i < end; i++) if (homes[i] !== first) same = false
  if (same) return
  const counts = new Map<number, number>()
  for (let i = start; i < end; i++) counts.set(homes[i]!, (counts.get(homes[i]!) ?? 0) + 1)
  let best = first
  for (const [home, count] of counts) if (count > counts.get(best)!) best = home
  for (let i = start; i < end; i++) homes[i] = best
}
