import type { Form, Lexicon } from "#statutes"
import { type ColumnGroup, type ColumnInside, columnSums } from "../laws/column-tree.ts"
import type { RecognisedRow, RecognisedTable, Repair } from "../recognition.ts"
import type { Grid } from "./grid.ts"

/** The moves that undo a damage of conversion, and for each cell of a row the printed column its value stands in. */
export interface Repairs {
  readonly repairs: readonly Repair[]
  /** "row:column" → printed column of the value that belongs there; −1 when the printed value belongs elsewhere. */
  readonly moved: ReadonlyMap<string, number>
}

interface Slots {
  readonly columns: readonly number[]
  readonly groups: readonly ColumnGroup[]
  /** 其中 columns by position: what a move leaves there lies within its whole. */
  readonly inside: readonly ColumnInside[]
  readonly tree: readonly (readonly [whole: string, parts: readonly string[]])[]
}

const threePublic: Slots["tree"] = [
  ["total", ["overseas", "vehicles", "reception"]],
  ["vehicles", ["vehicles.purchase", "vehicles.running"]],
]

/**
 * Finds values that conversion moved into a neighbouring column: a row whose sums fail as printed and all hold when
 * a run of its values is moved by one or two slots over blanks; and totals that stand one column beside the one
 * that all their items stand in.
 * @zh 转换造成的错列
 */
export function repairsOf(table: RecognisedTable, grid: Grid, form: Form, lexicon: Lexicon): Repairs {
  const repairs: Repair[] = []
  const moved = new Map<string, number>()
  for (const panel of new Set(table.columns.filter((c) => c.role.kind === "amount").map((c) => c.panel))) {
    const slots = slotsOf(table, panel, form, lexicon)
    if (slots.columns.length < 3 || slots.groups.length === 0) continue
    const lines = mendedLines(table, panel, slots, grid, (row, from, to, count) => record(row, slots, from, to, count))
    totalsBesideItems(lines, slots, (row, from, to) => record(row, slots, from, to, 1))
  }
  return { repairs, moved }

  function record(row: RecognisedRow, slots: Slots, from: number, to: number, count: number): void {
    const printed = slots.columns[from]!
    const belongs = slots.columns[to]!
    const cell = grid.cell(row.index, printed).text
    const name = (c: number) => table.columns.find((column) => column.index === c)?.path.join("/") ?? ""
    repairs.push({
      at: { block: table.block, row: row.index, column: printed },
      belongs: { block: table.block, row: row.index, column: belongs },
      values: count,
      evidence: {
        zh: `“${row.label}”行的${cell}印在“${name(printed)}”列；放在“${name(belongs)}”列时本行（列）合计才成立`,
        en: `${cell} in row ${row.label} stands under ${name(printed)}; the sums of the row (column) hold only under ${name(belongs)}`,
      },
    })
    moved.set(`${row.index}:${belongs}`, printed)
    if (!moved.has(`${row.index}:${printed}`)) moved.set(`${row.index}:${printed}`, -1)
  }
}

/** Every amount in one scale (10⁻⁶ of the unit); 0 when blank. */
function amountAt(grid: Grid, row: number, column: number): number {
  const number = grid.number(row, column)
  return number && number.decimals <= 6 ? number.scaled * 10 ** (6 - number.decimals) : 0
}

function slotsOf(table: RecognisedTable, panel: number, form: Form, lexicon: Lexicon): Slots {
  const own = table.columns.filter((c) => c.panel === panel)
  const columns = own.filter((c) => c.role.kind === "amount" && c.role.measure === undefined).map((c) => c.index)
  const position = (index: number) => columns.indexOf(index)
  if (form.sums === false) return { columns, groups: treeGroups(table, columns), inside: [], tree: threePublic }
  const sums = columnSums(table.columns, panel, lexicon)
  const groups = sums.groups.map((g) => ({ ...g, total: position(g.total), parts: g.parts.map(position) }))
  const inside = sums.inside.map(({ part, whole }) => ({ part: position(part), whole: position(whole) }))
  return { columns, groups, inside, tree: [] }
}

