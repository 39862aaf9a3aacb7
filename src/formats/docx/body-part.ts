import type { ReadLimits, ReadProblem } from "../outcome.ts"
import { type FlowNode, Place, superscript } from "../flow/index.ts"
import { tooLarge, tooManyCells, tooManyLines } from "../text/problem.ts"
import type { Attributes, XmlHandler } from "../xml/index.ts"
import { Fields, isContents } from "./fields.ts"
import type { ListCounter } from "./list-counter.ts"
import { embedded } from "./embedded.ts"
import { Paragraph } from "./paragraph.ts"
import { problems } from "./problems.ts"
import { plainRun, type RunState, setRunProperty } from "./run-state.ts"
import { Sections } from "./sections.ts"
import type { StylePart } from "./style-part.ts"
import { symbolText } from "./symbols.ts"
import { OpenTable } from "./table-grid.ts"

/** What is never printed: what tracked changes took away, instructions, the state before a change. */
const unprinted = new Set(
  "w:del w:moveFrom w:delText w:delInstrText w:rPrChange w:pPrChange w:tblPrChange w:tblGridChange w:trPrChange w:tcPrChange w:sectPrChange w:tblPrExChange w:numberingChange w:rt w:ffData w:sdtEndPr".split(
    " ",
  ),
)
const linesMost = 400_000

/** A text box or other place inside a paragraph: what was open around it is taken up again behind it. */
interface Suspended {
  readonly paragraph: Paragraph | undefined
  readonly run: RunState
}

/** Parts of the document the body only refers to. */
export interface BodyContext {
  readonly styles: StylePart
  readonly lists: ListCounter
  readonly limits: ReadLimits
  /** The text of a chart by its relationship; undefined when there is none. */
  readonly chart: (relationship: string) => string | undefined
}

/** Reads the body of a document, or its notes, as Word prints it. */
export class BodyPart implements XmlHandler {
  readonly nodes: FlowNode[]
  readonly sections = new Sections()
  /** Pictures seen: a document of nothing else is a scan. */
  pictures = 0
  readonly #context: BodyContext
  readonly #path: string[] = []
  #skipped = 0
  readonly #places: Place[] = [new Place()]
  readonly #tables: OpenTable[] = []
  readonly #suspended: Suspended[] = []
  readonly #fields = new Fields()
  /** Alternatives open at this place: whether one of them printed something. */
  readonly #alternatives: { taken: boolean; before: number }[] = []
  #contentsDepth = 0
  /** Text of a paragraph whose mark was deleted, waiting for the next at its place. */
  readonly #carried = new Map<Place, string>()
  #paragraph: Paragraph | undefined
  #run: RunState = plainRun()
  #inText = false
  #inInstruction = false
  #line: number
  #cells = 0
  #characters = 0
  #count = 0
  #problem: ReadProblem | undefined

  /** `firstLine` is the number before the first paragraph's. */
  constructor(context: BodyContext, firstLine = 0) {
    this.#context = context
    this.#line = firstLine
    this.nodes = this.#places[0]!.nodes
  }

  /** The number of the last paragraph. */
  get line(): number {
    return this.#line
  }

  readonly halted = (): ReadProblem | undefined => this.#problem

