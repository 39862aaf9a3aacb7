import type { PublishedTable } from "#documents"
import type { ComputedRate, EvaluatedItem, OverallEvaluation } from "#performance"
import type { RateId } from "#statutes"
import { SheetBuilder } from "../sheet-builder.ts"
import type { Teller } from "../teller.ts"
import { reasonAlone } from "./item-rows.ts"
import { whole } from "./overall-sheet.ts"

const heads = ["序号", "比率名称", "计算公式", "计算过程", "应达到", "实际达到", "是否达到"]

/** The computed rates of the whole: formula, numbers, target and whether it was reached. @zh 部门整体绩效指标完成情况 */
export function ratesSheet(
  teller: Teller,
  rates: readonly ComputedRate<RateId>[],
  overall: OverallEvaluation,
): PublishedTable {
  const sheet = new SheetBuilder()
  sheet.row(...heads.map((text, column) => ({ column, text })))
  const itemOf = (rate: ComputedRate<RateId>) => overall.items.find(({ item: { rate: id } }) => id === rate.id)
  // A rate that the rubric does not ask for is told where the ledger gives it.
  const shown = rates.filter((rate) => itemOf(rate) !== undefined || rate.printed !== undefined)
  shown.forEach((rate, i) => {
    const item = itemOf(rate)
    const target = item?.target?.text ?? item?.item.target ?? "—"
    const cells = [
      `${i + 1}`,
      item?.item.zh ?? rate.name.zh,
      formulaOf(rate),
      rate.derivation.formula ?? reasonAlone(rate.obstacle?.message.zh ?? ""),
      target,
      rate.printed ?? (rate.obstacle?.kind === "not-applicable" ? "不适用" : "未计算"),
      verdict(rate, item),
    ]
    sheet.row(...cells.map((text, column) => ({ column, text })))
  })
  const { publisher } = teller.book.ledger
  const widths = [4, 10, 20, 18, 6, 8, 6]
  return {
    ...sheet.table({
      anchor: "overall/rates",
      title: `${publisher.year}年度${whole(teller)}整体绩效指标完成情况表`,
      sheet: "整体绩效指标",
      columns: widths.map((width, i) => ({ width, align: i > 0 && i < 4 ? ("left" as const) : ("centre" as const) })),
      headRows: 1,
    }),
    owner: `${whole(teller)}名称：${publisher.name}`,
  }
}

/** Whether the target was reached: of a rate that was computed and held against one. */
function verdict({ printed }: ComputedRate<RateId>, item: EvaluatedItem | undefined): string {
  if (printed === undefined || item?.method !== "rate") return "—"
  return item.reached ? "是" : "否"
}

/** The formula alone, without the name it is led by. */
function formulaOf({ derivation, name }: ComputedRate<RateId>): string {
  const lead = `${name.zh} = `
  return derivation.of.zh.startsWith(lead) ? derivation.of.zh.slice(lead.length) : derivation.of.zh
}
