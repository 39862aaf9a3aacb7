import type { XmlHandler } from "../xml/index.ts"
import { isOn } from "./switch.ts"

/** What a style says of a paragraph or run that bears on reading; undefined where it says nothing. */
export interface StyleFacts {
  /** Outline level from 0; 9 is running text. */
  outline?: number
  list?: string
  listLevel?: number
  /** The style that names the list: its own level is looked up under this name. */
  listStyle?: string
  bold?: boolean
  hidden?: boolean
  align?: string
}

interface Style {
  readonly facts: StyleFacts
  name: string
  basedOn?: string
}

const stylesMost = 20_000
/** Styles are based on each other at most so far. */
const chainMost = 30

/** Gathers the styles of a document. @zh 样式 */
export class StylePart implements XmlHandler {
  readonly #styles = new Map<string, Style>()
  readonly #known = new Map<string, StyleFacts>()
  readonly #path: string[] = []
  #style: Style | undefined
  #standard: string | undefined

  readonly open: XmlHandler["open"] = (name, attributes) => {
    this.#path.push(name)
    const { val } = attributes
    if (name === "w:style") {
      this.#style = { facts: {}, name: "" }
      const id = attributes.styleId ?? ""
      if (this.#styles.size < stylesMost) this.#styles.set(id, this.#style)
      if (attributes.type === "paragraph" && isOn(attributes.default ?? "0")) this.#standard = id
    } else if (this.#style) this.#set(this.#style, name, val)
  }

  readonly close: XmlHandler["close"] = (name) => {
    this.#path.pop()
    if (name === "w:style") this.#style = undefined
  }

  #set(style: Style, name: string, val: string | undefined): void {
    const { facts } = style
    const inside = this.#path.slice(this.#path.lastIndexOf("w:style") + 1, -1).join(" ")
    if (inside === "") {
      if (name === "w:name") style.name = (val ?? "").slice(0, 100)
      else if (name === "w:basedOn" && val !== undefined) style.basedOn = val
    } else if (inside === "w:pPr") {
      if (name === "w:outlineLvl") facts.outline = Number(val)
      else if (name === "w:jc" && val !== undefined) facts.align = val
    } else if (inside === "w:pPr w:numPr") {
      if (name === "w:numId" && val !== undefined) facts.list = val
      else if (name === "w:ilvl") facts.listLevel = Number(val)
    } else if (inside === "w:rPr") {
      if (name === "w:b") facts.bold = isOn(val)
      else if (name === "w:vanish") facts.hidden = isOn(val)
    }
  }

  /** What a style and those it is based on say; of no style, what the document's standard paragraph says. */
  facts(id: string | undefined): StyleFacts {
    const from = id !== undefined && this.#styles.has(id) ? id : this.#standard
    if (from === undefined) return {}
    const facts = this.#known.get(from) ?? this.#gathered(from)
    this.#known.set(from, facts)
    return facts
  }

  /** A run's style says only what it says itself: it is no paragraph. */
  runFacts(id: string): StyleFacts {
    return this.#styles.has(id) ? this.facts(id) : {}
  }

  /** Whether a style is one of a contents list's. */
  isContents(id: string | undefined): boolean {
    return id !== undefined && /^(?:toc|目录) ?\d/i.test(this.#styles.get(id)?.name ?? id)
  }

  #gathered(id: string): StyleFacts {
    const facts: StyleFacts = {}
    let at: string | undefined = id
    for (let i = 0; at !== undefined && i < chainMost; i++) {
      const style = this.#styles.get(at)
      if (!style) break
      const own: StyleFacts = { ...named(style.name), ...style.facts }
      if (own.list !== undefined) own.listStyle = at
      Object.assign(facts, { ...own, ...facts })
      at = style.basedOn
    }
    return facts
  }
}

/** The built-in headings are known by name, even where a program writes no level. */
function named(name: string): StyleFacts {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]
  if (level) return { outline: Number(level) - 1 }
  return /^(?:title|标题)$/i.test(name) ? { outline: 0 } : {}
}
