import type { LedgerPlace, Reason, StatedAmount } from "../ledger.ts"
import type { Cells, LedgerTable } from "./column.ts"
import { cellsOfCoordinate, coordinateColumns, coordinateOf } from "./coordinate-columns.ts"
import { amountColumn, assumedColumn } from "./entry-columns.ts"

/** totals.csv: last year's figures and control figures. @zh 上年数与核对数 */
export const totalsTable: LedgerTable = {
  id: "totals",
  zh: "上年数与核对数",
  layout: "rows",
  part: "totals",
  help: {
    zh: "上年公布的数，以及本年没有明细、直接给出的数；本年有明细的作核对",
    en: "Last year's figures, and figures of this year that no line gives or that the lines must meet",
  },
  columns: [
    ...coordinateColumns(
      [
        "year",
        "phase",
        "flow",
        "source",
        "nature",
        "function",
        "economicDepartment",
        "economicGovernment",
        "threePublic",
        "procurement",
        "topic",
        "project",
      ],
      ["unit", "vintage"],
    ),
    amountColumn,
    assumedColumn,
  ],
  entry: (cells, at): StatedAmount => ({
    coordinate: coordinateOf(cells),
    fen: (cells.fen ?? 0) as number,
    ...(cells.assumed === undefined ? {} : { assumed: cells.assumed as string }),
    at,
  }),
  cells: ({ coordinate, fen, assumed }: StatedAmount): Cells => ({ ...cellsOfCoordinate(coordinate), fen, assumed }),
}

/** reasons.csv: why figures changed, or differ from the budget. @zh 原因 */
export const reasonsTable: LedgerTable = {
  id: "reasons",
  zh: "原因",
  layout: "rows",
  part: "reasons",
  help: {
    zh: "增减变动、预决算差异的主要原因",
    en: "Why a figure changed against last year, or differs from the budget",
  },
  columns: [
    ...coordinateColumns(
      [
        "flow",
        "source",
        "nature",
        "function",
        "economicDepartment",
        "economicGovernment",
        "threePublic",
        "procurement",
        "topic",
        "project",
      ],
      ["unit", "vintage", "year", "phase"],
    ),
    {
      key: "about",
      zh: "原因类别",
      aliases: ["变动或差异"],
      kind: "choice",
      required: true,
      choices: [
        { id: "change", zh: "变动", aliases: ["增减变动", "比上年"] },
        { id: "difference", zh: "差异", aliases: ["预决算差异", "比预算"] },
      ],
      help: { zh: "变动：比上年；差异：决算比预算", en: "Against last year, or outturn against budget" },
    },
    {
      key: "text",
      zh: "文字",
      aliases: ["原因", "主要原因"],
      kind: "longText",
      required: true,
      help: { zh: "主要原因，不带“主要原因是”", en: "The reason itself" },
    },
  ],
  entry: (cells: Cells, at: LedgerPlace): Reason => ({
    of: coordinateOf(cells),
    about: (cells.about ?? "change") as Reason["about"],
    text: (cells.text ?? "") as string,
    at,
  }),
  cells: ({ of, about, text }: Reason): Cells => ({ ...cellsOfCoordinate(of), about, text }),
}
