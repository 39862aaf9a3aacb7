import type { LocatedDocument, Place } from "#documents"
import type { Figure } from "#identities"
import type { PerformanceTable, ScoredIndicator, Word } from "#recognition"

/** What a mutation changes. */
export type Category = "score" | "weight" | "actual" | "target"

/** A cell of a self-evaluation that may be changed. */
export interface ScoredCell {
  readonly category: Category
  readonly place: Place
  readonly text: string
  /** Project and row, for the list of misses. */
  readonly row: string
  /** The indicator the cell belongs to; none for execution, fund management and the foot. */
  readonly indicator?: ScoredIndicator
  readonly table: PerformanceTable
}

/** Every printed score, weight, result and target of the self-evaluations, the foot's and the execution's too. */
export function scoredCells(document: LocatedDocument, tables: readonly PerformanceTable[]): ScoredCell[] {
  const cells: ScoredCell[] = []
  for (const table of tables) {
    if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
    const project = table.project?.text ?? table.title
    const add = (
      category: Category,
      at: Figure | Word | undefined,
      name: string,
      more: { readonly indicator?: ScoredIndicator } = {},
    ) => {
      const text = at && cellText(document, at.place)
      if (text) cells.push({ category, place: at.place, text, row: `${project} · ${name}`, table, ...more })
    }
    for (const indicator of table.indicators) {
      const name = indicator.name.text
      add("target", indicator.target, name, { indicator })
      add("actual", indicator.actual, name, { indicator })
      add("weight", indicator.weight, name, { indicator })
      add("score", indicator.score, name, { indicator })
    }
    add("weight", table.totalWeight, "总分")
    add("score", table.totalScore, "总分")
    if (table.kind === "score-table") continue
    for (const line of [...table.management.map((m) => ({ ...m, label: m.name })), ...table.money]) {
      add("weight", line.weight, line.label.text)
      add("score", line.score, line.label.text)
    }
  }
  return cells
}

/** The document with another text in one cell. */
export function withCell(document: LocatedDocument, place: Place, text: string): LocatedDocument {
  const blocks = document.blocks.map((block, index) =>
    index === place.block && block.kind === "table"
      ? {
          ...block,
          cells: block.cells.map((c) => (c.row === place.row && c.column === place.column ? { ...c, text } : c)),
        }
      : block,
  )
  return { ...document, blocks } as LocatedDocument
}

function cellText(document: LocatedDocument, place: Place): string | undefined {
  const block = document.blocks[place.block]
  if (block?.kind !== "table") return undefined
  return block.cells.find((c) => c.row === place.row && c.column === place.column)?.text
}
