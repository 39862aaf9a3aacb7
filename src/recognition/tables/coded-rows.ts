import type { Place } from "#documents"
import type { Coordinate } from "#fiscal"
import { normaliseLabel, type Statutes } from "#statutes"
import type { CodeKind, RecognisedColumn, RecognisedRow, RowCode } from "../recognition.ts"
import type { Grid } from "./grid.ts"

/** What reading the rows of one panel needs. */
export interface PanelInput {
  readonly grid: Grid
  readonly block: number
  readonly bodyStart: number
  readonly panel: number
  readonly columns: readonly RecognisedColumn[]
  readonly statutes: Statutes
}

const totalLabels = new Set(["合计", "总计", "支出合计", "收入合计", "本年支出合计", "本年收入合计", "合计:", "小计"])

/** Reads rows that stand for subjects of a classification, units or projects, one a row, under totals. */
export function codedRows(input: PanelInput, main: CodeKind): RecognisedRow[] {
  const rows: RecognisedRow[] = []
  let unit: string | undefined
  for (let r = input.bodyStart; r < input.grid.rows; r++) {
    if (input.grid.repeated(r)) continue
    const row = codedRow(input, main, r, unit)
    if (!row) continue
    if (row.codeKind === "unit" && row.kind === "item") unit = row.key
    rows.push(row)
  }
  return rows
}

function codedRow(input: PanelInput, main: CodeKind, r: number, unit: string | undefined): RecognisedRow | undefined {
  const { grid, block, panel, statutes } = input
  const codes = rowCodes(input, r)
  const texts = labelTexts(input, r)
  const numbered = input.columns.some((c) => c.role.kind === "amount" && grid.number(r, c.index))
  if (codes.length === 0 && texts.length === 0 && !numbered) return undefined
  const base = { index: r, panel, codes, ...(unit === undefined ? {} : { unit }) }
  const totalText = texts.find(
    (t) => totalLabels.has(t.label) || totalLabels.has(t.label.replace(/^(?:人员经费|公用经费)/, "")),
  )
  const subject = mainCode(codes, main, statutes)
  if (!subject && totalText) {
    const nature = totalText.label.startsWith("人员经费")
      ? "basic.personnel"
      : totalText.label.startsWith("公用经费")
        ? "basic.operating"
        : undefined
    return {
      ...base,
      kind: "total",
      key: totalText.label,
      label: totalText.printed,
      coordinate: nature ? { nature } : {},
      level: nature ? 1 : 0,
      labelAt: totalText.at,
    }
  }
  if (subject) {
    const name = subject.name ?? ""
    const labelAt = subject.nameAt ?? subject.codeAt
    const coordinate: Coordinate = subject.kind === "unit" ? {} : { [dimensionOf(subject.kind)]: subject.code }
    const level = subject.kind === "unit" ? (subject.code.length <= 3 ? 1 : 2) : 3 + subjectDepth(subject)
    return {
      ...base,
      kind: "item",
      key: subject.code,
      label: name,
      code: subject.code,
      codeKind: subject.kind,
      coordinate,
      level,
      labelAt,
      codeAt: subject.codeAt,
    }
  }
  if (texts.length === 0) {
    const at: Place = { block, row: r, column: input.columns[0]?.index ?? 0 }
    return numbered
      ? { ...base, kind: "total", key: "合计", label: "合计", coordinate: {}, level: 0, labelAt: at }
      : undefined
  }
  const first = texts[texts.length - 1]!
  if (!numbered && /^(?:注|说明|备注)/.test(texts[0]!.label))
    return {
      ...base,
      kind: "note",
      key: texts[0]!.label,
      label: texts[0]!.printed,
      coordinate: {},
      level: 9,
      labelAt: texts[0]!.at,
    }
  const found = nameOnly(first.label, main, statutes)
  if (found)
    return {
      ...base,
      kind: "item",
      key: found,
      label: first.printed,
      codeKind: main,
      coordinate: { [dimensionOf(main)]: found },
      level: 3 + depthOf(found),
      labelAt: first.at,
    }
  if (/(?:局|厅|委员会|委|中心|部|院|办公室|学校|所|站|队|馆|机构|本级|本部|机关)$/.test(first.label))
    return {
      ...base,
      kind: "item",
      key: first.label,
      label: first.printed,
      codeKind: "unit",
      coordinate: {},
      level: 2,
      labelAt: first.at,
    }
  return {
    ...base,
    kind: numbered ? "unknown" : "blank",
    key: first.label,
    label: first.printed,
    coordinate: {},
    level: 9,
    labelAt: first.at,
  }
}

