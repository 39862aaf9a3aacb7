import type { DocumentKind } from "#fiscal"
import type { Statutes } from "#statutes"
import type { LedgerLine, LedgerUnit, Project } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { ownPhase } from "../stated-amounts.ts"
import type { Cells } from "../tables/column.ts"
import { expenditureTable } from "../tables/lines.ts"
import { placeIn, type RawRow, type RawTable } from "../tables/raw-table.ts"
import { tableRows } from "../tables/table-rows.ts"
import type { FoundMapping } from "./column-mapping.ts"
import type { ExportField } from "./export-columns.ts"

/** What an export gives a ledger: lines of expenditure, and the units and projects they name. */
export interface ImportedLines {
  readonly lines: readonly LedgerLine[]
  readonly units: readonly LedgerUnit[]
  readonly projects: readonly Project[]
  readonly findings: readonly LedgerFinding[]
}

const sumWords = new Set(["合计", "总计", "小计", "本页合计", "共计"])
/** Field → head of the ledger's own table of expenditure. */
const ownHeads: { readonly [F in ExportField]?: string } = {
  unit: "预算单位",
  function: "功能科目",
  economicDepartment: "部门经济科目",
  economicGovernment: "政府经济科目",
  source: "资金来源",
  vintage: "当年或结转",
  nature: "支出性质",
  project: "项目",
  note: "备注",
}

/**
 * Reads the lines of a flat export. Cells are read as those of the ledger's own table, so that a finding names sheet, cell,
 * what is wrong and what is allowed; typed sums are compared and left out.
 * @zh 导入一体化系统导出表
 */
export function importedLines(found: FoundMapping, kind: DocumentKind, statutes: Statutes): ImportedLines {
  const { raw, head, columns, mapping } = found
  const has = (field: ExportField) => columns.has(field)
  // A code says more than a name; where the export has names only, they are what lines go by.
  const used = new Map([...columns].map(([field, index]) => [index, field] as const))
  const stand: { readonly [F in ExportField]?: string } = {
    ...ownHeads,
    ...(has("unit") ? {} : { unitName: "预算单位" }),
    ...(has("project") ? {} : { projectName: "项目" }),
    fen: `金额（${mapping.unit ?? "元"}）`,
  }
  const own: RawTable = {
    ...raw,
    table: "expenditure",
    rows: [
      {
        row: head.row,
        cells: head.cells.map((_, i) => stand[used.get(i) ?? "unitName"] ?? "").map((h, i) => (used.has(i) ? h : "")),
      },
      ...raw.rows.filter(({ row }) => row > head.row).flatMap((row) => ownRow(row, used, stand)),
    ],
  }
  const { rows, findings } = tableRows(expenditureTable, own, { statutes, unit: mapping.unit ?? "元" })
  const texts = new Map(raw.rows.map((row) => [row.row, row]))
  const text = (row: number, field: ExportField) => texts.get(row)?.cells[columns.get(field) ?? -1]?.trim() || undefined
  const units = new Map<string, LedgerUnit>()
  const projects = new Map<string, Project>()
  const lines: LedgerLine[] = []
  for (const { cells, at } of rows) {
    lines.push(expenditureTable.entry!({ ...cells, posting: ownPhase[kind] }, at) as LedgerLine)
    const unit = cells.unit as string | undefined
    if (unit !== undefined && !units.has(unit)) {
      const name = text(at.row, "unitName") ?? codeAndName(text(at.row, "unit") ?? unit).name ?? unit
      units.set(unit, { code: unit, name, nature: "administrative", at: placeIn(own, at.row) })
    }
    const project = cells.project as string | undefined
    if (project !== undefined && isProject(cells) && !projects.has(project)) {
      const name = text(at.row, "projectName") ?? codeAndName(text(at.row, "project") ?? project).name ?? project
      projects.set(project, { code: project, name, ...(unit === undefined ? {} : { unit }), at: placeIn(own, at.row) })
    }
  }
  return {
    lines: lines.map(withoutBasicProject),
    units: [...units.values()].map((u) => natureKnown(u, lines)),
    projects: [...projects.values()],
    findings: [...findings, ...skipped(raw, head, columns)],
  }
}

/** Exports give basic expenditure a project code, too; for the ledger it is no project. */
function withoutBasicProject(line: LedgerLine): LedgerLine {
  if (!line.coordinate.nature?.startsWith("basic")) return line
  const { project: _, ...coordinate } = line.coordinate
  return { ...line, coordinate }
}

