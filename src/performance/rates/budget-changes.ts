import { type Book, type LedgerLine, ledgerTable } from "#ledger"
import type { RateOperand } from "#statutes"
import { amountText } from "../scoring/points.ts"
import type { Bilingual, Derivation } from "../derivation.ts"
import { entered, type RateInput, takenForNone, unknownInput } from "./rate-input.ts"

/** Lines that are named one by one in the derivation. */
const mostNamed = 20

/**
 * How much the budget was changed within the year: Σ|supplements and cuts| + Σ|virements| ÷ 2, of expenditure, without lines
 * that are exempt (national policy, force majeure, work assigned). A virement is entered as two lines, out and in, and moves
 * its amount once: hence the half. Where no change is entered but an adjusted budget is stated, its difference from the
 * initial one is taken: the least that must have been changed. Where the year is over and nothing is entered, nothing was changed;
 * before that it is not known yet.
 * @zh 预算调整数
 */
export function budgetChanges(book: Book, operand: RateOperand): RateInput {
  const lines = book.ledger.lines.filter(isChange)
  if (lines.length === 0) return withoutLines(book, operand)
  const counted = lines.filter(({ exempt }) => exempt === undefined)
  const supplements = counted.filter(({ posting }) => posting === "supplement")
  const virements = counted.filter(({ posting }) => posting === "virement")
  const exempt = lines.filter(({ exempt }) => exempt !== undefined)
  const moved = absolute(virements)
  // Virements that do not balance may leave half a 分.
  const fen = absolute(supplements) + Math.ceil(moved / 2)
  const inputs = [
    part({ zh: "追加、追减", en: "Supplements and cuts" }, supplements),
    part({ zh: "调剂（转出、转入两笔）", en: "Virements (two lines, out and in)" }, virements),
    ...(exempt.length > 0 ? [part({ zh: "除外、未计入", en: "Exempt, not counted" }, exempt)] : []),
  ]
  return {
    name: { zh: operand.zh, en: operand.en },
    unit: "fen",
    value: fen,
    lines: counted.length,
    places: counted.slice(0, mostNamed).map(({ at }) => at),
    derivation: {
      of: { zh: operand.zh, en: operand.en },
      value: amountText(fen),
      formula: `${amountText(absolute(supplements))} + ${amountText(moved)} ÷ 2`,
      inputs,
    },
  }
}

function isChange({ posting, coordinate }: LedgerLine): boolean {
  return (posting === "supplement" || posting === "virement") && (coordinate.flow ?? "expenditure") === "expenditure"
}

function absolute(lines: readonly LedgerLine[]): number {
  return lines.reduce((sum, { fen }) => sum + Math.abs(fen), 0)
}

function part(of: Bilingual, lines: readonly LedgerLine[]): Derivation {
  const named = lines.slice(0, mostNamed).map((line): Derivation => {
    const { table, row, source } = line.at
    const zh = source ?? `“${ledgerTable(table)?.zh ?? table}”第${row}行`
    const en = source ?? `row ${row} of ${table}`
    const why = line.exempt ? exemptions[line.exempt] : undefined
    return {
      of: { zh: `${zh}${why ? `，${why.zh}` : ""}`, en: `${en}${why ? `, ${why.en}` : ""}` },
      value: amountText(line.fen),
      inputs: [],
    }
  })
  return {
    of: {
      zh: `Σ|${of.zh}|，${lines.length}笔`,
      en: `Σ|${of.en}|, ${lines.length} line${lines.length === 1 ? "" : "s"}`,
    },
    value: amountText(absolute(lines)),
    inputs: named,
  }
}

const exemptions: Readonly<Record<NonNullable<LedgerLine["exempt"]>, Bilingual>> = {
  policy: { zh: "落实国家政策", en: "national policy" },
  "force-majeure": { zh: "不可抗力", en: "force majeure" },
  assigned: { zh: "上级或本级党委政府临时交办", en: "work assigned by superiors" },
}

function withoutLines(book: Book, operand: RateOperand): RateInput {
  const amount = (phase: string) => entered(book, { flow: "expenditure", phase })
  const approved = amount("approved")
  const adjusted = amount("adjusted")
  if (approved && adjusted && approved.fen !== adjusted.fen) {
    const net = Math.abs(adjusted.fen - approved.fen)
    const derivation: Derivation = {
      of: { zh: operand.zh, en: operand.en },
      value: amountText(net),
      formula: `|${amountText(adjusted.fen)} − ${amountText(approved.fen)}|`,
      assumed: {
        zh: "没有逐笔的追加、调剂，按全年预算数与年初预算数之差计，是调整数的下限",
        en: "no supplement or virement is entered: the difference of the adjusted and the initial budget, the least it can be",
      },
      inputs: [],
    }
    return { name: { zh: operand.zh, en: operand.en }, unit: "fen", value: net, lines: 0, places: [], derivation }
  }
  if (!amount("outturn")) return unknownInput(operand, "fen")
  return takenForNone(operand, "fen", {
    zh: "年度已终了而没有追加、追减和调剂的行，按没有调整计",
    en: "the year is over and no supplement or virement is entered: taken as unchanged",
  })
}
