import type { LedgerLine } from "#ledger"
import { printFen } from "#money"
import { filled, type StatementContext } from "./statement-context.ts"
import { joinedAmount, type FilledTable } from "./fill-table.ts"
import { addedUp, partsOfSum, type Sum, valueAt } from "./sums.ts"

/**
 * Whether every total is the sum of its parts to the 分. Where it is not, money of the ledger stands in no row (or
 * column) of the table: the lines are named. A stated total that its parts do not give is named too.
 * @zh 表内合计守恒
 */
export function reportLosses(table: FilledTable, sums: readonly Sum[], context: StatementContext): void {
  const told = new Set<string>()
  for (const sum of sums) {
    const total = valueAt(table.lines, sum.line, sum.leaf)
    const parts = addedUp(table.lines, sum)
    if (total === parts) continue
    const cell = table.lines[sum.line]!.cells[sum.leaf.index]
    const slots = partsOfSum(sum)
    // a known total whose parts nobody entered (last year's figure) loses nothing
    if (!cell || slots.every((part) => table.lines[part.line]?.cells[part.leaf.index]?.value === undefined)) continue
    const whole = joinedAmount(cell.asked, context)
    const inParts = new Set(
      slots.flatMap((part) => {
        const found = table.lines[part.line]?.cells[part.leaf.index]
        return found ? (joinedAmount(found.asked, context)?.lines ?? []) : []
      }),
    )
    const lost = whole?.lines.filter((line) => !inParts.has(line)) ?? []
    const key =
      lost.length > 0
        ? lost.map((l) => `${l.at.table}:${l.at.row}`).join(",")
        : `${sum.along}:${cell.row.key}:${sum.leaf.key}`
    if (told.has(key)) continue
    told.add(key)
    report(sum, cell.row.key, total, parts, lost, context)
  }
}

function report(
  sum: Sum,
  rowKey: string,
  total: number,
  parts: number,
  lost: readonly LedgerLine[],
  context: StatementContext,
): void {
  const { unit, decimals } = context
  const print = (fen: number) => `${printFen(fen, unit, Math.max(decimals, 2))}${unit}`
  const title = filled(context.layout.title, context)
  const where = sum.along === "rows" ? "行" : "栏"
  const lines = lost.slice(0, 5).map((line) => line.at.source ?? `${line.at.table} 第${line.at.row}行`)
  const named = lines.length > 0 ? `：${lines.join("、")}${lost.length > 5 ? ` 等${lost.length}笔` : ""}` : ""
  const english = lost.slice(0, 5).map((line) => line.at.source ?? `${line.at.table} row ${line.at.row}`)
  context.report({
    code: lost.length > 0 ? "money-without-place" : "total-differs-from-parts",
    severity: "error",
    at: lost[0]?.at ?? { table: context.form.id, row: 1 },
    message: {
      zh: `《${title}》“${rowKey}”合计 ${print(total)}，各${where}之和 ${print(parts)}，差 ${print(total - parts)}${
        lost.length > 0
          ? `；以下账目在该表没有相应的${where}，请补全其科目、资金来源或支出性质${named}`
          : "；请核对所填总数与明细"
      }`,
      en: `${context.form.name.en}: total of ${rowKey} is ${print(total)}, its ${
        sum.along
      } add up to ${print(parts)}, a difference of ${print(total - parts)}${
        lost.length > 0
          ? `; these entries have no place in the table, give them the missing subject, source or nature: ${english.join(", ")}`
          : "; compare the stated total with its parts"
      }`,
    },
  })
}
