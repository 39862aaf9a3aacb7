import type { XmlHandler } from "../xml/index.ts"

/** One level of a list: how its numbers are counted and printed. */
export interface ListLevel {
  start: number
  format: string
  /** The number's surroundings, `%1` for the number of the first level. */
  text: string
  /** The level (from 1) whose use begins the count anew; 0 for never; undefined for any higher one. */
  restart?: number
  /** All numbers are printed as decimals. */
  legal?: boolean
  /** What stands behind the number. */
  suffix: string
  /** The paragraph style that is this level. */
  style?: string
}

interface AbstractList {
  readonly levels: Map<number, ListLevel>
  /** The numbering style that this list is, or takes its levels from. */
  styleLink?: string
  numStyleLink?: string
}

/** A list in use: its abstract list, and what it does otherwise. */
export interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, ListLevel>
}

const listsMost = 20_000

/** Gathers the lists a document defines in its numbering part. @zh 编号定义 */
export class NumberingPart implements XmlHandler {
  readonly #abstracts = new Map<string, AbstractList>()
  readonly #lists = new Map<string, List>()
  #abstract: AbstractList | undefined
  #list: List | undefined
  #override = 0
  #level: ListLevel | undefined

  readonly open: XmlHandler["open"] = (name, attributes) => {
    const { val } = attributes
    switch (name) {
      case "w:abstractNum":
        this.#abstract = { levels: new Map() }
        if (this.#abstracts.size < listsMost) this.#abstracts.set(attributes.abstractNumId ?? "", this.#abstract)
        break
      case "w:num":
        this.#list = { abstract: "", starts: new Map(), levels: new Map() }
        if (this.#lists.size < listsMost) this.#lists.set(attributes.numId ?? "", this.#list)
        break
      case "w:abstractNumId":
        if (this.#list) this.#list.abstract = val ?? ""
        break
      case "w:styleLink":
        if (this.#abstract && val !== undefined) this.#abstract.styleLink = val
        break
      case "w:numStyleLink":
        if (this.#abstract && val !== undefined) this.#abstract.numStyleLink = val
        break
      case "w:lvlOverride":
        this.#override = levelIndex(attributes.ilvl)
        break
      case "w:startOverride":
        this.#list?.starts.set(this.#override, whole(val, 1))
        break
      case "w:lvl":
        this.#level = { start: 1, format: "decimal", text: "", suffix: "tab" }
        ;(this.#list ?? this.#abstract)?.levels.set(levelIndex(attributes.ilvl), this.#level)
        break
      default:
        if (this.#level) setLevel(this.#level, name, val)
    }
  }

  readonly close: XmlHandler["close"] = (name) => {
    if (name === "w:abstractNum") this.#abstract = undefined
    else if (name === "w:num") this.#list = undefined
    else if (name === "w:lvl") this.#level = undefined
  }

  list(id: string): List | undefined {
    return this.#lists.get(id)
  }

  /** The levels of a list: its own, else those of its abstract list, which may be that of a numbering style. */
  level(list: List, index: number): ListLevel | undefined {
    return list.levels.get(index) ?? this.#levels(list.abstract)?.get(index)
  }

  /** The level that a paragraph style is, for styles that name a list but no level. */
  levelOfStyle(list: List, style: string): number {
    for (const [index, level] of this.#levels(list.abstract) ?? []) if (level.style === style) return index
    return 0
  }

  #levels(abstract: string): ReadonlyMap<number, ListLevel> | undefined {
    const own = this.#abstracts.get(abstract)
    if (own?.numStyleLink === undefined || own.levels.size > 0) return own?.levels
    for (const other of this.#abstracts.values()) if (other.styleLink === own.numStyleLink) return other.levels
    return own.levels
  }
}

function setLevel(level: ListLevel, name: string, val: string | undefined): void {
  if (name === "w:start") level.start = whole(val, 1)
  else if (name === "w:numFmt") level.format = val ?? "decimal"
  else if (name === "w:lvlText") level.text = (val ?? "").slice(0, 200)
  else if (name === "w:lvlRestart") level.restart = whole(val, 0)
  else if (name === "w:isLgl") level.legal = val !== "0" && val !== "false"
  else if (name === "w:suff") level.suffix = val ?? "tab"
  else if (name === "w:pStyle" && val !== undefined) level.style = val
}

/** Lists have nine levels. */
export function levelIndex(text: string | undefined): number {
  return Math.min(8, Math.max(0, whole(text, 0)))
}

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text)
  return text !== undefined && Number.isSafeInteger(value) ? value : otherwise
}
