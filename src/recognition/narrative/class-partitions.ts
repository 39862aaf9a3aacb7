import { type Dimension, coordinateKey, withDimensions } from "#fiscal"
import { type Index, type Spoken, at, nearest } from "./partition-index.ts"
import type { Partition } from "./partitions.ts"

/**
 * A list of subjects by class, section or item: its outermost codes sum to the whole, and each code to those below
 * it. Names without a code are only usable where all the others stand on one level.
 */
export function byClass<T>(index: Index<T>, whole: Spoken<T>, dimension: Dimension): Partition<T>[] {
  if (whole.subject[dimension] !== undefined || whole.subject.nature !== undefined) return []
  const expenditure = whole.subject.flow === "uses" ? { flow: "expenditure" } : {}
  const listed = index.coded.get(`${dimension}|${coordinateKey(withDimensions(whole.subject, expenditure))}`)
  if (!listed || listed.length > 3000) return []
  const byCode = new Map<string, Spoken<T>>()
  for (const { item } of listed) {
    const code = item.subject[dimension]!
    if (!byCode.has(code)) byCode.set(code, item)
  }
  const codes = [...byCode.keys()]
  const known = codes.filter((code) => /^\d+$/.test(code))
  const level = known[0]?.length
  const flat = known.every((code) => code.length === level)
  if (known.length < codes.length && !flat) return []
  const result: Partition<T>[] = []
  const above = (code: string) => [code.slice(0, 3), code.slice(0, 5)].filter((c) => c.length < code.length)
  const outer = codes.filter((code) => !above(code).some((c) => byCode.has(c)))
  const carried =
    whole.subject.flow === "uses" ? at(index, withDimensions(whole.subject, { flow: "carry-out" })) : undefined
  const parts = [...outer.map((code) => byCode.get(code)!), ...(carried ? [carried] : [])]
  if (parts.length >= 2) result.push({ whole: nearest(index, whole, parts[0]!), parts, relation: "=" })
  const below = new Map<string, string[]>()
  for (const code of codes) {
    const parent = above(code)
      .filter((c) => byCode.has(c))
      .pop()
    if (parent) below.set(parent, [...(below.get(parent) ?? []), code])
  }
  for (const [code, inner] of below)
    if (inner.length <= 300)
      result.push({ whole: byCode.get(code)!, parts: inner.map((c) => byCode.get(c)!), relation: "=" })
  return result
}
