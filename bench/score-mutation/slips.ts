import { operators } from "../mutation/operators.ts"
import type { ScoredCell } from "./scored-cells.ts"

/** One way a cell was got wrong. */
export interface Slip {
  readonly name: string
  readonly text: string
}

/** Words that grade what was done, as targets have them. */
const grades = [
  "有效提升",
  "显著提高",
  "明显改善",
  "基本保障",
  "有效缓解",
  "逐步完善",
  "及时",
  "规范",
  "健全",
  "长期有效",
]
const number = /\d+(?:\.\d+)?/

/**
 * The ways one cell may plausibly be wrong, each a different text: a digit, two digits swapped, ten times, one more,
 * one less, the value of another row of the column; for a word of grade another one.
 */
export function slipsOf(cell: ScoredCell, column: readonly string[], random: () => number): readonly Slip[] {
  const text = cell.text
  const found = number.exec(text.replace(/(?<=\d)\s+(?=\d)/g, ""))
  const slips: Slip[] = []
  const add = (name: string, slip: string | undefined) => {
    if (slip === undefined || saysTheSame(slip, text) || slips.some((s) => s.text === slip)) return
    // Nobody prints 010 %.
    if (!/(?<![\d.])0\d/.test(slip)) slips.push({ name, text: slip })
  }
  if (!found || isWord(cell)) {
    if (cell.category !== "target") return []
    const others = [...new Set([...column.filter((t) => !number.test(t)), ...grades])].filter((t) => t !== text)
    for (let i = 0; i < 3; i++) add("another word", others.splice(Math.floor(random() * others.length), 1)[0])
    return slips
  }
  const bare = text.replace(/(?<=\d)\s+(?=\d)/g, "")
  const put = (value: string | undefined) =>
    value === undefined ? undefined : bare.slice(0, found.index) + value + bare.slice(found.index + found[0].length)
  for (const { name, apply } of operators)
    if (name !== "neighbour" && name !== "+10%") add(name, put(apply(found[0], undefined, random)))
  const places = found[0].split(".")[1]?.length ?? 0
  add("one more", put((Number(found[0]) + 1).toFixed(places)))
  if (Number(found[0]) > 1) add("one less", put((Number(found[0]) - 1).toFixed(places)))
  const others = [...new Set(column.filter((t) => t !== text && number.test(t)))]
  if (others.length > 0) add("another row's", others[Math.floor(random() * others.length)])
  return slips
}

/** 10 is 10.00. */
function saysTheSame(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\s/g, "").replace(/\d+(?:\.\d+)?/g, (n) => String(Number(n)))
  return bare(one) === bare(other)
}

/** A sentence or a word of grade in which a number is no measure. */
function isWord({ category, indicator }: ScoredCell): boolean {
  return category === "target" && indicator?.value.kind === "qualitative"
}
