import type { Block, Piece } from "#documents"
import { type Archive, openArchive } from "../archive/index.ts"
import { type FlowNode, flowBlocks } from "../flow/index.ts"
import { type ReadLimits, type ReadOutcome, type ReadProblem, readLimits } from "../outcome.ts"
import { readXml, type XmlHandler } from "../xml/index.ts"
import { BodyPart } from "./body-part.ts"
import { ChartPart } from "./chart-part.ts"
import { ListCounter } from "./list-counter.ts"
import { NumberingPart } from "./numbering-part.ts"
import { problems } from "./problems.ts"
import { entryName, Relationships, relationshipsOf } from "./relationships.ts"
import { StylePart } from "./style-part.ts"

const chartsMost = 500

/**
 * Reads a DOCX (also DOCM: its macros are neither run nor looked at). Pieces are numbers of
 * paragraphs, counted from 1 through the body, cells and empty ones included; pages are what breaks and sections tell.
 * Never throws for bad content.
 * @zh 读取 Word 文档
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits = readLimits): Promise<ReadOutcome> {
  const archive = await openArchive(bytes)
  if ("problem" in archive) return archive
  try {
    return new DocxFile(archive, limits).read()
  } catch (cause) {
    if (cause instanceof Stopped) return { problem: cause.problem }
    throw cause
  }
}

/** The name of the main part of a word document, when the archive is one. */
function mainDocument(archive: Archive, deadline: number): string | undefined {
  const root = new Relationships()
  const bytes = archive.read("_rels/.rels")
  if (bytes instanceof Uint8Array) readXml(bytes, root, deadline)
  const target = root.target("officeDocument")
  const named = target === undefined ? "" : entryName(target, "")
  if (/(?:^|\/)word\//i.test(named) && archive.names.has(named)) return named
  return archive.names.has("word/document.xml") ? "word/document.xml" : undefined
}

/** A block whose pieces are paragraphs: on which page they stand is for Word alone to say. */
function standing(block: Block): Block {
  const pieces = block.pieces.map(paragraphPiece)
  if (block.kind !== "table") return { ...block, pieces }
  return { ...block, pieces, cells: block.cells.map((cell) => ({ ...cell, pieces: cell.pieces.map(paragraphPiece) })) }
}

const paragraphPiece = (piece: Piece): Piece => ("line" in piece ? { paragraph: piece.line } : piece)

/** Ends reading with a problem; never leaves this file. */
class Stopped extends Error {
  readonly problem: ReadProblem
  constructor(problem: ReadProblem) {
    super(problem.code)
    this.problem = problem
  }
}

class DocxFile {
  readonly #archive: Archive
  readonly #limits: ReadLimits
  readonly #deadline: number
  #charts = 0

  constructor(archive: Archive, limits: ReadLimits) {
    this.#archive = archive
    this.#limits = limits
    this.#deadline = Date.now() + limits.milliseconds
  }

  read(): ReadOutcome {
    const main = mainDocument(this.#archive, this.#deadline)
    if (main === undefined) return { problem: problems.damaged }
    const relations = this.#optional(relationshipsOf(main), new Relationships())
    const partOf = (kind: string) => {
      const target = relations.target(kind)
      return target === undefined ? `word/${kind}.xml` : entryName(target, main)
    }
    const styles = this.#optional(partOf("styles"), new StylePart())
    const lists = new ListCounter(this.#optional(partOf("numbering"), new NumberingPart()))
    const chart = (id: string) => {
      const relationship = relations.byId.get(id)
      if (!relationship || this.#charts++ >= chartsMost) return undefined
      return this.#optional(entryName(relationship.target, main), new ChartPart()).words
    }
    const context = { styles, lists, limits: this.#limits, chart }
    const body = new BodyPart(context)
    if (!this.#part(main, body)) return { problem: problems.damaged }
    const nodes: FlowNode[] = [...body.nodes]
    let line = body.line
    for (const kind of ["footnotes", "endnotes"]) {
      const notes = this.#optional(partOf(kind), new BodyPart(context, line))
      for (const node of notes.nodes) nodes.push(node)
      line = notes.line
    }
    const blocks = flowBlocks(nodes, this.#limits)
    if (!Array.isArray(blocks)) return { problem: blocks as ReadProblem }
    if (blocks.length === 0) return { problem: body.pictures > 0 ? problems.noText : problems.empty }
    if (body.sections.pages().length === 0) body.sections.endSection()
    return { pages: body.sections.pages(), blocks: blocks.map(standing) }
  }

  /** Reads a part into its handler; false when there is none. */
  #part(name: string, handler: XmlHandler): boolean {
    const bytes = this.#archive.read(name)
    if (bytes === undefined) return false
    const problem = bytes instanceof Uint8Array ? readXml(bytes, handler, this.#deadline) : bytes.problem
    if (problem) throw new Stopped(problem)
    return true
  }

  #optional<Handler extends XmlHandler>(name: string, handler: Handler): Handler {
    this.#part(name, handler)
    return handler
  }
}
