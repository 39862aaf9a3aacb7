import type { Publication } from "#documents"
import type { ToldFigure } from "#disclosure"
import type { Coordinate } from "#fiscal"
import { type FactRow, type WrittenFile, writeDataPackage } from "#formats"
import type { Ledger } from "#ledger"
import { printFen } from "#money"
import type { Statement, StatementCell } from "#statements"
import type { Statutes } from "#statutes"

/** What open data are made of: the tables, and the figures of the text. */
export interface OpenDataSource {
  readonly ledger: Ledger
  readonly statements: readonly Statement[]
  readonly told: readonly ToldFigure[]
}

/**
 * A Fiscal Data Package of what is published: a line a printed figure of tables and text, with the code lists it uses.
 * @zh 开放数据
 */
export async function openData(
  publication: Publication,
  { ledger, statements, told }: OpenDataSource,
  statutes: Statutes,
): Promise<readonly WrittenFile[]> {
  const year = String(ledger.publisher.year)
  const facts = [
    ...statements.flatMap(({ form, cells }) => cells.filter(isPrinted).map((cell) => cellFact(form, cell, year))),
    ...told.map((figure) => toldFact(figure, year)),
  ]
  const { function: functions, economicDepartment, economicGovernment, revenue } = statutes.classifications
  const subjects = (list: typeof functions) =>
    [...list.all()].map(({ code, name, parent }) => ({ code, name, ...(parent ? { parent } : {}) }))
  const sources = revenue.all().map(({ id, budgetName, accountName, parent }) => ({
    code: id,
    name: budgetName ?? accountName ?? id,
    ...(parent ? { parent } : {}),
  }))
  const files = await writeDataPackage({
    name: `${ledger.publisher.code ?? "unit"}-${year}-${ledger.publisher.kind}`,
    title: publication.title,
    author: publication.author,
    issued: publication.issued,
    facts,
    classifications: [
      { column: "function", title: "支出功能分类科目", entries: subjects(functions) },
      { column: "economicDepartment", title: "部门预算支出经济分类科目", entries: subjects(economicDepartment) },
      { column: "economicGovernment", title: "政府预算支出经济分类科目", entries: subjects(economicGovernment) },
      { column: "fundSource", title: "资金来源", entries: sources },
      {
        column: "unit",
        title: "预算单位",
        entries: ledger.units.map(({ code, name }) => ({ code, name })),
      },
      {
        column: "project",
        title: "项目",
        entries: ledger.projects.map(({ code, name }) => ({ code, name })),
      },
    ],
  })
  const encoder = new TextEncoder()
  return [...files].map(([path, text]) => ({
    name: `datapackage/${path}`,
    volume: "all" as const,
    bytes: encoder.encode(text),
  }))
}

const isPrinted = (cell: StatementCell) => cell.printed !== ""

function cellFact(form: string, cell: StatementCell, year: string): FactRow {
  const { rowKey, columnKey, measure, printed, unit, decimals, value } = cell
  const isMoney = measure !== "difference-rate" && value !== undefined
  return {
    form,
    rowKey,
    columnKey,
    ...meaning(cell.coordinate, year),
    measure,
    printed,
    displayUnit: unit,
    decimals,
    ...(isMoney ? { amount: printFen(value, "元", 2) } : {}),
  }
}

function toldFact({ anchor, measure, coordinate, printed }: ToldFigure, year: string): FactRow {
  const [section = "", ...claim] = anchor.split("/")
  const [, number = printed, unit = ""] = /^[^\d-]*(-?[\d,.]+)\s*(\D*)$/.exec(printed) ?? []
  return {
    section,
    claim: claim.join("/"),
    ...meaning(coordinate, year),
    measure,
    printed: number,
    displayUnit: unit,
    decimals: number.split(".")[1]?.length ?? 0,
  }
}

/** A coordinate as the columns of the facts have it; the fund source is no `source`, which is the document. */
function meaning({ source, year: other, ...rest }: Coordinate, year: string) {
  return { ...rest, ...(source ? { fundSource: source } : {}), year: other ?? year }
}
