import type { LocatedDocument } from "#documents"
import { type DocumentOutcome, type ReadLimits, readLimits } from "../outcome.ts"
import { blockFrom } from "./block.ts"
import { fields, list, words } from "./field.ts"
import { pagesFrom } from "./piece.ts"
import { damaged, Fault } from "./problem.ts"
import type { Budget } from "./table.ts"

const depthMost = 32
const blocksMost = 2_000_000

/**
 * Reads a `mingzhang/document@1` file, holding every field to its type and range. Unknown fields are ignored.
 * @zh 读取带位置的文档
 */
export function readDocumentJson(text: string, limits: ReadLimits = readLimits): DocumentOutcome {
  try {
    return { document: documentFrom(parsed(text), limits) }
  } catch (error) {
    if (error instanceof Fault) return { problem: error.problem }
    throw error
  }
}

/** Writes a document as `mingzhang/document@1`; `readDocumentJson` gives back the same document. */
export function writeDocumentJson(document: LocatedDocument): string {
  return `${JSON.stringify(document)}\n`
}

function parsed(text: string): unknown {
  if (depth(text) > depthMost) throw damaged("", "嵌套层数过多", "it is nested too deeply")
  try {
    return JSON.parse(text)
  } catch {
    throw damaged("", "不是完整的 JSON", "it is not complete JSON")
  }
}

function documentFrom(value: unknown, limits: ReadLimits): LocatedDocument {
  const document = fields(value, "")
  if (document.format !== "mingzhang/document@1")
    throw new Fault(
      "not-a-document",
      "这个 JSON 不是 mingzhang/document@1 文档。请提供 read 命令生成的 JSON，或原始的 PDF、文本文件。",
      "This JSON is not a mingzhang/document@1 document. Give the JSON that the read command printed, or the original PDF or text file.",
    )
  const source = fields(document.source, "source")
  const entries = list(document.blocks, "blocks", blocksMost)
  const budget: Budget = { cells: limits.cells, characters: limits.characters, blocks: entries.length }
  const pages = pagesFrom(document.pages, limits.pages)
  const blocks = entries.map((entry, i) => {
    const block = blockFrom(entry, `blocks[${i}]`, budget)
    if (budget.characters < 0) throw tooLarge(limits)
    return block
  })
  return {
    format: "mingzhang/document@1",
    source: {
      name: words(source.name, "source.name"),
      sha256: words(source.sha256, "source.sha256"),
      mediaType: words(source.mediaType, "source.mediaType"),
    },
    pages,
    blocks,
  }
}

function tooLarge(limits: ReadLimits): Fault {
  const most = limits.characters.toLocaleString("en-US")
  return new Fault(
    "too-large",
    `文字过多，超过 ${most} 个字符的上限。请拆成几个文件后再读取。`,
    `The document's texts are longer than the limit of ${most} characters. Split it into several files.`,
  )
}

/** How deeply brackets nest outside strings; counted before parsing, which would keep every level. */
function depth(text: string): number {
  let deepest = 0
  let now = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quoted) {
      if (code === 92) i++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) deepest = Math.max(deepest, ++now)
    else if (code === 125 || code === 93) now--
    if (deepest > depthMost) return deepest
  }
  return deepest
}
