/**
 * The bookmarks of a document: a name for every anchor that Word accepts (at most 40 letters, digits and low lines),
 * hidden from the list a clerk sees, and a number for every mark.
 */
export class Bookmarks {
  readonly #names = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #set = new Set<string>()
  #count = 0

  /** The name of an anchor's bookmark. */
  name(anchor: string): string {
    const known = this.#names.get(anchor)
    if (known !== undefined) return known
    const plain = `_${[...anchor.replace(/[^\p{L}\p{Nd}]+/gu, "_")].slice(0, 24).join("")}`
    let name = plain
    for (let i = 2; this.#taken.has(name.toLowerCase()); i++) name = `${plain}_${i}`
    this.#taken.add(name.toLowerCase())
    this.#names.set(anchor, name)
    return name
  }

  /** Runs under the bookmark of an anchor; an anchor that comes again keeps its first place. */
  around(anchor: string, runs: string): string {
    if (this.#set.has(anchor)) return runs
    this.#set.add(anchor)
    const id = this.#count++
    return `<w:bookmarkStart w:id="${id}" w:name="${this.name(anchor)}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`
  }

  /** Whether a bookmark stands in the document so far. */
  has(anchor: string): boolean {
    return this.#set.has(anchor)
  }
}
