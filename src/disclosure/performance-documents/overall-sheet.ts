import type { PublishedBlock, PublishedTable } from "#documents"
import { evaluateOverall, itemRubric, overallRates, type OverallEvaluation, pointsText, ratioText } from "#performance"
import { printFen } from "#money"
import { SheetBuilder } from "../sheet-builder.ts"
import type { Teller } from "../teller.ts"
import { evaluationGaps } from "./document-findings.ts"
import { causesIn, itemColumns, itemRows } from "./item-rows.ts"
import { ratesSheet } from "./rates-sheet.ts"

/** How the whole did: its score, its tasks, its rates; nothing unless the questions about the whole were answered. @zh 整体支出绩效自评 */
export function overallDocuments(teller: Teller): readonly PublishedBlock[] {
  const { book, statutes, region } = teller
  const { answers, publisher } = book.ledger
  const rubric = itemRubric(statutes.rubrics, "overall", { year: publisher.year, ...(region ? { region } : {}) })
  if (!rubric || !answers.some(({ of }) => of === "overall")) return []
  const overall = evaluateOverall(book, rubric, statutes)
  const causeOf = causesIn(book.ledger, ["overall"])
  teller.gaps.tell(evaluationGaps(overall, "overall", `${whole(teller)}整体支出绩效自评表`, causeOf, teller.gaps))
  return [
    overallSheet(teller, overall, causeOf),
    ...tasksSheet(teller, overall),
    ratesSheet(teller, overallRates(book, statutes), overall),
  ]
}

/** 部门 or 单位, as the whole is called. */
export function whole({ book }: Teller): "部门" | "单位" {
  return book.ledger.publisher.level === "department" ? "部门" : "单位"
}

function overallSheet(
  teller: Teller,
  overall: OverallEvaluation,
  causeOf: ReturnType<typeof causesIn>,
): PublishedTable {
  const sheet = new SheetBuilder()
  itemRows(sheet, overall.items, overall, causeOf)
  const { publisher } = teller.book.ledger
  const open = overall.provisional ? [`注：分值共${pointsText(overall.open)}分的指标资料不全，得分为暂定。`] : []
  const signers = overall.signatures.map(({ signer }) => signer)
  return {
    ...sheet.table({
      anchor: "overall/evaluation",
      title: `${publisher.year}年度${whole(teller)}整体支出绩效自评表`,
      sheet: "整体自评",
      columns: itemColumns,
      headRows: 1,
    }),
    owner: `${whole(teller)}名称：${publisher.name}`,
    notes: [
      `评价指标体系：${overall.rubric.zh}（${overall.rubric.citation}）。`,
      ...(signers.length > 0 ? [`填报责任人：${signers.join("、")}。`] : []),
      ...open,
    ],
  }
}

/** The tasks of the year with the projects that carry them, their money and what was done. @zh 年度主要任务完成情况 */
function tasksSheet(teller: Teller, { tasks }: OverallEvaluation): readonly PublishedTable[] {
  if (tasks.length === 0) return []
  const { book } = teller
  const sheet = new SheetBuilder()
  const heads = ["任务名称", "主要内容", "对应项目", "预算数", "支出数", "支出进度", "完成情况"]
  sheet.row(...heads.map((text, column) => ({ column, text })))
  const wan = (fen: number | undefined) => (fen === undefined ? "" : printFen(fen, "万元", 2))
  for (const { task, projects, adjustedFen, outturnFen } of tasks) {
    const cells = [
      task.name,
      task.content ?? "",
      projects.map(({ name }) => name).join("、"),
      wan(adjustedFen),
      wan(outturnFen),
      (outturnFen !== undefined && adjustedFen ? ratioText(outturnFen, adjustedFen) : undefined) ?? "",
      task.completion ?? "",
    ]
    sheet.row(...cells.map((text, column) => ({ column, text })))
  }
  const widths = [10, 18, 14, 8, 8, 7, 9]
  return [
    {
      ...sheet.table({
        anchor: "overall/tasks",
        title: `${book.ledger.publisher.year}年度主要任务完成情况表`,
        sheet: "任务完成情况",
        unit: "单位：万元",
        columns: widths.map((width, i) => ({
          width,
          align: i < 3 ? ("left" as const) : i < 6 ? ("right" as const) : ("centre" as const),
        })),
        headRows: 1,
      }),
      owner: `${whole(teller)}名称：${book.ledger.publisher.name}`,
    },
  ]
}
