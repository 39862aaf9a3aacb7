import { flowBlocks } from "../flow/index.ts"
import { type ReadLimits, type ReadOutcome, type ReadProblem, readLimits } from "../outcome.ts"
import { boundedTree, type HtmlDocument } from "./bounded-tree.ts"
import { htmlText } from "./html-encoding.ts"
import { elements } from "./html-table.ts"
import { PageReader } from "./page-reader.ts"
import { problems } from "./problems.ts"

/** A page of more bytes than this is not parsed: its tree would take many times as much memory. */
const bytesMost = 64 * 1024 * 1024

/**
 * Reads an HTML page as a browser shows it: scripts, styles and what is hidden left out, layout tables opened. Pieces
 * are lines of the page's source. Nothing is fetched or run. Never throws for bad content.
 * @zh 读取网页
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits = readLimits): ReadOutcome {
  if (bytes.length > Math.min(limits.bytes, bytesMost)) return { problem: problems.tooLarge }
  const deadline = Date.now() + limits.milliseconds
  const tree = boundedTree(htmlText(bytes) ?? "", limits, deadline)
  if ("code" in tree) return { problem: tree }
  const body = bodyOf(tree)
  const reader = new PageReader()
  if (body) reader.read(body)
  if (Date.now() > deadline) return { problem: problems.slow }
  const blocks = flowBlocks(reader.nodes, limits)
  if (!Array.isArray(blocks)) return { problem: blocks as ReadProblem }
  return blocks.some((block) => block.kind !== "chart") ? { pages: [], blocks } : { problem: problems.noText }
}

function bodyOf(tree: HtmlDocument) {
  const root = elements(tree.childNodes).find((one) => one.tagName === "html")
  return root && elements(root.childNodes).find((one) => one.tagName === "body")
}
