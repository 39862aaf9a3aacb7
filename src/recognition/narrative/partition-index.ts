import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import { classes } from "./partition-rules.ts"

/** Something said of a subject. */
export interface Spoken<T> {
  readonly subject: Coordinate
  readonly said: T
}

/** What is said, by coordinate and by what it is a part of. */
export interface Index<T> {
  readonly wholes: readonly Spoken<T>[]
  readonly byKey: ReadonlyMap<string, readonly { readonly at: number; readonly item: Spoken<T> }[]>
  /** Items with a code, by the key of what they are parts of. */
  readonly coded: ReadonlyMap<string, readonly { readonly at: number; readonly item: Spoken<T> }[]>
  readonly position: ReadonlyMap<Spoken<T>, number>
}

/** Builds the index in one pass. */
export function indexed<T>(said: readonly Spoken<T>[]): Index<T> {
  const byKey = new Map<string, { at: number; item: Spoken<T> }[]>()
  const coded = new Map<string, { at: number; item: Spoken<T> }[]>()
  const position = new Map<Spoken<T>, number>()
  const put = (map: typeof byKey, key: string, at: number, item: Spoken<T>) => {
    const list = map.get(key)
    if (list) list.push({ at, item })
    else map.set(key, [{ at, item }])
  }
  said.forEach((item, at) => {
    position.set(item, at)
    put(byKey, coordinateKey(item.subject), at, item)
    for (const d of classes)
      if (item.subject[d] !== undefined)
        put(coded, `${d}|${coordinateKey(withDimensions(item.subject, { [d]: null }))}`, at, item)
  })
  return { wholes: latest(said, byKey), byKey, coded, position }
}

/** One of each subject: said again, the last one before its parts would be the whole; the first is enough here. */
function latest<T>(said: readonly Spoken<T>[], byKey: Index<T>["byKey"]): Spoken<T>[] {
  return said.filter((item, at) => byKey.get(coordinateKey(item.subject))?.[0]?.at === at)
}

/** The first statement of a coordinate in the chapter. */
export function at<T>(index: Index<T>, coordinate: Coordinate): Spoken<T> | undefined {
  return index.byKey.get(coordinateKey(coordinate))?.[0]?.item
}

/** Of a whole said several times, the statement right before its parts. */
export function nearest<T>(index: Index<T>, whole: Spoken<T>, part: Spoken<T>): Spoken<T> {
  const before = index.position.get(part) ?? 0
  const all = index.byKey.get(coordinateKey(whole.subject)) ?? []
  return all.filter((entry) => entry.at < before).pop()?.item ?? whole
}
