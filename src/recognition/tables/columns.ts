import { type Coordinate, withDimensions } from "#fiscal"
import { type Form, type HeadRole, type Lexicon, panelHeads } from "#statutes"
import type { CodeKind, ColumnRole, RecognisedColumn } from "../recognition.ts"
import type { Grid } from "./grid.ts"
import type { Head } from "./head.ts"
import { canonical, narrowed } from "./meaning.ts"
import { changeOf, type YearContext, yearOf } from "./year-columns.ts"

/**
 * Gives every column its role by the labels above it, the form's own words before the lexicon's, and splits the
 * table into panels: a new panel begins where codes or names follow amounts (收入 | 支出).
 */
export function columnsOf(
  grid: Grid,
  head: Head,
  form: Form,
  lexicon: Lexicon,
  years: YearContext,
): RecognisedColumn[] {
  const columns: RecognisedColumn[] = []
  const base = baseOf(head, form, lexicon)
  let panel = 0
  let amountsSeen = false
  for (let index = 0; index < grid.columns; index++) {
    const path = head.paths[index] ?? []
    const headless =
      !grid.merged &&
      head.headRows.every((r) => grid.label(r, index) === "") &&
      !hasNumbers(grid, index, head.bodyStart)
    const role: ColumnRole = headless
      ? { kind: "blank" }
      : roleOf(path, base, lexicon, years, () => hasNumbers(grid, index, head.bodyStart))
    if (role.kind === "amount") amountsSeen = true
    else if (
      (role.kind === "code" || role.kind === "name" || role.kind === "ordinal") &&
      amountsSeen &&
      role.kind !== "ordinal"
    ) {
      panel++
      amountsSeen = false
    }
    columns.push({ index, panel, path, role })
  }
  return withBases(withVintages(withMeetings(columns)))
}

/** A change that does not name the year it is against is against the only other year the table prints. */
function withBases(columns: RecognisedColumn[]): RecognisedColumn[] {
  const open = (c: RecognisedColumn) =>
    c.role.kind === "amount" && c.role.measure !== undefined && c.role.coordinate.year === undefined
  if (!columns.some(open)) return columns
  const others = new Map<string, Coordinate>()
  for (const { role } of columns)
    if (role.kind === "amount" && role.measure === undefined && role.coordinate.year !== undefined) {
      const { year, phase } = role.coordinate
      others.set(`${year}:${phase}`, { year, ...(phase ? { phase } : {}) })
    }
  const [only] = others.values()
  return columns.map((column) => {
    if (!open(column) || column.role.kind !== "amount") return column
    if (others.size !== 1) return { ...column, role: { kind: "note" } }
    return { ...column, role: { ...column.role, coordinate: withDimensions(column.role.coordinate, only!) } }
  })
}

/** A form of this year's money that has columns of carried-over money as well is, in this table, of all money. */
function baseOf(head: Head, form: Form, lexicon: Lexicon): Form {
  if (form.coordinate.vintage === undefined) return form
  const carries = head.paths.some((path) =>
    path.some((label) => meaningOf(label, form, lexicon)?.vintage === "carried"),
  )
  return carries ? { ...form, coordinate: withDimensions(form.coordinate, { vintage: null }) } : form
}

/** Beside a column of all carried-over money the other parts of the same whole are this year's: 合计 | 基本支出 | 项目支出 | 上年结转. */
function withVintages(columns: RecognisedColumn[]): RecognisedColumn[] {
  const carries = columns.filter((c) => c.role.kind === "amount" && c.role.coordinate.vintage === "carried")
  if (carries.length === 0) return columns
  return columns.map((column) => {
    const { role, path, panel } = column
    if (role.kind !== "amount" || role.coordinate.vintage !== undefined || role.coordinate.flow === "carry-in")
      return column
    const divides = (c: Coordinate) => c.source !== undefined || c.nature !== undefined
    const sibling = carries.find(
      (c) =>
        c.panel === panel && c.path.length <= path.length && c.path.slice(0, -1).every((label, i) => label === path[i]),
    )
    if (sibling?.role.kind !== "amount") return column
    // the whole of the siblings says nothing that the carried-over column does not say as well
    const same =
      divides(role.coordinate) &&
      (role.coordinate.source !== sibling.role.coordinate.source ||
        role.coordinate.nature !== sibling.role.coordinate.nature)
    return same
      ? { ...column, role: { ...role, coordinate: withDimensions(role.coordinate, { vintage: "current" }) } }
      : column
  })
}

/** Where 三公 has a subtotal of its own, the table's first total takes in conferences and training as well. */
function withMeetings(columns: RecognisedColumn[]): RecognisedColumn[] {
  const item = (c: RecognisedColumn) => (c.role.kind === "amount" ? c.role.coordinate.threePublic : undefined)
  const hasOwnTotal = columns.some(
    (c) => item(c) === "total" && c.path.some((label) => label.includes("三公")) && c.path.length > 1,
  )
  if (!hasOwnTotal || !columns.some((c) => item(c) === "conference" || item(c) === "training")) return columns
  return columns.map((column) => {
    if (
      column.role.kind !== "amount" ||
      item(column) !== "total" ||
      column.path.some((label) => label.includes("三公"))
    )
      return column
    return {
      ...column,
      role: { ...column.role, coordinate: { ...column.role.coordinate, threePublic: "with-meetings" } },
    }
  })
}

