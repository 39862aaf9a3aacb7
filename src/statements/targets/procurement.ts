import type { ProcurementItem } from "#ledger"
import type { Statement } from "../statement.ts"
import type { StatementContext } from "../statement-context.ts"
import { unitName } from "../member-rows.ts"
import { normaliseLabel } from "#statutes"
import { targetStatement } from "./target-statement.ts"
import { label, said, type TextCell } from "./text-table.ts"

const kinds = { goods: "货物", works: "工程", services: "服务" } as const

/** 政府采购预算表: Shaanxi's by subject, or items under 货物, 工程, 服务. */
export function procurementStatement(context: StatementContext): Statement {
  const items = context.ledger.procurement
  return context.layout.words?.style === "subjects" ? bySubject(items, context) : byKind(items, context)
}

/** A row's amount; what only its place tells apart carries the row of the table in its meaning. */
function amount(fen: number, procurement: string, rowKey: string, columnKey: string): TextCell {
  return { money: { fen, coordinate: { procurement }, rowKey, columnKey } }
}

function bySubject(items: readonly ProcurementItem[], context: StatementContext): Statement {
  const { ledger } = context
  const column = "预算金额"
  const rows: TextCell[][] = [
    [
      label("科目编码", 3),
      ...["单位名称", "采购项目", "采购目录", "规格型号", "数量", column, "说明"].map((text) => label(text, 1, 2)),
    ],
    [label("类"), label("款"), label("项")],
    [
      said("", 3),
      label("合计", 1),
      said(""),
      said(""),
      said(""),
      said(""),
      amount(sumOf(items), "total", "合计", column),
      said(""),
    ],
  ]
  for (const item of items) {
    const code = item.function ?? ""
    const project = ledger.projects.find((p) => p.code === item.project)
    const unit = project?.unit ?? ledger.units[0]?.code
    const first = code.slice(0, 3) || (unit ? unitName(unit, context) : ledger.publisher.name)
    const key = `${normaliseLabel(first)}#${rows.length}`
    rows.push([
      said(code.slice(0, 3)),
      said(code.slice(3, 5)),
      said(code.slice(5)),
      said(unit ? unitName(unit, context) : ledger.publisher.name),
      said(project?.name ?? item.name),
      said(kinds[item.kind]),
      said(project ? item.name : ""),
      said(item.quantity ?? ""),
      amount(item.fen, key, key, column),
      said(item.flag ?? ""),
    ])
  }
  return targetStatement(context, rows, [2.5, 2, 2, 9, 9, 4, 8, 3, 8, 6], {
    headRows: 2,
    empty: items.length === 0,
    orientation: "landscape",
  })
}

const han = ["一", "二", "三"]

function byKind(items: readonly ProcurementItem[], context: StatementContext): Statement {
  const { classifications } = context.statutes
  const rows: TextCell[][] = [
    ["采购品目大类", "专项名称", "经济科目", "采购物品名称", "采购组织形式", "总计"].map((text) => label(text)),
    [label("合计"), said(""), said(""), said(""), said(""), amount(sumOf(items), "total", "合计", "总计")],
  ]
  const present = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => items.some((i) => i.kind === kind))
  present.forEach((kind, n) => {
    const own = items.filter((i) => i.kind === kind)
    const title = `${han[n]}、${kinds[kind]}`
    rows.push([
      said(title),
      said(""),
      said(""),
      said(""),
      said(""),
      amount(sumOf(own), kind, `${normaliseLabel(title)}#${rows.length}`, "总计"),
    ])
    for (const item of own) {
      const project = context.ledger.projects.find((p) => p.code === item.project)?.name ?? item.name
      const key = `${normaliseLabel(project)}#${rows.length}`
      rows.push([
        said(""),
        said(project),
        said(
          item.economicDepartment
            ? (classifications.economicDepartment.byCode(item.economicDepartment)?.name ?? "")
            : "",
        ),
        said(item.name),
        said(item.flag ?? ""),
        amount(item.fen, key, key, "总计"),
      ])
    }
  })
  return targetStatement(context, rows, [7, 9, 9, 9, 8, 7], { headRows: 1, empty: items.length === 0 })
}

function sumOf(items: readonly ProcurementItem[]): number {
  return items.reduce((sum, item) => sum + item.fen, 0)
}
