import type { Block } from "#documents"
import type { ReadLimits, ReadProblem } from "../outcome.ts"
import { blocksOf } from "../text/blocks.ts"
import { caption } from "../text/caption.ts"
import { contentsEntries } from "../text/contents.ts"
import { tooLarge, tooManyCells } from "../text/problem.ts"
import { joinedTables } from "../text/table-join.ts"
import type { Item, Row } from "../text/table-run.ts"
import { type FlowLine, type FlowNode, type FlowOther, type FlowTable, plainText } from "./flow-node.ts"
import { type Grid, gridOf, gridSize } from "./grid.ts"
import { isLayout, layoutContent, nestedTables } from "./layout.ts"

/**
 * The blocks of flowing text: headings, paragraphs and tables found as in plain text, so that a document says the same
 * in every format; what the source itself says of levels, spans and heads is kept.
 */
export function flowBlocks(nodes: readonly FlowNode[], limits: ReadLimits): Block[] | ReadProblem {
  const flow = new FlowItems(limits)
  const problem = flow.add(nodes)
  if (problem) return problem
  const tables = joinedTables(flow.items, limits.cells)
  if (!tables) return tooManyCells(limits)
  const entries = new Set(contentsEntries(tables))
  for (const [i, item] of tables.entries()) if (item.kind === "line" && flow.entries.has(item.line)) entries.add(i)
  return withOthers(blocksOf(tables, entries), flow.others)
}

/** A part that is no text, behind so many items of its own line. */
interface PlacedOther {
  readonly node: FlowOther
  readonly before: number
}

/** Gathers the items of nodes: layout tables opened, nested tables behind the one they stand in. */
class FlowItems {
  readonly items: Item[] = []
  readonly others: PlacedOther[] = []
  readonly entries = new Set<object>()
  readonly #limits: ReadLimits
  #cells = 0
  #characters = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  add(nodes: readonly FlowNode[]): ReadProblem | undefined {
    for (const node of nodes) {
      if (node.kind === "other") this.others.push({ node, before: this.#onLine(node.line) })
      const problem = node.kind === "line" ? this.#line(node) : node.kind === "table" ? this.#table(node) : undefined
      if (problem) return problem
    }
    return undefined
  }

  /** How many items so far begin on a line, which is that of the last ones. */
  #onLine(line: number): number {
    let count = 0
    for (let i = this.items.length - 1; i >= 0 && lineOf(this.items[i]!) === line; i--) count++
    return count
  }

  #line(node: FlowLine): ReadProblem | undefined {
    for (const text of captionsOn(node.text)) {
      const problem = this.#text(node, plainText(text))
      if (problem) return problem
    }
    return undefined
  }

  #text(node: FlowLine, text: string): ReadProblem | undefined {
    if (text === "") return undefined
    this.#characters += text.length
    if (this.#characters > this.#limits.characters) return tooLarge(this.#limits)
    const line = {
      kind: "text" as const,
      number: node.line,
      blankBefore: node.apart,
      text,
      hashes: node.level ?? 0,
      bold: node.bold ?? false,
      listed: node.listed ?? false,
      ...(node.ends && { ends: node.ends }),
    }
    this.items.push({ kind: "line", line })
    if (node.entry) this.entries.add(line)
    return undefined
  }

  #table(table: FlowTable): ReadProblem | undefined {
    if (isLayout(table)) return this.add(layoutContent(table))
    const { rows, columns } = gridSize(table)
    this.#cells += rows * columns
    // Counted before the grid is made: a few wide spans must not become a million blanks.
    if (this.#cells > this.#limits.cells) return tooManyCells(this.#limits)
    const grid = gridOf(table)
    for (const cell of grid.cells) this.#characters += cell.text.length
    if (this.#characters > this.#limits.characters) return tooLarge(this.#limits)
    if (grid.cells.some((cell) => cell.text !== "")) this.items.push(run(grid))
    return this.add(nestedTables(table))
  }
}

/** The body at the left and the unit at the right of a line above a table are two texts: a tab parts them. */
function captionsOn(text: string): readonly string[] {
  const [body = "", unit = "", ...more] = text.split(/\t+/)
  return more.length === 0 && caption(body.trim()) === "body" && caption(unit.trim()) === "unit" ? [body, unit] : [text]
}

function run(grid: Grid): Item {
  const texts = Array.from({ length: grid.rows }, () => Array<string>(grid.columns).fill(""))
  const lines: number[] = []
  for (const cell of grid.cells) {
    texts[cell.row]![cell.column] = cell.text
    lines[cell.row] ??= cell.line
  }
  const rows: Row[] = texts.map((cells, i) => ({ line: lines[i] ?? 1, cells }))
  return { kind: "run", rows, columns: grid.columns, grid: grid.cells }
}

/** Puts charts and unreadable parts where they stand among the blocks; indices of titles and units move with them. */
function withOthers(blocks: readonly Block[], others: readonly PlacedOther[]): Block[] {
  if (others.length === 0) return [...blocks]
  const result: Block[] = []
  const moved: number[] = []
  const ordered = others.toSorted((a, b) => a.node.line - b.node.line)
  let next = 0
  let [line, count] = [0, 0]
  for (const [index, block] of blocks.entries()) {
    const own = firstLine(block)
    count = own === line ? count + 1 : 0
    line = own
    for (; next < ordered.length; next++) {
      const { node, before } = ordered[next]!
      if (node.line > own || (node.line === own && before > count)) break
      result.push(node.block)
    }
    moved[index] = result.length
    result.push(block)
  }
  for (const { node } of ordered.slice(next)) result.push(node.block)
  return result.map((block) =>
    block.kind === "table"
      ? {
          ...block,
          ...(block.titleBlock !== undefined && { titleBlock: moved[block.titleBlock]! }),
          ...(block.unitBlock !== undefined && { unitBlock: moved[block.unitBlock]! }),
        }
      : block,
  )
}

const lineOf = (item: Item): number => (item.kind === "line" ? item.line.number : (item.rows[0]?.line ?? 0))

function firstLine({ pieces: [first] }: Block): number {
  return first && "line" in first ? first.line : 0
}
