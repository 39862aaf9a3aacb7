import { foldText } from "./flow-text.ts"

/** What may stand between a project's name and its amount. */
const between = /(?:项目)?(?:支出)?(?:,?(?:20\d\d年)?(?:年初)?(?:预算)?(?:安排)?(?:支出)?为?)$/
const shortest = 4
const longest = 200

/**
 * Names of projects that tables of the document print, to be known again before an amount: a name may hold 、 and
 * brackets, years and words that mean something else outside it.
 */
export class KnownProjects {
  private readonly byEnd = new Map<string, { readonly folded: string; readonly name: string }[]>()

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const folded = foldText(name.length > longest ? name.slice(-longest) : name)
      if (folded.length < shortest) continue
      const end = folded.slice(-shortest)
      const alike = this.byEnd.get(end)
      if (alike) alike.push({ folded, name })
      else this.byEnd.set(end, [{ folded, name }])
    }
    for (const alike of this.byEnd.values()) alike.sort((a, b) => b.folded.length - a.folded.length)
  }

  /** The longest name that stands right before a position; its words 项目 and 年初预算安排 may follow it. */
  before(text: string, position: number): string | undefined {
    if (this.byEnd.size === 0) return undefined
    const head = text.slice(Math.max(0, position - longest - 24), position)
    const bare = head.replace(between, "")
    for (const candidate of [bare, head.replace(/项目$/, ""), head]) {
      const found = this.byEnd.get(candidate.slice(-shortest))?.find(({ folded }) => candidate.endsWith(folded))
      if (found) return found.name
    }
    return undefined
  }
}
