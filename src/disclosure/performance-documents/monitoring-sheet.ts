import type { PublishedTable } from "#documents"
import { printFen, printMicro } from "#money"
import { calendarDay, type Light, type MonitoredSubject, monitor, type Monitoring } from "#performance"
import { SheetBuilder } from "../sheet-builder.ts"
import type { Teller } from "../teller.ts"
import { monitoringGaps } from "./document-findings.ts"

const heads = ["监控对象", "监控内容", "年度目标", "截至日完成", "全年预计", "预警", "偏差原因及纠偏措施"]
const lights: Readonly<Record<Light, string>> = { green: "绿灯", amber: "黄灯", red: "红灯" }

interface Row {
  readonly subject: string
  readonly of: string
  readonly target: string
  readonly reached: string
  readonly forecast: string
  readonly light: string
  readonly measure: string
}

/** Where money and indicators stood by the last day that was recorded, and what was expected of the year. @zh 绩效监控情况表 */
export function monitoringSheet(teller: Teller): readonly PublishedTable[] {
  const { book, statutes } = teller
  const { monitoring, publisher } = book.ledger
  const days = monitoring.flatMap(({ on }) => (on.startsWith(`${publisher.year}-`) && calendarDay(on) ? [on] : []))
  const asOf = days.sort().at(-1)
  if (asOf === undefined) return []
  const state = monitor(book, asOf, { statutes })
  teller.gaps.tell(monitoringGaps(state.gaps))
  const rows = state.subjects.flatMap(rowsOf)
  if (rows.length === 0) return []
  const sheet = new SheetBuilder()
  sheet.row(...heads.map((text, column) => ({ column, text })))
  rows.forEach((row, i) => {
    const first = rows[i - 1]?.subject !== row.subject
    const span = rows.slice(i).findIndex(({ subject }) => subject !== row.subject)
    sheet.row(
      ...(first ? [{ column: 0, rows: span < 0 ? rows.length - i : span, text: row.subject }] : []),
      ...[row.of, row.target, row.reached, row.forecast, row.light, row.measure].map((text, k) => ({
        column: k + 1,
        text,
      })),
    )
  })
  const widths = [12, 13, 10, 12, 10, 5, 20]
  return [
    {
      ...sheet.table({
        anchor: "monitoring",
        title: `${publisher.year}年度绩效监控情况表`,
        sheet: "绩效监控",
        columns: widths.map((width, i) => ({
          width,
          align: i === 1 || i === 6 ? ("left" as const) : ("centre" as const),
        })),
        headRows: 1,
      }),
      owner: `截至${westernDate(asOf)}`,
      notes: [summary(state, rows.length)],
    },
  ]
}

function rowsOf({ of, name, money, indicators }: MonitoredSubject): readonly Row[] {
  const subject = of === "overall" ? "整体" : name.zh
  const rows: Row[] = []
  if (money.status === "monitored")
    rows.push({
      subject,
      of: "预算执行",
      target: money.budgetFen === undefined ? "" : `${printFen(money.budgetFen, "万元", 2)}万元`,
      reached: `${money.outturnFen === undefined ? "" : `${printFen(money.outturnFen, "万元", 2)}万元`}${percent(money.execution)}`,
      forecast: money.forecast ? `${printFen(Math.round(money.forecast.value), "万元", 2)}万元` : "",
      light: money.light ? lights[money.light] : "",
      measure: money.measure ?? (money.light === "green" ? "按进度支出" : ""),
    })
  for (const one of indicators) {
    if (one.status === "not-monitored" || !one.actual) continue
    rows.push({
      subject,
      of: one.indicator.third,
      target: one.indicator.target,
      reached: one.actual.text,
      forecast: one.forecast?.text ?? "",
      light: one.light ? lights[one.light] : "",
      measure: one.measure ?? (one.light === "green" ? "按计划推进" : ""),
    })
  }
  return rows
}

/** （执行率62.50%）, nothing where it is not known. */
function percent(execution: number | undefined): string {
  return execution === undefined ? "" : `（${printMicro(Math.round(execution * 1_000_000), 2)}%）`
}

function summary({ lights: counted, subjects }: Monitoring, rows: number): string {
  const open = subjects
    .flatMap(({ indicators }) => indicators)
    .filter(({ status, indicator }) => status === "not-monitored" && indicator.first !== "资金管理").length
  const lit = `指标绿灯${counted.green}个、黄灯${counted.amber}个、红灯${counted.red}个`
  return `注：共监控${rows}项，其中${lit}${open > 0 ? `；另有${open}个指标没有监控记录` : ""}。“全年预计”按监控日的进度推算。`
}

/** 2024-09-30 → 2024年9月30日. */
function westernDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number)
  return `${year}年${month}月${day}日`
}
