/**
 * Short names of the vocabularies office files are written in. Transitional and strict files name the same vocabulary
 * differently; what matters is the same.
 */
const known: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/spreadsheetml\/(?:2006\/)?main$/, "s"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/drawingml\/(?:2006\/)?chart$/, "c"],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/package\/2006\/relationships$/, "p"],
  [/\/package\/2006\/content-types$/, "ct"],
  [/\/officeDocument\/(?:2006\/)?math$/, "m"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/^urn:schemas-microsoft-com:office:spreadsheet$/, "ss"],
  [/^urn:schemas-microsoft-com:office:excel$/, "x"],
  [/^urn:schemas-microsoft-com:office:office$/, "o"],
  [/\/wordprocessingShape$/, "wps"],
]

/** The vocabulary a prefix stands for in one element and what is inside it. */
type Scope = ReadonlyMap<string, string>

/** Names with their vocabulary whatever prefix the file gives it: `w:tbl`; `?:name` for vocabularies not known. */
export class Namespaces {
  readonly #scopes: Scope[] = [new Map([["xml", "xml"]])]
  /** Which open elements opened a scope. */
  readonly #opened: boolean[] = []
  #names = new Map<string, string>()

  /** Enters an element: declarations among its attributes hold for it too. */
  enter(attributes: Readonly<Record<string, string>>): void {
    let scope: Map<string, string> | undefined
    for (const key in attributes) {
      if (!key.startsWith("xmlns") || (key.length > 5 && key[5] !== ":")) continue
      scope ??= new Map(this.#scopes.at(-1))
      const uri = attributes[key]!
      scope.set(key.slice(6), known.find(([pattern]) => pattern.test(uri.slice(-200)))?.[1] ?? "?")
    }
    this.#opened.push(scope !== undefined)
    if (!scope) return
    this.#scopes.push(scope)
    this.#names = new Map()
  }

  /** Enters an element without declarations. */
  enterPlain(): void {
    this.#opened.push(false)
  }

  leave(): void {
    if (!this.#opened.pop()) return
    this.#scopes.pop()
    this.#names = new Map()
  }

  element(raw: string): string {
    let name = this.#names.get(raw)
    if (name === undefined) {
      const colon = raw.indexOf(":")
      const prefix = colon < 0 ? "" : raw.slice(0, colon)
      name = `${this.#scopes.at(-1)!.get(prefix) ?? "?"}:${raw.slice(colon + 1)}`
      if (this.#names.size < 4096) this.#names.set(raw, name)
    }
    return name
  }

  /** The attributes of an element: those of its own vocabulary by their bare name, others as `r:id`. */
  attributes(raw: Readonly<Record<string, string>>, element: string): Attributes {
    const own = element.slice(0, element.indexOf(":") + 1)
    const result: Record<string, string> = Object.create(null)
    for (const key in raw) {
      if (key.startsWith("xmlns")) continue
      const name = key.includes(":") ? this.element(key) : key
      result[name.startsWith(own) ? name.slice(own.length) : name] = raw[key]!
    }
    return result
  }
}

/** Attributes by name; unknown ones are undefined. */
export type Attributes = Readonly<Record<string, string | undefined>>
