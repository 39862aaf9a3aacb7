/**
 * The name most like a mistyped one, or undefined when none is near: at most a third of its letters wrong (but one
 * always allowed), a missing, extra, wrong or exchanged letter counting one each; or its beginning.
 */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 80)
  if (!word) return undefined
  const begun = names.filter((name) => name.startsWith(word))
  if (begun.length === 1) return begun[0]
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const name of names) {
    if (Math.abs(name.length - word.length) >= least) continue
    const found = distance(word, name.toLowerCase())
    if (found < least) {
      least = found
      best = name
    }
  }
  return best
}

/** Letters to insert, delete, replace or exchange with their neighbour to make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
