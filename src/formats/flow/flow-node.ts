import type { ChartBlock, UnreadableBlock } from "#documents"

/**
 * What a source whose text flows (DOCX, HTML) consists of, in reading order: lines, tables whose cells hold the same
 * again, and parts that are neither.
 */
export type FlowNode = FlowLine | FlowTable | FlowOther

/** A paragraph, or a line of one that its author broke. */
export interface FlowLine {
  readonly kind: "line"
  readonly text: string
  /** Its number in the source: a paragraph's or a line's, from 1. */
  readonly line: number
  /** Set apart from the line before by space, alignment or a new page. */
  readonly apart: boolean
  /** Its author ended the paragraph here. */
  readonly ends?: true
  /** Outline level as the source gives it, from 1. */
  readonly level?: number
  readonly bold?: true
  /** A bullet stands before it. */
  readonly listed?: true
  /** An entry of a contents list. */
  readonly entry?: true
}

/** A table as its source has it: cells may leave gaps, reach out of the table or lie over each other. */
export interface FlowTable {
  readonly kind: "table"
  readonly line: number
  readonly rows: number
  readonly cells: readonly FlowCell[]
}

export interface FlowCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly line: number
  readonly content: readonly FlowNode[]
  readonly header?: true
}

/** A chart, or something that cannot be read. */
export interface FlowOther {
  readonly kind: "other"
  readonly line: number
  readonly block: ChartBlock | UnreadableBlock
}

/** A node's own text, tables inside it left out, one line for each of its lines. */
export function textOf(nodes: readonly FlowNode[]): string {
  return nodes
    .flatMap((node) => (node.kind === "line" && node.text.trim() !== "" ? [plainText(node.text)] : []))
    .join("\n")
}

/** A text with its tabs as the gaps they print, and nothing around it. */
export function plainText(text: string): string {
  return text.replace(/ ?\t[ \t]*/g, " ").trim()
}
