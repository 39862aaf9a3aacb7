/** A set of whole numbers as disjoint closed intervals in ascending order; empty when none. */
export type Range = readonly (readonly [low: number, high: number])[]

/** Beyond what any printed quantity can hold. */
const edge = 2 ** 52

/** Every value a figure may have. */
export const anything: Range = [[-edge, edge]]

/** One interval, empty when low > high. */
export function between(low: number, high: number): Range {
  const from = Math.max(low, -edge)
  const to = Math.min(high, edge)
  return from <= to ? [[from, to]] : []
}

/** What both ranges hold. Work is bounded by the number of their intervals. */
export function intersection(one: Range, other: Range): Range {
  if (one === anything) return other
  if (other === anything) return one
  const result: (readonly [number, number])[] = []
  for (const [a, b] of one)
    for (const [c, d] of other) if (Math.max(a, c) <= Math.min(b, d)) result.push([Math.max(a, c), Math.min(b, d)])
  return result
}

/** What either holds, touching intervals joined. */
export function union(ranges: readonly Range[]): Range {
  const all = ranges.flat().sort((a, b) => a[0] - b[0])
  const result: [number, number][] = []
  for (const [low, high] of all) {
    const last = result.at(-1)
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high)
    else result.push([low, high])
  }
  return result
}

/** The interval that holds a value; undefined when none does. */
export function holding(range: Range, value: number): readonly [low: number, high: number] | undefined {
  return range.find(([low, high]) => low <= value && value <= high)
}

/** The multiples of `grain` in the range, each interval ending on one. */
export function onGrid(range: Range, grain: number): Range {
  if (grain === 1) return range
  const result: (readonly [number, number])[] = []
  for (const [low, high] of range) {
    const from = Math.ceil(low / grain) * grain
    const to = Math.floor(high / grain) * grain
    if (from <= to) result.push([from, to])
  }
  return result
}

/** Whether the range holds the value. */
export function holds(range: Range, value: number): boolean {
  return range.some(([low, high]) => low <= value && value <= high)
}

/** Lowest and highest value; undefined when empty. */
export function hull(range: Range): readonly [low: number, high: number] | undefined {
  const first = range[0]
  const last = range.at(-1)
  return first && last ? [first[0], last[1]] : undefined
}