function hasNumbers(grid: Grid, column: number, from: number): boolean {
  for (let r = from; r < grid.rows; r++) if (grid.number(r, column)) return true
  return false
}

function roleOf(
  path: readonly string[],
  form: Form,
  lexicon: Lexicon,
  years: YearContext,
  numbered: () => boolean,
): ColumnRole {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const label = path[depth]!
    const role = headRole(label, lexicon)
    if (role && !form.columns?.[label]) return nonAmount(role, path, form, lexicon)
    if (meaningOf(label, form, lexicon)) break
  }
  let coordinate: Coordinate = form.coordinate
  const change = changeOf(path, years)
  if (change)
    return {
      kind: "amount",
      coordinate: canonical(narrowed(coordinate, change.base ?? {})),
      key: path.join("/"),
      measure: change.measure,
    }
  let known = path.length > 0
  let flowSaid = false
  let sourceSaid = false
  for (const label of path) {
    if (panelHeads.has(label) && !form.columns?.[label]) continue
    const year = yearOf(label, years)
    const meaning = year ? { ...meaningOf(label, form, lexicon), ...year } : meaningOf(label, form, lexicon)
    if (!meaning) {
      known = false
      continue
    }
    if (meaning.flow) flowSaid = true
    if (meaning.source) sourceSaid = true
    coordinate = narrowed(coordinate, meaning)
  }
  if (sourceSaid && !flowSaid && form.sourceColumns) coordinate = narrowed(coordinate, form.sourceColumns)
  if (!known)
    return path.length > 0 && numbered()
      ? { kind: "unknown" }
      : path.length === 0 && numbered()
        ? { kind: "unknown" }
        : { kind: "blank" }
  return {
    kind: "amount",
    coordinate: canonical(coordinate),
    key: path.filter((label) => !panelHeads.has(label)).join("/"),
  }
}

function headRole(label: string, lexicon: Lexicon): HeadRole | undefined {
  return lexicon.roles[label] ?? lexicon.roles[stripped(label)]
}

function meaningOf(label: string, form: Form, lexicon: Lexicon): Coordinate | undefined {
  for (const candidate of [label, stripped(label), stripped(label).replace(levelWords, "")]) {
    const own = form.columns?.[candidate]
    if (own) return own
    if (lexicon.totals.includes(candidate)) return {}
    const meaning = lexicon.heads[candidate]
    if (meaning) return meaning
  }
  return undefined
}

/** 本年, 当年 or the level of government in front of a head: 市级当年财政拨款安排. */
const levelWords = /^(?:省级|市级|县级|区级|本级|州级|旗县级)?(?:本年度?|当年)?(?=.{4})/

/** A head without its unit, year or remark in brackets, and without a closing 数. */
function stripped(label: string): string {
  return label
    .replace(/^\d{4}年(?:度)?/, "")
    .replace(/\(按[^)]*\)$/, "")
    .replace(/^一般公共预算(?:财政)?拨款安排的/, "")
    .replace(/\((?:万元|元|千元|亿元|单位:[^)]*|\d)\)/g, "")
    .replace(/(?<=.{3})数$/, "")
}

function nonAmount(role: HeadRole, path: readonly string[], form: Form, lexicon: Lexicon): ColumnRole {
  const outer = path
    .map((label) => headRole(label, lexicon))
    .find((r) => r?.startsWith("economic") || r?.startsWith("government") || r?.startsWith("function"))
  const context: CodeKind = outer?.startsWith("government")
    ? "economicGovernment"
    : outer?.startsWith("economic")
      ? "economicDepartment"
      : outer?.startsWith("function")
        ? "function"
        : form.rows === "function"
          ? "function"
          : form.rows === "economic"
            ? "economicDepartment"
            : form.rows === "unit"
              ? "unit"
              : form.rows === "project"
                ? "project"
                : "row"
  switch (role) {
    case "class":
    case "section":
    case "item":
      // 类 款 项 are parts of a subject's code, also in a table whose rows are mostly units
      return { kind: "code", of: context === "row" || context === "unit" ? "function" : context, part: role }
    case "code":
    case "function-code":
    case "economic-code":
    case "government-code":
      return { kind: "code", of: context }
    case "function-class":
    case "name":
    case "function-name":
    case "economic-name":
    case "government-name":
      return { kind: "name", of: form.rows === "fixed" ? "row" : context }
    case "unit-code":
      return { kind: "code", of: "unit" }
    case "unit-name":
      return { kind: "name", of: "unit" }
    case "project-code":
      return form.rows === "fixed" ? { kind: "ordinal" } : { kind: "code", of: "project" }
    case "project-name":
      return { kind: "name", of: form.rows === "fixed" ? "row" : form.rows === "project" ? "project" : "row" }
    case "project-kind":
      return form.rows === "fixed" ? { kind: "name", of: "row" } : { kind: "text" }
    case "ordinal":
      return { kind: "ordinal" }
    case "note":
      return { kind: "note" }
  }
}
