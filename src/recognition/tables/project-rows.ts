import type { Place } from "#documents"
import type { Coordinate } from "#fiscal"
import { projectName } from "../performance/plain-text.ts"
import type { RecognisedColumn, RecognisedRow } from "../recognition.ts"
import type { PanelInput } from "./coded-rows.ts"

const kinds: readonly (readonly [RegExp, string])[] = [
  [/其他运转/, "project.other-operational"],
  [/特定目标/, "project.targeted"],
]

/**
 * Reads the rows of a list of projects: totals, units, groups and projects. Where groups are printed without any
 * mark (their depth was an indent), a row without a description is a group of the rows that sum to it.
 */
export function projectRows(input: PanelInput): RecognisedRow[] {
  const rows: RecognisedRow[] = []
  for (let r = input.bodyStart; r < input.grid.rows; r++) {
    if (input.grid.repeated(r)) continue
    const row = projectRow(input, r)
    if (row) rows.push(row)
  }
  return grouped(input, rows)
}

function projectRow(input: PanelInput, r: number): RecognisedRow | undefined {
  const { grid, block, panel, columns } = input
  const cells = columns
    .filter(
      (c) =>
        c.role.kind !== "amount" &&
        c.role.kind !== "note" &&
        c.role.kind !== "ordinal" &&
        grid.own(r, c.index) &&
        grid.label(r, c.index) !== "",
    )
    .map((c) => ({
      column: c,
      label: grid.label(r, c.index),
      printed: grid.cell(r, c.index).text.replace(/\s+/g, ""),
      at: { block, row: r, column: c.index } satisfies Place,
    }))
  const numbered = columns.some((c) => c.role.kind === "amount" && grid.number(r, c.index))
  if (cells.length === 0 && !numbered) return undefined
  const start: Place = { block, row: r, column: columns[0]?.index ?? 0 }
  const base = { index: r, panel, codes: [] }
  const total = cells.find((c) => c.label === "合计" || c.label === "总计")
  if (cells.length === 0 || total)
    return {
      ...base,
      kind: "total",
      key: "合计",
      label: total?.printed ?? "合计",
      coordinate: {},
      level: 0,
      labelAt: total?.at ?? start,
    }
  const subject = cells
    .filter((c) => isSubjectCode(c.column))
    .map((c) => c.label)
    .join("")
  const code = cells.find((c) => /^(?:\d{3}|\d{6})$/.test(c.label) && !isSubjectCode(c.column))
  if (code && subject === "") {
    const name = cells.find((c) => c !== code)
    return {
      ...base,
      kind: "item",
      key: code.label,
      label: name?.printed ?? code.label,
      code: code.label,
      codeKind: "unit",
      coordinate: {},
      level: code.label.length === 3 ? 1 : 2,
      labelAt: name?.at ?? code.at,
      codeAt: code.at,
    }
  }
  if (!numbered)
    return /^(?:注|说明|备注)/.test(cells[0]!.label)
      ? {
          ...base,
          kind: "note",
          key: cells[0]!.label,
          label: cells[0]!.printed,
          coordinate: {},
          level: 9,
          labelAt: cells[0]!.at,
        }
      : undefined
  const named =
    // 科目名称 | 项目名称: the name of a subject is no project's
    cells.find((c) => c.column.role.kind === "name" && c.column.path.at(-1)?.includes("项目名称")) ??
    cells.find((c) => c.column.role.kind === "name" && c.column.role.of === "project") ??
    cells.find((c) => c.column.role.kind === "name") ??
    cells[0]!
  const functional = input.statutes.classifications.function
  const listsSubjects = columns.some((c) => isSubjectCode(c))
  if (listsSubjects && subject === "" && functional.byName(named.printed).length > 0)
    return {
      ...base,
      kind: "item",
      key: named.label,
      label: named.printed,
      codeKind: "row",
      coordinate: { topic: `${named.label}#${r}` },
      level: 4,
      labelAt: named.at,
    }
  const known = /^\d{3}(?:\d{2}){0,2}$/.test(subject) && functional.byCode(subject) ? subject : undefined
  const kind = cells.find((c) => c.column.role.kind === "text")
  const nature = kind && kinds.find(([pattern]) => pattern.test(kind.label))?.[1]
  const projectCode = cells.find((c) => c.column.role.kind === "code" && /^[0-9A-Z]{21}$/.test(c.label))
  const coordinate: Coordinate = {
    ...(known ? { function: known } : {}),
    project: projectName(named.printed),
    ...(nature ? { nature } : {}),
  }
  return {
    ...base,
    kind: "item",
    key: projectName(named.printed),
    label: named.printed,
    codeKind: "project",
    ...(projectCode ? { code: projectCode.label, codeAt: projectCode.at } : {}),
    coordinate,
    level: 5,
    labelAt: named.at,
  }
}

/** A slot of the functional code (类, 款, 项) in a list of projects. */
function isSubjectCode(column: RecognisedColumn): boolean {
  return column.role.kind === "code" && (column.role.part !== undefined || column.role.of === "function")
}

/** Turns rows without a description into groups, where the list describes its projects. */
function grouped(input: PanelInput, rows: RecognisedRow[]): RecognisedRow[] {
  const note = input.columns.find((c) => c.role.kind === "note")
  const amount = input.columns.find((c) => c.role.kind === "amount")
  if (!note || !amount) return rows
  const described = (row: RecognisedRow) => input.grid.label(row.index, note.index) !== ""
  if (!rows.some((row) => row.codeKind === "project" && described(row))) return rows
  const value = (row: RecognisedRow) => input.grid.number(row.index, amount.index)?.scaled ?? 0
  return rows.map((row, i) => {
    if (row.codeKind !== "project" || described(row)) return row
    return {
      ...row,
      coordinate: { project: row.key },
      codeKind: "row",
      level: reachesEnd(rows, i, value, described) ? 3 : 4,
    }
  })
}

/** A group covers either the projects up to the next group, or all that follow. */
function reachesEnd(
  rows: readonly RecognisedRow[],
  i: number,
  value: (row: RecognisedRow) => number,
  described: (row: RecognisedRow) => boolean,
): boolean {
  const next = rows[i + 1]
  if (next && next.codeKind === "project" && !described(next)) return true
  let sum = 0
  for (let j = i + 1; j < rows.length && described(rows[j]!); j++) {
    sum += value(rows[j]!)
    if (sum === value(rows[i]!)) return false
  }
  return false
}
