import type { MonitoringRecord, Recommendation } from "../performance-records.ts"
import { blanksFilled, type Cells, type LedgerTable, plainTable } from "./column.ts"
import { subjectColumn, textColumn as text, wholes } from "./text-columns.ts"

const long = { kind: "longText" } as const
const required = { required: true } as const

/** monitoring.csv: what had been reached by a day of the year. @zh 绩效监控 */
export const monitoringTable = plainTable<MonitoringRecord>({
  id: "monitoring",
  zh: "绩效监控",
  part: "monitoring",
  optional: true,
  help: {
    zh: "到某日为止的累计执行数或指标累计完成值，每行一条；以前年度的记录可一并填写，用于季节性预测",
    en: "Money spent or value reached by a day of the year, one record a row; earlier years may be added for their season",
  },
  columns: [
    subjectColumn(wholes.overall, wholes.earmarked),
    text("on", "截止日期", "统计到哪一天，如：2024-06-30", "Day up to which it counts, e.g. 2024-06-30", {
      ...required,
      kind: "date",
      aliases: ["监控日期", "监控时点", "日期"],
    }),
    text(
      "indicator",
      "三级指标",
      "指标名称，与“绩效指标”中的一致；只填资金时不填",
      "Name of the indicator as in the table of indicators; blank where the row is about money",
      {
        aliases: ["指标", "指标名称", "绩效指标"],
      },
    ),
    text("actual", "累计完成值", "截止日的累计值，如：60%、5800人次、已完成", "Cumulative value, e.g. 60%", {
      aliases: ["完成值", "实际完成值", "累计值"],
    }),
    text("outturnFen", "累计执行数", "截止日的累计支出", "Cumulative outturn of money", {
      kind: "amount",
      aliases: ["执行数", "累计支出", "支出数"],
    }),
    text("note", "偏差原因及措施", "为什么慢于进度，采取什么纠偏措施", "Why it is behind, and what is done", {
      ...long,
      aliases: ["偏差原因", "偏差原因及纠偏措施", "纠偏措施", "备注"],
    }),
  ],
})

/** recommendations.csv: suggestions of monitoring and evaluation, and what became of them. @zh 评价建议 */
export const recommendationsTable: LedgerTable = {
  id: "recommendations",
  zh: "评价建议",
  layout: "rows",
  part: "recommendations",
  optional: true,
  help: {
    zh: "监控和评价提出的意见建议及采纳情况，每行一条",
    en: "Suggestions made by monitoring and evaluations, and what became of them, one a row",
  },
  columns: [
    subjectColumn(wholes.overall),
    text(
      "source",
      "来源",
      "绩效监控、单位自评、部门评价或财政评价",
      "What made it: monitoring, self-evaluation, department or finance evaluation",
      {
        ...required,
        kind: "choice",
        aliases: ["评价类型", "建议来源"],
        choices: [
          { id: "monitoring", zh: "绩效监控", aliases: ["监控"] },
          { id: "self-evaluation", zh: "单位自评", aliases: ["自评", "绩效自评"] },
          { id: "department-evaluation", zh: "部门评价", aliases: ["部门重点评价"] },
          { id: "finance-evaluation", zh: "财政评价", aliases: ["财政重点评价", "财政部门评价"] },
        ],
      },
    ),
    text("text", "意见建议", "提出的意见或建议", "What was suggested", {
      ...required,
      ...long,
      aliases: ["建议", "建议内容", "意见"],
    }),
    text(
      "outcome",
      "采纳情况",
      "已采纳、未采纳或办理中；不填即办理中",
      "Adopted, not adopted or pending; blank means pending",
      {
        kind: "choice",
        aliases: ["是否采纳", "办理结果"],
        choices: [
          { id: "adopted", zh: "已采纳", aliases: ["采纳", "是"] },
          { id: "not-adopted", zh: "未采纳", aliases: ["不采纳", "否"] },
          { id: "pending", zh: "办理中", aliases: ["整改中", "正在办理"] },
        ],
      },
    ),
    text("measure", "落实情况", "做了什么，或为什么不采纳", "What was done, or why not", {
      ...long,
      aliases: ["整改情况", "整改措施"],
    }),
  ],
  entry: (cells, at): Recommendation =>
    ({ outcome: "pending", ...blanksFilled(cells, recommendationsTable.columns), at }) as unknown as Recommendation,
  cells: ({ at: _, ...fields }: Recommendation): Cells => fields,
}
