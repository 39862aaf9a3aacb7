import type { FlowLine, FlowNode } from "./flow-node.ts"

/** What surrounds lines that follow each other: a title on two lines is centred twice, with nothing between. */
export class Place {
  readonly nodes: FlowNode[] = []
  #centred = false
  #apart = true

  add(node: FlowNode): void {
    this.nodes.push(node)
    if (node.kind !== "line") this.setApart()
  }

  /** What follows stands apart: a page, a table or an empty paragraph is between. */
  setApart(): void {
    this.#apart = true
  }

  /** The lines of a paragraph: it may hold breaks. */
  addLines(text: string, centred: boolean, line: number, facts: Pick<FlowLine, "level" | "bold" | "listed" | "entry">) {
    const lines = text.split("\n").filter((one) => one.trim() !== "")
    if (lines.length === 0) {
      this.setApart()
      return
    }
    for (const [i, one] of lines.entries()) {
      const apart = i === 0 && (this.#apart || !centred || !this.#centred)
      const ends = i === lines.length - 1 ? ({ ends: true } as const) : {}
      this.nodes.push({ kind: "line", text: one, line, apart, ...ends, ...facts })
    }
    this.#apart = false
    this.#centred = centred
  }
}
