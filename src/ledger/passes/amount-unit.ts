import type { LedgerFinding } from "../ledger-finding.ts"
import { sourceBalances } from "./balance.ts"
import { atColumn, finding, type Pass, yuan } from "./pass.ts"

/** 元 taken for 万元 or 分, and the reverse. */
const factors = [
  { factor: 10_000, zh: "一万倍，像是把元当成了万元", en: "ten thousand times too large: 元 taken for 万元" },
  { factor: 1 / 10_000, zh: "一万分之一，像是把万元当成了元", en: "ten thousand times too small: 万元 taken for 元" },
  { factor: 100, zh: "一百倍，像是把分当成了元", en: "a hundred times too large: 分 taken for 元" },
  { factor: 1 / 100, zh: "一百分之一", en: "a hundred times too small" },
] as const

/**
 * Amounts in the wrong unit. Said only where nothing else explains the figures: a side of a source, a typed total, or one
 * line is exactly so many times what would make the ledger agree.
 */
export const amountUnitPass: Pass = (input) => {
  const { ledger, linesUnder } = input
  const findings: LedgerFinding[] = []
  for (const { name, resources, uses, lines } of sourceBalances(input)) {
    if (resources === uses || resources === 0 || uses === 0) continue
    const whole = factors.find(({ factor }) => isTimes(uses, resources, factor))
    if (whole) {
      findings.push(
        finding(
          "error",
          "amount-unit",
          atColumn(lines[0]!.at, "金额"),
          `${name}：支出${yuan(uses)}恰为收入与结转${yuan(resources)}的${whole.zh}；请核对“支出”和“收入与结转”的金额单位`,
          `${name}: uses ${yuan(uses)} are exactly ${whole.en} against resources ${yuan(resources)}`,
        ),
      )
      continue
    }
    const odd = lines.flatMap((line) => {
      const isIn = ["revenue", "carry-in", "surplus-use"].includes(line.coordinate.flow ?? "")
      const should = line.fen + (isIn ? uses - resources : resources - uses)
      const slip = should === 0 ? undefined : factors.find(({ factor }) => isTimes(line.fen, should, factor))
      return slip ? [{ line, should, slip }] : []
    })
    const [only, ...others] = odd
    if (only && others.length === 0)
      findings.push(
        finding(
          "error",
          "amount-unit",
          atColumn(only.line.at, "金额"),
          `金额${yuan(only.line.fen)}为${yuan(only.should)}的${only.slip.zh}；改为${yuan(only.should)}后${name}收支恰好相等`,
          `${yuan(only.line.fen)} is ${only.slip.en}; with ${yuan(only.should)} ${name} balances exactly`,
          { found: yuan(only.line.fen), expected: yuan(only.should) },
        ),
      )
  }
  for (const { coordinate, fen, at } of ledger.totals) {
    if (coordinate.year !== undefined && coordinate.year !== `${ledger.publisher.year}`) continue
    const sum = linesUnder(coordinate).fen
    const slip = sum === 0 || fen === sum ? undefined : factors.find(({ factor }) => isTimes(fen, sum, factor))
    if (slip)
      findings.push(
        finding(
          "error",
          "amount-unit",
          atColumn(at, "金额"),
          `核对数${yuan(fen)}为明细之和${yuan(sum)}的${slip.zh}；请核对金额单位`,
          `the stated ${yuan(fen)} is ${slip.en} against the lines' ${yuan(sum)}`,
          { found: yuan(fen), expected: yuan(sum) },
        ),
      )
  }
  return findings
}

function isTimes(amount: number, base: number, factor: number): boolean {
  return factor >= 1 ? amount === base * factor : amount * Math.round(1 / factor) === base
}
