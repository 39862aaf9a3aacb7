import type { LedgerLine, LedgerPlace } from "../ledger.ts"
import type { Cells, LedgerTable } from "./column.ts"
import {
  cellsOfCoordinate,
  coordinateColumns,
  coordinateOf,
  dimensionsNamed,
  namesOfDimensions,
} from "./coordinate-columns.ts"
import {
  amountColumn,
  assumedColumn,
  assumedInColumn,
  exemptColumn,
  noteColumn,
  postingColumn,
} from "./entry-columns.ts"

const tail = [amountColumn, noteColumn, exemptColumn, assumedColumn, assumedInColumn]

/** expenditure.csv: lines of money spent. @zh 支出 */
export const expenditureTable: LedgerTable = {
  id: "expenditure",
  zh: "支出",
  layout: "rows",
  part: "lines",
  hasSums: true,
  help: {
    zh: "每行一笔支出：单位、性质、来源、功能科目、经济科目、项目和金额",
    en: "One line of expenditure a row",
  },
  columns: [
    ...coordinateColumns(["unit"]),
    postingColumn,
    ...coordinateColumns(
      ["nature", "source", "vintage", "function", "economicDepartment", "economicGovernment", "project"],
      ["threePublic", "topic", "flow"],
    ),
    ...tail,
  ],
  holds: ({ coordinate }: LedgerLine) => (coordinate.flow ?? "expenditure") === "expenditure",
  entry: (cells, at) => lineOf({ ...cells, flow: cells.flow ?? "expenditure" }, at),
  cells: (line: LedgerLine) => {
    const { flow: _, ...cells } = cellsOfLine(line)
    return cells
  },
}

/** balances.csv: revenue, carry-over in and out, use and allocation of surplus. @zh 收入与结转 */
export const balancesTable: LedgerTable = {
  id: "balances",
  zh: "收入与结转",
  layout: "rows",
  part: "lines",
  hasSums: true,
  help: {
    zh: "收入、上年结转、使用非财政拨款结余、年末结转、结余分配，每行一笔",
    en: "Revenue, carry-over in and out, use and allocation of surplus, one line a row",
  },
  columns: [
    ...coordinateColumns(["unit"]),
    ...coordinateColumns(["flow"]).map((column) => ({ ...column, required: true })),
    postingColumn,
    ...coordinateColumns(
      ["source", "function"],
      ["vintage", "nature", "project", "economicDepartment", "economicGovernment", "threePublic", "topic"],
    ),
    ...tail,
  ],
  holds: ({ coordinate }: LedgerLine) => (coordinate.flow ?? "expenditure") !== "expenditure",
  entry: (cells, at) => lineOf({ ...cells, flow: cells.flow ?? "revenue" }, at),
  cells: cellsOfLine,
}

function lineOf(cells: Cells, at: LedgerPlace): LedgerLine {
  const { posting, fen, note, exempt, assumed, assumedIn } = cells
  const dimensions = dimensionsNamed(String(assumedIn ?? ""))
  return {
    coordinate: coordinateOf(cells),
    posting: posting as LedgerLine["posting"],
    fen: (fen ?? 0) as number,
    ...(note === undefined ? {} : { note: note as string }),
    ...(exempt === undefined ? {} : { exempt: exempt as NonNullable<LedgerLine["exempt"]> }),
    ...(assumed === undefined ? {} : { assumed: assumed as string }),
    ...(dimensions.length === 0 ? {} : { assumedIn: dimensions }),
    at,
  }
}

function cellsOfLine({ coordinate, posting, fen, note, exempt, assumed, assumedIn }: LedgerLine): Cells {
  const names = assumedIn === undefined ? undefined : namesOfDimensions(assumedIn)
  return { ...cellsOfCoordinate(coordinate), posting, fen, note, exempt, assumed, assumedIn: names }
}