function isProject({ nature }: Cells): boolean {
  return !String(nature ?? "project").startsWith("basic")
}

/** Running costs of an institution (…50 事业运行) tell its nature; 行政运行 and all else is taken for administrative. */
function natureKnown(unit: LedgerUnit, lines: readonly LedgerLine[]): LedgerUnit {
  const own = lines.filter(({ coordinate }) => coordinate.unit === unit.code)
  const items = own.map(({ coordinate }) => coordinate.function ?? "")
  const isInstitution = items.some((code) => /^\d{5}50$/.test(code)) && !items.some((code) => /^20\d{3}01$/.test(code))
  return isInstitution ? { ...unit, nature: "institution" } : unit
}

/** The row under the ledger's own heads; columns that stand for nothing are blank, rows without an amount are left out. */
function ownRow(
  row: RawRow,
  used: ReadonlyMap<number, ExportField>,
  stand: { readonly [F in ExportField]?: string },
): RawRow[] {
  const cells = row.cells.map((cell, i) => {
    const field = used.get(i)
    return field === undefined || stand[field] === undefined ? "" : cleaned(field, cell)
  })
  const amount = [...used].find(([, field]) => field === "fen")?.[0] ?? -1
  if ((cells[amount] ?? "").trim() === "") return []
  const word = row.cells.map((cell) => cell.replace(/[\s\u3000]/g, "")).find((cell) => sumWords.has(cell))
  const first = [...used].find(([, field]) => field !== "fen" && stand[field] !== undefined)?.[0]
  if (word === undefined || first === undefined) return [{ ...row, cells }]
  const bare = cells.map((cell, i) => (i === amount ? cell : i === first ? word : ""))
  return [{ ...row, cells: bare }]
}

const natureCodes: Readonly<Record<string, string>> = {
  "1": "人员经费",
  "21": "公用经费",
  "22": "其他运转类",
  "3": "特定目标类",
}

/** Export's ways of writing: [2080505]机关…, 22-其他运转类项目, 是 for carried over. */
function cleaned(field: ExportField, text: string): string {
  const bare = text.trim()
  if (field === "nature") {
    const [, code = "", name = ""] = /^[[(（【]?(\d*)[\])）】]?[-－—_\s]*(.*)$/s.exec(bare) ?? []
    const word = name.replace(/项目$/, "")
    if (word === "") return natureCodes[code] ?? bare
    return word === "运转类"
      ? (natureCodes[code] ?? word)
      : word.replace(/^运转类[-－—（(]?(公用经费|其他运转类).*$/, "$1")
  }
  if (field === "vintage")
    return /^(是|1|上年结转.*|结转.*)$/.test(bare) ? "结转" : /^(否|2|0|年初.*|当年.*|本年.*)?$/.test(bare) ? "" : bare
  if (field === "unit" || field === "project") return codeAndName(bare).code
  return field === "fen" ? text : bare.replace(/^[[【]\s*([^\]】]+)[\]】]\s*/, "$1 ")
}

/** "309002 清溪市水文站", "309002-清溪市水文站", "[309002]清溪市水文站"; a name alone stands for itself. */
function codeAndName(text: string): { readonly code: string; readonly name?: string } {
  const match = /^[[【]?([0-9][0-9A-Za-z]{2,})[\]】]?[-－—_\s\u3000]*(\D.*)$/s.exec(text)
  return match ? { code: match[1]!, name: match[2]! } : { code: text.replace(/^[[【]|[\]】]$/g, "") }
}

/** Rows below the head that hold something but no amount. */
function skipped(raw: RawTable, head: RawRow, columns: ReadonlyMap<ExportField, number>): LedgerFinding[] {
  const index = columns.get("fen") ?? -1
  const rows = raw.rows.filter(
    ({ row, cells }) =>
      row > head.row && (cells[index] ?? "").trim() === "" && cells.some((cell) => cell.trim() !== ""),
  )
  const [first] = rows
  if (!first) return []
  return [
    {
      code: "row-without-amount",
      severity: "info",
      at: placeIn(raw, first.row, { index, zh: "金额" }),
      message: {
        zh: `有${rows.length}行没有金额，未导入（首行：第${first.row}行）`,
        en: `${rows.length} rows without an amount were not imported (the first is row ${first.row})`,
      },
    },
  ]
}
