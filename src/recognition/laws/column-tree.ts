import { type Lexicon, panelHeads } from "#statutes"
import type { RecognisedColumn } from "../recognition.ts"

/** A column that is the total of others: the parts are columns by index; 其中 columns are left out. */
export interface ColumnGroup {
  readonly total: number
  readonly parts: readonly number[]
  /** Label of the group, for people; empty for the whole table. */
  readonly label: string
}

/** A column counted inside the one before it. */
export interface ColumnInside {
  readonly part: number
  readonly whole: number
}

/** What the heads of one panel say about sums over columns. */
export interface ColumnSums {
  readonly groups: readonly ColumnGroup[]
  readonly inside: readonly ColumnInside[]
}

/**
 * Reads the tree of a panel's heads: within a group the column headed 小计 (合计) is the total of the others, each
 * nested group standing for itself by its own total, or by all its columns when it has none.
 */
export function columnSums(columns: readonly RecognisedColumn[], panel: number, lexicon: Lexicon): ColumnSums {
  const groups: ColumnGroup[] = []
  const inside: ColumnInside[] = []
  const amounts = columns.filter((c) => c.panel === panel && c.role.kind === "amount" && c.role.measure === undefined)
  const paths = new Map(
    amounts.map((c) => [c.index, c.path.filter((label) => !panelHeads.has(label) || label === "本年支出")]),
  )
  // columns of two years stand side by side; none is a part of the other's total
  const years = new Map<string, number[]>()
  for (const { index, role } of amounts) {
    const year = role.kind === "amount" ? `${role.coordinate.year}:${role.coordinate.phase}` : ""
    years.set(year, [...(years.get(year) ?? []), index])
  }
  for (const members of years.values()) build(members, 0, "")
  // a part whose head is not understood is missing from its total
  const unknown = columns.filter((c) => c.panel === panel && c.role.kind === "unknown")
  const whole = (group: ColumnGroup) => !unknown.some((c) => group.label === "" || c.path.includes(group.label))
  return { groups: unknown.length === 0 ? groups : groups.filter(whole), inside }

  function build(members: readonly number[], depth: number, label: string): number[] {
    let total: number | undefined
    const parts: number[] = []
    for (const run of runs(members, depth)) {
      const head = paths.get(run[0]!)![depth]
      if (run.length === 1) {
        const column = run[0]!
        const path = paths.get(column)!
        if (head !== undefined && isOfWhich(head)) {
          if (parts.length > 0) inside.push({ part: column, whole: parts[parts.length - 1]! })
          else if (total !== undefined) inside.push({ part: column, whole: total })
          continue
        }
        if (
          total === undefined &&
          parts.length === 0 &&
          path.length <= depth + 1 &&
          (head === undefined || isTotal(head))
        ) {
          total = column
          continue
        }
        parts.push(column)
        continue
      }
      if (head === undefined) {
        parts.push(...run)
        continue
      }
      const nested = build(run, depth + 1, head)
      const ownTotal = groups.find((g) => run.includes(g.total) && nested.length === 1 && nested[0] === g.total)
      parts.push(...(ownTotal ? [ownTotal.total] : nested))
    }
    if (total === undefined) return parts
    if (parts.length > 0) groups.push({ total, parts, label })
    return [total]
  }

  function runs(members: readonly number[], depth: number): number[][] {
    const result: number[][] = []
    let last: string | undefined
    for (const column of members) {
      const head = paths.get(column)![depth]
      if (result.length > 0 && head !== undefined && head === last && paths.get(column)!.length > depth + 1)
        result[result.length - 1]!.push(column)
      else result.push([column])
      last = head
    }
    return result
  }

  function isTotal(head: string): boolean {
    return (
      lexicon.totals.includes(head) ||
      lexicon.totals.includes(head.replace(/数$/, "")) ||
      /^(?:本年|当年|年初).*合计$/.test(head)
    )
  }

  function isOfWhich(head: string): boolean {
    return lexicon.ofWhich.some((word) => head.startsWith(word))
  }
}