  readonly open: XmlHandler["open"] = (name, attributes) => {
    const parent = this.#path.at(-1) ?? ""
    this.#path.push(name)
    if (this.#skipped > 0) this.#skipped++
    else if (unprinted.has(name) && !this.#marksDeletion(name, parent)) this.#skipped = 1
    else if (name.startsWith("w:")) this.#openWord(name, attributes, parent)
    else this.#openOther(name, attributes)
  }

  readonly close: XmlHandler["close"] = (name) => {
    this.#path.pop()
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    switch (name) {
      case "w:t":
      case "m:t":
        this.#inText = false
        break
      case "w:instrText":
        this.#inInstruction = false
        break
      case "w:p":
        this.#endParagraph()
        break
      case "w:pPr":
        if (this.#paragraph?.pageBreak) this.#breakPage(false)
        break
      case "w:tbl":
        this.#endTable()
        break
      case "w:tc":
        this.#places.pop()
        break
      case "w:txbxContent":
        this.#endTextBox()
        break
      case "w:sdt":
        if (this.#contentsDepth > this.#path.length) this.#contentsDepth = 0
        break
      case "w:sectPr":
        if (this.#paragraph) this.#paragraph.endsSection = true
        else this.sections.endSection()
        break
      case "mc:Choice":
      case "mc:Fallback": {
        const open = this.#alternatives.at(-1)
        if (open && this.#count > open.before) open.taken = true
        break
      }
      case "mc:AlternateContent":
        this.#alternatives.pop()
        break
    }
  }

  readonly text = (text: string): void => {
    if (this.#skipped > 0) return
    if (this.#inText) this.#print(text)
    else if (this.#inInstruction) this.#fields.instruction(text)
  }

  /** A deletion among the properties of a row or of a paragraph's mark is no deleted text. */
  #marksDeletion(name: string, parent: string): boolean {
    if (name !== "w:del" && name !== "w:moveFrom") return false
    if (parent === "w:trPr") {
      const row = this.#tables.at(-1)?.row
      if (row) row.dropped = true
      return true
    }
    if (parent !== "w:rPr") return false
    if (this.#path.at(-3) === "w:pPr" && this.#paragraph) this.#paragraph.markDeleted = true
    return true
  }

  #openWord(name: string, attributes: Attributes, parent: string): void {
    const { val } = attributes
    switch (name) {
      case "w:p":
        this.#paragraph = new Paragraph()
        break
      case "w:r":
        this.#run = plainRun()
        break
      case "w:t":
        this.#inText = true
        break
      case "w:instrText":
        this.#inInstruction = true
        break
      case "w:fldChar":
        this.#fields.mark(attributes.fldCharType)
        break
      case "w:fldSimple":
        if (isContents(attributes.instr ?? "") && this.#paragraph) this.#paragraph.contents = true
        break
      case "w:tab":
      case "w:ptab":
        if (parent === "w:r") this.#print("\t")
        break
      case "w:cr":
        this.#print("\n")
        break
      case "w:br":
        this.#print("\n")
        if (attributes.type === "page") this.#breakPage(false)
        break
      case "w:lastRenderedPageBreak":
        this.#breakPage(true)
        break
      case "w:noBreakHyphen":
        this.#print("-")
        break
      case "w:sym":
        this.#print(symbolText(attributes.font, attributes.char))
        break
      case "w:docPartGallery":
        if (/table of contents/i.test(val ?? "") && this.#contentsDepth === 0)
          this.#contentsDepth = this.#path.lastIndexOf("w:sdt") + 1
        break
      case "w:tbl":
        this.#tables.push(new OpenTable(this.#line + 1))
        break
      case "w:tr":
        this.#tables.at(-1)?.addRow()
        break
      case "w:tc":
        this.#openCell()
        break
      case "w:txbxContent":
        this.#suspended.push({ paragraph: this.#paragraph, run: this.#run })
        this.#places.push(new Place())
        this.#paragraph = undefined
        break
      case "w:altChunk":
        this.#add({ kind: "other", line: this.#line, block: embedded("altChunk", this.#line) })
        break
      case "w:pgSz":
        this.sections.setSize(attributes.w, attributes.h)
        break
      case "w:type":
        if (parent === "w:sectPr") this.sections.setType(val)
        break
      case "w:footnote":
      case "w:endnote":
        // The lines that part notes from the text are no notes.
        if (attributes.type !== undefined && attributes.type !== "normal") this.#skipped = 1
        break
      default:
        this.#property(name, val, parent)
    }
  }

  #openOther(name: string, attributes: Attributes): void {
    switch (name) {
      case "m:t":
        this.#inText = true
        break
      case "mc:AlternateContent":
        this.#alternatives.push({ taken: false, before: this.#count })
        break
      case "mc:Choice":
      case "mc:Fallback": {
        const open = this.#alternatives.at(-1)
        if (open?.taken) this.#skipped = 1
        else if (open) open.before = this.#count
        break
      }
      case "a:blip":
      case "v:imagedata":
        this.pictures++
        break
      case "c:chart": {
        const text = this.#context.chart(attributes["r:id"] ?? "")
        const block = { kind: "chart", text: text ?? "", pieces: [{ line: this.#line + 1 }] } as const
        if (text !== undefined) this.#add({ kind: "other", line: this.#line + 1, block })
        break
      }
      case "o:OLEObject":
        if (/^(?:excel|et\.|ket\.|word|wps|kwps|package)/i.test(attributes.ProgID ?? ""))
          this.#add({ kind: "other", line: this.#line + 1, block: embedded(attributes.ProgID!, this.#line + 1) })
        break
    }
  }

  #property(name: string, val: string | undefined, parent: string): void {
    if (parent === "w:rPr" && this.#path.at(-3) === "w:r") setRunProperty(this.#run, name, val, this.#context.styles)
    else if (parent === "w:pPr" || parent === "w:numPr") this.#paragraph?.set(name, val)
    else if (parent === "w:tcPr" || parent === "w:trPr") this.#tables.at(-1)?.set(name, val)
  }

  #openCell(): void {
    const table = this.#tables.at(-1)
    table?.addCell(this.#line + 1)
    this.#places.push(table?.cell?.place ?? new Place())
    if (++this.#cells > this.#context.limits.cells * 2) this.#problem ??= tooManyCells(this.#context.limits)
  }

  #print(text: string): void {
    const paragraph = this.#paragraph
    if (!paragraph || !this.#fields.printed) return
    const style = this.#context.styles.facts(paragraph.style)
    if (this.#run.hidden || style.hidden) return
    // The soft hyphen shows only where a line happens to break.
    const soft = text.includes("\u00ad") ? text.replaceAll("\u00ad", "") : text
    const shown = this.#run.raised ? superscript(soft) : soft
    paragraph.append(shown, this.#run.bold ?? style.bold ?? false)
    if (shown.trim() === "") return
    if (this.#fields.contents) paragraph.contents = true
    this.#count++
    this.sections.printed()
    this.#characters += shown.length
    if (this.#characters > this.#context.limits.characters) this.#problem ??= tooLarge(this.#context.limits)
  }

  #breakPage(remembered: boolean): void {
    this.sections.breakPage(remembered)
    if (this.sections.count > this.#context.limits.pages) this.#problem ??= problems.tooManyPages
    if (!remembered) this.#places.at(-1)!.setApart()
  }

  /** Puts what is no line where it stands: after the paragraph it is anchored in. */
  #add(node: FlowNode): void {
    this.#count++
    if (this.#paragraph) this.#paragraph.after.push(node)
    else this.#places.at(-1)!.add(node)
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = undefined
    if (!paragraph) return
    const place = this.#places.at(-1)!
    const inContents = paragraph.contents || this.#contentsDepth > 0
    this.#fields.endParagraph()
    const text = (this.#carried.get(place) ?? "") + paragraph.text
    this.#carried.delete(place)
    if (paragraph.markDeleted) this.#carried.set(place, text)
    else this.#endLines(paragraph, text, inContents, place)
    for (const node of paragraph.after) place.add(node)
    if (!paragraph.endsSection) return
    this.sections.endSection()
    place.setApart()
  }

  #endLines(paragraph: Paragraph, text: string, inContents: boolean, place: Place): void {
    const { styles, lists } = this.#context
    const style = styles.facts(paragraph.style)
    if (++this.#line > linesMost) this.#problem ??= tooManyLines(linesMost)
    const list = paragraph.list ?? style.list
    const level = paragraph.listLevel ?? (paragraph.list === undefined ? style.listLevel : undefined)
    const mark = list !== undefined && list !== "0" ? lists.next(list, level, style.listStyle) : undefined
    const outline = paragraph.outline ?? style.outline
    const numbered = mark?.kind === "number" ? mark.text + text.trimStart() : text
    place.addLines(numbered, (paragraph.align ?? style.align) === "center", this.#line, {
      ...(outline !== undefined && outline >= 0 && outline < 9 && { level: outline + 1 }),
      ...(paragraph.bold && !/[。；，：]/.test(text) && { bold: true as const }),
      ...(mark?.kind === "bullet" && { listed: true as const }),
      ...((inContents || styles.isContents(paragraph.style)) && { entry: true as const }),
    })
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (table) this.#places.at(-1)!.add(table.table())
  }

  #endTextBox(): void {
    const place = this.#places.pop()!
    const before = this.#suspended.pop()
    this.#paragraph = before?.paragraph
    this.#run = before?.run ?? plainRun()
    for (const node of place.nodes) this.#add(node)
  }
}
