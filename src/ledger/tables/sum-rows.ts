import { printFen } from "#money"
import type { LedgerFinding } from "../ledger-finding.ts"
import type { Cells } from "./column.ts"
import { placeIn, type RawRow, type RawTable } from "./raw-table.ts"
import type { FoundColumn } from "./table-head.ts"

const words = new Set(["合计", "总计", "小计", "本页合计", "共计"])

/** Lines of 合计 and 小计 that people type under their figures: compared with what stands above them, never entries. */
export class SumRows {
  private readonly raw: RawTable
  private readonly amounts: readonly FoundColumn[]
  private readonly others: readonly FoundColumn[]
  private readonly whole = new Map<string, number>()
  private readonly part = new Map<string, number>()

  constructor(raw: RawTable, columns: readonly FoundColumn[]) {
    this.raw = raw
    this.amounts = columns.filter(({ column }) => column.kind === "amount")
    this.others = columns.filter(({ column }) => column.kind !== "amount")
  }

  /** Whether a row says nothing but 合计 beside its amounts. */
  isSum(row: RawRow): boolean {
    const said = this.others.map(({ index }) => (row.cells[index] ?? "").replace(/[\s\u3000]/g, "")).filter(Boolean)
    return said.length === 1 && words.has(said[0]!)
  }

  /** Counts an entry. */
  add(cells: Cells): void {
    for (const { column } of this.amounts) {
      const fen = cells[column.key]
      if (typeof fen !== "number") continue
      this.whole.set(column.key, (this.whole.get(column.key) ?? 0) + fen)
      this.part.set(column.key, (this.part.get(column.key) ?? 0) + fen)
    }
  }

  /** Compares a typed sum; 小计 sums what stands since the 小计 before it. */
  compare(row: RawRow, cells: Cells): LedgerFinding[] {
    const isPart = this.others.some(({ index }) => (row.cells[index] ?? "").replace(/[\s\u3000]/g, "") === "小计")
    const findings: LedgerFinding[] = []
    for (const { index, column } of this.amounts) {
      const stated = cells[column.key]
      const sum = (isPart ? this.part : this.whole).get(column.key) ?? 0
      if (typeof stated !== "number" || stated === sum) continue
      const [found, expected] = [printFen(stated, "元", 2, true), printFen(sum, "元", 2, true)]
      findings.push({
        code: "typed-total-differs",
        severity: "error",
        at: placeIn(this.raw, row.row, { index, zh: column.zh }),
        message: {
          zh: `填写的合计 ${found}元 与各行之和 ${expected}元 相差 ${printFen(stated - sum, "元", 2, true)}元；请核对明细，或删去合计行`,
          en: `the typed total ${found} differs from the sum of the rows ${expected} by ${printFen(stated - sum, "元", 2, true)} yuan; check the rows or delete the line`,
        },
        found: `${found}元`,
        expected: `${expected}元`,
      })
    }
    if (isPart) this.part.clear()
    return findings
  }
}
