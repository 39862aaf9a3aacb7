import { type FlowNode, Place, superscript } from "../flow/index.ts"
import type { HtmlElement, HtmlNode } from "./bounded-tree.ts"
import {
  attribute,
  boldness,
  isBlock,
  isCentred,
  isContentsEntry,
  isUnshown,
  outlineLevel,
  styleOf,
} from "./element.ts"
import { elements, tableOf } from "./html-table.ts"
import { InlineText } from "./inline-text.ts"
import { ListMarks } from "./list-marks.ts"

/** What an element hands down to what is inside it. */
interface Inherited {
  readonly bold: boolean
  readonly centred: boolean
  readonly preserved: boolean
  readonly raised?: true | undefined
  readonly line: number
  readonly level?: number | undefined
  readonly entry?: true | undefined
  readonly marks?: ListMarks | undefined
}

/** Reads a page as a browser shows it: blocks as lines, tables with their cells. */
export class PageReader {
  readonly nodes: FlowNode[]
  /** Pictures seen: a page of nothing else is a scan. */
  pictures = 0
  #place = new Place()
  #text = new InlineText()
  #mark = ""

  constructor() {
    this.nodes = this.#place.nodes
  }

  read(body: HtmlElement): void {
    const inherited = { bold: false, centred: false, preserved: false, line: body.line ?? 1 }
    this.#inside(body.childNodes, inherited)
    this.#flush(inherited)
  }

  #inside(nodes: readonly HtmlNode[], inherited: Inherited): void {
    for (const node of nodes) {
      if ("tagName" in node) this.#element(node, inherited)
      else if (node.nodeName === "#text" && "value" in node)
        this.#text.append(
          inherited.raised ? superscript(node.value) : node.value,
          inherited.bold,
          inherited.line,
          inherited.preserved,
        )
    }
  }

  #element(element: HtmlElement, outer: Inherited): void {
    const line = element.line ?? outer.line
    if (element.tagName === "img" || element.tagName === "picture") this.pictures++
    else if (element.tagName === "svg" || element.tagName === "canvas") this.#chart(element, line)
    if (isUnshown(element)) return
    if (element.tagName === "br") {
      this.#text.break()
      return
    }
    if (element.tagName === "table") {
      this.#flush(outer)
      this.#table(element, { ...outer, line })
      return
    }
    const inherited: Inherited = {
      ...outer,
      line,
      bold: boldness(element) ?? outer.bold,
      centred: isCentred(element) ?? outer.centred,
      preserved: element.tagName === "pre" || outer.preserved,
      raised: element.tagName === "sup" || outer.raised || undefined,
    }
    if (isBlock(element)) this.#block(element, outer, inherited)
    else if (/(?:^|;)mso-list:ignore/.test(styleOf(element))) this.#savedMark(element)
    else this.#inside(element.childNodes, inherited)
  }

  #block(element: HtmlElement, outer: Inherited, inherited: Inherited): void {
    this.#flush(outer)
    const { tagName } = element
    const inside: Inherited = {
      ...inherited,
      level: outlineLevel(element) ?? inherited.level,
      entry: isContentsEntry(element) || inherited.entry || undefined,
      marks: tagName === "ol" || tagName === "ul" ? new ListMarks(element, items(element)) : inherited.marks,
    }
    if (tagName === "li") this.#mark = inside.marks?.next(element) ?? "bullet"
    if (tagName === "hr") this.#place.setApart()
    this.#inside(element.childNodes, tagName === "li" ? { ...inside, marks: undefined } : inside)
    this.#flush(inside)
    if (tagName === "li") this.#mark = ""
  }

  /** Word writes the number or bullet of a list into the page; a bullet is a letter of a symbol font. */
  #savedMark(element: HtmlElement): void {
    const text = allText(element, 200).replace(/[\s\u00a0]+/g, "")
    if (/^[·§lnuüØo●■◆•\uf000-\uf0ff]?$/.test(text)) this.#mark = "bullet"
    else this.#mark = /[、．.）)】]$/.test(text) ? text : `${text} `
  }

  #flush(inherited: Inherited): void {
    if (this.#text.isEmpty) return
    const { bold, line } = this.#text
    const text = this.#text.take()
    if (text.trim() === "" && !text.includes("\n")) return
    const isBullet = this.#mark === "bullet"
    const marked = isBullet || text.trim() === "" ? text : this.#mark + text.trimStart()
    const { level, entry } = inherited
    this.#place.addLines(marked, inherited.centred, line || inherited.line, {
      ...(level !== undefined && { level }),
      ...(bold && !/[。；，：]/.test(text) && { bold: true as const }),
      ...(isBullet && { listed: true as const }),
      ...(entry && { entry }),
    })
    if (text.trim() !== "") this.#mark = ""
  }

  #table(element: HtmlElement, inherited: Inherited): void {
    const captions = elements(element.childNodes).filter((one) => one.tagName === "caption" && !isUnshown(one))
    for (const caption of captions)
      this.#block(caption, inherited, { ...inherited, centred: true, line: caption.line ?? inherited.line })
    const around = { place: this.#place, text: this.#text, mark: this.#mark }
    const inside = { ...inherited, marks: undefined, level: undefined }
    const table = tableOf(element, inherited.line, (cell) => {
      this.#place = new Place()
      this.#text = new InlineText()
      this.#mark = ""
      const own = { ...inside, line: cell.line ?? inherited.line, bold: boldness(cell) ?? inside.bold }
      this.#inside(cell.childNodes, own)
      this.#flush(own)
      return this.#place.nodes
    })
    this.#place = around.place
    this.#text = around.text
    this.#mark = around.mark
    if (table.cells.length > 0) this.#place.add(table)
  }

  /** A drawing that says it is an image is a chart; what can be read is its name and description. */
  #chart(element: HtmlElement, line: number): void {
    if (attribute(element, "role") !== "img") return
    const told = elements(element.childNodes).filter((one) => one.tagName === "title" || one.tagName === "desc")
    const text = [attribute(element, "aria-label") ?? "", ...told.map((one) => allText(one, 2_000))]
    const block = { kind: "chart", text: text.join(" ").trim(), pieces: [{ line }] } as const
    if (!this.#text.isEmpty) this.#text.break()
    this.#place.add({ kind: "other", line, block })
  }
}

const items = (list: HtmlElement): number => elements(list.childNodes).filter((one) => one.tagName === "li").length

/** All text inside an element up to a length. */
function allText(element: HtmlElement, most: number): string {
  let text = ""
  for (const node of element.childNodes) {
    if (text.length >= most) break
    if ("tagName" in node) text += allText(node, most - text.length)
    else if ("value" in node) text += node.value.slice(0, most)
  }
  return text
}
