/** Pieces, with what parts them, that one name may be made of. */
const partsMost = 15

/** Codes of units or projects by all that a clerk may write for one: the code, "code name" of the workbook's list, the name. */
export class RegisteredCodes {
  private readonly codes = new Set<string>()
  private readonly byName = new Map<string, string | undefined>()

  add(code: string, name: string): void {
    this.codes.add(code)
    const known = this.byName.get(name)
    // Two of one name: the name alone says neither.
    this.byName.set(name, this.byName.has(name) && known !== code ? undefined : code)
  }

  /** The code meant; what names nothing known, or more than one, stays as written. */
  of(value: string): string {
    return this.known(value) ?? value
  }

  /** Several in one cell, parted by 、 or a semicolon, as codes one a line. A name that itself holds a 、 is found whole. */
  list(value: string): string {
    const pieces = value.split(/([、；;\r\n]+)/)
    const found: string[] = []
    for (let from = 0; from < pieces.length; ) {
      let end = from + 1
      let code: string | undefined
      for (let to = Math.min(pieces.length, from + partsMost); to > from && code === undefined; to -= 2) {
        const text = pieces.slice(from, to).join("").trim()
        code = to === from + 1 ? this.known(text) : this.whole(text)
        if (code !== undefined) end = to
      }
      const text = code ?? pieces[from]!.trim()
      if (text !== "") found.push(text)
      from = end + 1
    }
    return found.join("\n")
  }

  /** What one entry is called from end to end: a text that only begins with a code may go on to another. */
  private whole(text: string): string | undefined {
    const [, code, name = ""] = /^(\S+)\s+(.+)$/s.exec(text) ?? []
    if (this.codes.has(text)) return text
    return this.byName.get(text) ?? (this.byName.get(name) === code ? code : undefined)
  }

  private known(value: string): string | undefined {
    if (this.codes.has(value)) return value
    const [code = ""] = /^\S+/.exec(value) ?? []
    return this.codes.has(code) ? code : this.byName.get(value)
  }
}
