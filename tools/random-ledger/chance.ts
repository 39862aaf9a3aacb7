/** Repeatable chance: the same seed gives the same draws on every machine (mulberry32). */
export class Chance {
  private state: number
  constructor(seed: number) {
    this.state = (seed * 0x9e3779b9) >>> 0
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number of a range, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)]!
  }

  /** Some of a list, in its order, at least `least`. */
  some<T>(from: readonly T[], least: number, most: number): readonly T[] {
    const wanted = Math.min(from.length, this.whole(least, most))
    const chosen = new Set<number>()
    while (chosen.size < wanted) chosen.add(this.whole(0, from.length - 1))
    return [...chosen].sort((a, b) => a - b).map((index) => from[index]!)
  }

  happens(share: number): boolean {
    return this.next() < share
  }

  /** An amount in whole 分 whose size is spread over the powers of ten, e.g. 12 分 or 3 billion 元. */
  fen(most = 1e11): number {
    const size = 10 ** (this.next() * Math.log10(most))
    return Math.max(1, Math.round(size))
  }
}
