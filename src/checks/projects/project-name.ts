import { lettersOnly, likeness } from "#recognition"

/**
 * A project's name without what editors vary: spaces, punctuation, the year, and the words 项目 and 经费 at its end
 * that some tables add. Empty when nothing else is printed.
 * @zh 项目名称比对
 */
export function comparableName(name: string): string {
  const bare = lettersOnly(name).replace(/^\d{1,2}[.、]/, "")
  return bare.replace(/(?:20\d\d年?度?)/g, "").replace(/(?:项目支出|项目)$/, "") || bare
}

/** How alike two names are, 0 to 1, over what editors vary. */
export function nameLikeness(one: string, other: string): number {
  const a = comparableName(one)
  const b = comparableName(other)
  if (a === b) return 1
  // a name cut off by a narrow cell, or written out with its department in front, is that name
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.includes(short) ? 0.9 : likeness(a, b)
}
