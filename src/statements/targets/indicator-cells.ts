import type { Indicator } from "#ledger"
import { type Framework, type FrameworkRow, frameworkRows } from "./indicator-framework.ts"
import { label, said, type TextCell } from "./text-table.ts"

/** 一级指标 | 二级指标 and what follows, row by row; a level stands once over all its rows. */
export function indicatorCells(
  indicators: readonly Indicator[],
  framework: Framework,
  blanks: boolean,
  rest: (row: FrameworkRow) => readonly TextCell[],
): TextCell[][] {
  return frameworkRows(indicators, framework, blanks).map((row) => [
    ...(row.firstDown > 0 ? [label(row.first, 1, row.firstDown)] : []),
    ...(row.secondDown > 0 ? [label(row.second, 1, row.secondDown)] : []),
    ...rest(row),
  ])
}

/** The usual three cells of a target: name, value, explanation. */
export function targetCells(none: string, { indicator }: FrameworkRow): TextCell[] {
  return [said(indicator?.third ?? none), said(indicator?.target ?? ""), said(indicator?.note ?? "")]
}