function treeGroups(table: RecognisedTable, columns: readonly number[]): ColumnGroup[] {
  const at = (member: string) =>
    columns.findIndex((index) => {
      const role = table.columns.find((c) => c.index === index)!.role
      return role.kind === "amount" && role.coordinate.threePublic === member && role.coordinate.phase === undefined
    })
  return threePublic
    .map(([whole, parts]) => ({ total: at(whole), parts: parts.map(at).filter((p) => p >= 0), label: whole }))
    .filter((g) => g.total >= 0 && g.parts.length > 1)
}

function holds(values: readonly number[], groups: readonly ColumnGroup[]): boolean {
  return groups.every((g) => {
    const sum = g.parts.reduce((s, p) => s + (values[p] ?? 0), 0)
    return Math.abs((values[g.total] ?? 0) - sum) <= 10_000 * (g.parts.length + 1) * 0.5
  })
}

interface Move {
  readonly values: number[]
  readonly moves: readonly (readonly [from: number, to: number])[]
  /** How far and from where: rows damaged alike share it. */
  readonly shift: string
}

/** The values of every row with its damage undone: totals first, so that items are moved to where totals stand. */
function mendedLines(
  table: RecognisedTable,
  panel: number,
  slots: Slots,
  grid: Grid,
  record: (row: RecognisedRow, from: number, to: number, count: number) => void,
): Map<RecognisedRow, number[]> {
  const rows = table.rows.filter((row) => row.panel === panel && (row.kind === "item" || row.kind === "total"))
  const isSum = (row: RecognisedRow) => row.kind === "total" || row.codeKind === "unit"
  const votes = new Map<string, number>()
  const options = new Map<RecognisedRow, readonly Move[]>()
  const lines = new Map<RecognisedRow, number[]>()
  for (const row of rows) {
    const values = slots.columns.map((c) => amountAt(grid, row.index, c))
    lines.set(row, values)
    if (holds(values, slots.groups) || values.every((v) => v === 0)) continue
    const found = movesOf(values, slots)
    options.set(row, found)
    for (const shift of new Set(found.map((m) => m.shift))) votes.set(shift, (votes.get(shift) ?? 0) + 1)
  }
  const occupied = new Set<number>()
  // where items that hold as printed stand: a total of theirs stands there too
  const sound = new Set<number>()
  for (const [row, values] of lines) if (!isSum(row) && !options.has(row)) occupy(sound, values)
  for (const row of [...rows.filter(isSum), ...rows.filter((r) => !isSum(r))]) {
    const known = isSum(row) ? sound : occupied
    const strange = (values: readonly number[]) =>
      known.size === 0 ? 0 : values.filter((v, i) => v !== 0 && !known.has(i)).length
    const outside = (move: Move) => (isSum(row) ? 0 : strange(move.values))
    // a row with one wrong figure is not to be "mended" into columns where nothing else stands
    const likely = (options.get(row) ?? []).filter((move) => strange(move.values) <= strange(lines.get(row)!))
    const best =
      chosen(likely, outside, votes) ?? (options.has(row) ? commonMove(lines.get(row)!, votes, rows.length) : undefined)
    if (best) {
      for (const [from, to] of best.moves) record(row, from, to, best.moves.length)
      lines.set(row, best.values)
    }
    if (isSum(row)) occupy(occupied, lines.get(row)!)
  }
  return lines
}

/** Adds the slots that hold a value. */
function occupy(slots: Set<number>, values: readonly number[]): void {
  for (const [i, value] of values.entries()) if (value !== 0) slots.add(i)
}

/**
 * The likeliest of the moves that make a row hold: into columns where totals stand; the one most rows share; the
 * fewest values. Of one shift the longest run: what conversion drops, it drops for all that follows.
 */