/** Economic and functional codes are joined from their 类 款 项 slots; a slot may hold the whole code. */
function rowCodes(input: PanelInput, r: number): RowCode[] {
  const { grid, block, columns } = input
  const result: { kind: CodeKind; code: string; codeAt: Place; name?: string; nameAt?: Place }[] = []
  let open: (typeof result)[number] | undefined
  for (const column of columns) {
    const role = column.role
    if (role.kind !== "code" && role.kind !== "name") continue
    const printed = grid.cell(r, column.index).text
    const text = normaliseLabel(printed)
    if (text === "" || !grid.own(r, column.index)) continue
    const at: Place = { block, row: r, column: column.index }
    if (role.kind === "code" && /^[0-9A-Z]{1,21}$/.test(text) && /\d/.test(text)) {
      const continues =
        open && open.kind === role.of && open.name === undefined && role.part !== undefined && text.length === 2
      if (continues) open!.code += text
      else {
        open = { kind: role.of, code: text, codeAt: at }
        result.push(open)
      }
    } else if (!/^\d/.test(text)) {
      // 类 | 款 | 项 | 单位代码 | 单位（科目名称）: the name is that of the kind its head names
      const own =
        result.find((c) => c.kind === role.of && c.name === undefined) ?? (open?.name === undefined ? open : undefined)
      if (!own) continue
      own.name = printed.replace(/\s+/g, "")
      own.nameAt = at
    }
  }
  return result
}

function labelTexts(input: PanelInput, r: number): { printed: string; label: string; at: Place }[] {
  const result: { printed: string; label: string; at: Place }[] = []
  for (const column of input.columns) {
    if (column.role.kind !== "code" && column.role.kind !== "name" && column.role.kind !== "text") continue
    if (!input.grid.own(r, column.index)) continue
    const label = input.grid.label(r, column.index)
    if (label === "" || /^\d+$/.test(label)) continue
    result.push({
      printed: input.grid.cell(r, column.index).text.replace(/\s+/g, ""),
      label,
      at: { block: input.block, row: r, column: column.index },
    })
  }
  return result
}

/** The code the row is about: the panel's own kind first; a code that no classification knows beside another name is a unit's. */
function mainCode(codes: readonly RowCode[], main: CodeKind, statutes: Statutes): RowCode | undefined {
  for (const code of codes) {
    if (code.kind === "unit") {
      if (main === "unit" || codes.length === 1) return code
      continue
    }
    if (code.kind !== main && !(main === "row" || code.kind === "economicDepartment")) continue
    if ((main === "function" || main === "economicDepartment") && isUnitCode(code, main, statutes))
      return { ...code, kind: "unit" }
    if (/^\d{3}(?:\d{2}){0,2}$/.test(code.code)) return code
    if (main === "project" || main === "unit") return code
  }
  return codes.find((c) => c.kind === "unit")
}

function isUnitCode(code: RowCode, main: "function" | "economicDepartment", statutes: Statutes): boolean {
  if (/^\d{6}$/.test(code.code)) return true
  if (code.code.length !== 3 || code.name === undefined) return false
  const subject = statutes.classifications[main].byCode(code.code)
  if (!subject) return true
  return (
    statutes.classifications[main].byName(code.name).length === 0 &&
    /(?:局|厅|委员会|委|中心|部|院|办公室|学校|所|站|队|馆|机构)$/.test(code.name)
  )
}

function nameOnly(label: string, main: CodeKind, statutes: Statutes): string | undefined {
  if (main !== "function" && main !== "economicDepartment") return undefined
  const subjects = statutes.classifications[main].byName(label)
  return subjects.length === 1 ? subjects[0]!.code : undefined
}

function dimensionOf(kind: CodeKind): "function" | "economicDepartment" | "economicGovernment" | "project" | "unit" {
  return kind === "row" ? "function" : kind
}

function subjectDepth(code: RowCode): number {
  return depthOf(code.code)
}

function depthOf(code: string): number {
  return Math.max(0, Math.floor((code.length - 3) / 2))
}
