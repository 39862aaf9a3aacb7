import type { Form } from "#statutes"
import type { CodeKind, ColumnRole, RecognisedColumn } from "../recognition.ts"
import type { Grid } from "./grid.ts"

/**
 * Corrects the roles of leading columns by what stands in them: heads of code columns lose slots in conversion
 * (部门 / 政府 economic codes under one row of heads), but 301 | 08 | name | 501 | 02 | name can be read from the
 * cells. Only columns in front of the first money column are looked at.
 */
export function withContentRoles(
  columns: readonly RecognisedColumn[],
  grid: Grid,
  bodyStart: number,
  form: Form,
): RecognisedColumn[] {
  if (form.rows === "fixed") return withSecondNames(columns, grid, bodyStart)
  if (form.rows === "unit") return withSubjects(withSecondNames(columns, grid, bodyStart), grid, bodyStart)
  if (form.rows !== "economic" && form.rows !== "function") return [...columns]
  const firstMoney = columns.findIndex((c) => numbersOnly(grid, c.index, bodyStart))
  if (firstMoney <= 0) return [...columns]
  let kind: CodeKind = form.rows === "economic" ? "economicDepartment" : "function"
  // heads that reach the last column have not slipped: an empty money column in front of the first number is one
  const headsReachTheEnd = columns.every((c) => c.index < firstMoney || c.role.kind === "amount")
  return columns.map((column) => {
    if (column.index >= firstMoney || column.panel !== 0) return column
    const content = contentOf(grid, column.index, bodyStart)
    if (
      content === undefined &&
      column.role.kind === "amount" &&
      headsReachTheEnd &&
      !labelsFollow(grid, column.index, firstMoney, bodyStart)
    )
      return column
    if (content === undefined)
      return column.role.kind === "amount" || column.role.kind === "unknown"
        ? { ...column, role: { kind: "blank" } }
        : column
    if (content !== "text" && content !== "pair") kind = content
    if (column.role.kind === "code" && column.role.of === "unit" && content !== "text") return column
    const role: ColumnRole =
      content === "text"
        ? column.role.kind === "name" && column.role.of === "unit"
          ? column.role
          : { kind: "name", of: kind }
        : {
            kind: "code",
            of: kind,
            ...(content === "pair"
              ? { part: "section" as const }
              : column.role.kind === "code" && column.role.part
                ? { part: column.role.part }
                : {}),
          }
    return { ...column, role }
  })
}

/** Whether codes or names stand between a column and the first money. */
function labelsFollow(grid: Grid, column: number, firstMoney: number, bodyStart: number): boolean {
  for (let c = column + 1; c < firstMoney; c++) if (contentOf(grid, c, bodyStart) !== undefined) return true
  return false
}

/** Revenue by function: the codes under 科目编码 are subjects, where other provinces print units. */
function withSubjects(columns: readonly RecognisedColumn[], grid: Grid, bodyStart: number): RecognisedColumn[] {
  const ofUnit = (c: RecognisedColumn) => c.path.some((label) => /单位|部门/.test(label))
  const subjects = columns.find((c) => {
    if (c.role.kind !== "code" || ofUnit(c)) return false
    for (let r = bodyStart; r < grid.rows; r++) if (/^2\d{4}(?:\d\d)?$/.test(grid.label(r, c.index))) return true
    return false
  })
  if (!subjects) return [...columns]
  return columns.map((column) => {
    if (column === subjects || (column.role.kind === "name" && !ofUnit(column)))
      return { ...column, role: { ...column.role, of: "function" } as ColumnRole }
    return column
  })
}

/** A column without a head between the labels and the money of a list of sources holds the labels' second level. */
function withSecondNames(columns: readonly RecognisedColumn[], grid: Grid, bodyStart: number): RecognisedColumn[] {
  return columns.map((column, i) => {
    const before = columns[i - 1]
    if (column.role.kind !== "blank" || before?.role.kind !== "name") return column
    let labels = 0
    for (let r = bodyStart; r < grid.rows; r++) {
      if (grid.number(r, column.index)) return column
      if (grid.own(r, column.index) && grid.label(r, column.index) !== "") labels++
    }
    return labels > 1 ? { ...column, panel: before.panel, role: before.role } : column
  })
}

function numbersOnly(grid: Grid, column: number, from: number): boolean {
  let money = 0
  for (let r = from; r < grid.rows; r++) {
    const label = grid.label(r, column)
    if (label === "" || !grid.own(r, column)) continue
    const number = grid.number(r, column)
    if (!number) {
      if (!/^[-—]+$/.test(label)) return false
      continue
    }
    if (number.decimals > 0 || label.includes(",")) money++
    else if (/^\d{2,3}$|^\d{5}$|^\d{7}$/.test(label)) return false
    else money++
  }
  return money > 0
}

function contentOf(grid: Grid, column: number, from: number): CodeKind | "pair" | "text" | undefined {
  const votes = new Map<CodeKind | "pair" | "text", number>()
  for (let r = from; r < grid.rows; r++) {
    const label = grid.label(r, column)
    if (label === "" || !grid.own(r, column)) continue
    const vote = /^\d{2}$/.test(label)
      ? "pair"
      : /^3\d\d(?:\d\d)?$/.test(label)
        ? "economicDepartment"
        : /^5\d\d(?:\d\d)?$/.test(label)
          ? "economicGovernment"
          : /^2\d\d(?:\d\d){0,2}$/.test(label)
            ? "function"
            : /^\d{3}$|^\d{6}$/.test(label)
              ? undefined
              : "text"
    if (vote) votes.set(vote, (votes.get(vote) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}