function chosen(
  moves: readonly Move[],
  outside: (move: Move) => number,
  votes: ReadonlyMap<string, number>,
): Move | undefined {
  const least = Math.min(...moves.map(outside))
  const longest = new Map<string, Move>()
  for (const move of moves) {
    const known = longest.get(move.shift)
    if (outside(move) === least && (!known || move.moves.length > known.moves.length)) longest.set(move.shift, move)
  }
  return [...longest.values()].sort(
    (a, b) => (votes.get(b.shift) ?? 0) - (votes.get(a.shift) ?? 0) || a.moves.length - b.moves.length,
  )[0]
}

/**
 * The shift that most rows of the table were damaged by, for a row that no move makes hold: it has the damage of the
 * others and a wrong figure besides.
 */
function commonMove(values: readonly number[], votes: ReadonlyMap<string, number>, rows: number): Move | undefined {
  const [shift, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ["", 0]
  if (count < 2 || count * 2 < rows) return undefined
  const [step, start] = shift.split(":").map(Number) as [number, number]
  const moved = values.map((v, i) => (i >= start ? 0 : v))
  const moves: [number, number][] = []
  for (let i = start; i < values.length; i++) {
    if (values[i] === 0) continue
    const to = i + step
    if (to < 0 || to >= values.length || moved[to] !== 0) return undefined
    moved[to] = values[i]!
    moves.push([i, to])
  }
  return moves.length > 0 ? { values: moved, moves, shift } : undefined
}

/** Every way to move one run of a row's values by one or two slots over blanks so that all its sums hold. */
function movesOf(values: readonly number[], slots: Slots): Move[] {
  const result: Move[] = []
  for (const step of [1, -1, 2, -2])
    for (let start = 0; start < values.length; start++)
      for (let end = start; end < values.length; end++) {
        if (values[start] === 0 || values[end] === 0) continue
        const moved = values.map((v, i) => (i >= start && i <= end ? 0 : v))
        const moves: [number, number][] = []
        let free = true
        for (let i = start; i <= end && free; i++) {
          if (values[i] === 0) continue
          const to = i + step
          free = to >= 0 && to < values.length && moved[to] === 0
          if (!free) break
          moved[to] = values[i]!
          moves.push([i, to])
        }
        // a subtotal alone is no stray value: what is missing are its parts
        const subtotal = moves.length === 1 && slots.groups.some((g) => g.total === moves[0]![0])
        if (
          free &&
          !subtotal &&
          holds(moved, slots.groups) &&
          slots.inside.every(({ part, whole }) => moved[part]! <= moved[whole]! + 10_000)
        )
          result.push({ values: moved, moves, shift: `${step}:${start}` })
      }
  return result
}

/** Totals printed in a column where no item stands, while all items stand in the empty column beside it. */
function totalsBesideItems(
  lines: ReadonlyMap<RecognisedRow, number[]>,
  slots: Slots,
  record: (row: RecognisedRow, from: number, to: number) => void,
): void {
  const items = [...lines].filter(([row]) => row.kind === "item" && row.codeKind !== "unit" && row.codeKind !== "row")
  const totals = [...lines].filter(([row]) => row.kind === "total" || row.codeKind === "unit")
  if (items.length === 0 || totals.length === 0) return
  const sum = (i: number) => items.reduce((s, [, values]) => s + values[i]!, 0)
  for (let i = 0; i < slots.columns.length; i++)
    for (const j of [i + 1, i - 1]) {
      if (j < 0 || j >= slots.columns.length || sum(i) !== 0 || sum(j) === 0) continue
      const affected = totals.filter(([, values]) => values[i] === sum(j) && values[j] === 0)
      if (affected.length !== totals.length) continue
      if (
        !affected.every(([, values]) =>
          holds(
            values.map((v, k) => (k === i ? 0 : k === j ? values[i]! : v)),
            slots.groups,
          ),
        )
      )
        continue
      for (const [row] of affected) record(row, i, j)
    }
}
