import type { Coordinate } from "#fiscal"
import type { NarrativeLexicon } from "./lexicon.ts"

/** Ends of a name that printed sentences add or leave out. */
const endings = [
  "支出预算安排",
  "支出预算",
  "支出决算",
  "预算支出",
  "预算安排",
  "预算",
  "决算",
  "支出",
  "安排",
  "费",
  "为",
]

/** A name as printed, then without its ending, then with 支出. */
export function spellings(name: string): readonly string[] {
  const result = [name]
  for (const ending of endings)
    if (name.endsWith(ending) && name.length - ending.length >= 2) result.push(name.slice(0, -ending.length))
  result.push(`${name}支出`)
  return result
}

function first(name: string, find: (name: string) => readonly string[]): readonly string[] {
  for (const spelling of spellings(name)) {
    const codes = find(spelling)
    if (codes.length > 0) return codes
  }
  return []
}

/**
 * The functional code of a name at a level (0 类, 1 款, 2 项) below the subjects named before it; undefined when no
 * subject, or several with nothing to choose by, bear the name.
 */
export function functionCode(
  lexicon: NarrativeLexicon,
  name: string,
  level: 0 | 1 | 2,
  above: readonly string[],
): string | undefined {
  const length = 3 + 2 * level
  const parent = above.filter((code) => code.length < length).pop() ?? ""
  const codes = first(name, (n) => lexicon.functionByName(n, parent).filter((code) => code.length === length))
  return parent !== "" || codes.length === 1 ? codes[0] : undefined
}

/** A subject by its bare name, of whichever classification; `code` (printed beside it) chooses between equals. */
export function namedSubject(lexicon: NarrativeLexicon, name: string, code?: string): Coordinate | undefined {
  if (name.length < 2 || name.length > 40) return undefined
  const digit = code?.[0]
  const lists = {
    function: () => first(name, (n) => lexicon.functionByName(n)),
    economicDepartment: () => first(name, (n) => lexicon.departmentByName(n)),
    economicGovernment: () => first(name, (n) => lexicon.governmentByName(n)),
  }
  const order: readonly (keyof typeof lists)[] =
    digit === "3"
      ? ["economicDepartment", "economicGovernment", "function"]
      : digit === "5"
        ? ["economicGovernment", "economicDepartment", "function"]
        : ["function", "economicDepartment", "economicGovernment"]
  for (const dimension of order) {
    const codes = chosen(lists[dimension](), code)
    if (codes !== undefined) return { [dimension]: codes }
  }
  return undefined
}

/** The only code, or the one nearest the printed code; a name of a part of the printed code counts as that code. */
function chosen(codes: readonly string[], printed: string | undefined): string | undefined {
  if (codes.length === 0) return undefined
  if (printed === undefined) {
    const classes = codes.filter((code) => code.length === 3)
    return codes.length === 1 ? codes[0] : classes.length === 1 ? classes[0] : undefined
  }
  if (codes.some((code) => code.startsWith(printed))) return printed
  const level = codes.filter((code) => code.length === printed.length)
  const of = level.length > 0 ? level : codes
  return of.reduce((best, code) => (shared(code, printed) > shared(best, printed) ? code : best))
}

function shared(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
