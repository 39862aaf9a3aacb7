/** A way people get a figure wrong; undefined when it would not change this one. */
export interface Operator {
  readonly name: string
  readonly apply: (text: string, neighbour: string | undefined, random: () => number) => string | undefined
}

const number = (text: string) => Number(text.replaceAll(",", ""))
const decimals = (text: string) => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0

function like(text: string, value: number): string {
  const digits = decimals(text)
  const fixed = value.toFixed(digits)
  return text.includes(",") ? fixed.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : fixed
}

function changed(text: string, result: string): string | undefined {
  return number(result) === number(text) || number(result) === 0 ? undefined : result
}

/** Ten per cent up, one digit, two digits swapped, ten times, the neighbour's value. */
export const operators: readonly Operator[] = [
  { name: "+10%", apply: (text) => changed(text, like(text, number(text) * 1.1)) },
  {
    name: "one digit",
    apply(text, _, random) {
      const places = [...text].flatMap((c, i) => (/\d/.test(c) ? [i] : []))
      const at = places[Math.floor(random() * places.length)]!
      const digit = (Number(text[at]) + 1 + Math.floor(random() * 8)) % 10
      return changed(text, text.slice(0, at) + digit + text.slice(at + 1))
    },
  },
  {
    name: "swapped",
    apply(text, _, random) {
      const pairs = [...text].flatMap((c, i) =>
        /\d/.test(c) && /\d/.test(text[i + 1] ?? "") && c !== text[i + 1] ? [i] : [],
      )
      if (pairs.length === 0) return undefined
      const at = pairs[Math.floor(random() * pairs.length)]!
      return changed(text, text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2))
    },
  },
  {
    name: "×10",
    apply(text) {
      const digits = decimals(text)
      const bare = (number(text) * 10).toFixed(Math.max(0, digits - 1))
      return changed(text, text.includes(",") ? bare.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : bare)
    },
  },
  { name: "neighbour", apply: (text, neighbour) => (neighbour === undefined ? undefined : changed(text, neighbour)) },
]

/** A small generator with a fixed seed (mulberry32): the same mutations on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
