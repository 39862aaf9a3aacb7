import { printedNumber } from "#money"
import { type IndicatorRole, isFirstLevel, isSecondLevel } from "./heads.ts"
import type { SheetCell } from "./sheet.ts"
import { targetValue } from "#performance"

/** A column of an indicator table: its role and where its head stands. */
export interface IndicatorColumn {
  readonly role: IndicatorRole
  readonly column: number
}

const dropped = 7
/** No form has more cells in a row; the rest of a wider row is left out. */
const mostCells = 60

/**
 * Gives each printed cell of a row its role. Conversion shifts cells when merged ones are dropped, so neither place
 * nor content decides alone: the cheapest assignment that keeps the order wins, where a step aside, a content that
 * does not fit and a missing name or value each cost something.
 * @zh 行列对齐
 */
export function alignRow(
  printed: readonly SheetCell[],
  columns: readonly IndicatorColumn[],
  above: { readonly first?: string },
): ReadonlyMap<IndicatorRole, SheetCell> {
  const width = columns.length
  const cells = printed.slice(0, mostCells).map(traitsOf)
  const cost: number[][] = [new Array<number>(width + 1).fill(0)]
  const choice: (0 | 1 | 2)[][] = [new Array<0 | 1 | 2>(width + 1).fill(2)]
  for (let j = 1; j <= width; j++) cost[0]![j] = cost[0]![j - 1]! + absence(columns[j - 1]!.role)
  for (let i = 1; i <= cells.length; i++) {
    const cell = cells[i - 1]!
    const row = [cost[i - 1]![0]! + dropped]
    const picks: (0 | 1 | 2)[] = [0]
    for (let j = 1; j <= width; j++) {
      const column = columns[j - 1]!
      const take = cost[i - 1]![j - 1]! + Math.abs(cell.cell.column - column.column) + misfit(column.role, cell, above)
      const drop = cost[i - 1]![j]! + dropped
      const skip = row[j - 1]! + absence(column.role)
      const least = Math.min(take, drop, skip)
      row.push(least)
      picks.push(least === take ? 1 : least === skip ? 2 : 0)
    }
    cost.push(row)
    choice.push(picks)
  }
  const result = new Map<IndicatorRole, SheetCell>()
  for (let i = cells.length, j = width; i > 0; ) {
    const pick = j > 0 ? choice[i]![j]! : 0
    if (pick === 1) result.set(columns[--j]!.role, cells[--i]!.cell)
    else if (pick === 2) j--
    else i--
  }
  return result
}

function absence(role: IndicatorRole): number {
  return role === "target" ? 2 : role === "third" ? 1.5 : 0
}

/** What a cell's content looks like, found once a cell. */
interface Traits {
  readonly cell: SheetCell
  readonly label: string
  readonly numeric: boolean
  readonly value: boolean
  readonly grade: boolean
}

function traitsOf(cell: SheetCell): Traits {
  const { label } = cell
  const numeric = label.length < 24 && printedNumber(label.replace(/[%分]$/, "")) !== undefined
  return { cell, label, numeric, value: valueLike(label), grade: gradeLike(label) }
}

function misfit(
  role: IndicatorRole,
  { label, numeric, value, grade }: Traits,
  above: { readonly first?: string },
): number {
  switch (role) {
    case "first":
      if (!isFirstLevel(label)) return isSecondLevel(label) ? 6 : 5
      // The older framework has a second-level cost indicator below 产出.
      return /^成本(?:指标)?$/.test(label) && above.first !== undefined && /产出/.test(above.first) ? 3 : 0
    case "second":
      return isSecondLevel(label) ? 0 : numeric ? 5 : 2
    case "third":
      if (isSecondLevel(label) && /指标$/.test(label)) return 4
      return value ? 3 : grade ? 1 : 0
    case "target":
    case "actual":
      if (value || grade) return 0
      if (label.length <= 14) return numeric ? 0.5 : 0.75
      return label.length <= 40 ? 1 : 2.5
    case "operator":
      return /^[≥≤=<>]|^定性$|^定量$|向/.test(label) ? 0 : 4
    case "measure-unit":
      return label.length <= 6 && !numeric ? 0 : 4
    case "weight":
    case "level-weight":
    case "score":
    case "deviation":
      return numeric ? 0 : 5
    case "reason":
      return numeric ? 3 : 0
    case "note":
      return value ? 1.5 : 0
  }
}

function valueLike(label: string): boolean {
  if (label.length > 24 || !/^[\d≥≤=<>约近每至控不大小超高低少等达于在年月季当次半无]/.test(label)) return false
  const { kind } = targetValue(label)
  return kind === "quantitative" || kind === "frequency" || kind === "date" || label === "无"
}

const grades =
  /^(?:有所|有效|明显|显著|不断|持续|逐步|进一步|大幅|全面|基本|较)?(?:完成|相关|科学|合理|完整|真实|合规|健全|公开|规范|及时|提高|提升|增强|改善|促进|保障|确保|缓解|满足|推动|推进|达标|合格|优秀|良好|优|良|长期|稳定|降低|减少|增加|加强|优化|实现|显著|明显|有效|是|否)$/

function gradeLike(label: string): boolean {
  return label.length <= 8 && grades.test(label)
}
