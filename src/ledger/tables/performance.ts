import type { Indicator, SelfEvaluation } from "../ledger.ts"
import { blanksFilled, type Cells, type Column, type LedgerTable, plainTable } from "./column.ts"
import { subjectColumn, textColumn as text, wholes } from "./text-columns.ts"

const long = { kind: "longText" } as const
const required = { required: true } as const
const mayBeEmpty = { mayBeEmpty: true } as const

/** indicators.csv: targets, and results once the year is over. @zh 绩效指标 */
export const indicatorsTable = plainTable<Indicator>({
  id: "indicators",
  zh: "绩效指标",
  part: "indicators",
  help: { zh: "项目和整体的绩效指标，每行一个三级指标", en: "Indicators of projects and of the whole, one a row" },
  columns: [
    subjectColumn(wholes.overall, wholes.earmarked),
    text("first", "一级指标", "如：产出指标；资金管理四项也在此填，一级指标为“资金管理”", "E.g. 产出指标", required),
    text("second", "二级指标", "如：数量指标", "E.g. 数量指标", mayBeEmpty),
    text("third", "三级指标", "指标名称", "Name of the indicator", { ...required, ...long }),
    text("target", "指标值", "如：≥95%", "E.g. ≥95%", { ...mayBeEmpty, aliases: ["年度指标值", "目标值"] }),
    text("note", "指标说明", "指标值说明、情况说明", "Explanation of the value", {
      ...long,
      aliases: ["指标值说明", "情况说明"],
    }),
    text("termTarget", "实施期指标值", "实施期的指标值", "Value of the whole term"),
    text("actual", "实际完成值", "年终填写", "Result, after the year", { aliases: ["完成值"] }),
    text("weight", "分值", "如：10", "Points it can get"),
    text("score", "得分", "不填时由 mingzhang score 计算", "Points; computed by mingzhang score when blank"),
    text("deviation", "偏差度", "如：-3.00", "Deviation in per cent"),
    text("cause", "偏差原因", "偏差原因分析及改进措施", "Cause of the deviation and measures", {
      ...long,
      aliases: ["偏差原因分析及改进措施"],
    }),
    text(
      "baseline",
      "基准值",
      "上年实际值或对照的标准，如：上年92%、国家标准≥90%",
      "Last year's value, or the standard it is measured against",
      {
        optional: true,
        aliases: ["上年实际值", "上年值", "参照值"],
      },
    ),
    text(
      "evidence",
      "佐证材料",
      "能证明完成值的文件、台账或数据来源",
      "Document, record or data source that shows the value",
      {
        ...long,
        optional: true,
        aliases: ["数据来源", "证明材料", "指标值来源"],
      },
    ),
  ],
})

const funds = [
  { source: "R1", key: "fiscal", zh: "财政拨款" },
  { source: "R2", key: "special", zh: "财政专户" },
  { source: "R3", key: "own", zh: "单位资金" },
] as const
const stages = [
  { field: "approvedFen", zh: "年初预算数" },
  { field: "adjustedFen", zh: "全年预算数" },
  { field: "outturnFen", zh: "全年执行数" },
] as const

const fundColumns = funds.flatMap((fund) =>
  stages.map((stage): Column => {
    const name = `${fund.zh}${stage.zh}`
    return {
      key: `${fund.key}.${stage.field}`,
      zh: name,
      kind: "amount",
      help: { zh: name, en: `${fund.source}: ${stage.field}` },
    }
  }),
)

/** evaluations.csv: self-evaluation of projects. @zh 绩效自评 */
export const evaluationsTable: LedgerTable = {
  id: "evaluations",
  zh: "绩效自评",
  layout: "rows",
  part: "evaluations",
  help: { zh: "项目支出绩效自评，每行一个项目；指标得分在“绩效指标”中", en: "Self-evaluation, one project a row" },
  columns: [
    {
      key: "project",
      zh: "项目",
      aliases: ["项目代码", "项目名称"],
      kind: "project",
      required: true,
      help: { zh: "项目代码或名称", en: "Code or name of the project" },
    },
    ...fundColumns,
    text("executionWeight", "执行率分值", "一般为10", "Points of the execution rate"),
    text("executionScore", "执行率得分", "不填时计算", "Computed when blank"),
    text("totalScore", "总分", "不填时计算", "Computed when blank", { aliases: ["自评得分"] }),
    text("expected", "预期目标", "年度预期目标", "What was expected", long),
    text("achieved", "实际完成情况", "年度目标实际完成情况", "What was achieved", long),
    text("problems", "主要问题", "发现的主要问题及原因", "Problems and causes", long),
    text("measures", "改进措施", "下一步改进措施", "Measures", long),
    text("report", "评价报告", "是否附评价报告", "Whether a report is attached", { kind: "flag" }),
  ],
  entry: (cells, at): SelfEvaluation => {
    const entry: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(blanksFilled(cells, evaluationsTable.columns)))
      if (!key.includes(".")) entry[key] = value
    const stated = funds.flatMap(({ source, key }) => {
      if (stages.every(({ field }) => cells[`${key}.${field}`] === undefined)) return []
      const [approvedFen, adjustedFen, outturnFen] = stages.map(
        ({ field }) => (cells[`${key}.${field}`] ?? 0) as number,
      )
      return [{ source, approvedFen: approvedFen!, adjustedFen: adjustedFen!, outturnFen: outturnFen! }]
    })
    return { ...entry, funds: stated, at } as unknown as SelfEvaluation
  },
  cells: ({ funds: stated, at: _, ...fields }: SelfEvaluation): Cells => {
    const cells: Record<string, string | number | boolean | undefined> = { ...fields }
    for (const { source, key } of funds) {
      const fund = stated.find((f) => f.source === source)
      if (fund) for (const { field } of stages) cells[`${key}.${field}`] = fund[field]
    }
    return cells
  },
}
