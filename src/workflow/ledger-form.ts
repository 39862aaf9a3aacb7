import { type FormColumn, type FormSheet, type FormWorkbook, fitsInline } from "#formats"
import {
  choicesOf,
  type Column,
  type Ledger,
  type LedgerTable,
  ledgerTables,
  type RawTable,
  sourceNames,
  tablesOf,
} from "#ledger"
import type { ClassificationId, Statutes } from "#statutes"

/** Rows of projects and units that drop-downs of other sheets look at. */
const rowsReferred = 2000
/** Amounts with more digits than a sheet's numbers carry are written as text. */
const digitsMost = 15

/** Names of the lists of codes, as the drop-downs call them. */
const codeLists: Readonly<Record<ClassificationId, { readonly name: string; readonly level: "item" | "section" }>> = {
  function: { name: "功能科目", level: "item" },
  economicDepartment: { name: "部门经济科目", level: "section" },
  economicGovernment: { name: "政府经济科目", level: "section" },
}

/**
 * The workbook in which a ledger is filled in: a guide, a sheet a table, drop-downs of what may be entered. Codes stand
 * with their names. @zh 填报工作簿
 */
export function ledgerForm(ledger: Ledger, statutes: Statutes): FormWorkbook {
  const lists: Record<string, readonly string[]> = { 资金来源: sourceList(statutes) }
  for (const [id, { name, level }] of Object.entries(codeLists))
    lists[name] = codeList(statutes, id as ClassificationId, level, ledger.publisher.year)
  const raw = new Map(tablesOf(ledger, statutes, true).map((table) => [table.table, table]))
  const sheets = ledgerTables.map((table) =>
    table.layout === "fields"
      ? fieldSheet(table, raw.get(table.id)!, statutes, lists)
      : entrySheet(table, raw.get(table.id)!, statutes, lists),
  )
  return { guide: { name: guideName, lines: guideLines() }, sheets, lists }
}

/** Name of the first sheet, which explains the others. */
export const guideName = "填表说明"

/** All fields stand in the template, with their help beside them; those of a ledger are filled in. */
function fieldSheet(table: LedgerTable, raw: RawTable, statutes: Statutes, lists: FormWorkbook["lists"]): FormSheet {
  const values = new Map(raw.rows.map(({ cells: [name = "", value = ""] }) => [name, value]))
  const rows = table.columns.map(({ zh, help, required }) => [
    zh,
    values.get(zh) ?? "",
    `${required ? "必填。" : ""}${help.zh}`,
  ])
  return {
    name: table.zh,
    fields: true,
    columns: table.columns.map((column) => formColumn(column, statutes, lists)),
    rows: [["项目", "内容", "说明"], ...rows],
  }
}

function entrySheet(table: LedgerTable, raw: RawTable, statutes: Statutes, lists: FormWorkbook["lists"]): FormSheet {
  const [head, ...rows] = raw.rows
  const columns = (head?.cells ?? []).map((zh) => table.columns.find((column) => column.zh === zh)!)
  return {
    name: table.zh,
    columns: columns.map((column) => formColumn(column, statutes, lists)),
    rows: rows.map(({ cells }) => cells.map((text, i) => cellOf(text, columns[i]!, statutes))),
  }
}

function formColumn(column: Column, statutes: Statutes, lists: FormWorkbook["lists"]): FormColumn {
  const { kind, zh, help, required } = column
  const list = listOf(column, statutes, lists as Record<string, readonly string[]>)
  return {
    head: zh,
    help: help.zh,
    required: required === true,
    kind: kind === "amount" ? "amount" : kind === "integer" ? "count" : kind === "longText" ? "longText" : "text",
    ...(list ? { list } : {}),
    ...(column.open || kind !== "choice" ? { open: true } : {}),
  }
}

function listOf(column: Column, statutes: Statutes, lists: Record<string, readonly string[]>): FormColumn["list"] {
  switch (column.kind) {
    case "code":
      return { name: codeLists[column.classification ?? "function"].name }
    case "source":
      return { name: "资金来源" }
    case "project":
      return { range: `项目!$B$2:$B$${rowsReferred}` }
    case "unit":
      return { range: `预算单位!$B$2:$B$${rowsReferred}` }
    case "flag":
      return { words: ["是", "否"] }
    case "text":
    case "choice": {
      const words = choicesOf(column, statutes).map(({ zh }) => zh)
      if (words.length === 0) return undefined
      if (fitsInline(words)) return { words }
      lists[column.zh] = words
      return { name: column.zh }
    }
    default:
      return undefined
  }
}

/** A code with its name, an amount as a number; all else as it is written. */
function cellOf(text: string, column: Column, statutes: Statutes): string | number {
  if (text === "") return ""
  if (column.kind === "amount" || column.kind === "integer")
    return text.replace(/[-.]|^0+/g, "").length > digitsMost ? text : Number(text)
  if (column.kind !== "code") return text
  const subject = statutes.classifications.byId(column.classification ?? "function").byCode(text)
  return subject ? `${text} ${subject.name}` : text
}

function codeList(
  statutes: Statutes,
  id: ClassificationId,
  level: "item" | "section",
  year: number,
): readonly string[] {
  const list = statutes.classifications.byId(id)
  return [...list.all()]
    .filter(
      (subject) =>
        subject.level === level && (year ? list.statusIn(subject.code, year) === "in-force" : !subject.until),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => `${code} ${name}`)
}

function sourceList(statutes: Statutes): readonly string[] {
  const names = sourceNames(statutes)
  const ids = statutes.classifications.revenue.all().map(({ id }) => id)
  return ["R11", "R11.fiscal", "R11.other", ...ids.filter((id) => /^R(1[23]|2|3\d?|5)$/.test(id))].map((id) =>
    names.name(id),
  )
}

function guideLines(): readonly (readonly string[])[] {
  return [
    ["填表说明"],
    [
      "用途",
      "填写一次，由明账（mingzhang）生成全部公开报表、情况说明和图表。请保持工作表名称和表头不变；列的顺序可以调整，不用的列可以删去。",
    ],
    ["必填", "黄色表头为必填；把鼠标放在表头上可看到说明。"],
    [
      "金额",
      "单位在“单位信息”的“金额单位”中选择（元或万元），也可写在表头里，如：金额（万元）。最细到分；减少填负数。不要填公式结果以外的文字。",
    ],
    ["科目", "可从下拉列表选“代码 名称”，也可只填代码。功能科目填到项（7位），经济科目填到款（5位）。"],
    ["项目", "“支出”等表中的项目填项目名称或代码，须先在“项目”表中登记。"],
    ["合计", "可以保留“合计”“小计”行，程序会核对并提示不符，不会重复计算。"],
    ["空白", "空白行会跳过；不涉及的表留空即可。"],
    [],
    ...ledgerTables.map(({ zh, help }) => [zh, help.zh]),
  ]
}
